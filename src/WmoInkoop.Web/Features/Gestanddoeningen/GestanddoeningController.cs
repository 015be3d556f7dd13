using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gestanddoeningen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Gestanddoeningen;

/// <summary>How long the opened inschrijvingen hold, and asking to extend that (INS-12). Before the opening there is no such page (INS-06).</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/aanbestedingen/{id:guid}/gestanddoening")]
public sealed class GestanddoeningController(EigenAanbestedingen eigen, Gestanddossiers dossiers, Verlengen verlengen, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken ct) =>
        await eigen.KopAsync(id, ct) is { } kop && await dossiers.VanAanbestedingAsync(id, ct) is { Count: > 0 } percelen
            ? View(new GestanddoeningViewModel(kop, percelen, klok.GetUtcNow()))
            : NotFound();

    [HttpGet("{perceelId:guid}/verlengen")]
    public async Task<IActionResult> Verlengen(Guid id, Guid perceelId, CancellationToken ct)
    {
        if (await ZoekAsync(id, perceelId, ct) is not { } gevonden)
        {
            return NotFound();
        }

        (ViewData["Kop"], ViewData["Dossier"]) = gevonden;
        return View(new VerlengenForm());
    }

    [HttpPost("{perceelId:guid}/verlengen")]
    public async Task<IActionResult> Verlengen(Guid id, Guid perceelId, VerlengenForm form, CancellationToken ct)
    {
        if (await ZoekAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        await verlengen.VraagAsync(perceelId, new Verlengingsgegevens(form.Tot!.Value, form.AntwoordTot!.Value, form.Reden!), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het verzoek is verzonden. Alle inschrijvers kregen het op hetzelfde moment.");
        return RedirectToAction(nameof(Index), new { id });
    }

    [HttpGet("{perceelId:guid}/vervallen/{inschrijvingId:guid}")]
    public async Task<IActionResult> Vervallen(Guid id, Guid perceelId, Guid inschrijvingId, CancellationToken ct)
    {
        if (await ZoekAsync(id, perceelId, ct) is not { } gevonden || gevonden.Dossier.Regels.SingleOrDefault(r => r.InschrijvingId == inschrijvingId) is not { Antwoord: { } antwoord } regel)
        {
            return NotFound();
        }

        (ViewData["Kop"], ViewData["Dossier"], ViewData["Regel"]) = (gevonden.Kop, gevonden.Dossier, regel);
        return View(new VervallenForm { Versie = antwoord.Versie });
    }

    [HttpPost("{perceelId:guid}/vervallen/{inschrijvingId:guid}")]
    public async Task<IActionResult> Vervallen(Guid id, Guid perceelId, Guid inschrijvingId, VervallenForm form, CancellationToken ct)
    {
        if (await ZoekAsync(id, perceelId, ct) is null || !await verlengen.LaatVervallenAsync(perceelId, inschrijvingId, form.Versie, form.Reden!, gebruiker.Als(Rol.Inkoper), ct))
        {
            return NotFound();
        }

        this.Meld("Vastgelegd: deze inschrijving telt niet meer mee.");
        return RedirectToAction(nameof(Index), new { id });
    }

    private async Task<(AanbestedingKop Kop, Gestanddossier Dossier)?> ZoekAsync(Guid id, Guid perceelId, CancellationToken ct) =>
        await eigen.KopAsync(id, ct) is { } kop && await dossiers.LeesAsync(perceelId, ct) is { } dossier && dossier.Aanbesteding.Id == id ? (kop, dossier) : null;
}
