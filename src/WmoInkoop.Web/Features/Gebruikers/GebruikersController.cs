using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Gebruikers;

/// <summary>Accounts and their roles, for a beheerder.</summary>
[Authorize(Beleid.GebruikersBeheren)]
public sealed class GebruikersController(InkoopDbContext db, GebruikerDetails details, HuidigeGebruiker gebruiker, RollenBeheren rollen) : Controller
{
    [HttpGet("/beheer/gebruikers")]
    public Task<IActionResult> Index(CancellationToken ct) => this.LijstAsync(
        new GebruikersLijst((rijen, rol) => rijen.Where(g => db.Aanstellingen.Any(a => a.GebruikerId == g.Id && a.Rol == rol && a.Tot == null))),
        db.Users.Select(g => new GebruikersRij
        {
            Id = g.Id,
            Naam = g.Naam,
            Email = g.Email!,
            Zoekveld = g.Zoekveld,
            Aanbieder = db.Medewerkers.Where(m => m.GebruikerId == g.Id && m.Tot == null).Select(m => db.Aanbieders.First(a => a.Id == m.AanbiederId).Naam).FirstOrDefault(),
            Rollen = db.Aanstellingen.Count(a => a.GebruikerId == g.Id && a.Tot == null),
            HeeftTweedeFactor = g.TwoFactorEnabled,
            AangemaaktOp = g.AangemaaktOp,
        }),
        ct);

    [HttpGet("/beheer/gebruikers/{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken ct) => await details.LeesAsync(id, ct) is { } model ? View(model) : NotFound();

    [HttpPost("/beheer/gebruikers/{id:guid}/ontgrendelen")]
    public async Task<IActionResult> Ontgrendelen(Guid id, [FromServices] AccountOntgrendelen ontgrendelen, CancellationToken ct)
    {
        if (!await ontgrendelen.ExecuteAsync(id, gebruiker.Als(Rol.Beheerder), ct))
        {
            return NotFound();
        }

        this.Meld("Het account is van slot.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("/beheer/gebruikers/{id:guid}/rol-geven")]
    public async Task<IActionResult> RolGeven(Guid id, CancellationToken ct)
    {
        if (await details.NaamAsync(id, ct) is not { } naam)
        {
            return NotFound();
        }

        ViewData["Naam"] = naam;
        ViewData["Regios"] = await RegiosAsync(db, ct);
        return View(new RolForm());
    }

    [HttpPost("/beheer/gebruikers/{id:guid}/rol-geven")]
    public async Task<IActionResult> RolGeven(Guid id, RolForm form, CancellationToken ct)
    {
        if (await details.NaamAsync(id, ct) is null || !await db.Regios.AnyAsync(r => r.Id == form.RegioId, ct))
        {
            return NotFound();
        }

        await rollen.GeefAsync(id, form.Rol!.Value, form.RegioId!.Value, gebruiker.Als(Rol.Beheerder), ct);
        this.Meld("De rol is gegeven. Deze geldt meteen.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("/beheer/gebruikers/{id:guid}/rollen/{aanstellingId:guid}/beeindigen")]
    public async Task<IActionResult> RolBeeindigen(Guid id, Guid aanstellingId, CancellationToken ct) =>
        await details.LeesAsync(id, ct) is { } model && model.Rollen.FirstOrDefault(r => r.Id == aanstellingId && r.Tot is null) is { } rol
            ? this.Bevestig(new Bevestiging($"Rol {rol.Tekst} beëindigen?", [$"{model.Naam} is vanaf nu geen {rol.Tekst} meer.", "Bij de volgende klik ziet deze persoon niets meer dat bij de rol hoort."], [], "Rol beëindigen", $"/beheer/gebruikers/{id}") { Gevaarlijk = true })
            : NotFound();

    [HttpPost("/beheer/gebruikers/{id:guid}/rollen/{aanstellingId:guid}/beeindigen"), ActionName(nameof(RolBeeindigen))]
    public async Task<IActionResult> RolBeeindigenBevestigd(Guid id, Guid aanstellingId, CancellationToken ct)
    {
        if (!await rollen.BeeindigAsync(id, aanstellingId, gebruiker.Als(Rol.Beheerder), ct))
        {
            return NotFound();
        }

        this.Meld("De rol is beëindigd.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("/beheer/gebruikers/{id:guid}/tweede-factor-weghalen")]
    public async Task<IActionResult> TweedeFactorWeghalen(Guid id, CancellationToken ct)
    {
        if (await details.LeesAsync(id, ct) is not { HeeftTweedeFactor: true } model)
        {
            return NotFound();
        }

        ViewData["Naam"] = model.Naam;
        return View(new HerauthenticatieForm());
    }

    [HttpPost("/beheer/gebruikers/{id:guid}/tweede-factor-weghalen")]
    public async Task<IActionResult> TweedeFactorWeghalen(Guid id, HerauthenticatieForm form, [FromServices] Herauthenticatie herauthenticatie, [FromServices] TweedeFactorBeheren beheren, CancellationToken ct)
    {
        if (await details.NaamAsync(id, ct) is null)
        {
            return NotFound();
        }

        await herauthenticatie.EisAsync(gebruiker.Id, form.Wachtwoord, form.Code, ct);
        await beheren.HaalWegAsync(id, behalveSessie: null, gebruiker.Als(Rol.Beheerder), ct);
        this.Meld("De app voor codes is weggehaald. Deze persoon is overal afgemeld en krijgt hierover een e-mail.");
        return RedirectToAction(nameof(Details), new { id });
    }

    internal static async Task<List<SelectListItem>> RegiosAsync(InkoopDbContext db, CancellationToken ct) =>
        await db.Regios.OrderBy(r => r.Naam).Select(r => new SelectListItem(r.Naam, r.Id.ToString())).ToListAsync(ct);
}
