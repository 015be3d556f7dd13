namespace WmoInkoop.Core.Percelen;

/// <summary>What an inkoper decides about a perceel.</summary>
public sealed record Perceelgegevens(
    string Naam,
    string Omschrijving,
    Bekostiging Bekostiging,
    int? MaximumContracten = null,
    decimal? Bedrag = null,
    BijMinderWinnaars BijMinderWinnaars = BijMinderWinnaars.DelenDoorWinnaars,
    bool VraagtKleinePartijen = false,
    BijPlafond BijPlafond = BijPlafond.NietsVoorWieNietPast)
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

    /// <summary>Outputgericht: one average amount per client (gemiddelde cliëntfinanciering).</summary>
    GemiddeldeClientfinanciering,

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

/// <summary>What the first applicant gets whose amount does not fit under the subsidieplafond any more, announced beforehand; lower places get nothing (Awb 4:26).</summary>
public enum BijPlafond
{
    NietsVoorWieNietPast,
    RestVoorWieNietPast,
}

/// <summary>What a demand is about.</summary>
public enum Eissoort
{
    Uitsluitingsgrond,
    Geschiktheidseis,
    Uitvoeringseis,
}

/// <summary>When evidence is due (GUN-08).</summary>
public enum Bewijsmoment
{
    BijInschrijving,

    /// <summary>Within 14 calendar days after the provisional award, of the winners only.</summary>
    NaVoorlopigeGunning,
}

/// <summary>What happens when a winner drops out, announced beforehand (GUN-12).</summary>
public enum BijUitval
{
    /// <summary>The next in rank is proposed, with new letters and a new term.</summary>
    VolgendeInRang,

    /// <summary>The contract is not awarded.</summary>
    NiemandSchuiftDoor,
}

/// <param name="Soort">What it is about.</param>
/// <param name="Tekst">What is demanded.</param>
/// <param name="Bewijs">The evidence asked, or null when none is.</param>
/// <param name="Id">The row that stays; null: a new one. Of an eis for every perceel its common id.</param>
/// <param name="Bewijsmoment">When the evidence is due.</param>
/// <param name="BewijsMaximumMaanden">How old it may be at the closing; null: not said, or as the rule for its kind says.</param>
/// <param name="Bewijssoort">The kind of evidence; null: as described.</param>
/// <param name="BewijsVanCombinanten">Each combinant hands it in too.</param>
/// <param name="BewijsVanSteunendePartijen">Each party on whose capacity the inschrijver relies hands it in too.</param>
public sealed record Eisgegevens(
    Eissoort Soort,
    string Tekst,
    string? Bewijs = null,
    Guid? Id = null,
    Bewijsmoment Bewijsmoment = Bewijsmoment.BijInschrijving,
    int? BewijsMaximumMaanden = null,
    Bewijssoort? Bewijssoort = null,
    bool BewijsVanCombinanten = false,
    bool BewijsVanSteunendePartijen = false);

/// <param name="Naam">Short: 'Overgang cliënten'.</param>
/// <param name="Vraag">What the plan must answer; Markdown.</param>
/// <param name="Gewicht">Of 100 for the perceel.</param>
/// <param name="Minimumcijfer">A mark under it excludes (BEO-07); null: none.</param>
/// <param name="Id">The row that stays; null: a new one.</param>
/// <param name="Hoofdcriterium">The name of the group it belongs to; null: it stands alone.</param>
/// <param name="MaxWoorden">How many words an answer has at most; null: no limit.</param>
public sealed record Criteriumgegevens(string Naam, string Vraag, decimal Gewicht, decimal? Minimumcijfer = null, Guid? Id = null, string? Hoofdcriterium = null, int? MaxWoorden = null);
