using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inkoopstrategieen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Inkoopstrategieen;

/// <summary>Which segment each perceel of an aanbesteding carries out, and where the two differ (TRJ-11).</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/aanbestedingen/{id:guid}/segmenten")]
public sealed class SegmentkoppelingController(EigenAanbestedingen eigen, EigenStrategieen strategieen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Koppeling(Guid id, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { RectificatieVanId: null } kop || await eigen.GeheelAsync(id, ct) is not { } aanbesteding)
        {
            return NotFound();
        }

        ViewData["Kop"] = kop;
        ViewData["Aanbesteding"] = aanbesteding;
        ViewData["Keuzes"] = await strategieen.KeuzesAsync(aanbesteding, ct);
        ViewData["Stand"] = await strategieen.StandAsync(aanbesteding, ct);
        return View(new SegmentkoppelingForm
        {
            Versie = kop.Versie,
            Rijen = [.. aanbesteding.Percelen.OrderBy(p => p.Nummer).Select(p => new SegmentkoppelingRij { PerceelId = p.Id, SegmentId = p.SegmentId })],
        });
    }

    [HttpPost("")]
    public async Task<IActionResult> Koppeling(Guid id, SegmentkoppelingForm form, [FromServices] SegmentenKoppelen koppelen, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { RectificatieVanId: null })
        {
            return NotFound();
        }

        await koppelen.ExecuteAsync(new Segmentkoppeling(id, form.Versie, form.Segmenten), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De segmenten zijn opgeslagen.");
        return RedirectToAction(nameof(Koppeling), new { id });
    }
}
