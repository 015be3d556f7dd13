using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Ontvangst;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Inschrijvingen;

/// <summary>The last check, submitting, confirming and withdrawing (INS-03 to INS-05).</summary>
[Route("mijn/inschrijvingen/{id:guid}")]
public sealed class IndienenController(InkoopDbContext db, Kluis kluis, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private Guid AanbiederId => gebruiker.AanbiederId!.Value;

    [HttpGet("indienen")]
    [Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
    public async Task<IActionResult> Indienen(Guid id, [FromServices] Partijenlezer partijen, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } model)
        {
            return NotFound();
        }

        if (model.Inschrijving.Status is not InschrijvingStatus.Concept)
        {
            return RedirectToAction("Details", "MijnInschrijvingen", new { id });
        }

        ViewData["DoetElders"] = model.IsBewerkbaar && await partijen.DoetEldersMeeAsync(model.Inschrijving, ct);
        ViewData["Tekenstand"] = await model.TekenstandAsync(db, gebruiker.Id, klok.GetUtcNow(), ct);
        return View(model);
    }

    [HttpPost("indienen"), OntvangstTelt]
    [Authorize(Policy = Beleid.InschrijvingIndienen)]
    public async Task<IActionResult> Indienen(Guid id, IndienForm form, [FromServices] InschrijvingIndienen indienen, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var ontvangenOp = HttpContext.OntvangenOp();
        var verzoek = new Indienverzoek(id, AanbiederId, form.Controlegetal, form.Rectificatie, ontvangenOp);
        if (form.AlsEerste)
        {
            return await indienen.TekenAlsEersteAsync(verzoek, gebruiker.AlsAanbieder(), ct) ? AlsEersteGetekend(id) : NotFound();
        }

        return await indienen.ExecuteAsync(verzoek, gebruiker.AlsAanbieder(), ct)
            ? RedirectToAction("Ontvangst", "Ontvangst", new { id })
            : NotFound();
    }

    [HttpGet("handtekening")]
    [Authorize(Policy = Beleid.InschrijvingIndienen)]
    public async Task<IActionResult> HandtekeningTerugnemen(Guid id, CancellationToken ct) =>
        await LeesAsync(id, ct) is { } model && await db.EersteHandtekeningen.AnyAsync(h => h.InschrijvingId == id && h.GebruikerId == gebruiker.Id, ct)
            ? this.Bevestig(new Bevestiging(
                "Uw handtekening terugnemen?",
                ["Uw eerste handtekening vervalt. Een collega kan niet meer als tweede tekenen.", "De inschrijving verandert niet. U of een collega kan later opnieuw als eerste tekenen."],
                [],
                "Handtekening terugnemen",
                $"/mijn/inschrijvingen/{id}") { Gevaarlijk = true, Inleiding = $"{model.Aanbesteding.Naam}, {model.Perceelnaam}" })
            : NotFound();

    [HttpPost("handtekening"), ActionName(nameof(HandtekeningTerugnemen))]
    [Authorize(Policy = Beleid.InschrijvingIndienen)]
    public async Task<IActionResult> HandtekeningTeruggenomen(Guid id, [FromServices] EersteHandtekeningTerugnemen terugnemen, CancellationToken ct)
    {
        if (!await terugnemen.ExecuteAsync(id, AanbiederId, gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld("Uw handtekening is teruggenomen.");
        return RedirectToAction("Details", "MijnInschrijvingen", new { id });
    }

    [HttpGet("intrekken")]
    [Authorize(Policy = Beleid.InschrijvingIndienen)]
    public async Task<IActionResult> Intrekken(Guid id, CancellationToken ct) => await LeesAsync(id, ct) is { } model
        ? this.Bevestig(new Bevestiging(
            "Inschrijving intrekken?",
            [
                $"Inschrijving {model.Inschrijving.Ontvangstnummer} telt niet meer mee. Zij blijft verzegeld en wordt nooit geopend.",
                "Tot de sluiting kunt u opnieuw inschrijven, met dezelfde inhoud als begin.",
                .. model.HeeftBevestigdePartijen ? ["Wat andere partijen hebben bevestigd, telt dan niet meer. Schrijft u opnieuw in, dan vraagt u hen opnieuw."] : Array.Empty<string>(),
            ],
            ["De beheerders van uw organisatie, en wie mag tekenen.", .. model.HeeftBevestigdePartijen ? ["De partijen die hebben bevestigd."] : Array.Empty<string>()],
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

        ViewData["Tekenstand"] = await model.TekenstandAsync(db, gebruiker.Id, klok.GetUtcNow(), ct);
        ViewData["Ontbreekt"] = await herbevestigen.WatOntbreektAsync(model.Inschrijving, ct);
        ViewData["Rectificaties"] = await db.Rectificaties.AsNoTracking().Include(r => r.Regels)
            .Where(r => r.AanbestedingId == model.Aanbesteding.Id && r.GepubliceerdOp >= model.Inschrijving.IngediendOp).OrderBy(r => r.Nummer).ToListAsync(ct);
        return View(model);
    }

    [HttpPost("herbevestigen"), OntvangstTelt, ActionName(nameof(Herbevestigen))]
    [Authorize(Policy = Beleid.InschrijvingIndienen)]
    public async Task<IActionResult> HerbevestigenBevestigd(Guid id, [FromForm] int rectificatie, [FromForm] bool alsEerste, [FromServices] InschrijvingHerbevestigen herbevestigen, CancellationToken ct)
    {
        var ontvangenOp = HttpContext.OntvangenOp();
        if (alsEerste)
        {
            return await herbevestigen.TekenAlsEersteAsync(id, AanbiederId, rectificatie, ontvangenOp, gebruiker.AlsAanbieder(), ct) ? AlsEersteGetekend(id) : NotFound();
        }

        if (!await herbevestigen.ExecuteAsync(id, AanbiederId, rectificatie, ontvangenOp, gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld("Uw inschrijving is bevestigd en telt weer mee.");
        return RedirectToAction("Details", "MijnInschrijvingen", new { id });
    }

    private RedirectToActionResult AlsEersteGetekend(Guid id)
    {
        this.Meld("U hebt als eerste getekend. Uw collega's die mogen tekenen, krijgen bericht.");
        return RedirectToAction("Details", "MijnInschrijvingen", new { id });
    }

    private Task<InschrijvingViewModel?> LeesAsync(Guid id, CancellationToken ct) => InschrijvingViewModel.LeesAsync(db, kluis, id, AanbiederId, klok.GetUtcNow(), ct);
}
