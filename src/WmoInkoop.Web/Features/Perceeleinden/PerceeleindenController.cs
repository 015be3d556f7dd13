using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Perceeleinden;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Perceeleinden;

/// <summary>How percelen end without an award, and what comes after (TRJ-05, TRJ-13). For who works for no provider, as gunning is.</summary>
[Authorize(Policy = Beleid.ProcedureSturen)]
[Route("inkoop/aanbestedingen/{id:guid}")]
public sealed class PerceeleindenController(EigenAanbestedingen eigen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("intrekken")]
    public async Task<IActionResult> Intrekken(Guid id, CancellationToken ct) =>
        await LeesAsync(id, ct) is { Aanbesteding.IsGepubliceerd: true } gelezen ? View(new IntrekkenForm { Versie = gelezen.Kop.Versie }) : NotFound();

    [HttpPost("intrekken")]
    public async Task<IActionResult> Intrekken(Guid id, IntrekkenForm form, [FromServices] PercelenIntrekken intrekken, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } gelezen)
        {
            return NotFound();
        }

        await intrekken.ExecuteAsync(new Intrekking(id, form.Versie, form.Percelen, form.Reden), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Ingetrokken. Iedereen die de aanbesteding volgt of meedoet, krijgt bericht.");
        return LocalRedirect(gelezen.Kop.Pad);
    }

    [HttpGet("percelen/{perceelId:guid}/zonder-winnaar")]
    public async Task<IActionResult> ZonderWinnaar(Guid id, Guid perceelId, [FromServices] PerceelZonderWinnaarSluiten sluiten, CancellationToken ct)
    {
        if (await PerceelAsync(id, perceelId, ct) is not var (kop, perceel) || !await sluiten.KanAsync(perceel, ct))
        {
            return NotFound();
        }

        return View(new ZonderWinnaarForm { Versie = kop.Versie });
    }

    [HttpPost("percelen/{perceelId:guid}/zonder-winnaar")]
    public async Task<IActionResult> ZonderWinnaar(Guid id, Guid perceelId, ZonderWinnaarForm form, [FromServices] PerceelZonderWinnaarSluiten sluiten, CancellationToken ct)
    {
        if (await PerceelAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        await sluiten.ExecuteAsync(id, perceelId, form.Versie, form.Reden, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het perceel is gesloten zonder winnaar. Kies hieronder wat u nu doet.");
        return RedirectToAction(nameof(Vervolg), new { id, perceelId });
    }

    [HttpGet("percelen/{perceelId:guid}/vervolg")]
    public async Task<IActionResult> Vervolg(Guid id, Guid perceelId, CancellationToken ct) =>
        await PerceelAsync(id, perceelId, ct) is var (kop, perceel) && perceel is { BeeindigdOp: not null, DefinitiefGegundOp: null } ? View(new VervolgForm { Versie = kop.Versie }) : NotFound();

    [HttpPost("percelen/{perceelId:guid}/vervolg")]
    public async Task<IActionResult> Vervolg(Guid id, Guid perceelId, VervolgForm form, [FromServices] PerceelvervolgKiezen kiezen, CancellationToken ct)
    {
        if (await PerceelAsync(id, perceelId, ct) is not var (kop, _))
        {
            return NotFound();
        }

        var nieuw = await kiezen.ExecuteAsync(id, perceelId, form.Versie, form.Vervolg!.Value, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld(nieuw is null ? $"Vastgelegd: {Teksten.Van(form.Vervolg.Value).ToLower(System.Globalization.CultureInfo.CurrentCulture)}." : "Er is een nieuwe aanbesteding gemaakt met hetzelfde perceel. Vul aan wat ontbreekt.");
        return LocalRedirect(nieuw is null ? kop.Pad : $"/inkoop/aanbestedingen/{nieuw}");
    }

    private async Task<(AanbestedingKop Kop, Aanbesteding Aanbesteding)?> LeesAsync(Guid id, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { } kop || await eigen.GeheelAsync(id, ct) is not { } aanbesteding)
        {
            return null;
        }

        ViewData["Kop"] = kop;
        ViewData["Aanbesteding"] = aanbesteding;
        return (kop, aanbesteding);
    }

    private async Task<(AanbestedingKop Kop, Perceel Perceel)?> PerceelAsync(Guid id, Guid perceelId, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not var (kop, aanbesteding) || aanbesteding.Percelen.SingleOrDefault(p => p.Id == perceelId) is not { } perceel)
        {
            return null;
        }

        ViewData["Perceel"] = perceel;
        return (kop, perceel);
    }
}
