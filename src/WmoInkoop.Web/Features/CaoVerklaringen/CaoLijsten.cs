using Microsoft.AspNetCore.Mvc.Rendering;
using WmoInkoop.Core.CaoVerklaringen;
using WmoInkoop.Core.Common;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.CaoVerklaringen;

/// <summary>An eis with how far it is.</summary>
public sealed class CaoEisRij
{
    public Guid Id { get; init; }

    public string Titel { get; init; } = "";

    public string Regio { get; init; } = "";

    public DateTimeOffset UiterlijkOp { get; init; }

    public DateTimeOffset OpgesteldOp { get; init; }

    public string Uiterlijk => Amsterdam.Uiterlijk(UiterlijkOp, kort: true);

    public int Gevraagd { get; init; }

    public int Beoordelen { get; init; }

    public int Akkoord { get; init; }

    public int TeLaat { get; init; }
}

/// <summary>The eisen of the own regio's.</summary>
public sealed class CaoEisenLijst : Lijst<CaoEisRij>
{
    public CaoEisenLijst()
        : base("cao-eisen", "cao-eis", "cao-eisen", e => e.Id)
    {
        Kolom("eis", "Eis", e => e.Titel).MetLink(e => $"/inkoop/cao/{e.Id}").MetOnder(e => e.Regio);
        Kolom("opgesteld", "Opgesteld op", e => e.OpgesteldOp);
        Kolom("uiterlijk", "Uiterste datum", e => e.Uiterlijk).MetExport(e => e.UiterlijkOp.AddTicks(-1)).NietSorteerbaar();
        Kolom("gevraagd", "Gevraagd", e => e.Gevraagd);
        Kolom("beoordelen", "Te beoordelen", e => e.Beoordelen);
        Kolom("akkoord", "Akkoord", e => e.Akkoord);
        Kolom("telaat", "Te laat", e => e.TeLaat);
        Standaardvolgorde("opgesteld", aflopend: true);
        Leeg = new Leeg("Er zijn nog geen cao-eisen", ["Hier stelt u een cao-eis op en kiest u welke aanbieders een verklaring moeten geven. Daarna ziet u wie dat heeft gedaan en wie te laat is."], "Cao-eis opstellen", "/inkoop/cao/nieuw");
    }
}

/// <summary>A provider that was asked.</summary>
public sealed class CaoVerzoekRij
{
    public Guid Id { get; init; }

    public string Aanbieder { get; init; } = "";

    public string Plaats { get; init; } = "";

    public CaoStatus Status { get; init; }

    public DateTimeOffset UiterlijkOp { get; init; }

    public DateTimeOffset Nu { get; init; }

    public CaoGrond? Grond { get; init; }

    public string? Cao { get; init; }

    public DateTimeOffset? OndertekendOp { get; init; }

    public string Zoekveld { get; init; } = "";

    public string Uiterlijk => Amsterdam.Uiterlijk(UiterlijkOp, kort: true);

    public int? DagenTeLaat => CaoVerzoek.DagenTeLaat(Status, UiterlijkOp, Nu);
}

/// <summary>Who declared what on one eis, and who is late (CAO-05).</summary>
public sealed class CaoVerzoekenLijst : Lijst<CaoVerzoekRij>
{
    public CaoVerzoekenLijst(Guid eisId, DateTimeOffset nu)
        : base("cao-verklaringen", "aanbieder", "aanbieders", v => v.Id)
    {
        Kolom("aanbieder", "Aanbieder", v => v.Aanbieder).MetLink(v => $"/inkoop/cao/verzoeken/{v.Id}").MetOnder(v => v.Plaats);
        Kolom("status", "Status", v => v.Status).AlsStatus();
        Kolom("grond", "Grond", v => v.Grond).MetOnder(v => v.Cao);
        Kolom("cao", "Cao", v => v.Cao).AlleenExport();
        Kolom("ondertekend", "Ondertekend op", v => v.OndertekendOp);
        Kolom("uiterlijk", "Uiterste datum", v => v.Uiterlijk).MetExport(v => v.UiterlijkOp.AddTicks(-1)).NietSorteerbaar();
        Kolom("dagen", "Dagen te laat", v => v.DagenTeLaat).NietSorteerbaar();
        Standaardvolgorde("aanbieder");
        Zoekfilter("Naam, plaats of KvK-nummer", v => v.Zoekveld);
        Keuzefilter("status", "Status", v => v.Status);
        Keuzefilter("telaat", "Te laat", [new SelectListItem("Alleen te laat", "ja")], (rijen, waarde) => waarde == "ja"
            ? rijen.Where(v => (v.Status == CaoStatus.Ontbreekt || v.Status == CaoStatus.AanvullingGevraagd) && v.UiterlijkOp <= nu)
            : rijen);
        Leeg = new Leeg("Deze eis is nog aan niemand gesteld", ["Kies de aanbieders die een verklaring moeten geven. Zij krijgen een e-mail."], "Aanbieders kiezen", $"/inkoop/cao/{eisId}/aanbieders");
    }
}
