using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Beoordelen;

/// <summary>The belangenverklaring, an interest that shows halfway, and withdrawing (BEO-02).</summary>
[Authorize(Policy = Beleid.Beoordelen)]
[Route("beoordeling/{id:guid}")]
public sealed class BelangenController(Dossierlezer dossiers, PlannenBeoordelen beoordelen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("belangen")]
    public async Task<IActionResult> Verklaren(Guid id, CancellationToken ct)
    {
        if (await dossiers.LeesAsync(id, ct) is not { } dossier)
        {
            return NotFound();
        }

        if (dossier.Beoordelaar.VerklaardOp is not null)
        {
            return RedirectToAction("Details", "Beoordelen", new { id });
        }

        ViewData["Dossier"] = dossier;
        return View(new BelangenForm { Rijen = [.. dossier.Ingediend.Select(i => new BelangRij { InschrijvingId = i.Id })] });
    }

    [HttpPost("belangen")]
    public async Task<IActionResult> Verklaren(Guid id, BelangenForm form, CancellationToken ct)
    {
        if (!form.Verklaart)
        {
            ModelState.AddModelError(nameof(form.Verklaart), "Vink aan dat u dit verklaart.");
            ViewData["Dossier"] = await dossiers.LeesAsync(id, ct);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return ViewData["Dossier"] is null ? NotFound() : View(form);
        }

        if (!await beoordelen.VerklaarAsync(id, form.Verklaring, gebruiker.Als(Rol.Beoordelaar), ct))
        {
            return NotFound();
        }

        this.Meld("Uw belangenverklaring is getekend. U kunt nu de plannen lezen en cijfers geven.");
        return RedirectToAction("Details", "Beoordelen", new { id });
    }

    [HttpGet("belangen/{inschrijvingId:guid}")]
    public Task<IActionResult> Melden(Guid id, Guid inschrijvingId, CancellationToken ct) => ToonAsync(id, inschrijvingId, ct);

    [HttpPost("belangen/{inschrijvingId:guid}")]
    public async Task<IActionResult> Melden(Guid id, Guid inschrijvingId, RedenForm form, CancellationToken ct)
    {
        if (!await beoordelen.MeldConflictAsync(id, inschrijvingId, form.Toelichting, gebruiker.Als(Rol.Beoordelaar), ct))
        {
            return NotFound();
        }

        this.Meld("Uw belang is gemeld. U beoordeelt deze inschrijving niet meer.");
        return RedirectToAction("Details", "Beoordelen", new { id });
    }

    [HttpGet("terugtrekken")]
    public Task<IActionResult> Terugtrekken(Guid id, CancellationToken ct) => ToonAsync(id, null, ct);

    [HttpPost("terugtrekken")]
    public async Task<IActionResult> Terugtrekken(Guid id, RedenForm form, CancellationToken ct)
    {
        if (!await beoordelen.TrekTerugAsync(id, form.Toelichting, gebruiker.Als(Rol.Beoordelaar), ct))
        {
            return NotFound();
        }

        this.Meld("U bent geen beoordelaar van dit perceel meer. De inkopers weten ervan.");
        return RedirectToAction("Index", "Beoordelen");
    }

    private async Task<IActionResult> ToonAsync(Guid id, Guid? inschrijvingId, CancellationToken ct)
    {
        if (await dossiers.LeesAsync(id, ct) is not { } dossier || (inschrijvingId is { } i && dossier.Inschrijvingen.All(x => x.Id != i)))
        {
            return NotFound();
        }

        ViewData["Dossier"] = dossier;
        return View(new RedenForm());
    }
}
