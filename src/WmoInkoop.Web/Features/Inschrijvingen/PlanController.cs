using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

namespace WmoInkoop.Web.Features.Inschrijvingen;

/// <summary>The answers of a draft: the plan per criterium, the eisen and the price (INS-02).</summary>
[Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
[Route("mijn/inschrijvingen/{id:guid}")]
public sealed class PlanController(InkoopDbContext db, Kluis kluis, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private Guid AanbiederId => gebruiker.AanbiederId!.Value;

    [HttpGet("plan")]
    public async Task<IActionResult> Plan(Guid id, CancellationToken ct) => await LeesAsync(id, ct) switch
    {
        null => NotFound(),
        { Inschrijving.Status: InschrijvingStatus.Concept } model => View(model),
        _ => RedirectToAction("Details", "MijnInschrijvingen", new { id }),
    };

    /// <param name="voorbeeld">Also shows the answer as an assessor reads it.</param>
    [HttpGet("plan/{criteriumId:guid}")]
    public async Task<IActionResult> Antwoord(Guid id, Guid criteriumId, bool voorbeeld, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } model || model.Criteria.All(c => c.Id != criteriumId))
        {
            return NotFound();
        }

        if (model.Inschrijving.Status is not InschrijvingStatus.Concept)
        {
            return RedirectToAction("Details", "MijnInschrijvingen", new { id });
        }

        ViewData["Inschrijving"] = model;
        var versie = await db.Inschrijvingsdelen.Where(d => d.InschrijvingId == id && d.OnderdeelId == criteriumId).Select(d => d.Versie).SingleAsync(ct);
        ViewData["Voorbeeld"] = voorbeeld;
        return View(new AntwoordForm { Versie = versie, Tekst = model.Antwoord(criteriumId) });
    }

    /// <param name="doe">'voorbeeld': come back to the same page with the answer as an assessor reads it.</param>
    [HttpPost("plan/{criteriumId:guid}")]
    public async Task<IActionResult> Antwoord(Guid id, Guid criteriumId, AntwoordForm form, string? doe, [FromServices] ConceptBewaren bewaren, CancellationToken ct)
    {
        if (await bewaren.AntwoordAsync(id, AanbiederId, new AntwoordWijziging(criteriumId, form.Tekst ?? "", form.Versie, gebruiker.Id), ct) is null)
        {
            return NotFound();
        }

        this.Meld("Uw antwoord is bewaard.");
        return doe == "voorbeeld" ? RedirectToAction(nameof(Antwoord), null, new { id, criteriumId, voorbeeld = true }, "voorbeeld") : RedirectToAction(nameof(Plan), new { id });
    }

    /// <summary>Autosave: 204 with the new version, or nothing was saved.</summary>
    [HttpPost("plan/{criteriumId:guid}/concept")]
    public async Task<IActionResult> Concept(Guid id, Guid criteriumId, [FromForm, StringLength(AntwoordWijziging.MaxTekst)] string? tekst, [FromForm] Guid versie, [FromServices] ConceptBewaren bewaren, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return UnprocessableEntity();
        }

        return await bewaren.AntwoordAsync(id, AanbiederId, new AntwoordWijziging(criteriumId, tekst ?? "", versie, gebruiker.Id), ct) is { } nieuw
            ? this.ConceptBewaard(nieuw)
            : NotFound();
    }

    [HttpGet("eisen")]
    public async Task<IActionResult> Eisen(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } model)
        {
            return NotFound();
        }

        if (model.Inschrijving.Status is not InschrijvingStatus.Concept)
        {
            return RedirectToAction("Details", "MijnInschrijvingen", new { id });
        }

        ViewData["Inschrijving"] = model;
        var versies = await db.Inschrijvingsdelen.Where(d => d.InschrijvingId == id).ToDictionaryAsync(d => d.OnderdeelId, d => d.Versie, ct);
        return View(new EisenForm { Eisen = [.. model.Eisen.Select(e => new EisForm { EisId = e.Id, Versie = versies[e.Id], Akkoord = model.IsAkkoord(e.Id) })] });
    }

    [HttpPost("eisen")]
    public async Task<IActionResult> Eisen(Guid id, EisenForm form, [FromServices] ConceptBewaren bewaren, CancellationToken ct)
    {
        if (!await bewaren.EisenAsync(id, AanbiederId, [.. form.Eisen.Select(e => new EisWijziging(e.EisId, e.Akkoord, e.Versie, gebruiker.Id))], ct))
        {
            return NotFound();
        }

        this.Meld("Uw antwoorden op de eisen zijn bewaard.");
        return RedirectToAction("Details", "MijnInschrijvingen", new { id });
    }

    /// <summary>Autosave: 204 with the new versions by field, or nothing was saved.</summary>
    [HttpPost("eisen/concept")]
    public async Task<IActionResult> EisenConcept(Guid id, [FromForm, MaxLength(500)] List<EisForm> eisen, [FromServices] ConceptBewaren bewaren, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return UnprocessableEntity();
        }

        if (await bewaren.EisenMetVersiesAsync(id, AanbiederId, [.. eisen.Select(e => new EisWijziging(e.EisId, e.Akkoord, e.Versie, gebruiker.Id))], ct) is not { } versies)
        {
            return NotFound();
        }

        Response.Headers["X-Versies"] = string.Join(';', eisen.Select((e, i) => (e.EisId, i)).Where(e => versies.ContainsKey(e.EisId)).Select(e => $"Eisen[{e.i}].Versie={versies[e.EisId]}"));
        return NoContent();
    }

    [HttpGet("prijs")]
    public async Task<IActionResult> Prijs(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { Perceel.Prijs.VraagtPrijs: true } model)
        {
            return NotFound();
        }

        if (model.Perceel.VraagtKostprijs)
        {
            return RedirectToAction("Kostprijs", "Inschrijfkostprijs", new { id });
        }

        if (model.Inschrijving.Status is not InschrijvingStatus.Concept)
        {
            return RedirectToAction("Details", "MijnInschrijvingen", new { id });
        }

        ViewData["Inschrijving"] = model;
        var versie = await db.Inschrijvingsdelen.Where(d => d.InschrijvingId == id && d.OnderdeelId == model.Perceel.Id).Select(d => d.Versie).SingleAsync(ct);
        return View(new InschrijfprijsForm { Versie = versie, Prijs = Decimaal.ZonderNullen(model.Inhoud.Prijs) });
    }

    [HttpPost("prijs")]
    public async Task<IActionResult> Prijs(Guid id, InschrijfprijsForm form, [FromServices] ConceptBewaren bewaren, CancellationToken ct)
    {
        if (!await bewaren.PrijsAsync(id, AanbiederId, form.Prijs, form.Versie, ct, gebruiker.Id))
        {
            return NotFound();
        }

        this.Meld("Uw prijs is bewaard.");
        return RedirectToAction("Details", "MijnInschrijvingen", new { id });
    }

    /// <summary>Autosave: 204 with the new version, or nothing was saved.</summary>
    [HttpPost("prijs/concept")]
    public async Task<IActionResult> PrijsConcept(Guid id, [FromForm, Range(0.01, Prijsopzet.MaxPrijs)] decimal? prijs, [FromForm] Guid versie, [FromServices] ConceptBewaren bewaren, CancellationToken ct)
    {
        if (!ModelState.IsValid || !new DecimalenAttribute(2).IsValid(prijs))
        {
            return UnprocessableEntity();
        }

        if (!await bewaren.PrijsAsync(id, AanbiederId, prijs, versie, ct, gebruiker.Id))
        {
            return NotFound();
        }

        // the version of a colleague who wrote since is not this person's to write over
        var nieuw = await db.Inschrijvingsdelen
            .Where(d => d.InschrijvingId == id && d.GewijzigdDoorId == gebruiker.Id && db.Inschrijvingen.Any(i => i.Id == id && i.PerceelId == d.OnderdeelId))
            .Select(d => (Guid?)d.Versie)
            .SingleOrDefaultAsync(ct);
        return nieuw is { } bewaard ? this.ConceptBewaard(bewaard) : Conflict();
    }

    private Task<InschrijvingViewModel?> LeesAsync(Guid id, CancellationToken ct) => InschrijvingViewModel.LeesAsync(db, kluis, id, AanbiederId, klok.GetUtcNow(), ct);
}
