using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Planningen;

/// <summary>Planning an aanbesteding: typed by hand or proposed, checked without saving, and saved also when it does not hold yet (TRJ-02).</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/aanbestedingen/{id:guid}/planning")]
public sealed class PlanningController(EigenAanbestedingen eigen, HuidigeGebruiker gebruiker, Werkkalender kalender, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Planning(Guid id, CancellationToken ct) =>
        await LeesAsync(id, ct) is not { } gelezen ? NotFound()
        : gelezen.Kop.IsGepubliceerd ? this.NietMeerTeWijzigen(gelezen.Kop)
        : Toon(gelezen, gelezen.Aanbesteding.Planning, PlanningForm.Van(gelezen.Kop.Versie, gelezen.Aanbesteding.Planning));

    [HttpPost("")]
    public async Task<IActionResult> Planning(Guid id, PlanningForm form, string? doe, [FromServices] PlanningWijzigen wijzigen, [FromServices] Planningvoorstel voorstel, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } gelezen)
        {
            return NotFound();
        }

        if (gelezen.Kop.IsGepubliceerd)
        {
            return this.NietMeerTeWijzigen(gelezen.Kop);
        }

        if (doe == "controleren")
        {
            return Toon(gelezen, form.Planning, form, "Gecontroleerd, nog niet opgeslagen.");
        }

        if (doe == "voorstel")
        {
            return StelVoor(gelezen, form, voorstel);
        }

        await wijzigen.ExecuteAsync(id, form.Versie, form.Planning, gebruiker.Als(Rol.Inkoper), ct);
        var isKlaar = !(await LeesAsync(id, ct))!.Bij(Opzetstap.Planning).Any();
        this.Meld(isKlaar ? "De planning is opgeslagen en klopt." : "De planning is opgeslagen, maar is nog niet goed. Lees hieronder wat u moet aanpassen.");
        return isKlaar ? LocalRedirect(gelezen.Kop.Pad) : RedirectToAction(nameof(Planning), new { id });
    }

    private ViewResult StelVoor(AanbestedingViewModel gelezen, PlanningForm form, Planningvoorstel voorstel)
    {
        var vandaag = Amsterdam.Datum(klok.GetUtcNow());
        if (form.VoorstelDatum is not { } datum || datum < vandaag)
        {
            ModelState.AddModelError(nameof(form.VoorstelDatum), "Kies een dag vanaf vandaag.");
            return Toon(gelezen, form.Planning, form);
        }

        var (planning, publiceerOp) = form.VoorstelVan is Voorstelsoort.Publicatie
            ? (voorstel.VanafStart(gelezen.Aanbesteding, form.Planning, datum), kalender.EersteWerkdagVanaf(datum))
            : voorstel.TotSluiting(gelezen.Aanbesteding, form.Planning, datum, vandaag) is { } gevonden ? (gevonden.Planning, gevonden.PubliceerOp) : (null, default(DateOnly));
        if (planning is null)
        {
            ModelState.AddModelError(nameof(form.VoorstelDatum), "Deze sluiting is te vroeg: ook als u vandaag publiceert, halen aanbieders de termijnen niet. Kies een latere dag.");
            return Toon(gelezen, form.Planning, form);
        }

        ModelState.Clear(); // the page shows the proposal instead of what was posted
        var nieuw = PlanningForm.Van(form.Versie, planning);
        (nieuw.VoorstelVan, nieuw.VoorstelDatum) = (form.VoorstelVan, form.VoorstelDatum);
        return Toon(gelezen, planning, nieuw, $"Dit is een voorstel, nog niet opgeslagen. Het klopt als u publiceert op {Amsterdam.Voluit(publiceerOp)}. U kunt elk moment aanpassen.", publiceerOp);
    }

    private ViewResult Toon(AanbestedingViewModel gelezen, Planning planning, PlanningForm form, string? aanleiding = null, DateOnly? publiceerOp = null)
    {
        var nu = klok.GetUtcNow();
        var vanaf = publiceerOp is { } dag && dag > Amsterdam.Datum(nu) ? Amsterdam.BeginVan(dag) : nu;
        ViewData["Planning"] = new PlanningViewModel(
            gelezen,
            planning,
            planning.IsLeeg ? [] : Planningcontrole.Van(gelezen.Aanbesteding, planning, vanaf, kalender),
            Mijlpaal.Van(gelezen.Aanbesteding.GepubliceerdOp, planning),
            Planningcontrole.LaatsteDagVoorNota(gelezen.Aanbesteding, planning),
            aanleiding);
        return View(nameof(Planning), form);
    }

    private async Task<AanbestedingViewModel?> LeesAsync(Guid id, CancellationToken ct) => await eigen.LeesAsync(id, klok.GetUtcNow(), ct);
}
