namespace WmoInkoop.Core.Perceeleinden;

/// <summary>How a perceel ends (TRJ-13).</summary>
public enum Perceeleinde
{
    /// <summary>Awarded for good.</summary>
    Gegund,

    /// <summary>Nobody bid, or nobody suitable.</summary>
    GeenInschrijving,

    /// <summary>Withdrawn by the regio (TRJ-05).</summary>
    Ingetrokken,
}

/// <summary>Where a perceel stands, from furthest behind to ended.</summary>
public enum Perceelstand
{
    Concept,
    Open,
    Gesloten,
    Geopend,
    Getoetst,
    Beoordeeld,
    VoorlopigGegund,
    Gegund,
    GeenInschrijving,
    Ingetrokken,
}

/// <summary>What a regio does after a perceel ended without an award (TRJ-13).</summary>
public enum Perceelvervolg
{
    /// <summary>A new aanbesteding, announced again.</summary>
    OpnieuwAankondigen,

    /// <summary>By invitation, in a new aanbesteding.</summary>
    Onderhands,

    /// <summary>The contract that runs goes on for now.</summary>
    BestaandContract,

    /// <summary>The support is not bought any more.</summary>
    NietMeerInkopen,
}

/// <summary>Lengths.</summary>
public static class Perceeleindegegevens
{
    public const int MaxReden = 2000;

    /// <summary>A reason that everyone reads says something.</summary>
    public const int MinReden = 20;
}
