using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Perceeleinden;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Web.Features.Aanbestedingen;

/// <summary>An aanbesteding as its inkopers see it: where it stands, and what keeps it from being published.</summary>
public sealed record AanbestedingViewModel(AanbestedingKop Kop, Aanbesteding Aanbesteding, AanbestedingStatus Status, IReadOnlyList<Stapvoortgang> Stappen, IReadOnlyList<Publicatiegebrek> Gebreken, IReadOnlyList<(Perceel Perceel, Perceelstand Stand)> Standen)
{
    public IEnumerable<Publicatiegebrek> Bij(Opzetstap stap) => Gebreken.Where(g => g.Stap == stap);

    /// <summary>Terms that the published planning does not meet, counted from the day the notice was really sent (TRJ-12).</summary>
    public IEnumerable<Planningbevinding> NaVerzending => Aanbesteding is { GepubliceerdOp: { } gepubliceerd, TenderNedVerzondenOp: { } op } && op > Amsterdam.Datum(gepubliceerd)
        ? Planningcontrole.Termijnen(Aanbesteding, Aanbesteding.Planning, Amsterdam.BeginVan(op))
        : [];

    /// <summary>What is said about the planning before publishing, but does not keep it back.</summary>
    public IReadOnlyList<Planningbevinding> Waarschuwingen { get; private init; } = [];

    internal static AanbestedingViewModel Van(AanbestedingKop kop, Aanbesteding aanbesteding, IReadOnlyCollection<Gunningsbeslissing> beslissingen, DateTimeOffset nu, IReadOnlyCollection<Bezwaarstand> bezwaren, IReadOnlyCollection<Publicatiegebrek> elders) => new(
        kop, aanbesteding, aanbesteding.StatusOp(nu), Voortgang.Van(aanbesteding, beslissingen, nu, bezwaren, elders.Count), aanbesteding.IsGepubliceerd ? [] : [.. aanbesteding.WatOntbreektOp(nu), .. elders],
        [.. aanbesteding.Percelen.OrderBy(p => p.Nummer).Select(p => (p, p.StandOp(aanbesteding, nu)))])
    {
        Waarschuwingen = aanbesteding.IsGepubliceerd ? [] : [.. Planningcontrole.Van(aanbesteding, aanbesteding.Planning, nu).Where(b => !b.HoudtTegen)],
    };
}

/// <summary>A document in the list of an aanbesteding.</summary>
public sealed record DocumentRegel(Guid Id, string Titel, string Naam, long Grootte, DateTimeOffset ToegevoegdOp, Guid? OorsprongId = null, int Versienummer = 1);
