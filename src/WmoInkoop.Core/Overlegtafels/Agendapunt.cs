using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Overlegtafels;

/// <summary>An item of the agenda of a bijeenkomst (TAF-02); the verslag has a chapter for each. Its token guards that chapter.</summary>
public sealed class Agendapunt : IHeeftVersie
{
    public const int MaxTitel = 200;
    public const int MaxInbrenger = 150;

    private Agendapunt()
    {
    }

    internal Agendapunt(Guid bijeenkomstId)
    {
        Id = Guid.NewGuid();
        BijeenkomstId = bijeenkomstId;
    }

    public Guid Id { get; private set; }

    public Guid BijeenkomstId { get; private set; }

    /// <summary>Its place on the agenda, from 1.</summary>
    public int Nummer { get; private set; }

    public string Titel { get; private set; } = "";

    public string? Inbrenger { get; private set; }

    public Agendasoort Soort { get; private set; }

    public Guid Versie { get; private set; }

    internal void Neem(int nummer, Agendaregel regel)
    {
        Nummer = nummer;
        Titel = regel.Titel.Trim();
        Inbrenger = string.IsNullOrWhiteSpace(regel.Inbrenger) ? null : regel.Inbrenger.Trim();
        Soort = regel.Soort;
    }
}

/// <summary>What is asked of the table at an item.</summary>
public enum Agendasoort
{
    TerInformatie,
    Bespreking,
    Besluit,
}
