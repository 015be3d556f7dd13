using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Vragen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Klachten;

/// <summary>What the handler concludes.</summary>
public sealed record Klachtbesluit(Klachtuitkomst Uitkomst, string Reden, string Gevolg);

/// <summary>The handler takes more time once, or concludes: the complainer is told in mail and portal, and the outcome never changes (GUN-07).</summary>
public sealed class KlachtAfhandelen(InkoopDbContext db, Klachtontvangst ontvangst, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Closed, extended before, a day that cannot be, or a thin reason.</exception>
    public Task VerlengAsync(Guid klachtId, Guid versie, DateOnly totEnMet, string? reden, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var klacht = await LeesAsync(klachtId, versie, wie, ct);
                klacht.Verleng(totEnMet, reden, nu);
                (await db.Termijnen.SingleAsync(t => t.Soort == TermijnSoort.Klacht && t.ObjectId == klachtId, ct)).Verzet(klacht.UiterlijkOp!.Value);
                db.Audit(AuditInvoer.Over<Klacht>(wie, AuditActie.KlachttermijnVerlengd, klachtId, nu, ("tot", klacht.UiterlijkOp.Value.ToString("O", CultureInfo.InvariantCulture))));
                await ontvangst.SchrijfKlagerAsync(klacht, KlachtBrieven.Verlengd(klacht), nu, ct);
            },
            ct);
    }

    /// <exception cref="DomeinregelException">Closed, no longer independent, a thin reason, or nothing on what follows.</exception>
    public Task HandelAfAsync(Guid klachtId, Guid versie, Klachtbesluit besluit, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var klacht = await LeesAsync(klachtId, versie, wie, ct);
                klacht.HandelAf(besluit.Uitkomst, besluit.Reden, besluit.Gevolg, wie.GebruikerId!.Value, nu);
                await db.EisOnafhankelijkAsync(klacht, wie.GebruikerId.Value, nu, ct); // who took part in it meanwhile hands it to another
                await db.RondKlachttermijnenAfAsync(klacht, nu, ct);
                db.Audit(AuditInvoer.Over<Klacht>(wie, AuditActie.KlachtAfgehandeld, klachtId, nu, ("uitkomst", klacht.Uitkomst.ToString())));
                await ontvangst.SchrijfKlagerAsync(klacht, KlachtBrieven.Afgehandeld(klacht), nu, ct);
                await ontvangst.SchrijfGemeenteAsync(klacht, KlachtBrieven.AfgehandeldVoorInkoop(klacht), true, wie, nu, ct);
            },
            ct);
    }

    private async Task<Klacht> LeesAsync(Guid klachtId, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var klacht = await db.Klachten.Geheel().SingleAsync(k => k.Id == klachtId, ct);
        db.VerwachtVersie(klacht, versie);
        Eis(klacht.BehandelaarId == wie.GebruikerId, Domeinregel.KlachtVraagtBehandelaar);
        return klacht;
    }
}

/// <summary>Who complains takes it back; of a letter an inkoper records that.</summary>
public sealed class KlachtIntrekken(InkoopDbContext db, Klachtontvangst ontvangst, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Closed already.</exception>
    public Task ExecuteAsync(Guid klachtId, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var klacht = await db.Klachten.Geheel().SingleAsync(k => k.Id == klachtId, ct);
                db.VerwachtVersie(klacht, versie);
                klacht.TrekIn(nu);
                await db.RondKlachttermijnenAfAsync(klacht, nu, ct);
                db.Audit(AuditInvoer.Over<Klacht>(wie, AuditActie.KlachtIngetrokken, klachtId, nu) with { ZegelId = await db.VragerzegelAsync(klacht.AanbestedingId, nu, ct) });
                await ontvangst.SchrijfKlagerAsync(klacht, KlachtBrieven.Ingetrokken(klacht), nu, ct);
                await ontvangst.SchrijfGemeenteAsync(klacht, KlachtBrieven.IngetrokkenVoorInkoop(klacht), true, wie, nu, ct);
            },
            ct);
    }
}
