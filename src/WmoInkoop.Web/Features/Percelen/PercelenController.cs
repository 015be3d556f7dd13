using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Percelen;

/// <summary>The percelen of an aanbesteding with their eisen and gunningscriteria, by inkopers of the regio.</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/aanbestedingen/{id:guid}/percelen")]
public sealed class PercelenController(EigenAanbestedingen eigen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { } kop || await eigen.GeheelAsync(id, ct) is not { } aanbesteding)
        {
            return NotFound();
        }

        ViewData["Kop"] = kop;
        return View(aanbesteding);
    }

    [HttpGet("nieuw")]
    public async Task<IActionResult> Nieuw(Guid id, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { } kop)
        {
            return NotFound();
        }

        ViewData["Kop"] = kop;
        return kop.IsGepubliceerd ? this.NietMeerTeWijzigen(kop) : View(new PerceelForm());
    }

    [HttpPost("nieuw")]
    public async Task<IActionResult> Nieuw(Guid id, PerceelForm form, [FromServices] PerceelToevoegen toevoegen, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is null)
        {
            return NotFound();
        }

        var perceelId = await toevoegen.ExecuteAsync(id, form.Gegevens, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het perceel is toegevoegd. Vul nu de eisen in.");
        return RedirectToAction(nameof(Eisen), new { id, perceelId });
    }

    [HttpGet("{perceelId:guid}")]
    public async Task<IActionResult> Wijzigen(Guid id, Guid perceelId, CancellationToken ct) =>
        await ToonAsync(id, perceelId, (kop, perceel) => PerceelWijzigenForm.Van(kop.Versie, perceel), ct);

    [HttpPost("{perceelId:guid}")]
    public async Task<IActionResult> Wijzigen(Guid id, Guid perceelId, PerceelWijzigenForm form, [FromServices] PerceelWijzigen wijzigen, CancellationToken ct)
    {
        if (await ZoekAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        await wijzigen.ExecuteAsync(new Perceelwijziging(id, perceelId, form.Versie, form.Gegevens), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het perceel is opgeslagen.");
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpGet("{perceelId:guid}/eisen")]
    public async Task<IActionResult> Eisen(Guid id, Guid perceelId, CancellationToken ct) =>
        await ToonAsync(id, perceelId, (kop, perceel) => EisenForm.Van(kop.Versie, perceel, ModelState), ct);

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
            : RedirectToAction(nameof(Index), new { id });
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
        return doe is null && isKlaar ? RedirectToAction(nameof(Index), new { id }) : RedirectToAction(nameof(Criteria), new { id, perceelId });
    }

    [HttpGet("{perceelId:guid}/verwijderen")]
    public async Task<IActionResult> Verwijderen(Guid id, Guid perceelId, CancellationToken ct) =>
        await ToonAsync(id, perceelId, (kop, _) => new PerceelVerwijderenForm { Versie = kop.Versie }, ct);

    [HttpPost("{perceelId:guid}/verwijderen")]
    public async Task<IActionResult> Verwijderen(Guid id, Guid perceelId, PerceelVerwijderenForm form, [FromServices] PerceelVerwijderen verwijderen, CancellationToken ct)
    {
        if (await ZoekAsync(id, perceelId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        await verwijderen.ExecuteAsync(id, perceelId, form.Versie, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"Perceel ‘{gelezen.Perceel.Naam}’ is verwijderd.");
        return RedirectToAction(nameof(Index), new { id });
    }

    private static string Aantal(int aantal, string een, string meer) => $"{aantal} {(aantal == 1 ? een : meer)}";

    private async Task<IActionResult> ToonAsync(Guid id, Guid perceelId, Func<AanbestedingKop, Perceel, object> form, CancellationToken ct)
    {
        if (await ZoekAsync(id, perceelId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        ViewData["Kop"] = gelezen.Kop;
        ViewData["Perceel"] = gelezen.Perceel;
        return gelezen.Kop.IsGepubliceerd ? this.NietMeerTeWijzigen(gelezen.Kop) : View(form(gelezen.Kop, gelezen.Perceel));
    }

    private async Task<(AanbestedingKop Kop, Aanbesteding Aanbesteding, Perceel Perceel)?> ZoekAsync(Guid id, Guid perceelId, CancellationToken ct) =>
        await eigen.KopAsync(id, ct) is { } kop && await eigen.GeheelAsync(id, ct) is { } aanbesteding && aanbesteding.Percelen.SingleOrDefault(p => p.Id == perceelId) is { } perceel
            ? (kop, aanbesteding, perceel)
            : null;
}
