using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Web.Features.Inschrijvingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.EigenVerklaringen;

/// <summary>The eigen verklaring of a provider's own inschrijving (INS-01): filling in, beginning with an earlier one, and the document.</summary>
[Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
[Route("mijn/inschrijvingen/{id:guid}/eigen-verklaring")]
public sealed class EigenVerklaringController(InkoopDbContext db, Kluis kluis, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private Guid AanbiederId => gebruiker.AanbiederId!.Value;

    [HttpGet("")]
    public async Task<IActionResult> Invullen(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { Inhoud.EigenVerklaring: { } verklaring } model)
        {
            return NotFound();
        }

        if (!model.IsBewerkbaar)
        {
            return RedirectToAction(nameof(Document), new { id });
        }

        ViewData["Inschrijving"] = model;
        ViewData["Verklaringskader"] = Kader(model, verklaring);
        ViewData["Eerder"] = await kluis.EerdereVerklaringAsync(AanbiederId, id, ct);
        return View(EigenVerklaringForm.Van(verklaring, await VersieAsync(id, ct)).Met(model.Inhoud.Partijen));
    }

    /// <param name="doe">'verder': come back to the same page, at the first part that is open.</param>
    [HttpPost("")]
    public async Task<IActionResult> Invullen(Guid id, EigenVerklaringForm form, string? doe, [FromServices] EigenVerklaringBewaren bewaren, CancellationToken ct)
    {
        if (await bewaren.ExecuteAsync(id, AanbiederId, form.Ingevuld(), form.Versie, ct) is null || await LeesAsync(id, ct) is not { Inhoud.EigenVerklaring: { } verklaring } model)
        {
            return NotFound();
        }

        var open = verklaring.WatOntbreekt().Count;
        this.Meld(open == 0 ? "Uw eigen verklaring is compleet en bewaard." : $"Uw eigen verklaring is bewaard. Nog open: {open}.");
        return doe is null || open == 0 ? RedirectToAction("Details", "MijnInschrijvingen", new { id }) : RedirectToAction(nameof(Invullen), null, new { id }, $"deel-{Kader(model, verklaring).Open[0]}");
    }

    /// <summary>Autosave: 204 with the new version, or nothing was saved.</summary>
    [HttpPost("concept")]
    public async Task<IActionResult> Concept(Guid id, [FromServices] EigenVerklaringBewaren bewaren, CancellationToken ct)
    {
        var form = new EigenVerklaringForm(); // no parameter: as a form this address would have to be a page
        if (!await TryUpdateModelAsync(form))
        {
            return UnprocessableEntity();
        }

        return await bewaren.ExecuteAsync(id, AanbiederId, form.Ingevuld(), form.Versie, ct) is { } versie ? this.ConceptBewaard(versie) : NotFound();
    }

    [HttpGet("overnemen")]
    public async Task<IActionResult> Overnemen(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { IsBewerkbaar: true, Inhoud.EigenVerklaring: { } verklaring } model || await kluis.EerdereVerklaringAsync(AanbiederId, id, ct) is not { } eerder)
        {
            return NotFound();
        }

        ViewData["Inschrijving"] = model;
        ViewData["Eerder"] = eerder;
        ViewData["Nieuw"] = verklaring.NietIn(eerder.Verklaring);
        return View(new VerklaringOvernemenForm { Kenmerk = eerder.Kenmerk, Versie = await VersieAsync(id, ct) });
    }

    [HttpPost("overnemen")]
    public async Task<IActionResult> Overnemen(Guid id, VerklaringOvernemenForm form, [FromServices] EigenVerklaringBewaren bewaren, CancellationToken ct)
    {
        if (await bewaren.NeemOverAsync(id, AanbiederId, new Overnameverzoek(form.Kenmerk, form.Bevestigd, form.Versie), gebruiker.AlsAanbieder(), ct) is null)
        {
            return NotFound();
        }

        this.Meld("Uw antwoorden zijn overgenomen. Beantwoord wat nieuw is en geef de slotverklaring opnieuw.");
        return RedirectToAction(nameof(Invullen), new { id });
    }

    [HttpGet("document")]
    public async Task<IActionResult> Document(Guid id, CancellationToken ct) =>
        await LeesAsync(id, ct) is { Inhoud.EigenVerklaring: { } verklaring } model
            ? View("EigenVerklaringDocument", await Verklaringsdocument.LeesAsync(db, model.Aanbesteding.Id, model.Perceelnaam, verklaring, $"/mijn/inschrijvingen/{id}", ct))
            : NotFound();

    private static Verklaringskader Kader(InschrijvingViewModel model, EigenVerklaring verklaring)
    {
        IReadOnlyList<string> Eisen(Eissoort soort) => [.. model.Eisen.Where(e => e.Soort == soort).Select(e => $"{model.Perceel.Code(e)}. {e.Tekst}")];
        return new Verklaringskader(verklaring, Eisen(Eissoort.Uitsluitingsgrond), Eisen(Eissoort.Geschiktheidseis)) { Partijen = model.Inhoud.Partijen };
    }

    private Task<Guid> VersieAsync(Guid id, CancellationToken ct) => db.Inschrijvingsdelen.Where(d => d.InschrijvingId == id && d.OnderdeelId == id).Select(d => d.Versie).SingleOrDefaultAsync(ct);

    private Task<InschrijvingViewModel?> LeesAsync(Guid id, CancellationToken ct) => InschrijvingViewModel.LeesAsync(db, kluis, id, AanbiederId, klok.GetUtcNow(), ct);
}
