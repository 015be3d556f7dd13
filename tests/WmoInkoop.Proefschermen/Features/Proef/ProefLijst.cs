using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Proefschermen.Features.Proef;

public sealed class ProefRij
{
    public Guid Id { get; init; }

    public string Naam { get; init; } = "";

    public string Zoek { get; init; } = "";

    public Rol Rol { get; init; }

    public DateTimeOffset Van { get; init; }
}

/// <summary>The list as a feature declares it.</summary>
public sealed class ProefLijst : Lijst<ProefRij>
{
    public ProefLijst()
        : base("aanstellingen", "aanstelling", "aanstellingen", r => r.Id)
    {
        Kolom("naam", "Naam", r => r.Naam).MetLink(r => $"/proef/lijst/{r.Id}").MetOnder(r => r.Id.ToString("N")[..8]);
        Kolom("rol", "Rol", r => r.Rol).AlsStatus();
        Kolom("van", "Vanaf", r => r.Van);
        Standaardvolgorde("van", aflopend: true);
        Zoekfilter("Naam", r => r.Zoek);
        Keuzefilter("rol", "Rol", r => r.Rol);
        Datumfilter("vanaf", "Vanaf", (rijen, datum) =>
        {
            var begin = Core.Common.Amsterdam.BeginVan(datum);
            return rijen.Where(r => r.Van >= begin);
        });
        Handeling("Bekijken", "eye", r => $"/proef/lijst/{r.Id}");
        Leeg = new Leeg("Er zijn nog geen aanstellingen", ["Hier staat wie wat mag.", "Nodig eerst iemand uit."], "Iemand uitnodigen", "/proef/formulier");
    }
}
