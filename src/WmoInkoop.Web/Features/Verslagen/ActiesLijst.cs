using WmoInkoop.Core.Common;
using WmoInkoop.Core.Verslagen;
using WmoInkoop.Web.Features.Tafel;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Verslagen;

/// <summary>An actie in the list.</summary>
public sealed class ActieRij
{
    public Guid Id { get; init; }

    public string Wat { get; init; } = "";

    public string Eigenaar { get; init; } = "";

    public DateOnly? Uiterlijk { get; init; }

    public ActieStatus Status { get; init; }

    public string Tafel { get; init; } = "";

    public string Sleutel { get; init; } = "";

    public Guid RegioId { get; init; }

    public DateOnly Datum { get; init; }

    public int Punt { get; init; }

    /// <summary>Whether the reader may say that it is done.</summary>
    public bool MagMelden { get; init; }

    public string Zoekveld { get; init; } = "";
}

/// <summary>The acties of all bijeenkomsten (TAF-05).</summary>
public sealed class ActiesLijst : Lijst<ActieRij>
{
    public ActiesLijst()
        : base("acties", "actie", "acties", a => a.Id)
    {
        Kolom("wat", "Actie", a => a.Wat)
            .MetLink(a => $"{Tafelpad.Verslag(a.Sleutel, a.Datum)}#punt-{a.Punt}")
            .MetOnder(a => $"{a.Tafel}, {Amsterdam.Voluit(a.Datum)}");
        Kolom("eigenaar", "Wie", a => a.Eigenaar);
        Kolom("uiterlijk", "Uiterlijk", a => a.Uiterlijk);
        Kolom("status", "Status", a => a.Status).AlsStatus();
        Kolom("tafel", "Overlegtafel", a => a.Tafel).AlleenExport();
        Kolom("datum", "Bijeenkomst", a => a.Datum).AlleenExport();
        Standaardvolgorde("uiterlijk", aflopend: true);
        Zoekfilter("Woord of naam", a => a.Zoekveld);
        Keuzefilter("status", "Status", a => a.Status);
        Handeling("Klaar melden", "check", a => a is { MagMelden: true, Status: ActieStatus.Open } ? $"/tafel/acties/{a.Id}/gereed" : null);
        Leeg = new Leeg("Er zijn nog geen acties", ["Acties staan in de verslagen. Zodra een verslag met een actie is gepubliceerd, staat die hier."]);
    }
}
