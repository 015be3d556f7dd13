using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gunningen;

namespace WmoInkoop.Web.Features.Beoordelingen;

/// <summary>A final mark that is missing, or whose reason is too short for a letter.</summary>
/// <param name="InschrijvingId">Of whom.</param>
/// <param name="Rij">Its place in the form of final marks.</param>
/// <param name="Tekst">In Dutch, with the name of the bidder and the criterium.</param>
public sealed record Eindcijfergat(Guid InschrijvingId, int Rij, string Tekst);

/// <summary>How far the final marks of a perceel are. One whose reason is too short for a letter is a draft: saved, not complete.</summary>
/// <param name="Eindcijfers">As far as they are written down.</param>
public sealed record Eindcijferstand(Perceelbeoordeling Perceel, IReadOnlyDictionary<(Guid InschrijvingId, Guid CriteriumId), Eindcijfer> Eindcijfers)
{
    public int Nodig => Perceel.Geldige.Count * Perceel.Criteria.Count;

    public int Klaar => Perceel.Geldige.Sum(i => Perceel.Criteria.Count(c => IsKlaar(i.Id, c.Id)));

    public bool IsBegonnen => Eindcijfers.Count > 0;

    /// <summary>What has to be done before the final marks can be fixed.</summary>
    public IReadOnlyList<Eindcijfergat> Gaten =>
    [
        .. from i in Perceel.Geldige
           from c in Perceel.Criteria.Select((criterium, rij) => (criterium.Id, criterium.Volgnummer, Rij: rij))
           where !IsKlaar(i.Id, c.Id)
           select new Eindcijfergat(i.Id, c.Rij, $"{i.Aanbieder} K{c.Volgnummer}: {(IsTeKort(i.Id, c.Id) ? $"de reden heeft nog geen {Briefcontrole.MinimumTekens} tekens" : "eindcijfer")}"),
    ];

    /// <summary>There is a final mark, and its reason is too short for a letter.</summary>
    public bool IsTeKort(Guid inschrijvingId, Guid criteriumId) =>
        Eindcijfers.GetValueOrDefault((inschrijvingId, criteriumId)) is { } eindcijfer && Briefcontrole.Lengte(eindcijfer.Motivering) < Briefcontrole.MinimumTekens;

    /// <summary>The first inschrijving that is not complete, from the one after this one on and then round; null: there is no other.</summary>
    /// <param name="na">The one that is looked at now; null: none.</param>
    public GeopendeInschrijving? Volgende(Guid? na)
    {
        var geldige = Perceel.Geldige;
        var volgorde = geldige.SkipWhile(i => na is not null && i.Id != na).Concat(geldige.TakeWhile(i => i.Id != na));
        return volgorde.FirstOrDefault(i => i.Id != na && Perceel.Criteria.Any(c => !IsKlaar(i.Id, c.Id)));
    }

    /// <summary>What was saved of one inschrijving, and which reasons are too short yet.</summary>
    public string Bewaard(Guid inschrijvingId)
    {
        var criteria = Perceel.Criteria;
        var gegeven = criteria.Count(c => Eindcijfers.ContainsKey((inschrijvingId, c.Id)));
        var teKort = criteria.Where(c => IsTeKort(inschrijvingId, c.Id)).Select(c => $"K{c.Volgnummer}").ToList();
        var bewaard = gegeven == criteria.Count && teKort.Count > 0 ? "Bewaard." : $"Bewaard: {gegeven} van {criteria.Count} cijfers.";
        return teKort.Count == 0 ? bewaard : $"{bewaard} {Teksten.Opsomming(teKort)}: de reden heeft nog geen {Briefcontrole.MinimumTekens} tekens.";
    }

    /// <summary>That a final mark lies outside what the assessors gave; null: it does not, or there is nothing to compare.</summary>
    public static string? Buiten(decimal? eindcijfer, (decimal Laagste, decimal Hoogste)? spreiding) =>
        eindcijfer is { } cijfer && spreiding is { } s && (cijfer < s.Laagste || cijfer > s.Hoogste)
            ? $"buiten de cijfers van de beoordelaars ({(s.Laagste == s.Hoogste ? $"allen {s.Laagste:0}" : $"{s.Laagste:0} tot {s.Hoogste:0}")})"
            : null;

    private bool IsKlaar(Guid inschrijvingId, Guid criteriumId) => Eindcijfers.ContainsKey((inschrijvingId, criteriumId)) && !IsTeKort(inschrijvingId, criteriumId);
}
