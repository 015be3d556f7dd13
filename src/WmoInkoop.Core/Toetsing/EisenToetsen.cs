using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Toetsing;

/// <param name="EisId">An eis of the perceel.</param>
/// <param name="Uitkomst">What was found.</param>
/// <param name="Notitie">Why.</param>
public sealed record Eiskeuze(Guid EisId, Eisuitkomst Uitkomst, string? Notitie);

/// <param name="InschrijvingId">Of an opened aanbesteding of the inkoper's regio.</param>
/// <param name="Keuzes">What changed or stayed.</param>
/// <param name="Versie">The bundle of versions that the form showed.</param>
/// <param name="IsTussentijds">Saved by the page while somebody types: it may be half.</param>
public sealed record Eistoetsing(Guid InschrijvingId, IReadOnlyCollection<Eiskeuze> Keuzes, Guid Versie, bool IsTussentijds = false);

/// <summary>
/// An inkoper goes through the eisen of one inschrijving (INS-08). Once the assessment has begun these findings stand: what proves
/// wrong then is decided on the inschrijving as a whole, so that nobody works on plans that quietly became invalid.
/// </summary>
public sealed class EisenToetsen(InkoopDbContext db, TimeProvider klok)
{
    /// <returns>The new bundle of versions; null when it was not opened or an eis is not of its perceel.</returns>
    /// <exception cref="DomeinregelException">The assessment has begun, the perceel has ended, or 'voldoet niet' lacks a note.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague was first.</exception>
    public Task<Guid?> ExecuteAsync(Eistoetsing toetsing, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync<Guid?>(
            async () =>
            {
                if (await db.GeopendPerceelAsync(toetsing.InschrijvingId, ct) is not { } perceel || toetsing.Keuzes.Any(k => perceel.Eisen.All(e => e.Id != k.EisId)))
                {
                    return null;
                }

                perceel.EisLoopt();
                Eis(!await db.Beoordelingen.AnyAsync(b => b.PerceelId == perceel.Id, ct), Domeinregel.EisoordelenLiggenVast);
                await db.EisGeldigheidVrijAsync(perceel, ct);
                var rijen = await db.Eisoordelen.Where(o => o.InschrijvingId == toetsing.InschrijvingId).ToDictionaryAsync(o => o.EisId, ct);
                Versiebundel.Verwacht(rijen.Values, toetsing.Versie);
                var gewijzigd = new List<string>();
                foreach (var keuze in toetsing.Keuzes.DistinctBy(k => k.EisId))
                {
                    Eis(toetsing.IsTussentijds || keuze.Uitkomst is not Eisuitkomst.VoldoetNiet || !string.IsNullOrWhiteSpace(keuze.Notitie), Domeinregel.VoldoetNietVraagtNotitie);
                    var was = rijen.GetValueOrDefault(keuze.EisId)?.Uitkomst ?? Eisuitkomst.NogTeBeoordelen;
                    if (db.Oordeel(rijen, toetsing.InschrijvingId, keuze, wie.GebruikerId!.Value, nu) && was != keuze.Uitkomst)
                    {
                        gewijzigd.Add($"{perceel.Code(perceel.Eisen.Single(e => e.Id == keuze.EisId))}: {was} -> {keuze.Uitkomst}");
                    }
                }

                await db.LaatGeldigheidVolgenAsync(perceel, toetsing.InschrijvingId, rijen, ct);
                if (gewijzigd.Count > 0)
                {
                    db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.EisenGetoetst, toetsing.InschrijvingId, nu, ("eisen", string.Join(", ", gewijzigd))));
                }

                await db.SaveChangesAsync(ct);
                return Versiebundel.Van(rijen.Values);
            },
            ct);
    }
}
