namespace WmoInkoop.Core.Aanbieders;

/// <summary>Where a provider stands (AAN-01). Only <see cref="Geaccepteerd"/> may submit; the others may look and prepare.</summary>
public enum AanbiederStatus
{
    /// <summary>Registered, not yet offered for verification.</summary>
    InVoorbereiding,

    /// <summary>Waits for an inkoper.</summary>
    TerVerificatie,

    Geaccepteerd,

    /// <summary>Refused with a reason; may correct and offer itself again.</summary>
    Geweigerd,

    /// <summary>Never accepted and declared lapsed by an inkoper: its KvK number is free again, nobody works for it any more.</summary>
    Vervallen,
}

/// <summary>How large an organisation is.</summary>
public enum Grootteklasse
{
    Zzp,
    Klein,
    Middel,
    Groot,
}

/// <summary>Kinds of Wmo support a provider can offer.</summary>
public enum Dienstsoort
{
    HuishoudelijkeOndersteuning,
    IndividueleBegeleiding,
    Dagbesteding,
    KortdurendVerblijf,
    BeschermdWonen,
    Vervoer,
}
