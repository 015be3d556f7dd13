using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Gunningen;

/// <summary>Writing the letters to the bidders, and reading how they will look or what was sent (GUN-02).</summary>
[Authorize(Policy = Beleid.Gunnen)]
[Route("inkoop/aanbestedingen/{id:guid}/gunning/{perceelId:guid}/brieven/{inschrijvingId:guid}")]
public sealed class GunningsbrievenController(EigenGunningen eigen, GunningVoorbereiden voorbereiden, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Brief(Guid id, Guid perceelId, Guid inschrijvingId, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { } pagina || pagina.Dossier.Concepten.SingleOrDefault(c => c.InschrijvingId == inschrijvingId) is not { } concept)
        {
            return NotFound();
        }

        if (!pagina.Beslissing.IsBewerkbaar)
        {
            return RedirectToAction(nameof(Voorbeeld), new { id, perceelId, inschrijvingId });
        }

        ViewData["Scherm"] = BriefschermViewModel.Van(pagina, pagina.Dossier.Voorstel.Single(r => r.InschrijvingId == inschrijvingId));
        return View(BriefForm.Van(pagina.Dossier, concept));
    }

    [HttpPost("")]
    public async Task<IActionResult> Brief(Guid id, Guid perceelId, Guid inschrijvingId, BriefForm form, CancellationToken ct)
    {
        if (await eigen.PerceelAsync(id, perceelId, ct) is null || await BewaarAsync(perceelId, inschrijvingId, form.Versie, form.Teksten, isTussentijds: false, ct) is null)
        {
            return NotFound();
        }

        this.Meld("De brief is bewaard.");
        return RedirectToAction(nameof(GunningController.Perceel), "Gunning", new { id, perceelId });
    }

    /// <summary>Autosave: 204 with the new version, or nothing was saved.</summary>
    [HttpPost("concept")]
    public async Task<IActionResult> Concept(Guid id, Guid perceelId, Guid inschrijvingId, [FromForm] Guid versie, [FromForm] List<CriteriumtekstRij> teksten, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return UnprocessableEntity();
        }

        return await eigen.PerceelAsync(id, perceelId, ct) is not null && await BewaarAsync(perceelId, inschrijvingId, versie, teksten, isTussentijds: true, ct) is { } nieuw
            ? this.ConceptBewaard(nieuw)
            : NotFound();
    }

    [HttpGet("voorbeeld")]
    public async Task<IActionResult> Voorbeeld(Guid id, Guid perceelId, Guid inschrijvingId, [FromServices] InkoopDbContext db, [FromServices] Werkkalender kalender, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { } pagina || pagina.Dossier.Voorstel.SingleOrDefault(r => r.InschrijvingId == inschrijvingId) is not { } regel)
        {
            return NotFound();
        }

        if (await db.Gunningsbrieven.AsNoTracking().SingleOrDefaultAsync(b => b.GunningsbeslissingId == pagina.Beslissing.Id && b.InschrijvingId == inschrijvingId, ct) is { } brief)
        {
            return View(new BriefvoorbeeldViewModel(pagina, brief.Lees(), brief.Sha256));
        }

        if (pagina.Beslissing.Besluit is null)
        {
            return EerstHetBesluit(id, perceelId);
        }

        var nu = klok.GetUtcNow();
        return View(new BriefvoorbeeldViewModel(pagina, Gunningsbriefopmaak.Maak(pagina.Dossier, regel, pagina.Dossier.Termijn(kalender, nu), nu), null));
    }

    /// <summary>The letter to a gegadigde that fell out in the dialoog; nothing of it is typed.</summary>
    [HttpGet("~/inkoop/aanbestedingen/{id:guid}/gunning/{perceelId:guid}/gegadigden/{gegadigdeId:guid}")]
    public async Task<IActionResult> Gegadigde(Guid id, Guid perceelId, Guid gegadigdeId, [FromServices] InkoopDbContext db, [FromServices] Werkkalender kalender, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { } pagina || pagina.Dossier.Afgevallen.SingleOrDefault(g => g.GegadigdeId == gegadigdeId) is not { } gegadigde)
        {
            return NotFound();
        }

        if (await db.Gegadigdenbrieven.AsNoTracking().SingleOrDefaultAsync(b => b.GunningsbeslissingId == pagina.Beslissing.Id && b.GegadigdeId == gegadigdeId, ct) is { } brief)
        {
            return View(nameof(Voorbeeld), new BriefvoorbeeldViewModel(pagina, brief.Lees(), brief.Sha256));
        }

        var nu = klok.GetUtcNow();
        return pagina.Beslissing.Besluit is null ? EerstHetBesluit(id, perceelId) : View(nameof(Voorbeeld), new BriefvoorbeeldViewModel(pagina, Gunningsbriefopmaak.Maak(pagina.Dossier, gegadigde, kalender.OpschortendeTermijn(nu), nu), null));
    }

    private RedirectToActionResult EerstHetBesluit(Guid id, Guid perceelId)
    {
        this.MeldWeigering("Leg eerst het besluit vast. Dan kunt u zien hoe de brieven worden.");
        return RedirectToAction(nameof(GunningController.Besluit), "Gunning", new { id, perceelId });
    }

    private Task<Guid?> BewaarAsync(Guid perceelId, Guid inschrijvingId, Guid versie, List<CriteriumtekstRij> teksten, bool isTussentijds, CancellationToken ct) => voorbereiden.BewaarTekstenAsync(
        new Briefwijziging(perceelId, inschrijvingId, versie, [.. teksten.Select(t => t.Wijziging)], isTussentijds), gebruiker.Als(Rol.Inkoper), ct);
}
