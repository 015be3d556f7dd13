using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Beoordelingen;

/// <param name="InschrijvingId">Which.</param>
/// <param name="IsGeldig">It meets the eisen and falls under no uitsluitingsgrond.</param>
/// <param name="Reden">Why not.</param>
public sealed record Geldigheidskeuze(Guid InschrijvingId, bool IsGeldig, string? Reden);

/// <summary>An inkoper decides of every opened inschrijving of a perceel whether it is valid (INS-08); only valid ones are marked.</summary>
public sealed class GeldigheidVaststellen(InkoopDbContext db, TimeProvider klok)
{
    /// <param name="perceelId">A perceel of an opened aanbesteding of the inkoper's regio.</param>
    /// <param name="keuzes">One for every inschrijving.</param>
    /// <param name="versie">The bundle of versions that the form showed.</param>
    /// <param name="wie">The inkoper.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">One is missing, lacks a reason or cannot be read, or marks were locked or fixed on it.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague was first.</exception>
    public Task ExecuteAsync(Guid perceelId, IReadOnlyCollection<Geldigheidskeuze> keuzes, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var perceel = await db.Percelen.SingleAsync(p => p.Id == perceelId, ct);
                Eis(await db.Aanbestedingen.AnyAsync(a => a.Id == perceel.AanbestedingId && a.GeopendOp != null, ct), Domeinregel.GeldigheidNaDeOpening);
                perceel.EisLoopt();
                Eis(perceel.BeoordeeldOp is null, Domeinregel.GeldigheidLigtVast);
                var ids = await db.Inschrijvingen.Where(i => i.PerceelId == perceelId && i.Status == InschrijvingStatus.Ingediend).Select(i => i.Id).ToListAsync(ct);
                Eis(ids.All(id => keuzes.Any(k => k.InschrijvingId == id)), Domeinregel.GeldigheidNietCompleet);
                var onleesbaar = await db.Openingsregels.Where(r => ids.Contains(r.InschrijvingId) && r.Uitkomst == Openingsuitkomst.InhoudBeschadigd).Select(r => r.InschrijvingId).ToListAsync(ct);
                var beoordeling = await db.Beoordelingen.Include(b => b.Beoordelaars).SingleOrDefaultAsync(b => b.PerceelId == perceelId, ct);
                Eis(beoordeling is null or { IsBlind: true }, Domeinregel.GeldigheidLigtVast); // with the marks known it would steer the outcome
                var isVergrendeld = beoordeling?.Beoordelaars.Any(b => b.VergrendeldOp is not null) is true;
                var oordelen = await db.Geldigheidsoordelen.Where(o => ids.Contains(o.InschrijvingId)).ToDictionaryAsync(o => o.InschrijvingId, ct);
                Versiebundel.Verwacht(oordelen.Values, versie);
                var eigen = keuzes.Where(k => ids.Contains(k.InschrijvingId)).DistinctBy(k => k.InschrijvingId).ToList();
                var wasOngeldig = oordelen.Values.Where(o => !o.IsGeldig).Select(o => o.InschrijvingId).ToList();
                foreach (var keuze in eigen)
                {
                    Eis(!keuze.IsGeldig || !onleesbaar.Contains(keuze.InschrijvingId), Domeinregel.OnleesbaarIsOngeldig);
                    if (!oordelen.TryGetValue(keuze.InschrijvingId, out var oordeel))
                    {
                        oordeel = new Geldigheidsoordeel(keuze.InschrijvingId);
                        db.Geldigheidsoordelen.Add(oordeel);
                    }

                    // who locked has no marks for one that comes back
                    Eis(!isVergrendeld || oordeel.IsGeldig || !keuze.IsGeldig, Domeinregel.GeldigheidLigtVast);
                    oordeel.Oordeel(keuze.IsGeldig, keuze.Reden, wie.GebruikerId!.Value, nu);
                }

                perceel.GetoetstOp ??= nu;
                if (beoordeling is not null)
                {
                    db.Raak(beoordeling);
                }

                db.Audit(AuditInvoer.Over<Perceel>(
                    wie,
                    AuditActie.GeldigheidVastgesteld,
                    perceelId,
                    nu,
                    ("inschrijvingen", ids.Count.ToString(CultureInfo.InvariantCulture)),
                    ("was ongeldig", string.Join(", ", wasOngeldig)),
                    ("ongeldig", string.Join(", ", eigen.Where(k => !k.IsGeldig).Select(k => k.InschrijvingId)))));
            },
            ct);
    }
}
