using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Aanbestedingen;

/// <summary>What an inkoper decides about an aanbesteding as a whole.</summary>
/// <param name="Naam">As it is announced.</param>
/// <param name="Omschrijving">Markdown.</param>
/// <param name="Procedure">Which decides the steps.</param>
/// <param name="Regime">The body of law.</param>
/// <param name="Raming">Euro, without VAT.</param>
/// <param name="CpvCodes">As typed; separated by spaces or commas.</param>
/// <param name="DialoogInFasen">Gegadigden can fall out between rondes; means something only with talks per gegadigde.</param>
public sealed record Aanbestedingsgegevens(string Naam, string Omschrijving, Procedure Procedure, Regime Regime, decimal? Raming = null, string? CpvCodes = null, bool DialoogInFasen = false)
{
    public const int MaxNaam = 150;
    public const int MaxOmschrijving = 20_000;
    public const int MaxCpvCodes = 200;
    public const int MaxTenderNedNummer = 40;

    /// <summary>The largest raming that fits, in euro.</summary>
    public const double MaxRaming = 9_999_999_999.99;
}

/// <summary>The decision of the body with the mandate that a step rests on (GUN-11).</summary>
public sealed record Besluit
{
    public const int MaxOrgaan = 150;
    public const int MaxMandaat = 300;

    /// <summary>Who decided: college, centrumgemeente, or who has the mandate.</summary>
    public required string Orgaan { get; init; }

    /// <summary>What the power to decide rests on; empty when the body decides itself.</summary>
    public string Mandaat { get; init; } = "";

    public required DateOnly Datum { get; init; }
}

/// <summary>The milestones of an aanbesteding; moments in UTC. All are needed to publish.</summary>
public sealed record Planning
{
    /// <summary>Until when questions are taken (VRA-01).</summary>
    public DateTimeOffset? VragenTot { get; init; }

    /// <summary>When the last nota van inlichtingen is out at the latest.</summary>
    public DateTimeOffset? NotaUiterlijkOp { get; init; }

    /// <summary>The closing time: the last moment at which an inschrijving is in (INS-04).</summary>
    public DateTimeOffset? SluitingOp { get; init; }

    /// <summary>When the gunningsbeslissing is expected.</summary>
    public DateOnly? Gunningsdatum { get; init; }

    /// <summary>When the contracts start.</summary>
    public DateOnly? Ingangsdatum { get; init; }
}

/// <summary>Where an aanbesteding stands; after the opening the percelen say more.</summary>
public enum AanbestedingStatus
{
    Concept,
    Gepubliceerd,
    Gesloten,
    Geopend,

    /// <summary>At least one perceel was awarded, and that is public.</summary>
    Gegund,
    Ingetrokken,

    /// <summary>Every perceel ended, none with an award.</summary>
    NietGegund,
}
