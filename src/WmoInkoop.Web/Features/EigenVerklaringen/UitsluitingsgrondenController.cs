using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.EigenVerklaringen;

/// <summary>Which facultative grounds of 2.87 count in an aanbesteding, by inkopers of the regio.</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/aanbestedingen/{id:guid}/percelen/uitsluitingsgronden")]
public sealed class UitsluitingsgrondenController(EigenAanbestedingen eigen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Uitsluitingsgronden(Guid id, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { } kop || await eigen.GeheelAsync(id, ct) is not { VraagtEigenVerklaring: true } aanbesteding)
        {
            return NotFound();
        }

        ViewData["Kop"] = kop;
        return kop.IsGepubliceerd
            ? this.NietMeerTeWijzigen(kop)
            : View(new UitsluitingsgrondenForm { Versie = kop.Versie, Gronden = [.. aanbesteding.GevraagdeGronden.Where(Core.EigenVerklaringen.Uitsluitingsgronden.Facultatief.Contains)] });
    }

    [HttpPost("")]
    public async Task<IActionResult> Uitsluitingsgronden(Guid id, UitsluitingsgrondenForm form, [FromServices] UitsluitingsgrondenKiezen kiezen, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is null)
        {
            return NotFound();
        }

        await kiezen.ExecuteAsync(id, form.Versie, form.Gronden, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De uitsluitingsgronden zijn opgeslagen.");
        return RedirectToAction("Index", "Percelen", new { id });
    }
}
