using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Aanbieders;

/// <summary>A provider in the list of inkoop.</summary>
public sealed class AanbiederRij
{
    public Guid Id { get; init; }

    public string Naam { get; init; } = "";

    public string Plaats { get; init; } = "";

    public string KvkNummer { get; init; } = "";

    public Grootteklasse Grootteklasse { get; init; }

    public AanbiederStatus Status { get; init; }

    public DateTimeOffset AangemeldOp { get; init; }

    public string Zoekveld { get; init; } = "";
}

/// <summary>All providers: found by name, place or number, and by where their registration stands.</summary>
public sealed class AanbiedersLijst : Lijst<AanbiederRij>
{
    public AanbiedersLijst()
        : base("aanbieders", "aanbieder", "aanbieders", a => a.Id)
    {
        Kolom("naam", "Naam", a => a.Naam).MetLink(a => $"/inkoop/aanbieders/{a.Id}").MetOnder(a => a.Plaats);
        Kolom("kvk", "KvK-nummer", a => a.KvkNummer);
        Kolom("grootte", "Grootte", a => a.Grootteklasse);
        Kolom("status", "Status", a => a.Status).AlsStatus();
        Kolom("aangemeld", "Aangemeld op", a => a.AangemeldOp);
        Kolom("plaats", "Plaats", a => a.Plaats).AlleenExport();
        Standaardvolgorde("naam");
        Zoekfilter("Naam, plaats of KvK-nummer", a => a.Zoekveld);
        Keuzefilter("status", "Status", a => a.Status);
        Keuzefilter("grootte", "Grootte", a => a.Grootteklasse);
        Leeg = new Leeg("Er zijn nog geen aanbieders", ["Aanbieders registreren zichzelf. Zodra een aanbieder de registratie aanbiedt, staat die op uw werklijst en krijgt u een e-mail."]);
    }
}
