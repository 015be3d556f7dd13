using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Gunningen;

/// <summary>Recording a kort geding and its outcome (GUN-04).</summary>
[Authorize(Policy = Beleid.Gunnen)]
[Route("inkoop/aanbestedingen/{id:guid}/gunning/{perceelId:guid}/kort-geding")]
public sealed class KortGedingController(EigenGunningen eigen, KortGedingVastleggen vastleggen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> KortGeding(Guid id, Guid perceelId, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { Beslissing: { VastgesteldOp: not null, TermijnEindigtOp: not null } } pagina)
        {
            return NotFound();
        }

        ViewData["Pagina"] = pagina;
        return View(new KortGedingForm { Versie = pagina.Beslissing.Versie });
    }

    [HttpPost("")]
    public async Task<IActionResult> KortGeding(Guid id, Guid perceelId, KortGedingForm form, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { Beslissing: { VastgesteldOp: not null, TermijnEindigtOp: not null } })
        {
            return NotFound();
        }

        await vastleggen.RegistreerAsync(perceelId, form.Versie, new KortGedinggegevens(form.Eiser, form.GedagvaardOp!.Value, form.Zaaknummer), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het kort geding is vastgelegd. Tot de uitspraak kan dit perceel niet definitief worden gegund.");
        return NaarPerceel(id, perceelId);
    }

    [HttpGet("{kortGedingId:guid}/uitspraak")]
    public async Task<IActionResult> Uitspraak(Guid id, Guid perceelId, Guid kortGedingId, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { } pagina || pagina.Beslissing.KortGedingen.SingleOrDefault(k => k.Id == kortGedingId) is not { } kortGeding)
        {
            return NotFound();
        }

        ViewData["Pagina"] = pagina;
        ViewData["KortGeding"] = kortGeding;
        return View(new UitspraakForm { Versie = kortGeding.Versie });
    }

    [HttpPost("{kortGedingId:guid}/uitspraak")]
    public async Task<IActionResult> Uitspraak(Guid id, Guid perceelId, Guid kortGedingId, UitspraakForm form, CancellationToken ct)
    {
        if (await eigen.PerceelAsync(id, perceelId, ct) is null
            || !await vastleggen.UitspraakAsync(perceelId, kortGedingId, form.Versie, form.UitspraakOp!.Value, form.Uitkomst, gebruiker.Als(Rol.Inkoper), ct))
        {
            return NotFound();
        }

        this.Meld("De uitspraak is vastgelegd.");
        return NaarPerceel(id, perceelId);
    }

    private RedirectToActionResult NaarPerceel(Guid id, Guid perceelId) => RedirectToAction(nameof(GunningController.Perceel), "Gunning", new { id, perceelId });
}
