using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Features.Percelen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Prijzen;

/// <summary>How price counts in a perceel, and a try-out with example bids (BEO-06), by inkopers of the regio.</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/aanbestedingen/{id:guid}/percelen/{perceelId:guid}/prijs")]
public sealed class PrijzenController(EigenAanbestedingen eigen, HuidigeGebruiker gebruiker) : PerceelController(eigen)
{
    [HttpGet("")]
    public async Task<IActionResult> Prijs(Guid id, Guid perceelId, CancellationToken ct) =>
        await ToonAsync(id, perceelId, (kop, perceel) => PrijsForm.Van(kop.Versie, perceel), ct);

    [HttpPost("")]
    public async Task<IActionResult> Prijs(Guid id, Guid perceelId, PrijsForm form, [FromServices] PrijsopzetVaststellen vaststellen, CancellationToken ct)
    {
        if (await ZoekAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        var waarden = form.Waarden.DistinctBy(w => w.CriteriumId).ToDictionary(w => w.CriteriumId, w => w.Waarde);
        await vaststellen.ExecuteAsync(new Prijswijziging(id, perceelId, form.Versie, form.Opzet, waarden), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De prijsmethode is opgeslagen.");
        return form.Methode is Prijsmethode.Geen ? RedirectToAction("Index", "Percelen", new { id }) : RedirectToAction(nameof(Proef), new { id, perceelId });
    }

    /// <summary>Also after publication: it changes nothing.</summary>
    /// <param name="proef">From the address, so that colleagues can look at the same example.</param>
    [HttpGet("proef")]
    public async Task<IActionResult> Proef(Guid id, Guid perceelId, [FromQuery] Prijsproef proef, CancellationToken ct)
    {
        if (await ZoekAsync(id, perceelId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        ViewData["Kop"] = gelezen.Kop;
        ViewData["Perceel"] = gelezen.Perceel;
        if (proef.Boden.Count == 0)
        {
            proef = Prijsproef.Voorbeeld(gelezen.Perceel.Prijs);
            ModelState.Clear();
        }

        var uitkomsten = ModelState.IsValid && gelezen.Perceel.Prijsgebreken.Count == 0 ? Uitkomsten(gelezen.Perceel, proef) : [];
        proef.VulAan();
        return View(new PrijsproefViewModel(proef, uitkomsten));
    }

    private static IReadOnlyList<Proefuitkomst> Uitkomsten(Perceel perceel, Prijsproef proef)
    {
        // an example has no marks: each wish gets the share that the quality has
        var wensen = perceel.Criteria.Sum(c => c.Waarde ?? 0m);
        var boden = proef.Boden
            .Select((b, i) => (Invoer: b, Naam: b.Naam ?? (i + 1).ToString(CultureInfo.InvariantCulture)))
            .Where(b => !b.Invoer.IsLeeg)
            .Select(b => (b.Naam, Bod: new Bod(Guid.NewGuid(), b.Invoer.Kwaliteit!.Value / 100m, b.Invoer.Prijs!.Value, decimal.Round(wensen * b.Invoer.Kwaliteit.Value / 100m, 10))))
            .ToList();
        var scores = Prijsformule.Bereken(perceel.Prijs, [.. boden.Select(b => b.Bod)]);
        var teken = perceel.Prijs.LaagsteScoreWint ? -1 : 1;
        return
        [
            .. boden.Select(b => new Proefuitkomst(1 + scores.Values.Count(s => s.Score * teken > scores[b.Bod.Id].Score * teken), b.Naam, b.Bod, scores[b.Bod.Id])).OrderBy(u => u.Rang),
        ];
    }
}
