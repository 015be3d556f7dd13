using WmoInkoop.Core.Storingen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Storingen;

/// <summary>An outage in the public log.</summary>
public sealed class StoringRij
{
    public Guid Id { get; init; }

    public Storingsoort Soort { get; init; }

    public DateTimeOffset Begin { get; init; }

    public DateTimeOffset? Einde { get; init; }

    public bool IsDuurOnbekend { get; init; }

    public bool HeeftToelichting { get; init; }

    public DateTimeOffset Nu { get; init; }

    public string Duur => Storing.InWoorden(Begin, Einde, IsDuurOnbekend, Nu);
}

/// <summary>All outages, the latest first.</summary>
public sealed class StoringenLijst : Lijst<StoringRij>
{
    public StoringenLijst()
        : base("storingen", "storing", "storingen", s => s.Id)
    {
        Kolom("begin", "Begin", s => s.Begin).MetLink(s => $"/storingen/{s.Id}");
        Kolom("einde", "Einde", s => s.Einde);
        Kolom("duur", "Duur", s => s.Duur).NietSorteerbaar();
        Kolom("wat", "Wat werkte niet", s => s.Soort).MetOnder(s => s.HeeftToelichting ? "Met toelichting" : null);
        Standaardvolgorde("begin", aflopend: true);
        Keuzefilter("wat", "Wat werkte niet", s => s.Soort);
        Leeg = new Leeg("Er zijn nog geen storingen geweest", ["Werkt het portaal of een deel ervan niet, dan schrijft het portaal dat hier zelf op: vanaf wanneer, tot wanneer en wat."]);
    }
}
