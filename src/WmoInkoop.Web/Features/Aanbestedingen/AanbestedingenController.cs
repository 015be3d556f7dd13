using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Web.Features.Inkoopstrategieen;
using WmoInkoop.Web.Features.Rectificaties;
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
        if (await RectificatieViewModel.LeesAsync(eigen, id, klok.GetUtcNow(), ct) is { } rectificatie)
        {
            return View("/Features/Rectificaties/Concept.cshtml", rectificatie);
        }

        if (await LeesAsync(id, ct) is not { } gelezen)
        {
            return NotFound();
        }

        ViewData["Strategie"] = await strategieen.StandAsync(gelezen.Aanbesteding, ct);
        ViewData["Rectificatieconcept"] = await eigen.Alle.AnyAsync(a => a.RectificatieVanId == id, ct);
        return View(gelezen);
    }

    [HttpGet("gegevens")]
    public async Task<IActionResult> Gegevens(Guid id, [FromServices] Drempels drempels, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { } kop)
        {
            return NotFound();
        }

        var aanbesteding = await eigen.Alle.SingleAsync(a => a.Id == id, ct);
        ViewData["Kop"] = kop;
        ViewData["Aanbesteding"] = aanbesteding;
        ViewData["Voorstel"] = Regimevoorstel.Van(aanbesteding.CpvCodes, aanbesteding.Raming, drempels);
        ViewData["Gemeenten"] = (await eigen.GemeentenAsync(aanbesteding.RegioId, ct)).ConvertAll(g => new SelectListItem(g, g));
        return kop.IsGepubliceerd ? this.NietMeerTeWijzigen(kop) : View(GegevensForm.Van(aanbesteding));
    }

    [HttpPost("gegevens")]
    public async Task<IActionResult> Gegevens(Guid id, GegevensForm form, [FromServices] AanbestedingWijzigen wijzigen, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is null)
        {
            return NotFound();
        }

        var was = await eigen.Alle.Where(a => a.Id == id).Select(a => new { a.Procedure, a.RegioId }).SingleAsync(ct);
        var gemeenten = await eigen.GemeentenAsync(was.RegioId, ct);
        form.Gebied.RemoveAll(g => !gemeenten.Contains(g));
        await wijzigen.ExecuteAsync(new Aanbestedingswijziging(id, form.Versie, form.AlleGegevens, form.Besluit), gebruiker.Als(Rol.Inkoper), ct);
        if (was.Procedure != form.Procedure && Proceduretabel.Van(form.Procedure!.Value).Stappen.Any(s => !s.IsVerplicht))
        {
            this.Meld("De gegevens zijn opgeslagen. Kies hieronder welke stappen u wilt.");
            return RedirectToAction(nameof(Gegevens), new { id });
        }

        this.Meld("De gegevens zijn opgeslagen.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("tenderned")]
    public async Task<IActionResult> TenderNed(Guid id, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { RectificatieVanId: null } kop)
        {
            return NotFound();
        }

        ViewData["Kop"] = kop;
        var al = await eigen.Alle.Where(a => a.Id == id).Select(a => new { a.TenderNedNummer, a.TenderNedVerzondenOp, a.GepubliceerdOp }).SingleAsync(ct);
        return View(new TenderNedForm { Versie = kop.Versie, TenderNedNummer = al.TenderNedNummer ?? "", VerzondenOp = al.TenderNedVerzondenOp ?? (al.GepubliceerdOp is { } op ? Amsterdam.Datum(op) : null) });
    }

    [HttpPost("tenderned")]
    public async Task<IActionResult> TenderNed(Guid id, TenderNedForm form, [FromServices] TenderNedNummerVastleggen vastleggen, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { RectificatieVanId: null })
        {
            return NotFound();
        }

        await vastleggen.ExecuteAsync(id, form.Versie, form.TenderNedNummer, form.VerzondenOp, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het TenderNed-nummer is opgeslagen.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("publiceren")]
    public async Task<IActionResult> Publiceren(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } gelezen)
        {
            return NotFound();
        }

        if (gelezen.Kop.RectificatieVanId is not null)
        {
            return LocalRedirect($"{gelezen.Kop.Pad}/rectificatie/publiceren");
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

    private Task<AanbestedingViewModel?> LeesAsync(Guid id, CancellationToken ct) => eigen.LeesAsync(id, klok.GetUtcNow(), ct);
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
