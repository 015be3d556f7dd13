using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Storingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Kluizen;

/// <summary>The kluis of an aanbesteding: shut, proposed to open, opened with its proces-verbaal (INS-06, INS-07).</summary>
[Authorize(Policy = Beleid.KluisOpenen)]
[Route("inkoop/aanbestedingen/{id:guid}/kluis")]
public sealed class KluisController(InkoopDbContext db, Kluis kluis, HuidigeGebruiker gebruiker, KluisOpenen openen, Aanlevertermijn aanlevertermijn, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Kluis(Guid id, CancellationToken ct) => await LeesAsync(id, ct) is { } model ? View(model) : NotFound();

    [HttpGet("proces-verbaal.docx")]
    public async Task<IActionResult> ProcesVerbaalDocx(Guid id, CancellationToken ct) => await LeesAsync(id, ct) is { ProcesVerbaal: { } verbaal } model
        ? ProcesVerbaaldocument.Maak(model, verbaal).AlsBestand($"proces-verbaal-opening-{model.Aanbesteding.Nummer}")
        : NotFound();

    [HttpGet("voorstellen")]
    public Task<IActionResult> OpeningVoorstellen(Guid id, CancellationToken ct) => ToonAsync(id, new KluisForm(), ct);

    [HttpPost("voorstellen")]
    public async Task<IActionResult> OpeningVoorstellen(Guid id, KluisForm form, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is null)
        {
            return NotFound();
        }

        await openen.StelVoorAsync(id, form.Toelichting, form.Bewijs, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het voorstel is gedaan. Een andere inkoper van uw regio moet de opening bevestigen.");
        return RedirectToAction(nameof(Kluis), new { id });
    }

    [HttpGet("bevestigen")]
    public Task<IActionResult> OpeningBevestigen(Guid id, CancellationToken ct) => ToonAsync(id, new HerauthenticatieForm(), ct);

    [HttpPost("bevestigen")]
    public async Task<IActionResult> OpeningBevestigen(Guid id, HerauthenticatieForm form, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is null)
        {
            return NotFound();
        }

        // once begun it opens: breaking it off would tell by its duration how much there is, before two have opened
        await openen.BevestigAsync(id, form.Bewijs, gebruiker.Als(Rol.Inkoper), CancellationToken.None);
        this.Meld("De kluis is geopend. Hieronder staat het proces-verbaal.");
        return RedirectToAction(nameof(Kluis), new { id });
    }

    [HttpGet("openen")]
    public Task<IActionResult> AlleenOpenen(Guid id, CancellationToken ct) => ToonAsync(id, new HerauthenticatieForm(), ct);

    /// <summary>Where the procedure asks one opener.</summary>
    [HttpPost("openen")]
    public async Task<IActionResult> AlleenOpenen(Guid id, HerauthenticatieForm form, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is null)
        {
            return NotFound();
        }

        await openen.OpenAlleenAsync(id, form.Bewijs, gebruiker.Als(Rol.Inkoper), CancellationToken.None); // as above
        this.Meld("De kluis is geopend. Hieronder staat het proces-verbaal.");
        return RedirectToAction(nameof(Kluis), new { id });
    }

    [HttpPost("intrekken")]
    public async Task<IActionResult> VoorstelIntrekken(Guid id, [FromServices] VierOgenDoorlopen vierOgen, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { Voorstel: { } voorstel })
        {
            return NotFound();
        }

        await vierOgen.TrekInAsync(voorstel.Id, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het voorstel is ingetrokken. De kluis blijft dicht.");
        return RedirectToAction(nameof(Kluis), new { id });
    }

    private async Task<IActionResult> ToonAsync(Guid id, object form, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } model)
        {
            return NotFound();
        }

        ViewData["Kluis"] = model;
        return View(form);
    }

    private async Task<KluisViewModel?> LeesAsync(Guid id, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return await KluisViewModel.LeesAsync(db, kluis, gebruiker, id, nu, ct) is { } model
            ? model.WachtTot(await aanlevertermijn.OpenenVanafAsync(model.Aanbesteding, ct), nu)
            : null;
    }
}
