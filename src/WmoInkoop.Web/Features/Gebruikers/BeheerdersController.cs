using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Gebruikers;

/// <summary>Making somebody beheerder, or ending that: a proposal of one, confirmed by another.</summary>
[Authorize(Beleid.GebruikersBeheren)]
public sealed class BeheerdersController(InkoopDbContext db, BeheerderBenoemen benoemen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("/beheer/gebruikers/{id:guid}/beheerder")]
    public async Task<IActionResult> Voorstellen(Guid id, [FromServices] GebruikerDetails details, CancellationToken ct)
    {
        if (await details.LeesAsync(id, ct) is not { } model)
        {
            return NotFound();
        }

        ViewData["Gebruiker"] = model;
        return View(new BeheerderForm());
    }

    [HttpPost("/beheer/gebruikers/{id:guid}/beheerder")]
    public async Task<IActionResult> Voorstellen(Guid id, BeheerderForm form, [FromServices] GebruikerDetails details, CancellationToken ct)
    {
        if (await details.LeesAsync(id, ct) is not { } model)
        {
            return NotFound();
        }

        var soort = model.IsBeheerder ? VierOgenSoort.BeheerderOntslaan : VierOgenSoort.BeheerderBenoemen;
        var voorstel = await benoemen.StelVoorAsync(new VierOgenVerzoek(soort, id, form.Toelichting), form.Bewijs, gebruiker.Als(Rol.Beheerder), ct);
        this.Meld(voorstel is null ? $"{model.Naam} is nu beheerder." : "Het voorstel is gedaan. Een andere beheerder moet het bevestigen.");
        return Redirect($"/beheer/gebruikers/{id}");
    }

    [HttpGet("/beheer/voorstellen/{id:guid}")]
    public async Task<IActionResult> Bevestigen(Guid id, CancellationToken ct)
    {
        var voorstel = await (
            from v in db.VierOgen
            join over in db.Users on v.ObjectId equals over.Id
            join door in db.Users on v.VoorgesteldDoorId equals door.Id
            where v.Id == id
            select new VoorstelViewModel(v.Id, v.Soort, over.Id, over.Naam, door.Naam, v.VoorgesteldDoorId == gebruiker.Id, v.VoorgesteldOp, v.Toelichting, v.AfgerondOp, v.IsBevestigd)).SingleOrDefaultAsync(ct);
        if (voorstel is null)
        {
            return NotFound();
        }

        ViewData["Voorstel"] = voorstel;
        return View(new HerauthenticatieForm());
    }

    [HttpPost("/beheer/voorstellen/{id:guid}")]
    public async Task<IActionResult> Bevestigen(Guid id, HerauthenticatieForm form, CancellationToken ct)
    {
        if (await OverAsync(id, ct) is not { } over)
        {
            return NotFound();
        }

        await benoemen.BevestigAsync(id, form.Bewijs, gebruiker.Als(Rol.Beheerder), ct);
        this.Meld("Het voorstel is bevestigd en uitgevoerd.");
        return Redirect($"/beheer/gebruikers/{over}");
    }

    [HttpPost("/beheer/voorstellen/{id:guid}/intrekken")]
    public async Task<IActionResult> Intrekken(Guid id, [FromServices] VierOgenDoorlopen vierOgen, CancellationToken ct)
    {
        if (await OverAsync(id, ct) is not { } over)
        {
            return NotFound();
        }

        await vierOgen.TrekInAsync(id, gebruiker.Als(Rol.Beheerder), ct);
        this.Meld("Het voorstel is ingetrokken.");
        return Redirect($"/beheer/gebruikers/{over}");
    }

    // only the kinds of this page: other proposals have their own page and policy
    private Task<Guid?> OverAsync(Guid id, CancellationToken ct) =>
        db.VierOgen.Where(v => v.Id == id && (v.Soort == VierOgenSoort.BeheerderBenoemen || v.Soort == VierOgenSoort.BeheerderOntslaan)).Select(v => (Guid?)v.ObjectId).SingleOrDefaultAsync(ct);
}

public sealed record VoorstelViewModel(
    Guid Id,
    VierOgenSoort Soort,
    Guid OverId,
    string OverNaam,
    string DoorNaam,
    bool IsVanMij,
    DateTimeOffset VoorgesteldOp,
    string Toelichting,
    DateTimeOffset? AfgerondOp,
    bool IsBevestigd);
