using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Inschrijvingen;

/// <summary>The last check, submitting, confirming and withdrawing (INS-03 to INS-05).</summary>
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

    [HttpPost("indienen")]
    [Authorize(Policy = Beleid.InschrijvingIndienen)]
    public async Task<IActionResult> Indienen(Guid id, IndienForm form, [FromServices] InschrijvingIndienen indienen, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var ontvangenOp = klok.GetUtcNow(); // the form has been read, nothing has waited for its turn yet (INS-04)
        return await indienen.ExecuteAsync(new Indienverzoek(id, AanbiederId, form.Controlegetal, form.Rectificatie, ontvangenOp), gebruiker.AlsAanbieder(), ct)
            ? RedirectToAction("Ontvangst", "Ontvangst", new { id })
            : NotFound();
    }

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

    [HttpPost("intrekken"), ActionName(nameof(Intrekken))]
    [Authorize(Policy = Beleid.InschrijvingIndienen)]
    public async Task<IActionResult> IntrekkenBevestigd(Guid id, [FromServices] InschrijvingIntrekken intrekken, CancellationToken ct)
    {
        var ontvangenOp = klok.GetUtcNow();
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

    [HttpPost("herbevestigen"), ActionName(nameof(Herbevestigen))]
    [Authorize(Policy = Beleid.InschrijvingIndienen)]
    public async Task<IActionResult> HerbevestigenBevestigd(Guid id, [FromForm] int rectificatie, [FromServices] InschrijvingHerbevestigen herbevestigen, CancellationToken ct)
    {
        var ontvangenOp = klok.GetUtcNow();
        if (!await herbevestigen.ExecuteAsync(id, AanbiederId, rectificatie, ontvangenOp, gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld("Uw inschrijving is bevestigd en telt weer mee.");
        return RedirectToAction("Details", "MijnInschrijvingen", new { id });
    }

    private Task<InschrijvingViewModel?> LeesAsync(Guid id, CancellationToken ct) => InschrijvingViewModel.LeesAsync(db, kluis, id, AanbiederId, klok.GetUtcNow(), ct);
}
