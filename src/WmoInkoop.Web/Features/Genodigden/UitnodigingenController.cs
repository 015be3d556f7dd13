using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Genodigden;

/// <summary>A provider's own invitations: to onderhandse procedures, which are in no public list, and after a selection.</summary>
[Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
[Route("mijn/uitnodigingen")]
public sealed class UitnodigingenController(InkoopDbContext db, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken ct) => this.LijstAsync(
        new UitnodigingenLijst(),
        from g in db.Genodigden
        join a in db.Aanbestedingen.VoorDeelname(gebruiker.AanbiederId) on g.AanbestedingId equals a.Id
        join r in db.Regios on a.RegioId equals r.Id
        where g.AanbiederId == gebruiker.AanbiederId
        select new UitnodigingRij { Id = g.Id, Nummer = a.Nummer, Naam = a.Naam, Regio = r.Naam, OntvangenOp = g.GekozenOp > a.GepubliceerdOp ? g.GekozenOp : a.GepubliceerdOp, SluitingOp = a.Planning.SluitingOp },
        ct,
        view: "Uitnodigingen");
}

/// <summary>An invitation in the list of the invited.</summary>
public sealed class UitnodigingRij
{
    public Guid Id { get; init; }

    public string Nummer { get; init; } = "";

    public string Naam { get; init; } = "";

    public string Regio { get; init; } = "";

    public DateTimeOffset? OntvangenOp { get; init; }

    public DateTimeOffset? SluitingOp { get; init; }
}

/// <summary>All invitations of one provider.</summary>
public sealed class UitnodigingenLijst : Lijst<UitnodigingRij>
{
    public UitnodigingenLijst()
        : base("uitnodigingen", "uitnodiging", "uitnodigingen", u => u.Id)
    {
        Kolom("naam", "Aanbesteding", u => u.Naam).MetLink(u => $"/aanbestedingen/{u.Nummer}").MetOnder(u => u.Nummer);
        Kolom("regio", "Regio", u => u.Regio);
        Kolom("ontvangen", "Ontvangen op", u => u.OntvangenOp);
        Kolom("sluiting", "Sluit op", u => u.SluitingOp);
        Kolom("nummer", "Nummer", u => u.Nummer).AlleenExport();
        Standaardvolgorde("sluiting", aflopend: true);
        Leeg = new Leeg("U hebt geen uitnodigingen", ["Nodigt een regio uw organisatie uit voor een onderhandse aanbesteding, dan staat die hier."], "Naar de openbare aanbestedingen", "/aanbestedingen");
    }
}
