using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Ontvangst;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Inschrijvingen;

/// <summary>The last check, submitting, the receipt and withdrawing (INS-03 to INS-05).</summary>
[Route("mijn/inschrijvingen/{id:guid}")]
public sealed class IndienenController(InkoopDbContext db, Kluis kluis, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private Guid AanbiederId => gebruiker.AanbiederId!.Value;

    [HttpGet("indienen")]
    [Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
    public async Task<IActionResult> Indienen(Guid id, CancellationToken ct) => await LeesAsync(id, ct) switch
    {
        null => NotFound(),
        { Inschrijving.Status: InschrijvingStatus.Concept } model => View(model),
        _ => RedirectToAction("Details", "MijnInschrijvingen", new { id }),
    };

    [HttpPost("indienen"), OntvangstTelt]
    [Authorize(Policy = Beleid.InschrijvingIndienen)]
    public async Task<IActionResult> Indienen(Guid id, IndienForm form, [FromServices] InschrijvingIndienen indienen, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var ontvangenOp = HttpContext.OntvangenOp();
        return await indienen.ExecuteAsync(new Indienverzoek(id, AanbiederId, form.Controlegetal, form.Rectificatie, ontvangenOp), gebruiker.AlsAanbieder(), ct)
            ? RedirectToAction(nameof(Ontvangst), new { id })
            : NotFound();
    }

    [HttpGet("ontvangst")]
    [Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
    public async Task<IActionResult> Ontvangst(Guid id, CancellationToken ct) => await OntvangstAsync(id, ct) is { } model ? View(model) : NotFound();

    [HttpGet("ontvangst/bewijs")]
    [Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
    public async Task<IActionResult> Bewijs(Guid id, CancellationToken ct) => await OntvangstAsync(id, ct) is { } model
        ? Bestand(
            Encoding.UTF8.GetBytes(model.Bewijs.AlsTekst($"{model.Inschrijving.Aanbesteding.Naam} ({model.Inschrijving.Aanbesteding.Nummer})", model.Inschrijving.Perceelnaam, gebruiker.AanbiederNaam!)),
            "text/plain; charset=utf-8",
            $"ontvangstbewijs-{model.Bewijs.Nummer}.txt")
        : NotFound();

    /// <summary>The exact text the hash of the whole is over.</summary>
    [HttpGet("ontvangst/inhoud")]
    [Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
    public async Task<IActionResult> Inhoud(Guid id, CancellationToken ct) => await OntvangstAsync(id, ct) is { } model
        ? Bestand(model.Inschrijving.Inhoud.Canoniek(), "application/json; charset=utf-8", $"inschrijving-{model.Bewijs.Nummer}.json")
        : NotFound();

    [HttpGet("intrekken")]
    [Authorize(Policy = Beleid.InschrijvingIndienen)]
    public async Task<IActionResult> Intrekken(Guid id, CancellationToken ct) => await LeesAsync(id, ct) is { } model
        ? this.Bevestig(new Bevestiging(
            "Inschrijving intrekken?",
            [
                $"Inschrijving {model.Inschrijving.Ontvangstnummer} telt niet meer mee. Zij blijft verzegeld en wordt nooit geopend.",
                "Tot de sluiting kunt u opnieuw inschrijven, met dezelfde inhoud als begin.",
            ],
            ["De beheerders van uw organisatie."],
            "Inschrijving intrekken",
            $"/mijn/inschrijvingen/{id}") { Gevaarlijk = true, Inleiding = $"{model.Aanbesteding.Naam}, {model.Perceelnaam}" })
        : NotFound();

    [HttpPost("intrekken"), OntvangstTelt, ActionName(nameof(Intrekken))]
    [Authorize(Policy = Beleid.InschrijvingIndienen)]
    public async Task<IActionResult> IntrekkenBevestigd(Guid id, [FromServices] InschrijvingIntrekken intrekken, CancellationToken ct)
    {
        var ontvangenOp = HttpContext.OntvangenOp();
        if (!await intrekken.ExecuteAsync(id, AanbiederId, ontvangenOp, gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld("De inschrijving is ingetrokken. Niemand zal haar openen.");
        return RedirectToAction("Details", "MijnInschrijvingen", new { id });
    }

    [HttpGet("herbevestigen")]
    [Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
    public async Task<IActionResult> Herbevestigen(Guid id, [FromServices] InschrijvingHerbevestigen herbevestigen, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { Inschrijving: { Status: InschrijvingStatus.Ingediend, HerbevestigenSinds: not null } } model)
        {
            return NotFound();
        }

        ViewData["Ontbreekt"] = await herbevestigen.WatOntbreektAsync(model.Inschrijving, ct);
        ViewData["Rectificaties"] = await db.Rectificaties.AsNoTracking().Include(r => r.Regels)
            .Where(r => r.AanbestedingId == model.Aanbesteding.Id && r.GepubliceerdOp >= model.Inschrijving.IngediendOp).OrderBy(r => r.Nummer).ToListAsync(ct);
        return View(model);
    }

    [HttpPost("herbevestigen"), OntvangstTelt, ActionName(nameof(Herbevestigen))]
    [Authorize(Policy = Beleid.InschrijvingIndienen)]
    public async Task<IActionResult> HerbevestigenBevestigd(Guid id, [FromForm] int rectificatie, [FromServices] InschrijvingHerbevestigen herbevestigen, CancellationToken ct)
    {
        var ontvangenOp = HttpContext.OntvangenOp();
        if (!await herbevestigen.ExecuteAsync(id, AanbiederId, rectificatie, ontvangenOp, gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld("Uw inschrijving is bevestigd en telt weer mee.");
        return RedirectToAction("Details", "MijnInschrijvingen", new { id });
    }

    private async Task<OntvangstViewModel?> OntvangstAsync(Guid id, CancellationToken ct) =>
        await LeesAsync(id, ct) is { Inschrijving.Status: not InschrijvingStatus.Concept } model
            ? new OntvangstViewModel(model, await kluis.OntvangstbewijsAsync(model.Inschrijving, AanbiederId, ct))
            : null;

    private Task<InschrijvingViewModel?> LeesAsync(Guid id, CancellationToken ct) => InschrijvingViewModel.LeesAsync(db, kluis, id, AanbiederId, klok.GetUtcNow(), ct);

    private FileContentResult Bestand(byte[] inhoud, string soort, string naam)
    {
        Response.Headers.CacheControl = "private, no-store";
        return File(inhoud, soort, naam);
    }
}
