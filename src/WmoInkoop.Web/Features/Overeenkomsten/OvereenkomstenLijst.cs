using Microsoft.AspNetCore.Mvc.Rendering;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Overeenkomsten;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Overeenkomsten;

/// <summary>An overeenkomst in a list.</summary>
public sealed class OvereenkomstRij
{
    public Guid Id { get; init; }

    public string Nummer { get; init; } = "";

    public string Opdrachtnemer { get; init; } = "";

    public string Opdrachtgever { get; init; } = "";

    public string Perceel { get; init; } = "";

    public string Aanbesteding { get; init; } = "";

    /// <summary>The public number of the aanbesteding; null where its page is for the invited only.</summary>
    public string? Aanbestedingsnummer { get; init; }

    public decimal? Aandeel { get; init; }

    public DateOnly Ingangsdatum { get; init; }

    public DateOnly Einddatum { get; init; }

    public DateTimeOffset? OndertekendOp { get; init; }

    public DateOnly Vandaag { get; init; }

    public string Zoekveld { get; init; } = "";

    public OvereenkomstStatus Status => Overeenkomst.Status(OndertekendOp, Ingangsdatum, Einddatum, Vandaag);
}

/// <summary>The overeenkomsten of the own regio's.</summary>
public sealed class OvereenkomstenLijst : Lijst<OvereenkomstRij>
{
    public OvereenkomstenLijst()
        : base("overeenkomsten", "overeenkomst", "overeenkomsten", o => o.Id)
    {
        Kolom("nummer", "Overeenkomst", o => o.Nummer).MetLink(o => $"/inkoop/overeenkomsten/{o.Id}").MetOnder(o => o.Opdrachtnemer);
        Kolom("perceel", "Perceel", o => o.Perceel).MetOnder(o => o.Aanbesteding);
        Kolom("status", "Status", o => o.Status).AlsStatus().NietSorteerbaar();
        Kolom("aandeel", "Aandeel in euro", o => o.Aandeel);
        Kolom("ingang", "Ingangsdatum", o => o.Ingangsdatum);
        Kolom("einde", "Einddatum", o => o.Einddatum);
        Kolom("opdrachtnemer", "Opdrachtnemer", o => o.Opdrachtnemer).AlleenExport();
        Standaardvolgorde("ingang", aflopend: true);
        Zoekfilter("Aanbieder, nummer of perceel", o => o.Zoekveld);
        Keuzefilter("status", "Status", Enum.GetValues<OvereenkomstStatus>().Select(s => new SelectListItem(Teksten.Van(s), s.ToString())), MetStatus);
        Leeg = new Leeg("Er zijn nog geen overeenkomsten", ["Bij de definitieve gunning van een perceel komt hier voor elke winnaar een overeenkomst."]);
    }

    private static IQueryable<OvereenkomstRij> MetStatus(IQueryable<OvereenkomstRij> rijen, string waarde) =>
        !Enum.TryParse<OvereenkomstStatus>(waarde, ignoreCase: true, out var status)
            ? rijen
            : status switch
            {
                OvereenkomstStatus.TeOndertekenen => rijen.Where(o => o.OndertekendOp == null),
                OvereenkomstStatus.Ondertekend => rijen.Where(o => o.OndertekendOp != null && o.Vandaag < o.Ingangsdatum),
                OvereenkomstStatus.Lopend => rijen.Where(o => o.OndertekendOp != null && o.Ingangsdatum <= o.Vandaag && o.Vandaag <= o.Einddatum),
                OvereenkomstStatus.Afgelopen => rijen.Where(o => o.OndertekendOp != null && o.Einddatum < o.Vandaag),
                _ => rijen,
            };
}

/// <summary>The overeenkomsten of one provider.</summary>
public sealed class MijnOvereenkomstenLijst : Lijst<OvereenkomstRij>
{
    public MijnOvereenkomstenLijst()
        : base("mijn-overeenkomsten", "overeenkomst", "overeenkomsten", o => o.Id)
    {
        Kolom("nummer", "Overeenkomst", o => o.Nummer).MetLink(o => $"/mijn/overeenkomsten/{o.Id}").MetOnder(o => o.Opdrachtgever);
        Kolom("perceel", "Perceel", o => o.Perceel).MetOnder(o => o.Aanbesteding);
        Kolom("status", "Status", o => o.Status).AlsStatus().NietSorteerbaar();
        Kolom("aandeel", "Aandeel in euro", o => o.Aandeel);
        Kolom("ingang", "Ingangsdatum", o => o.Ingangsdatum);
        Kolom("einde", "Einddatum", o => o.Einddatum);
        Standaardvolgorde("ingang", aflopend: true);
        Zoekfilter("Nummer, gemeente of perceel", o => o.Zoekveld);
        Leeg = new Leeg("U hebt nog geen overeenkomsten", ["Krijgt uw organisatie een perceel definitief gegund? Dan staat de overeenkomst hier, met het getekende exemplaar."]);
    }
}

/// <summary>The public register: who was awarded what, until when (GUN-06).</summary>
public sealed class RegisterLijst : Lijst<OvereenkomstRij>
{
    public RegisterLijst(IEnumerable<SelectListItem> regios)
        : base("register-overeenkomsten", "overeenkomst", "overeenkomsten", o => o.Id)
    {
        Kolom("opdrachtnemer", "Gegund aan", o => o.Opdrachtnemer).MetOnder(o => o.Nummer);
        Kolom("perceel", "Perceel", o => o.Perceel).MetLink(o => o.Aanbestedingsnummer is { } nummer ? $"/aanbestedingen/{nummer}" : null).MetOnder(o => o.Aanbesteding);
        Kolom("regio", "Regio", o => o.Opdrachtgever);
        Kolom("aandeel", "Aandeel in euro", o => o.Aandeel);
        Kolom("ingang", "Ingangsdatum", o => o.Ingangsdatum);
        Kolom("einde", "Einddatum", o => o.Einddatum);
        Kolom("nummer", "Nummer", o => o.Nummer).AlleenExport();
        Standaardvolgorde("ingang", aflopend: true);
        Zoekfilter("Aanbieder, nummer of perceel", o => o.Zoekveld);
        Keuzefilter("regio", "Regio", regios, (rijen, naam) => rijen.Where(o => o.Opdrachtgever == naam));
        Leeg = new Leeg("Er is nog geen gunning openbaar", ["Zodra de aankondiging van een gegunde opdracht is gepubliceerd, staat hier aan wie is gegund, voor welk bedrag en tot wanneer."]);
    }
}
