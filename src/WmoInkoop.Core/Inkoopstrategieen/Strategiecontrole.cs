using WmoInkoop.Core.Common;

namespace WmoInkoop.Core.Inkoopstrategieen;

/// <summary>What can keep a version of an inkoopstrategie from being vastgesteld.</summary>
public enum Strategiegebreksoort
{
    SegmentOntbreekt,
    KeuzeOntbreekt,
    RedenOntbreekt,
    AlternatiefOntbreekt,
}

/// <summary>One thing that is missing, with where it is filled in.</summary>
/// <param name="Soort">What.</param>
/// <param name="Segment">Of which segment, or null.</param>
/// <param name="Tekst">In Dutch, with names filled in.</param>
public sealed record Strategiegebrek(Strategiegebreksoort Soort, Guid? Segment, string Tekst);

internal static class Strategiecontrole
{
    internal static IEnumerable<Strategiegebrek> Van(Inkoopstrategie strategie) => strategie.Segmenten.Count == 0
        ? [new Strategiegebrek(Strategiegebreksoort.SegmentOntbreekt, null, Teksten.Van(Strategiegebreksoort.SegmentOntbreekt))]
        : strategie.Segmenten.OrderBy(s => s.Volgnummer).SelectMany(Van);

    private static IEnumerable<Strategiegebrek> Van(Segment segment)
    {
        foreach (var keuze in Enum.GetValues<Strategiekeuze>())
        {
            if (segment.Gekozen(keuze) is null)
            {
                yield return Gebrek(Strategiegebreksoort.KeuzeOntbreekt, segment, Teksten.Van(keuze));
            }

            if (segment.RedenVan(keuze) is null)
            {
                yield return Gebrek(Strategiegebreksoort.RedenOntbreekt, segment, Teksten.Van(keuze));
            }
        }

        if (segment.Alternatieven.Count == 0)
        {
            yield return Gebrek(Strategiegebreksoort.AlternatiefOntbreekt, segment);
        }
    }

    private static Strategiegebrek Gebrek(Strategiegebreksoort soort, Segment segment, params object[] waarden) =>
        new(soort, segment.Id, Teksten.Van(soort, [segment.Volgnummer, segment.Naam, .. waarden]));
}
