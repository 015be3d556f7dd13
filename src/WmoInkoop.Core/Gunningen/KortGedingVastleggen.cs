using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gestanddoeningen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>Records a kort geding, and later what the judge decided (GUN-04).</summary>
public sealed class KortGedingVastleggen(InkoopDbContext db, Gestanddossiers gestand, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">No letters out, awarded already, or summoned outside the term.</exception>
    public Task RegistreerAsync(Guid perceelId, Guid versie, KortGedinggegevens gegevens, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var beslissing = await db.LopendeBeslissingen().Include(b => b.KortGedingen).SingleAsync(b => b.PerceelId == perceelId, ct);
                db.VerwachtVersie(beslissing, versie); // a colleague may be awarding at this moment
                var kortGeding = beslissing.RegistreerKortGeding(gegevens, wie.GebruikerId!.Value, nu);
                db.Audit(AuditInvoer.Over<KortGeding>(wie, AuditActie.KortGedingGeregistreerd, kortGeding.Id, nu, ("gunningsbeslissing", beslissing.Id.ToString()), ("gedagvaard op", Dag(gegevens.GedagvaardOp))));
                await db.WerkGestandtermijnBijAsync(await gestand.LeesAsync(perceelId, ct), nu, ct);
            },
            ct);
    }

    /// <returns>False when this perceel has no such kort geding.</returns>
    /// <exception cref="DomeinregelException">Recorded already, without words, or on a day that cannot be.</exception>
    public Task<bool> UitspraakAsync(Guid perceelId, Guid kortGedingId, Guid versie, DateOnly op, string uitkomst, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.KortGedingen.SingleOrDefaultAsync(k => k.Id == kortGedingId && db.Gunningsbeslissingen.Any(b => b.Id == k.GunningsbeslissingId && b.PerceelId == perceelId), ct) is not { } kortGeding)
                {
                    return false;
                }

                db.VerwachtVersie(kortGeding, versie);
                kortGeding.LegUitspraakVast(op, uitkomst, nu);
                db.Audit(AuditInvoer.Over<KortGeding>(wie, AuditActie.KortGedingUitspraak, kortGeding.Id, nu, ("uitspraak op", Dag(op))));
                await db.WerkGestandtermijnBijAsync(await gestand.LeesAsync(perceelId, ct), nu, ct);
                return true;
            },
            ct);
    }

    private static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
