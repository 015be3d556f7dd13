using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Web.Features.Klachten;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Klachtvervolgen;

/// <summary>A klacht that goes on to the Commissie van Aanbestedingsexperts or the Geschillencommissie, by inkopers of the regio (GUN-07).</summary>
[Authorize(Policy = Beleid.KlachtenBeheren)]
[Route("inkoop/klachten/{id:guid}")]
public sealed class KlachtvervolgenController(EigenKlachten eigen, KlachtVoorleggen voorleggen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("commissie")]
    public Task<IActionResult> Commissie(Guid id, CancellationToken ct) =>
        ToonAsync(id, p => p.KanNaar(Klachtinstantie.CommissieVanAanbestedingsexperts), p => new CommissieForm { Versie = p.Klacht.Versie }, ct);

    [HttpPost("commissie")]
    public async Task<IActionResult> Commissie(Guid id, CommissieForm form, CancellationToken ct)
    {
        if (!await HeeftAsync(id, ct))
        {
            return NotFound();
        }

        await voorleggen.BijCommissieAsync(id, form.Versie, form.VoorgelegdOp!.Value, form.Zaaknummer, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Vastgelegd. De aanbesteding loopt door. Leg het advies vast zodra het er is.");
        return Naar(id);
    }

    [HttpGet("geschil")]
    public Task<IActionResult> Geschil(Guid id, CancellationToken ct) =>
        ToonAsync(id, p => p.Geschil is { } g ? g.WachtOp(Klachtpartij.Inkoop) : p.KanNaar(Klachtinstantie.Geschillencommissie), p => new GeschilForm { Versie = p.Klacht.Versie }, ct);

    [HttpPost("geschil")]
    public async Task<IActionResult> Geschil(Guid id, GeschilForm form, CancellationToken ct)
    {
        if (!await HeeftAsync(id, ct))
        {
            return NotFound();
        }

        await voorleggen.StemInAsync(id, form.Versie, Klachtpartij.Inkoop, null, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Vastgelegd dat de gemeente instemt met de Geschillencommissie.");
        return Naar(id);
    }

    /// <summary>Consent of a complainer without an account.</summary>
    [HttpGet("geschil/klager")]
    public Task<IActionResult> Klager(Guid id, CancellationToken ct) =>
        ToonAsync(id, p => p.Klacht.AanbiederId is null, p => p.Geschil is { } g ? g.WachtOp(Klachtpartij.Klager) : p.KanNaar(Klachtinstantie.Geschillencommissie), p => new InstemmingKlagerForm { Versie = p.Klacht.Versie }, ct);

    [HttpPost("geschil/klager")]
    public async Task<IActionResult> Klager(Guid id, InstemmingKlagerForm form, CancellationToken ct)
    {
        if (!await eigen.AlsInkoper.AnyAsync(k => k.Id == id && k.AanbiederId == null, ct))
        {
            return NotFound();
        }

        await voorleggen.StemInAsync(id, form.Versie, Klachtpartij.Klager, form.Hoe, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Vastgelegd dat de klager instemt met de Geschillencommissie.");
        return Naar(id);
    }

    [HttpGet("geschil/niet")]
    public Task<IActionResult> Weigeren(Guid id, CancellationToken ct) => ToonAsync(id, p => p.Geschil is { SchortOp: false }, p => new GeschilWeigerForm { Versie = p.Klacht.Versie }, ct);

    [HttpPost("geschil/niet")]
    public async Task<IActionResult> Weigeren(Guid id, GeschilWeigerForm form, CancellationToken ct)
    {
        if (!await HeeftAsync(id, ct))
        {
            return NotFound();
        }

        await voorleggen.GaNietDoorAsync(id, form.Versie, Klachtpartij.Inkoop, form.Reden, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Vastgelegd dat het niet doorgaat. Wie klaagt, heeft bericht gekregen.");
        return Naar(id);
    }

    [HttpGet("vervolg/{vervolgId:guid}/uitspraak")]
    public Task<IActionResult> Uitspraak(Guid id, Guid vervolgId, CancellationToken ct) => ToonAsync(
        id,
        p => p.Klacht.Vervolgen.Any(v => v.Id == vervolgId),
        p => p.Klacht.Vervolgen.Any(v => v.Id == vervolgId && v.AfgeslotenOp is null && (v.SchortOp || v.Instantie is Klachtinstantie.CommissieVanAanbestedingsexperts)),
        p => new KlachtuitspraakForm { Versie = p.Klacht.Versie, Zaaknummer = p.Klacht.Vervolgen.Single(v => v.Id == vervolgId).Zaaknummer, Instantie = p.Klacht.Vervolgen.Single(v => v.Id == vervolgId).Instantie },
        ct);

    [HttpPost("vervolg/{vervolgId:guid}/uitspraak")]
    public async Task<IActionResult> Uitspraak(Guid id, Guid vervolgId, KlachtuitspraakForm form, CancellationToken ct)
    {
        if (!await HeeftAsync(id, ct) || !await voorleggen.LegVastAsync(id, vervolgId, form.Versie, form.Uitspraak, gebruiker.Als(Rol.Inkoper), ct))
        {
            return NotFound();
        }

        this.Meld("Vastgelegd. Wie klaagt en uw collega's hebben bericht gekregen.");
        return Naar(id);
    }

    private Task<bool> HeeftAsync(Guid id, CancellationToken ct) => eigen.AlsInkoper.AnyAsync(k => k.Id == id, ct);

    private Task<IActionResult> ToonAsync(Guid id, Func<Klachtpagina, bool> kan, Func<Klachtpagina, object> form, CancellationToken ct) => ToonAsync(id, _ => true, kan, form, ct);

    private async Task<IActionResult> ToonAsync(Guid id, Func<Klachtpagina, bool> bestaat, Func<Klachtpagina, bool> kan, Func<Klachtpagina, object> form, CancellationToken ct)
    {
        if (await eigen.LeesAsync(eigen.AlsInkoper, id, ct) is not { } pagina || !bestaat(pagina) || !(kan(pagina) || HttpContext.IsOpnieuw()))
        {
            return NotFound();
        }

        ViewData["Pagina"] = pagina;
        return View(form(pagina));
    }

    private RedirectResult Naar(Guid id) => Redirect($"/inkoop/klachten/{id}");
}
