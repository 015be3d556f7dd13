using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gestanddoeningen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Web.Features.Inschrijvingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Gestanddoeningen;

/// <summary>How long the own inschrijving holds, and the answer when the gemeente asks to extend that (INS-12).</summary>
[Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
[Route("mijn/inschrijvingen/{id:guid}/gestanddoening")]
public sealed class MijnGestanddoeningController(InkoopDbContext db, Kluis kluis, Gestanddossiers dossiers, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Gestanddoening(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } model)
        {
            return NotFound();
        }

        ViewData["Gestand"] = model;
        return View(new VerlengingsantwoordForm { Versie = model.Antwoord?.Versie ?? Guid.Empty });
    }

    [HttpPost("")]
    public async Task<IActionResult> Gestanddoening(Guid id, VerlengingsantwoordForm form, [FromServices] VerlengingBeantwoorden beantwoorden, CancellationToken ct)
    {
        if (!await beantwoorden.ExecuteAsync(id, gebruiker.AanbiederId!.Value, form.Versie, form.Akkoord!.Value, gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld(form.Akkoord.Value ? "U bent akkoord gegaan. De gemeente heeft uw antwoord." : "U bent niet akkoord gegaan. De gemeente heeft uw antwoord.");
        return RedirectToAction(nameof(Gestanddoening), new { id });
    }

    private async Task<MijnGestandViewModel?> LeesAsync(Guid id, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        if (await InschrijvingViewModel.LeesAsync(db, kluis, id, gebruiker.AanbiederId!.Value, nu, ct) is not { Inschrijving.Status: InschrijvingStatus.Ingediend } inschrijving)
        {
            return null;
        }

        var dossier = await dossiers.LeesAsync(inschrijving.Perceel.Id, ct);
        var regel = dossier?.Regels.SingleOrDefault(r => r.InschrijvingId == id);
        return new MijnGestandViewModel(
            inschrijving,
            regel?.Gestand ?? Gestandtermijn.Van(inschrijving.Aanbesteding, [], null),
            regel?.Antwoord is { } antwoord ? dossier!.Verzoeken.Single(v => v.Id == antwoord.VerzoekId) : null,
            regel?.Antwoord,
            regel?.Vervallen?.Vervalreden,
            nu);
    }
}
