using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.CaoVerklaringen;

/// <summary>A contractmanager judges a declaration (CAO-03). The provider's beheerders hear it.</summary>
public sealed class CaoVerklaringBeoordelen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <param name="verzoekId">Of an own regio; the caller has seen to that.</param>
    /// <param name="versie">The version that was shown: a colleague's judgement or a newer declaration is not silently overruled.</param>
    /// <param name="wie">The contractmanager.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="DbUpdateConcurrencyException">It changed meanwhile.</exception>
    public Task GeefAkkoordAsync(Guid verzoekId, Guid versie, Uitvoerder wie, CancellationToken ct) => BeoordeelAsync(
        verzoekId, versie, AuditActie.CaoVerklaringAkkoord, (v, nu) => v.GeefAkkoord(wie.GebruikerId!.Value, nu), (eis, regio, v) => CaoBrieven.Akkoord(eis, regio, v.Id), wie, ct);

    /// <inheritdoc cref="GeefAkkoordAsync"/>
    public Task KeurAfAsync(Guid verzoekId, Guid versie, string reden, Uitvoerder wie, CancellationToken ct) => BeoordeelAsync(
        verzoekId, versie, AuditActie.CaoVerklaringAfgekeurd, (v, nu) => v.KeurAf(reden, wie.GebruikerId!.Value, nu), (eis, regio, v) => CaoBrieven.Afgekeurd(eis, regio, v.Id, reden.Trim()), wie, ct);

    /// <inheritdoc cref="GeefAkkoordAsync"/>
    public Task VraagAanvullingAsync(Guid verzoekId, Guid versie, string reden, DateOnly uiterlijk, Uitvoerder wie, CancellationToken ct) => BeoordeelAsync(
        verzoekId,
        versie,
        AuditActie.CaoAanvullingGevraagd,
        (v, nu) => v.VraagAanvulling(reden, uiterlijk, wie.GebruikerId!.Value, nu),
        (eis, regio, v) => CaoBrieven.AanvullingGevraagd(eis, regio, v, reden.Trim()),
        wie,
        ct);

    private Task BeoordeelAsync(
        Guid verzoekId, Guid versie, AuditActie actie, Action<CaoVerzoek, DateTimeOffset> oordeel, Func<CaoEis, string, CaoVerzoek, Brief> brief, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(async () =>
        {
            var verzoek = await db.CaoVerzoeken.Include(v => v.Stappen).SingleAsync(v => v.Id == verzoekId, ct);
            if (verzoek.Versie != versie)
            {
                throw new DbUpdateConcurrencyException("The declaration was judged or replaced by somebody else.");
            }

            Eis(!await db.Medewerkers.AnyAsync(m => m.AanbiederId == verzoek.AanbiederId && m.GebruikerId == wie.GebruikerId, ct), Domeinregel.CaoEigenOrganisatie);
            var eis = await db.CaoEisen.SingleAsync(e => e.Id == verzoek.EisId, ct);
            var regio = await db.Regios.Where(r => r.Id == eis.RegioId).Select(r => r.Naam).SingleAsync(ct);
            var aanbieder = await db.Aanbieders.Where(a => a.Id == verzoek.AanbiederId).Select(a => a.Naam).SingleAsync(ct);
            oordeel(verzoek, nu);
            if (verzoek.Status is CaoStatus.AanvullingGevraagd)
            {
                db.Termijnen.AddRange(CaoTermijnen.Van(eis, regio, aanbieder, verzoek, nu));
            }

            db.Audit(AuditInvoer.Over<CaoVerzoek>(wie, actie, verzoekId, nu, ("verklaring", verzoek.VerklaringId.ToString())));
            foreach (var beheerder in await db.BeheerdersVanAsync(verzoek.AanbiederId, ct))
            {
                postkamer.Bericht(brief(eis, regio, verzoek), beheerder, nu, eis.RegioId);
            }
        }, ct);
    }
}
