using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Dialogen;

/// <summary>The dialoog of an aanbesteding: gegadigden, rondes and clarifications to all (DIA-02, DIA-03).</summary>
[Authorize(Policy = Beleid.DialoogVoeren)]
[Route("inkoop/aanbestedingen/{id:guid}/dialoog")]
public sealed class DialoogController(InkoopDbContext db, EigenAanbestedingen eigen, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken ct) => await LeesAsync(id, ct) is { } dialoog ? View(dialoog) : NotFound();

    [HttpGet("uitnodigen")]
    public async Task<IActionResult> Uitnodigen(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } dialoog)
        {
            return NotFound();
        }

        ViewData["Dialoog"] = dialoog;
        ViewData["Aanbieders"] = await db.Aanbieders
            .Where(a => a.Status == AanbiederStatus.Geaccepteerd && !db.Gegadigden.Any(g => g.AanbestedingId == id && g.AanbiederId == a.Id))
            .OrderBy(a => a.Naam)
            .Select(a => new SelectListItem($"{a.Naam}, {a.Plaats}", a.Id.ToString()))
            .ToListAsync(ct);
        return View(new GegadigdeForm());
    }

    [HttpPost("uitnodigen")]
    public async Task<IActionResult> Uitnodigen(Guid id, GegadigdeForm form, [FromServices] GegadigdeUitnodigen uitnodigen, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is null)
        {
            return NotFound();
        }

        await uitnodigen.ExecuteAsync(id, form.AanbiederId!.Value, form.Reden, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De aanbieder is uitgenodigd en krijgt een e-mail.");
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpGet("ronde")]
    public Task<IActionResult> RondeOpenen(Guid id, CancellationToken ct) => ToonAsync(id, new DialoogrondeForm(), ct);

    [HttpPost("ronde")]
    public async Task<IActionResult> RondeOpenen(Guid id, DialoogrondeForm form, [FromServices] DialoogrondeOpenen openen, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is null)
        {
            return NotFound();
        }

        await openen.ExecuteAsync(id, form.Naam, form.Op, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De ronde is geopend. De gegadigden krijgen een e-mail. Plan nu de gesprekken.");
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpGet("verduidelijking")]
    public Task<IActionResult> Verduidelijking(Guid id, CancellationToken ct) => ToonAsync(id, new VerduidelijkingForm(), ct);

    [HttpPost("verduidelijking")]
    public async Task<IActionResult> Verduidelijking(Guid id, VerduidelijkingForm form, [FromServices] VerduidelijkingSturen sturen, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is null)
        {
            return NotFound();
        }

        await sturen.ExecuteAsync(id, form.Tekst, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De verduidelijking is naar alle gegadigden gestuurd.");
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpGet("rondes/{nummer:int}/sluiten")]
    public async Task<IActionResult> RondeSluiten(Guid id, int nummer, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } dialoog || dialoog.Rondes.SingleOrDefault(r => r.Nummer == nummer) is not { } ronde)
        {
            return NotFound();
        }

        ViewData["Dialoog"] = dialoog;
        ViewData["Ronde"] = ronde;
        return View(new RondeSluitenForm { Versie = ronde.Versie });
    }

    [HttpPost("rondes/{nummer:int}/sluiten")]
    public async Task<IActionResult> RondeSluiten(Guid id, int nummer, RondeSluitenForm form, [FromServices] DialoogrondeSluiten sluiten, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } dialoog || dialoog.Rondes.SingleOrDefault(r => r.Nummer == nummer) is not { } ronde)
        {
            return NotFound();
        }

        await sluiten.ExecuteAsync(ronde.Id, form.Versie, form.Reden, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"Ronde {nummer} is gesloten. Elke gegadigde krijgt het eigen besluit.");
        return RedirectToAction(nameof(Index), new { id });
    }

    private async Task<IActionResult> ToonAsync(Guid id, object form, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } dialoog)
        {
            return NotFound();
        }

        ViewData["Dialoog"] = dialoog;
        return View(form);
    }

    private Task<DialoogViewModel?> LeesAsync(Guid id, CancellationToken ct) => DialoogLezen.OverzichtAsync(db, eigen, id, klok.GetUtcNow(), ct);
}
