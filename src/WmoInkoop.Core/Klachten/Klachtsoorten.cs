namespace WmoInkoop.Core.Klachten;

/// <summary>Where a klacht stands.</summary>
public enum Klachtstatus
{
    /// <summary>Received; nobody handles it yet.</summary>
    Ontvangen,
    InBehandeling,
    Afgehandeld,
    Ingetrokken,
}

/// <summary>What the handler concludes.</summary>
public enum Klachtuitkomst
{
    Gegrond,
    DeelsGegrond,
    Ongegrond,
    NietInBehandeling,
}

/// <summary>Who writes, or is written to, about a klacht.</summary>
public enum Klachtpartij
{
    Behandelaar,
    Klager,

    /// <summary>The inkopers of the regio.</summary>
    Inkoop,
}

/// <summary>Where somebody can go on to with a klacht.</summary>
public enum Klachtinstantie
{
    /// <summary>Advises; does not suspend anything.</summary>
    CommissieVanAanbestedingsexperts,

    /// <summary>Rules when both parties consented; until then nothing is awarded.</summary>
    Geschillencommissie,
}
