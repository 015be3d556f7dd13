namespace WmoInkoop.Core.Percelen;

/// <summary>What an inkoper decides about a perceel.</summary>
public sealed record Perceelgegevens(
    string Naam,
    string Omschrijving,
    Bekostiging Bekostiging,
    int? MaximumContracten = null,
    decimal? Bedrag = null,
    BijMinderWinnaars BijMinderWinnaars = BijMinderWinnaars.DelenDoorWinnaars)
{
    public const int MaxNaam = 150;
    public const int MaxOmschrijving = 8000;
    public const int MeesteContracten = 500;

    /// <summary>The largest amount that fits, in euro.</summary>
    public const double MaxBedrag = 9_999_999_999.99;
}

/// <summary>How a provider is paid.</summary>
public enum Bekostiging
{
    /// <summary>Inspanningsgericht: price times quantity.</summary>
    Inspanningsgericht,

    /// <summary>Outputgericht: a tariff per arrangement.</summary>
    Outputgericht,

    /// <summary>Taakgericht: a lumpsum.</summary>
    Taakgericht,
    Subsidie,
}

/// <summary>What happens with a lumpsum when fewer qualify than there are contracts (TRJ-06).</summary>
public enum BijMinderWinnaars
{
    /// <summary>The amount is divided by the number of winners.</summary>
    DelenDoorWinnaars,

    /// <summary>Each keeps the share that was announced; the rest is not awarded.</summary>
    VasteDelen,
}

/// <summary>What a demand is about.</summary>
public enum Eissoort
{
    Uitsluitingsgrond,
    Geschiktheidseis,
    Uitvoeringseis,
}

/// <param name="Soort">What it is about.</param>
/// <param name="Tekst">What is demanded.</param>
/// <param name="Bewijs">The evidence asked, or null when none is.</param>
public sealed record Eisgegevens(Eissoort Soort, string Tekst, string? Bewijs = null);

/// <param name="Naam">Short: 'Overgang cliënten'.</param>
/// <param name="Vraag">What the plan must answer; Markdown.</param>
/// <param name="Gewicht">Of 100 for the perceel.</param>
/// <param name="Minimumcijfer">A mark under it excludes (BEO-07); null: none.</param>
public sealed record Criteriumgegevens(string Naam, string Vraag, decimal Gewicht, decimal? Minimumcijfer = null);
