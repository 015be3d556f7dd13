using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>An inkoper writes down when the final marks were discussed and who was there (BEO-04).</summary>
public sealed class BesprekingVastleggen(InkoopDbContext db, TimeProvider klok)
{
    /// <summary>Who can have been there with an account: the assessors whose marks count, and the inkopers of the regio.</summary>
    public static IQueryable<Gebruiker> Kandidaten(InkoopDbContext db, Beoordeling beoordeling, Guid regioId, DateTimeOffset nu)
    {
        var beoordelaars = beoordeling.Actief.Select(b => b.GebruikerId).ToList();
        var inkopers = db.OnpartijdigeInkopers(regioId, nu);
        return db.Users.Where(g => beoordelaars.Contains(g.Id) || inkopers.Any(i => i.Id == g.Id));
    }

    /// <param name="beoordelingId">The assessment.</param>
    /// <param name="besprekingId">Which one to correct; null: one more.</param>
    /// <param name="gegevens">When, and who.</param>
    /// <param name="versie">Of the one that was shown.</param>
    /// <param name="wie">The inkoper.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">Still blind or fixed, on a day that cannot be, or somebody who cannot have been there.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague corrected it meanwhile.</exception>
    public Task ExecuteAsync(Guid beoordelingId, Guid? besprekingId, Besprekingsgegevens gegevens, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var beoordeling = await db.Beoordelingen.Include(b => b.Beoordelaars).SingleAsync(b => b.Id == beoordelingId, ct);
                var regioId = await db.Aanbestedingen.Where(a => a.Id == beoordeling.AanbestedingId).Select(a => a.RegioId).SingleAsync(ct);
                var bespreking = besprekingId is null
                    ? db.Consensusbesprekingen.Add(new Consensusbespreking(beoordelingId)).Entity
                    : await db.Consensusbesprekingen.SingleAsync(b => b.Id == besprekingId && b.BeoordelingId == beoordelingId, ct);
                if (besprekingId is not null)
                {
                    db.VerwachtVersie(bespreking, versie);
                }

                // who was written down before stays possible when the role ended since
                var mogelijk = (await Kandidaten(db, beoordeling, regioId, nu).Select(g => g.Id).ToListAsync(ct)).Union(bespreking.Aanwezigen).ToList();
                Eis(gegevens.Aanwezigen.All(mogelijk.Contains), Domeinregel.BesprekingMetOnbekende);
                bespreking.Leg(beoordeling, gegevens, wie.GebruikerId!.Value, nu);
                db.Raak(beoordeling); // who fixes the outcome at this moment meets it
                db.Audit(AuditInvoer.Over<Beoordeling>(
                    wie,
                    AuditActie.BesprekingVastgelegd,
                    beoordelingId,
                    nu,
                    ("bespreking", bespreking.Id.ToString()),
                    ("datum", gegevens.Datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                    ("aanwezig", string.Join(", ", bespreking.Aanwezigen))));
            },
            ct);
    }
}
