using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Gebruikers;

/// <summary>Inviting staff and members of a tafel.</summary>
[Authorize(Beleid.GebruikersBeheren)]
public sealed class UitnodigingenController(InkoopDbContext db, UitnodigingVersturen uitnodigingen, HuidigeGebruiker gebruiker, TimeProvider tijd) : Controller
{
    [HttpGet("/beheer/uitnodigingen")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        return View("Uitnodigingen", await (
            from u in db.Uitnodigingen
            where u.AanbiederId == null && u.AangenomenOp == null && u.IngetrokkenOp == null && u.VervaltOp > nu
            from regio in db.Regios.Where(r => r.Id == u.RegioId).DefaultIfEmpty()
            orderby u.VervaltOp
            select new UitnodigingRegel(u.Id, u.Naam, u.Email, u.Rol, regio!.Naam, u.VervaltOp)).ToListAsync(ct));
    }

    [HttpGet("/beheer/uitnodigingen/nieuw")]
    public async Task<IActionResult> Nieuw(CancellationToken ct)
    {
        ViewData["Regios"] = await GebruikersController.RegiosAsync(db, ct);
        return View(new MedewerkerUitnodigenForm());
    }

    [HttpPost("/beheer/uitnodigingen/nieuw")]
    public async Task<IActionResult> Nieuw(MedewerkerUitnodigenForm form, CancellationToken ct)
    {
        if (form.RegioId is not null && !await db.Regios.AnyAsync(r => r.Id == form.RegioId, ct))
        {
            return NotFound();
        }

        await uitnodigingen.ExecuteAsync(form.Naam, form.Email, new Plaats(form.RegioId, form.Rol), gebruiker.Als(Rol.Beheerder), ct);
        this.Meld($"De uitnodiging is verstuurd naar {form.Email}.");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("/beheer/uitnodigingen/{id:guid}/intrekken")]
    public async Task<IActionResult> Intrekken(Guid id, CancellationToken ct)
    {
        if (!await uitnodigingen.TrekInAsync(id, aanbiederId: null, gebruiker.Als(Rol.Beheerder), ct))
        {
            return NotFound();
        }

        this.Meld("De uitnodiging is ingetrokken. De link werkt niet meer.");
        return RedirectToAction(nameof(Index));
    }
}

public sealed record UitnodigingRegel(Guid Id, string Naam, string Email, Rol? Rol, string? Regio, DateTimeOffset VervaltOp)
{
    public string Doel => Rol is { } rol ? $"{Teksten.Van(rol)} in {Regio}" : "alleen een account";
}
