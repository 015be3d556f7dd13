using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// Takes answers from another inschrijving of the same provider into a draft (INS-02), those that somebody chose. What stands in the draft
/// stays: what is taken over comes below it. Agreeing to eisen and a price are never taken over.
/// </summary>
public sealed class AntwoordenOvernemen(InkoopDbContext db, Kluis kluis, Hoofdsleutel sleutel, TimeProvider klok)
{
    /// <param name="inschrijvingId">The draft.</param>
    /// <param name="bronId">Any other inschrijving of this provider.</param>
    /// <returns>How many answers changed, or null when this provider has no such draft or no such other inschrijving.</returns>
    /// <exception cref="DomeinregelException">Closed, submitted, or longer than an answer can be.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague changed one of the answers meanwhile.</exception>
    public Task<int?> ExecuteAsync(Guid inschrijvingId, Guid bronId, Guid aanbiederId, IReadOnlyList<Antwoordovername> keuzes, Guid doorId, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync<int?>(
            async () =>
            {
                if (inschrijvingId == bronId
                    || await db.Inschrijvingen.AsNoTracking().SingleOrDefaultAsync(i => i.Id == inschrijvingId && i.AanbiederId == aanbiederId, ct) is not { } doel
                    || await db.Inschrijvingen.AsNoTracking().SingleOrDefaultAsync(i => i.Id == bronId && i.AanbiederId == aanbiederId, ct) is not { } bron)
                {
                    return null;
                }

                doel.EisBewerkbaar(await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == doel.AanbestedingId, ct), nu);
                var antwoorden = (await kluis.LeesEigenAsync(bron, aanbiederId, ct)).Antwoorden.ToDictionary(a => a.CriteriumId, a => a.Tekst);
                var criteria = db.Percelen.Where(p => p.Id == doel.PerceelId).SelectMany(p => p.Criteria).Select(c => c.Id);
                var delen = await db.Inschrijvingsdelen.Where(d => d.InschrijvingId == inschrijvingId && criteria.Contains(d.OnderdeelId)).ToDictionaryAsync(d => d.OnderdeelId, ct);
                var aantal = 0;
                foreach (var keuze in keuzes.DistinctBy(k => k.CriteriumId))
                {
                    if (!delen.TryGetValue(keuze.CriteriumId, out var deel) || !antwoorden.TryGetValue(keuze.BronCriteriumId, out var tekst) || string.IsNullOrWhiteSpace(tekst))
                    {
                        continue;
                    }

                    var staat = deel.Open(sleutel).Tekst;
                    var nieuw = string.IsNullOrWhiteSpace(staat) ? tekst : $"{staat.TrimEnd()}\n\n{tekst}";
                    Eis(nieuw.Length <= AntwoordWijziging.MaxTekst, Domeinregel.OvernemenPastNiet);
                    db.VerwachtVersie(deel, keuze.Versie);
                    deel.Schrijf(new Deelinhoud(nieuw), sleutel, doorId, nu);
                    aantal++;
                }

                return aantal;
            },
            ct);
    }
}

/// <param name="CriteriumId">Of the draft.</param>
/// <param name="BronCriteriumId">Of the other inschrijving.</param>
/// <param name="Versie">Of the answer in the draft that the person was looking at.</param>
public sealed record Antwoordovername(Guid CriteriumId, Guid BronCriteriumId, Guid Versie);
