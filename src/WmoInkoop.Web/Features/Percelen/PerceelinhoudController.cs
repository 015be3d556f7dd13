using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Percelen;

/// <summary>The eisen and the beoordelingsplan of a perceel, and the eisen of all percelen, by inkopers of the regio.</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/aanbestedingen/{id:guid}/percelen")]
public sealed class PerceelinhoudController(EigenAanbestedingen eigen, HuidigeGebruiker gebruiker) : PerceelController(eigen)
{
    [HttpGet("eisen")]
    public async Task<IActionResult> GedeeldeEisen(Guid id, CancellationToken ct)
    {
        if (await Eigen.KopAsync(id, ct) is not { } kop || await Eigen.GeheelAsync(id, ct) is not { } aanbesteding)
        {
            return NotFound();
        }

        ViewData["Kop"] = kop;
        ViewData["Eisen"] = aanbesteding.GedeeldeEisen;
        return kop.IsGepubliceerd
            ? this.NietMeerTeWijzigen(kop)
            : View(nameof(Eisen), EisenForm.Van(kop.Versie, aanbesteding.GedeeldeEisen, e => e.GedeeldId!.Value, ModelState));
    }

    /// <inheritdoc cref="Eisen(Guid, Guid, EisenForm, string?, EisenVaststellen, CancellationToken)"/>
    [HttpPost("eisen")]
    public async Task<IActionResult> GedeeldeEisen(Guid id, EisenForm form, string? doe, [FromServices] GedeeldeEisenVaststellen vaststellen, CancellationToken ct)
    {
        if (await Eigen.KopAsync(id, ct) is null)
        {
            return NotFound();
        }

        var eisen = form.Eisen;
        await vaststellen.ExecuteAsync(id, form.Versie, eisen, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"{Aantal(eisen.Count, "eis", "eisen")} voor alle percelen opgeslagen.");
        return doe is null ? RedirectToAction("Index", "Percelen", new { id }) : RedirectToAction(nameof(GedeeldeEisen), new { id });
    }

    [HttpGet("{perceelId:guid}/eisen")]
    public async Task<IActionResult> Eisen(Guid id, Guid perceelId, CancellationToken ct) =>
        await ToonAsync(
            id,
            perceelId,
            (kop, perceel) =>
            {
                IReadOnlyList<Eis> eigenEisen = [.. perceel.Eisen.Where(e => !e.IsGedeeld).OrderBy(e => e.Volgnummer)];
                ViewData["Eisen"] = eigenEisen;
                return EisenForm.Van(kop.Versie, eigenEisen, e => e.Id, ModelState);
            },
            ct);

    /// <param name="doe">'verder': come back to the same page with new empty rows.</param>
    [HttpPost("{perceelId:guid}/eisen")]
    public async Task<IActionResult> Eisen(Guid id, Guid perceelId, EisenForm form, string? doe, [FromServices] EisenVaststellen vaststellen, CancellationToken ct)
    {
        if (await ZoekAsync(id, perceelId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        var eisen = form.Eisen;
        await vaststellen.ExecuteAsync(new Eisenlijst(id, perceelId, form.Versie, eisen), gebruiker.Als(Rol.Inkoper), ct);
        var moetCriteria = gelezen.Perceel.Criteria.Count == 0 && gelezen.Aanbesteding.Opzet.Rangorde is not Rangorde.Geen;
        this.Meld($"{Aantal(eisen.Count, "eis", "eisen")} opgeslagen.{(doe is null && moetCriteria ? " Vul nu de gunningscriteria in." : "")}");
        return doe is not null ? RedirectToAction(nameof(Eisen), new { id, perceelId })
            : moetCriteria ? RedirectToAction(nameof(Criteria), new { id, perceelId })
            : RedirectToAction("Index", "Percelen", new { id });
    }

    [HttpGet("{perceelId:guid}/criteria")]
    public async Task<IActionResult> Criteria(Guid id, Guid perceelId, CancellationToken ct) =>
        await ToonAsync(id, perceelId, (kop, perceel) => CriteriaForm.Van(kop.Versie, perceel, ModelState), ct);

    /// <inheritdoc cref="Eisen(Guid, Guid, EisenForm, string?, EisenVaststellen, CancellationToken)"/>
    [HttpPost("{perceelId:guid}/criteria")]
    public async Task<IActionResult> Criteria(Guid id, Guid perceelId, CriteriaForm form, string? doe, [FromServices] BeoordelingsplanVaststellen vaststellen, CancellationToken ct)
    {
        if (await ZoekAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        var criteria = form.Criteria;
        await vaststellen.ExecuteAsync(new Beoordelingsplan(id, perceelId, form.Versie, criteria), gebruiker.Als(Rol.Inkoper), ct);
        var isKlaar = criteria.Sum(c => c.Gewicht) == 100m;
        this.Meld($"{Aantal(criteria.Count, "criterium", "criteria")} opgeslagen.{(isKlaar ? "" : " De gewichten zijn samen nog geen 100.")}");
        return doe is null && isKlaar ? RedirectToAction("Index", "Percelen", new { id }) : RedirectToAction(nameof(Criteria), new { id, perceelId });
    }

    [HttpGet("{perceelId:guid}/schaal")]
    public async Task<IActionResult> Schaal(Guid id, Guid perceelId, CancellationToken ct) =>
        await ToonAsync(id, perceelId, (kop, perceel) => SchaalForm.Van(kop.Versie, perceel, ModelState), ct);

    /// <inheritdoc cref="Eisen(Guid, Guid, EisenForm, string?, EisenVaststellen, CancellationToken)"/>
    [HttpPost("{perceelId:guid}/schaal")]
    public async Task<IActionResult> Schaal(Guid id, Guid perceelId, SchaalForm form, string? doe, [FromServices] SchaalVaststellen vaststellen, CancellationToken ct)
    {
        if (await ZoekAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        await vaststellen.ExecuteAsync(new Schaalwijziging(id, perceelId, form.Versie, form.Regels, form.BijUitval!.Value), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De schaal is opgeslagen.");
        return doe is null ? RedirectToAction("Index", "Percelen", new { id }) : RedirectToAction(nameof(Schaal), new { id, perceelId });
    }
}
