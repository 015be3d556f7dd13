using Microsoft.AspNetCore.Mvc.Rendering;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Klachten;

/// <summary>A klacht in a list; nothing of what it says but its subject.</summary>
public sealed class KlachtRij
{
    public Guid Id { get; init; }

    public string Nummer { get; init; } = "";

    public string Onderwerp { get; init; } = "";

    public string Aanbesteding { get; init; } = "";

    public string Aanbestedingsnummer { get; init; } = "";

    public string? Perceel { get; init; }

    public string Klager { get; init; } = "";

    public string? Behandelaar { get; init; }

    public DateTimeOffset OntvangenOp { get; init; }

    public DateTimeOffset? UiterlijkOp { get; init; }

    public DateTimeOffset? AfgehandeldOp { get; init; }

    public Klachtstatus Status { get; init; }

    public Klachtuitkomst? Uitkomst { get; init; }

    public bool SchortOp { get; init; }

    public string Zoekveld { get; init; } = "";
}

/// <summary>The klachten of the own regio's, or those that were assigned, the newest first.</summary>
public sealed class KlachtenLijst : Lijst<KlachtRij>
{
    public KlachtenLijst(DateTimeOffset nu)
        : base("klachten", "klacht", "klachten", k => k.Id)
    {
        Kolom("nummer", "Klacht", k => k.Nummer).MetLink(k => $"/inkoop/klachten/{k.Id}").MetOnder(k => k.Onderwerp);
        Kolom("onderwerp", "Onderwerp", k => k.Onderwerp).AlleenExport();
        Kolom("aanbesteding", "Aanbesteding", k => k.Aanbesteding).MetOnder(k => k.Perceel ?? k.Aanbestedingsnummer);
        Kolom("aanbestedingsnummer", "Nummer aanbesteding", k => k.Aanbestedingsnummer).AlleenExport();
        Kolom("perceel", "Perceel", k => k.Perceel).AlleenExport();
        Kolom("klager", "Wie klaagt", k => k.Klager);
        Kolom("behandelaar", "Behandelaar", k => k.Behandelaar);
        Kolom("ontvangen", "Ontvangen op", k => k.OntvangenOp);
        Kolom("uiterlijk", "Uitkomst uiterlijk", k => k.UiterlijkOp).AlsTermijn();
        Kolom("status", "Status", k => k.Status).AlsStatus();
        Kolom("uitkomst", "Uitkomst", k => k.Uitkomst);
        Kolom("afgehandeld", "Afgehandeld op", k => k.AfgehandeldOp).AlleenExport();
        Standaardvolgorde("ontvangen", aflopend: true);
        Zoekfilter("Zoeken", k => k.Zoekveld);
        Keuzefilter("status", "Status", k => k.Status);
        Keuzefilter("uitkomst", "Uitkomst", [.. Enum.GetValues<Klachtuitkomst>().Select(u => new SelectListItem(Teksten.Van(u), u.ToString()))], (rijen, waarde) =>
            Enum.TryParse<Klachtuitkomst>(waarde, ignoreCase: true, out var gekozen) && Enum.IsDefined(gekozen) ? rijen.Where(k => k.Uitkomst == gekozen) : rijen);
        Keuzefilter("let-op", "Let op", [new("Termijn voorbij", "te-laat"), new("Gunning opgeschort", "opgeschort")], (rijen, waarde) => waarde switch
        {
            "te-laat" => rijen.Where(k => (k.Status == Klachtstatus.Ontvangen || k.Status == Klachtstatus.InBehandeling) && k.UiterlijkOp <= nu),
            "opgeschort" => rijen.Where(k => k.SchortOp),
            _ => rijen,
        });
        Leeg = new Leeg("Er zijn geen klachten", ["Aanbieders dienen een klacht in op de pagina van een aanbesteding. Kwam er een per brief of e-mail? Voer die dan in."]);
    }
}

/// <summary>An aanbesteding to complain about.</summary>
public sealed class KlachtkeuzeRij
{
    public Guid Id { get; init; }

    public string Nummer { get; init; } = "";

    public string Naam { get; init; } = "";

    public string Regio { get; init; } = "";

    public DateTimeOffset GepubliceerdOp { get; init; }

    public string Zoekveld { get; init; } = "";
}

/// <summary>Choosing what a klacht is about.</summary>
public sealed class KlachtkeuzeLijst : Lijst<KlachtkeuzeRij>
{
    public KlachtkeuzeLijst(Func<KlachtkeuzeRij, string> pad)
        : base("aanbestedingen", "aanbesteding", "aanbestedingen", a => a.Id)
    {
        Kolom("naam", "Aanbesteding", a => a.Naam).MetLink(pad).MetOnder(a => $"{a.Regio}, {a.Nummer}");
        Kolom("gepubliceerd", "Gepubliceerd op", a => a.GepubliceerdOp);
        Standaardvolgorde("gepubliceerd", aflopend: true);
        Zoekfilter("Zoeken", a => a.Zoekveld);
        Leeg = new Leeg("Er is geen aanbesteding om over te klagen", ["Een klacht gaat over een aanbesteding die is gepubliceerd."]);
    }
}
