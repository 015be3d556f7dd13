using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Features.Inkoopstrategieen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Aanbestedingen;

/// <summary>Inkopers of the regio set an aanbesteding up and publish it (TRJ-01, TRJ-02).</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/aanbestedingen/{id:guid}")]
public sealed class AanbestedingenController(EigenAanbestedingen eigen, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Details(Guid id, [FromServices] EigenStrategieen strategieen, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } gelezen)
        {
            return NotFound();
        }

        ViewData["Strategie"] = await strategieen.StandAsync(gelezen.Aanbesteding, ct);
        return View(gelezen);
    }

    [HttpGet("gegevens")]
    public async Task<IActionResult> Gegevens(Guid id, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { } kop)
        {
            return NotFound();
        }

        ViewData["Kop"] = kop;
        return kop.IsGepubliceerd ? this.NietMeerTeWijzigen(kop) : View(GegevensForm.Van(await eigen.Alle.SingleAsync(a => a.Id == id, ct)));
    }

    [HttpPost("gegevens")]
    public async Task<IActionResult> Gegevens(Guid id, GegevensForm form, [FromServices] AanbestedingWijzigen wijzigen, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is null)
        {
            return NotFound();
        }

        await wijzigen.ExecuteAsync(new Aanbestedingswijziging(id, form.Versie, form.Gegevens, form.Besluit), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De gegevens zijn opgeslagen.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("tenderned")]
    public async Task<IActionResult> TenderNed(Guid id, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { } kop)
        {
            return NotFound();
        }

        ViewData["Kop"] = kop;
        return View(new TenderNedForm { Versie = kop.Versie, TenderNedNummer = await eigen.Alle.Where(a => a.Id == id).Select(a => a.TenderNedNummer).SingleAsync(ct) ?? "" });
    }

    [HttpPost("tenderned")]
    public async Task<IActionResult> TenderNed(Guid id, TenderNedForm form, [FromServices] TenderNedNummerVastleggen vastleggen, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is null)
        {
            return NotFound();
        }

        await vastleggen.ExecuteAsync(id, form.Versie, form.TenderNedNummer, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het TenderNed-nummer is opgeslagen.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("planning")]
    public async Task<IActionResult> Planning(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } gelezen)
        {
            return NotFound();
        }

        ViewData["Aanbesteding"] = gelezen;
        return gelezen.Kop.IsGepubliceerd ? this.NietMeerTeWijzigen(gelezen.Kop) : View(PlanningForm.Van(gelezen.Kop.Versie, gelezen.Aanbesteding.Planning));
    }

    [HttpPost("planning")]
    public async Task<IActionResult> Planning(Guid id, PlanningForm form, [FromServices] PlanningWijzigen wijzigen, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is null)
        {
            return NotFound();
        }

        await wijzigen.ExecuteAsync(id, form.Versie, form.Planning, gebruiker.Als(Rol.Inkoper), ct);
        var isKlaar = !(await LeesAsync(id, ct))!.Bij(Opzetstap.Planning).Any();
        this.Meld(isKlaar ? "De planning is opgeslagen en klopt." : "De planning is opgeslagen, maar is nog niet goed. Lees hieronder wat u moet aanpassen.");
        return RedirectToAction(isKlaar ? nameof(Details) : nameof(Planning), new { id });
    }

    [HttpGet("publiceren")]
    public async Task<IActionResult> Publiceren(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } gelezen)
        {
            return NotFound();
        }

        ViewData["Aanbesteding"] = gelezen;
        return View(new PublicerenForm { Versie = gelezen.Kop.Versie });
    }

    [HttpPost("publiceren")]
    public async Task<IActionResult> Publiceren(Guid id, PublicerenForm form, [FromServices] AanbestedingPubliceren publiceren, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { } kop)
        {
            return NotFound();
        }

        await publiceren.ExecuteAsync(id, form.Versie, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"{kop.Naam} is gepubliceerd.");
        return RedirectToAction(nameof(Details), new { id });
    }

    private async Task<AanbestedingViewModel?> LeesAsync(Guid id, CancellationToken ct) =>
        await eigen.KopAsync(id, ct) is { } kop && await eigen.GeheelAsync(id, ct) is { } aanbesteding ? AanbestedingViewModel.Van(kop, aanbesteding, klok.GetUtcNow()) : null;
}

/// <summary>Shared by the pages that set an aanbesteding up.</summary>
internal static class Opzetpaginas
{
    /// <summary>Published: back to the overview, which says so.</summary>
    internal static IActionResult NietMeerTeWijzigen(this Controller controller, AanbestedingKop kop)
    {
        controller.MeldWeigering(Teksten.Van(Domeinregel.AanbestedingAlGepubliceerd));
        return controller.LocalRedirect(kop.Pad);
    }
}
