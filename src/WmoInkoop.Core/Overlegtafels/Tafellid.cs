namespace WmoInkoop.Core.Overlegtafels;

/// <summary>A person who sits at an overlegtafel for an organisation, over a period (TAF-01).</summary>
public sealed class Tafellid
{
    public const int MaxOrganisatie = 200;

    private Tafellid()
    {
    }

    internal Tafellid(Guid overlegtafelId, Guid gebruikerId, string organisatie, Guid? aanbiederId, DateTimeOffset van)
    {
        Id = Guid.NewGuid();
        OverlegtafelId = overlegtafelId;
        GebruikerId = gebruikerId;
        Organisatie = organisatie;
        AanbiederId = aanbiederId;
        Van = van;
    }

    public Guid Id { get; private set; }

    public Guid OverlegtafelId { get; private set; }

    public Guid GebruikerId { get; private set; }

    public string Organisatie { get; private set; } = "";

    /// <summary>The provider the person sits for; null for an adviesraad, welzijnspartner or woningcorporatie.</summary>
    public Guid? AanbiederId { get; private set; }

    public DateTimeOffset Van { get; private set; }

    public DateTimeOffset? Tot { get; internal set; }
}
