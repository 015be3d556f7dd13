using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Trajecten;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Trajecten;

/// <summary>The fases of a traject and the people who work on it, each edited as one list.</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/trajecten/{id:guid}")]
public sealed class TrajectplanningController(EigenAanbestedingen eigen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("planning")]
    public async Task<IActionResult> Planning(Guid id, CancellationToken ct)
    {
        if (await eigen.TrajectGeheelAsync(id, ct) is not { } traject)
        {
            return NotFound();
        }

        ViewData["Traject"] = traject;
        return View(FasenForm.Van(traject, ModelState));
    }

    /// <param name="doe">'verder': come back to the same page with new empty rows.</param>
    [HttpPost("planning")]
    public async Task<IActionResult> Planning(Guid id, FasenForm form, string? doe, [FromServices] TrajectPlannen plannen, CancellationToken ct)
    {
        if (await eigen.TrajectKopAsync(id, ct) is not { } kop)
        {
            return NotFound();
        }

        var isVerschoven = await plannen.ExecuteAsync(new Fasenlijst(id, form.Versie, form.Fases, form.Reden), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld(isVerschoven ? "De nieuwe planning is opgeslagen. De eerdere staat er nog bij." : "De planning is opgeslagen.");
        return doe is null ? LocalRedirect(kop.Pad) : RedirectToAction(nameof(Planning), new { id });
    }

    [HttpGet("betrokkenen")]
    public async Task<IActionResult> Betrokkenen(Guid id, CancellationToken ct)
    {
        if (await eigen.TrajectGeheelAsync(id, ct) is not { } traject)
        {
            return NotFound();
        }

        ViewData["Traject"] = traject;
        return View(TrajectledenForm.Van(traject, ModelState));
    }

    /// <inheritdoc cref="Planning(Guid, FasenForm, string?, TrajectPlannen, CancellationToken)"/>
    [HttpPost("betrokkenen")]
    public async Task<IActionResult> Betrokkenen(Guid id, TrajectledenForm form, string? doe, [FromServices] TrajectledenVaststellen vaststellen, CancellationToken ct)
    {
        if (await eigen.TrajectKopAsync(id, ct) is not { } kop)
        {
            return NotFound();
        }

        await vaststellen.ExecuteAsync(id, form.Versie, form.Leden, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De betrokkenen zijn opgeslagen.");
        return doe is null ? LocalRedirect(kop.Pad) : RedirectToAction(nameof(Betrokkenen), new { id });
    }
}
