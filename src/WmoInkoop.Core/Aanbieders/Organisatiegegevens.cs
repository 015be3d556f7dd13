namespace WmoInkoop.Core.Aanbieders;

/// <summary>What a provider fills in about itself; names and places are trimmed by the entity.</summary>
public sealed record Organisatiegegevens(
    string Naam,
    string? AgbCode,
    Grootteklasse Grootteklasse,
    string Adres,
    string Postcode,
    string Plaats,
    string Telefoon)
{
    public const int MaxNaam = 200;
    public const int MaxAdres = 200;
    public const int MaxPostcode = 10;
    public const int MaxPlaats = 100;
    public const int MaxTelefoon = 30;
}
