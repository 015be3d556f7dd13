using System.Text.Json.Serialization;

namespace WmoInkoop.Core.Partijen;

/// <summary>As what a provider hands in (INS-01). Onderaannemers are possible in each.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Inschrijfvorm>))]
public enum Inschrijfvorm
{
    Alleen,

    /// <summary>With combinanten, all jointly liable; the provider is penvoerder.</summary>
    Combinatie,

    /// <summary>For a group of companies, on some of which the provider relies.</summary>
    Groepsonderneming,
}

/// <summary>What a named party is in an inschrijving.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Partijrol>))]
public enum Partijrol
{
    Combinant,
    Groepsmaatschappij,
    Onderaannemer,
}

/// <summary>Whether a party confirmed its part.</summary>
public enum Partijstatus
{
    NietGevraagd,
    Gevraagd,
    Bevestigd,
    Geweigerd,
}

/// <summary>What goes with which vorm.</summary>
public static class Inschrijfvormen
{
    /// <summary>How many parties of a role an inschrijving names.</summary>
    public static int Meeste(this Partijrol rol) => rol is Partijrol.Onderaannemer ? 20 : 10;

    /// <summary>Whether a party of that role fits an inschrijving of this vorm.</summary>
    public static bool Kent(this Inschrijfvorm vorm, Partijrol rol) => rol switch
    {
        Partijrol.Combinant => vorm is Inschrijfvorm.Combinatie,
        Partijrol.Groepsmaatschappij => vorm is Inschrijfvorm.Groepsonderneming,
        _ => true,
    };
}
