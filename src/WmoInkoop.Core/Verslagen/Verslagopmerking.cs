namespace WmoInkoop.Core.Verslagen;

/// <summary>What a member wants to see changed in a verslag, on an item or on one part of it (TAF-03).</summary>
public sealed class Verslagopmerking
{
    public const int MaxTekst = 2000;

    private Verslagopmerking()
    {
    }

    internal Verslagopmerking(Guid verslagId, Guid agendapuntId, Guid? onderdeelId, Guid gebruikerId, string tekst, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        VerslagId = verslagId;
        AgendapuntId = agendapuntId;
        OnderdeelId = onderdeelId;
        GebruikerId = gebruikerId;
        Tekst = tekst;
        GemaaktOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid VerslagId { get; private set; }

    public Guid AgendapuntId { get; private set; }

    /// <summary>The part it is about; null for the whole item.</summary>
    public Guid? OnderdeelId { get; private set; }

    public Guid GebruikerId { get; private set; }

    public string Tekst { get; private set; } = "";

    public DateTimeOffset GemaaktOp { get; private set; }
}
