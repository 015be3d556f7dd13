namespace WmoInkoop.Core.Percelen;

/// <summary>A demand of a perceel, numbered, with the evidence asked.</summary>
public sealed class Eis
{
    public const int MaxTekst = 1500;
    public const int MaxBewijs = 500;

    private Eis()
    {
    }

    internal Eis(Guid perceelId, int volgnummer, Eisgegevens gegevens)
    {
        Id = Guid.NewGuid();
        PerceelId = perceelId;
        Volgnummer = volgnummer;
        Soort = gegevens.Soort;
        Tekst = gegevens.Tekst.Trim();
        Bewijs = string.IsNullOrWhiteSpace(gegevens.Bewijs) ? null : gegevens.Bewijs.Trim();
    }

    public Guid Id { get; private set; }

    public Guid PerceelId { get; private set; }

    /// <summary>Shown as 'E1'.</summary>
    public int Volgnummer { get; private set; }

    public Eissoort Soort { get; private set; }

    public string Tekst { get; private set; } = "";

    public string? Bewijs { get; private set; }
}
