using WmoInkoop.Core.Dialogen;
using WmoInkoop.Web.Features.Aanbestedingen;

namespace WmoInkoop.Web.Features.Dialogen;

/// <summary>The dialoog of an aanbesteding as its inkopers see it.</summary>
public sealed record DialoogViewModel(
    AanbestedingKop Kop,
    bool InFasen,
    DateTimeOffset Nu,
    IReadOnlyList<GegadigdeRegel> Gegadigden,
    IReadOnlyList<RondeRegel> Rondes,
    IReadOnlyList<VerduidelijkingRegel> Verduidelijkingen)
{
    public string Pad => $"{Kop.Pad}/dialoog";

    public (string Tekst, string Pad)[] Kruimels => [.. Kop.Kruimels, ("Dialoog", Pad)];

    public RondeRegel? Open => Rondes.FirstOrDefault(r => r.GeslotenOp is null);

    public bool KanUitnodigen => Rondes.Count == 0;

    public bool KanRondeOpenen => Open is null && Gegadigden.Any(g => g.AfgevallenOp is null);
}

/// <summary>One gegadigde.</summary>
public sealed record GegadigdeRegel(Guid Id, string Naam, string Reden, DateTimeOffset UitgenodigdOp, DateTimeOffset? AfgevallenOp)
{
    public GegadigdeStatus Status => AfgevallenOp is null ? GegadigdeStatus.DoetMee : GegadigdeStatus.Afgevallen;
}

/// <summary>One ronde with its gesprekken.</summary>
public sealed record RondeRegel(
    Guid Id, Guid Versie, int Nummer, string Naam, DateTimeOffset PlanUiterlijkOp, DateTimeOffset GeopendOp, DateTimeOffset? GeslotenOp, string? RedenMinderDanTwee, IReadOnlyList<GesprekRegel> Gesprekken)
{
    /// <summary>What keeps it from being closed; empty when nothing does.</summary>
    public IEnumerable<string> WatOntbreekt(DateTimeOffset nu)
    {
        if (nu <= PlanUiterlijkOp)
        {
            yield return "de termijn voor de plannen loopt nog";
        }

        if (Gesprekken.Count(g => g.Status is not Gespreksverslagstatus.Definitief) is > 0 and var verslagen)
        {
            yield return verslagen == 1 ? "1 verslag is nog niet definitief" : $"{verslagen} verslagen zijn nog niet definitief";
        }

        if (Gesprekken.Count(g => g.Besluit is null) is > 0 and var besluiten)
        {
            yield return besluiten == 1 ? "over 1 gegadigde is nog geen besluit genomen" : $"over {besluiten} gegadigden is nog geen besluit genomen";
        }
    }
}

/// <summary>One gesprek in the table of a ronde.</summary>
/// <param name="HeeftPlan">Always false until the termijn is over.</param>
public sealed record GesprekRegel(Guid Id, string Naam, DateTimeOffset? SessieOp, bool HeeftPlan, Gespreksverslagstatus Status, int Reacties, Dialoogbesluit? Besluit);

/// <summary>A text that went to all.</summary>
public sealed record VerduidelijkingRegel(string Tekst, DateTimeOffset GestuurdOp);

/// <summary>A gesprek as inkopers see it.</summary>
/// <param name="Plan">Null until the termijn is over, or when nothing was handed in.</param>
public sealed record GesprekViewModel(Dialooggesprek Gesprek, GesprekKop Kop, Planversie? Plan, IReadOnlyList<Reactieregel> Reacties, IReadOnlyList<Criteriumregel> Criteria)
{
    public string Pad => $"/inkoop/dialoog/{Gesprek.Id}";

    public (string Tekst, string Pad)[] Kruimels => [("Trajecten", "/inkoop/trajecten"), (Kop.Aanbesteding, $"/inkoop/aanbestedingen/{Kop.AanbestedingId}"), ("Dialoog", $"/inkoop/aanbestedingen/{Kop.AanbestedingId}/dialoog")];

    public (string Tekst, string Pad)[] KruimelsHieronder => [.. Kruimels, (Kop.Naam, Pad)];

    public bool IsOpen => Kop.GeslotenOp is null;

    public string Criterium(Guid id) => Criteria.Single(c => c.Id == id).Naam;
}

/// <summary>What every page about one gesprek shows above it.</summary>
public sealed record GesprekKop(string Naam, Guid AanbestedingId, string Aanbesteding, bool InFasen, int Ronde, string Rondenaam, DateTimeOffset PlanUiterlijkOp, DateTimeOffset? GeslotenOp, DateTimeOffset Nu);

/// <summary>One version of a plan.</summary>
public sealed record Planversie(Guid Id, Guid GesprekId, Guid Versie, int Volgnummer, string Tekst, DateTimeOffset? IngediendOp, IReadOnlyList<Plandocument> Documenten);

/// <summary>A document of a plan.</summary>
public sealed record Plandocument(Guid Id, string Naam, long Grootte);

/// <summary>A remark on a verslag.</summary>
public sealed record Reactieregel(Guid GesprekId, string Door, DateTimeOffset Op, string Tekst);

/// <summary>An announced criterium: 'Perceel 1, K2: Overgang'.</summary>
public sealed record Criteriumregel(Guid Id, string Naam);

/// <summary>A dialoog as one gegadigde sees it: nothing of the others (DIA-02).</summary>
public sealed record MijnDialoogViewModel(
    Gegadigde Gegadigde, string Aanbesteding, string Nummer, string Regio, bool InFasen, DateTimeOffset Nu, IReadOnlyList<MijnRonde> Rondes, IReadOnlyList<VerduidelijkingRegel> Verduidelijkingen, IReadOnlyList<Criteriumregel> Criteria)
{
    /// <summary>A gunningsbrief was sent to it: it fell out, and hears the decision too.</summary>
    public bool HeeftGunningsbrief { get; init; }

    public string Pad => $"/mijn/dialoog/{Gegadigde.Id}";

    public (string Tekst, string Pad)[] Kruimels => [("Mijn dialogen", "/mijn/dialoog"), (Aanbesteding, Pad)];

    /// <summary>The ronde in which something can be done.</summary>
    public MijnRonde? Open => Rondes.FirstOrDefault(r => r.GeslotenOp is null);

    public string Criterium(Guid id) => Criteria.Single(c => c.Id == id).Naam;
}

/// <summary>A ronde as the gegadigde sees it.</summary>
public sealed record MijnRonde(int Nummer, string Naam, DateTimeOffset PlanUiterlijkOp, DateTimeOffset? GeslotenOp, Dialooggesprek Gesprek, IReadOnlyList<Planversie> Plannen, IReadOnlyList<Reactieregel> Reacties)
{
    public Planversie? Wachtend => Plannen.FirstOrDefault(p => p.IngediendOp is null);

    public Planversie? Ingediend => Plannen.Where(p => p.IngediendOp is not null).MaxBy(p => p.Volgnummer);

    public bool IsOpenVoorPlanOp(DateTimeOffset nu) => GeslotenOp is null && nu <= PlanUiterlijkOp;

    public bool KanReageren => GeslotenOp is null && Gesprek.Verslagstatus is Gespreksverslagstatus.TerReactie;
}
