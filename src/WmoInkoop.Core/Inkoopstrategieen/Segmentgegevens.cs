using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Inkoopstrategieen;

/// <summary>One of the five choices an inkoopstrategie makes per segment (003, chapter 4).</summary>
public enum Strategiekeuze
{
    Perceelindeling,
    Organisatievorm,
    Procesbeschrijving,
    AantalAanbieders,
    Bekostigingsvorm,
}

/// <summary>How the relation with providers is organised. Which procedure gives which: <see cref="Strategieverschillen.Organisatievorm"/>.</summary>
public enum Organisatievorm
{
    Subsidie,

    /// <summary>Whoever meets the demands gets a contract; so there is no maximum.</summary>
    OpenHouse,
    Aanbesteding,
}

/// <summary>What an inkoper fills in about a segment; of a concept much may still be open.</summary>
public sealed record Segmentgegevens(string Naam, string Omschrijving = "")
{
    public const int MaxNaam = 150;
    public const int MaxOmschrijving = 4000;
    public const int MaxKeuze = 1000;
    public const int MaxReden = 3000;
    public const int MeesteAanbieders = 500;

    public string? Perceelindeling { get; init; }

    public string? PerceelindelingReden { get; init; }

    public Organisatievorm? Organisatievorm { get; init; }

    public string? OrganisatievormReden { get; init; }

    public string? Procesbeschrijving { get; init; }

    public string? ProcesbeschrijvingReden { get; init; }

    /// <summary>At least so many providers are wanted; null: no minimum.</summary>
    public int? MinimumAanbieders { get; init; }

    /// <summary>At most so many; null: no maximum, or not decided yet.</summary>
    public int? MaximumAanbieders { get; init; }

    public string? AantalReden { get; init; }

    public Bekostiging? Bekostigingsvorm { get; init; }

    public string? BekostigingsvormReden { get; init; }
}

/// <param name="Keuze">Which choice it would have been.</param>
/// <param name="Naam">What was not chosen: 'Subsidietender'.</param>
/// <param name="Voordelen">What speaks for it.</param>
/// <param name="Nadelen">What speaks against it, and so why it was not chosen.</param>
public sealed record Alternatiefgegevens(Strategiekeuze Keuze, string Naam, string Voordelen, string Nadelen);
