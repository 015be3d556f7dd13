using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Percelen;

/// <summary>The percelen of an aanbesteding, by inkopers of the regio.</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/aanbestedingen/{id:guid}/percelen")]
public sealed class PercelenController(EigenAanbestedingen eigen, HuidigeGebruiker gebruiker) : PerceelController(eigen)
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken ct)
    {
        if (await Eigen.KopAsync(id, ct) is not { } kop || await Eigen.GeheelAsync(id, ct) is not { } aanbesteding)
        {
            return NotFound();
        }

        ViewData["Kop"] = kop;
        return View(aanbesteding);
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(Guid id, PercelenForm form, [FromServices] PerceelKopieren kopieren, CancellationToken ct)
    {
        if ((form.Kopieren ?? form.Omhoog ?? form.Omlaag) is not { } perceelId || await ZoekAsync(id, perceelId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        if (form.Kopieren is not null)
        {
            var kopie = await kopieren.KopieerAsync(id, perceelId, form.Versie, gebruiker.Als(Rol.Inkoper), ct);
            this.Meld($"Perceel ‘{gelezen.Perceel.Naam}’ is gekopieerd. Geef de kopie een eigen naam.");
            return RedirectToAction(nameof(Wijzigen), new { id, perceelId = kopie });
        }

        await kopieren.VerplaatsAsync(id, perceelId, form.Omhoog is not null, form.Versie, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"Perceel ‘{gelezen.Perceel.Naam}’ is verplaatst.");
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpGet("nieuw")]
    public async Task<IActionResult> Nieuw(Guid id, CancellationToken ct)
    {
        if (await Eigen.KopAsync(id, ct) is not { } kop)
        {
            return NotFound();
        }

        ViewData["Kop"] = kop;
        return kop.IsGepubliceerd ? this.NietMeerTeWijzigen(kop) : View(new PerceelForm());
    }

    [HttpPost("nieuw")]
    public async Task<IActionResult> Nieuw(Guid id, PerceelForm form, [FromServices] PerceelToevoegen toevoegen, CancellationToken ct)
    {
        if (await Eigen.KopAsync(id, ct) is null)
        {
            return NotFound();
        }

        var perceelId = await toevoegen.ExecuteAsync(id, form.Gegevens, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het perceel is toegevoegd. Vul nu de eisen in.");
        return RedirectToAction("Eisen", "Perceelinhoud", new { id, perceelId });
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
}
