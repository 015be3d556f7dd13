namespace WmoInkoop.Core.Bewijsmiddelen;

/// <summary>Where one piece of evidence stands.</summary>
public enum Bewijsstand
{
    Ontbreekt,

    /// <summary>A document is ready, and was not handed in yet.</summary>
    Toegevoegd,
    Ingeleverd,

    /// <summary>To be repaired, once.</summary>
    HerstelGevraagd,
    Voldoet,
    VoldoetNiet,
}

/// <summary>What an inkoper found of one piece of evidence.</summary>
public enum Bewijsoordeel
{
    Voldoet,
    VoldoetNiet,
}

/// <summary>Where all evidence of one winner stands.</summary>
public enum Bewijsverzoekstand
{
    Open,

    /// <summary>Something is missing and its term is over.</summary>
    TermijnVoorbij,
    TeBeoordelen,

    /// <summary>Something does not meet, and nothing is asked of the winner any more.</summary>
    NietVoldaan,
    Compleet,

    /// <summary>The decision it belonged to was withdrawn.</summary>
    Vervallen,
}
