using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Organisatie;

/// <summary>A provider's beheerder invites colleagues, gives and takes roles, and decides on requests to join (AAN-02, AAN-03).</summary>
[Authorize(Policy = Beleid.EigenOrganisatieBeheren)]
[Route("mijn/organisatie")]
public sealed class CollegasController(InkoopDbContext db, HuidigeGebruiker gebruiker, MedewerkersBeheren beheren, AansluitverzoekBeslissen beslissen) : Controller
{
    private Guid AanbiederId => gebruiker.AanbiederId!.Value;

    [HttpGet("collegas/uitnodigen")]
    public IActionResult Uitnodigen() => View(new UitnodigenForm());

    [HttpPost("collegas/uitnodigen")]
    public async Task<IActionResult> Uitnodigen(UitnodigenForm form, [FromServices] UitnodigingVersturen versturen, CancellationToken ct)
    {
        await versturen.ExecuteAsync(form.Naam, form.Email, new Plaats(AanbiederId: AanbiederId, IsBeheerder: form.IsBeheerder), gebruiker.AlsAanbieder(), ct);
        this.Meld($"De uitnodiging aan {form.Email.Trim()} is verstuurd. De link werkt 7 dagen.");
        return RedirectToAction("Index", "Organisatie");
    }

    [HttpPost("uitnodigingen/{id:guid}/intrekken")]
    public async Task<IActionResult> UitnodigingIntrekken(Guid id, [FromServices] UitnodigingVersturen versturen, CancellationToken ct)
    {
        if (!await versturen.TrekInAsync(id, AanbiederId, gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld("De uitnodiging is ingetrokken. De link werkt niet meer.");
        return RedirectToAction("Index", "Organisatie");
    }

    [HttpGet("collegas/{id:guid}/rol")]
    public async Task<IActionResult> Rol(Guid id, CancellationToken ct)
    {
        if (await ZoekAsync(id, ct) is not { } collega)
        {
            return NotFound();
        }

        ViewData["Collega"] = collega;
        return View(new RolForm { IsBeheerder = collega.IsBeheerder });
    }

    [HttpPost("collegas/{id:guid}/rol")]
    public async Task<IActionResult> Rol(Guid id, RolForm form, CancellationToken ct)
    {
        if (await ZoekAsync(id, ct) is not { } collega)
        {
            return NotFound();
        }

        ViewData["Collega"] = collega;
        await beheren.GeefRolAsync(AanbiederId, id, form.IsBeheerder, gebruiker.AlsAanbieder(), ct);
        this.Meld($"{collega.Naam} is nu {(form.IsBeheerder ? "beheerder" : "medewerker")}.");
        return RedirectToAction("Index", "Organisatie");
    }

    [HttpGet("collegas/{id:guid}/verwijderen")]
    public async Task<IActionResult> Verwijderen(Guid id, CancellationToken ct) =>
        await ZoekAsync(id, ct) is { } collega ? View(collega) : NotFound();

    [HttpPost("collegas/{id:guid}/verwijderen")]
    [ActionName(nameof(Verwijderen))]
    public async Task<IActionResult> VerwijderenBevestigd(Guid id, CancellationToken ct)
    {
        if (await ZoekAsync(id, ct) is not { } collega)
        {
            return NotFound();
        }

        await beheren.VerwijderAsync(AanbiederId, id, gebruiker.AlsAanbieder(), ct);
        this.Meld($"{collega.Naam} hoort niet meer bij uw organisatie.");
        return RedirectToAction("Index", "Organisatie");
    }

    [HttpGet("verzoeken/{id:guid}"), HttpGet("verzoeken/{id:guid}/afwijzen")]
    public async Task<IActionResult> Verzoek(Guid id, CancellationToken ct) => await ToonVerzoekAsync(id, new AfwijzenForm(), ct);

    [HttpPost("verzoeken/{id:guid}/toelaten")]
    public async Task<IActionResult> Toelaten(Guid id, CancellationToken ct)
    {
        if (await ZoekVerzoekAsync(id, ct) is not { } verzoek)
        {
            return NotFound();
        }

        await beslissen.LaatToeAsync(AanbiederId, id, gebruiker.AlsAanbieder(), ct);
        this.Meld($"{verzoek.Naam} hoort nu bij uw organisatie.");
        return RedirectToAction("Index", "Organisatie");
    }

    [HttpPost("verzoeken/{id:guid}/afwijzen")]
    public async Task<IActionResult> Afwijzen(Guid id, AfwijzenForm form, CancellationToken ct)
    {
        if (await ZoekVerzoekAsync(id, ct) is not { } verzoek)
        {
            return NotFound();
        }

        await beslissen.WijsAfAsync(AanbiederId, id, form.Reden, gebruiker.AlsAanbieder(), ct);
        this.Meld($"Het verzoek van {verzoek.Naam} is afgewezen.");
        return RedirectToAction("Index", "Organisatie");
    }

    private async Task<IActionResult> ToonVerzoekAsync(Guid id, AfwijzenForm form, CancellationToken ct)
    {
        if (await ZoekVerzoekAsync(id, ct) is not { } verzoek)
        {
            return NotFound();
        }

        ViewData["Verzoek"] = verzoek;
        return View(nameof(Verzoek), form);
    }

    private Task<MedewerkerViewModel?> ZoekAsync(Guid id, CancellationToken ct) => db.Medewerkers
        .Where(m => m.Id == id && m.AanbiederId == AanbiederId && m.Tot == null)
        .Join(db.Users, m => m.GebruikerId, g => g.Id, (m, g) => new MedewerkerViewModel(m.Id, g.Id, g.Naam, g.Email!, m.IsBeheerder, m.Van))
        .SingleOrDefaultAsync(ct);

    private Task<VerzoekViewModel?> ZoekVerzoekAsync(Guid id, CancellationToken ct) => db.Aansluitverzoeken
        .Where(v => v.Id == id && v.AanbiederId == AanbiederId && v.BeslotenOp == null)
        .Join(db.Users, v => v.GebruikerId, g => g.Id, (v, g) => new VerzoekViewModel(v.Id, g.Naam, g.Email!, v.GevraagdOp))
        .SingleOrDefaultAsync(ct);
}
