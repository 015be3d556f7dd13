using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Perceeleinden;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Web.Features.Aanbestedingen;

/// <summary>An aanbesteding as its inkopers see it: where it stands, and what keeps it from being published.</summary>
public sealed record AanbestedingViewModel(AanbestedingKop Kop, Aanbesteding Aanbesteding, AanbestedingStatus Status, IReadOnlyList<Stapvoortgang> Stappen, IReadOnlyList<Publicatiegebrek> Gebreken, IReadOnlyList<(Perceel Perceel, Perceelstand Stand)> Standen)
{
    public IEnumerable<Publicatiegebrek> Bij(Opzetstap stap) => Gebreken.Where(g => g.Stap == stap);

    internal static AanbestedingViewModel Van(AanbestedingKop kop, Aanbesteding aanbesteding, DateTimeOffset nu) => new(
        kop, aanbesteding, aanbesteding.StatusOp(nu), Voortgang.Van(aanbesteding, nu), aanbesteding.IsGepubliceerd ? [] : aanbesteding.WatOntbreektOp(nu),
        [.. aanbesteding.Percelen.OrderBy(p => p.Nummer).Select(p => (p, p.StandOp(aanbesteding, nu)))]);
}

/// <summary>A document in the list of an aanbesteding.</summary>
public sealed record DocumentRegel(Guid Id, string Titel, string Naam, long Grootte, DateTimeOffset ToegevoegdOp);
