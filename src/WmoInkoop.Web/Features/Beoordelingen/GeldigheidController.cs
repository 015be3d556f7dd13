using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Beoordelingen;

/// <summary>Which opened inschrijvingen are valid (INS-08).</summary>
[Authorize(Policy = Beleid.BeoordelingLeiden)]
[Route("inkoop/aanbestedingen/{id:guid}/geldigheid")]
public sealed class GeldigheidController(BeoordelingLezen lezen, GeldigheidVaststellen vaststellen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Overzicht(Guid id, CancellationToken ct) => await lezen.AanbestedingAsync(id, ct) is var (kop, aanbesteding) ? View((kop, aanbesteding)) : NotFound();

    [HttpGet("{nummer:int}")]
    public async Task<IActionResult> Geldigheid(Guid id, int nummer, CancellationToken ct)
    {
        if (await lezen.PerceelAsync(id, nummer, ct) is not { } perceel)
        {
            return NotFound();
        }

        ViewData["Perceel"] = perceel;
        return View(GeldigheidForm.Van(perceel));
    }

    [HttpPost("{nummer:int}")]
    public async Task<IActionResult> Geldigheid(Guid id, int nummer, GeldigheidForm form, CancellationToken ct)
    {
        if (await lezen.PerceelAsync(id, nummer, ct) is not { } perceel)
        {
            return NotFound();
        }

        await vaststellen.ExecuteAsync(perceel.Perceel.Id, form.Keuzes, form.Versie, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De geldigheid is vastgelegd.");
        return RedirectToAction(nameof(Overzicht), new { id });
    }
}
