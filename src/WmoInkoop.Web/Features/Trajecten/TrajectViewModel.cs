using WmoInkoop.Core.Trajecten;

namespace WmoInkoop.Web.Features.Trajecten;

/// <summary>A traject as its inkopers see it.</summary>
/// <param name="Traject">With its planningen and people.</param>
/// <param name="Documenten">In the order in which they came.</param>
/// <param name="Planners">Names of those who made a version of the planning.</param>
/// <param name="Stand">What stands in its other parts.</param>
public sealed record TrajectViewModel(Traject Traject, IReadOnlyList<Trajectdocumentregel> Documenten, IReadOnlyDictionary<Guid, string> Planners, Trajectstand Stand)
{
    public string Pad => $"/inkoop/trajecten/{Traject.Id}";

    /// <summary>Versions that no longer hold, the newest first, each with the one that took its place.</summary>
    public IEnumerable<(Trajectplanning Planning, Trajectplanning Opvolger)> EerderePlanningen =>
        Traject.Planningen.OrderByDescending(p => p.Nummer).Skip(1).Select(p => (p, Traject.Planningen.Single(n => n.Nummer == p.Nummer + 1)));
}

/// <summary>A document in the list of a traject.</summary>
public sealed record Trajectdocumentregel(Guid Id, string Titel, string Naam, long Grootte, DateTimeOffset ToegevoegdOp);

/// <summary>The other parts of a traject, in numbers.</summary>
/// <param name="Strategieversie">The number of the last version; null: there is none.</param>
/// <param name="IsVastgesteld">Whether that version is vastgesteld.</param>
/// <param name="Risicos">Those that can still happen or did.</param>
/// <param name="Pilots">All of them.</param>
public sealed record Trajectstand(int? Strategieversie, bool IsVastgesteld, int Risicos, int Pilots);
