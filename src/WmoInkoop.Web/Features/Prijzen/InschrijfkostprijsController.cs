using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Web.Features.Inschrijvingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Prijzen;

/// <summary>The price of a draft where it is asked on the cost elements of the kostprijsblad (INS-11).</summary>
[Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
[Route("mijn/inschrijvingen/{id:guid}/kostprijs")]
public sealed class InschrijfkostprijsController(InkoopDbContext db, Kluis kluis, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private Guid AanbiederId => gebruiker.AanbiederId!.Value;

    [HttpGet("")]
    public async Task<IActionResult> Kostprijs(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } model)
        {
            return NotFound();
        }

        if (model.Inschrijving.Status is not InschrijvingStatus.Concept)
        {
            return RedirectToAction("Details", "MijnInschrijvingen", new { id });
        }

        (ViewData["Inschrijving"], ViewData["Elementen"]) = (model, model.Inhoud.Kostprijs);
        var versie = await db.Inschrijvingsdelen.Where(d => d.InschrijvingId == id && d.OnderdeelId == model.Perceel.Id).Select(d => d.Versie).SingleAsync(ct);
        return View(InschrijfkostprijsForm.Van(versie, model.Inhoud.Kostprijs));
    }

    /// <param name="doe">'berekenen': show what comes out and save nothing; null: save.</param>
    [HttpPost("")]
    public async Task<IActionResult> Kostprijs(Guid id, InschrijfkostprijsForm form, string? doe, [FromServices] ConceptBewaren bewaren, CancellationToken ct)
    {
        if (doe == "berekenen")
        {
            if (await LeesAsync(id, ct) is not { IsBewerkbaar: true } nu)
            {
                return NotFound();
            }

            form.Elementen.EisMogelijk();
            (ViewData["Inschrijving"], ViewData["Elementen"]) = (nu, form.Elementen);
            return View(form);
        }

        if (!await bewaren.KostprijsAsync(id, AanbiederId, form.Elementen, form.Versie, gebruiker.Id, ct))
        {
            return NotFound();
        }

        var model = (await LeesAsync(id, ct))!;
        var gebrek = model.Gebreken.FirstOrDefault(g => g.OnderdeelId == model.Perceel.Id);
        if (gebrek is not null)
        {
            this.MeldWeigering($"Wat u invulde is bewaard, maar zo kunt u niet indienen. {gebrek.Tekst}");
            return RedirectToAction(nameof(Kostprijs), new { id });
        }

        this.Meld($"Uw prijs is bewaard: {Euro.Tekst(model.Inhoud.Prijs!.Value)} {model.Perceel.Prijs.Eenheid}.");
        return RedirectToAction("Details", "MijnInschrijvingen", new { id });
    }

    private async Task<InschrijvingViewModel?> LeesAsync(Guid id, CancellationToken ct) =>
        await InschrijvingViewModel.LeesAsync(db, kluis, id, AanbiederId, klok.GetUtcNow(), ct) is { Perceel.VraagtKostprijs: true } model ? model : null;
}
