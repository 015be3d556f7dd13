using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Web.Features.EigenVerklaringen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Ontvangst;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Partijen;

/// <summary>What a provider is asked by others: to take part in their inschrijving. Anyone of it reads, who may sign decides.</summary>
[Route("mijn/meedoen")]
public sealed class MeedoenController(Partijenlezer lezer, PartijBesluiten besluiten, HuidigeGebruiker gebruiker) : Controller
{
    private Guid AanbiederId => gebruiker.AanbiederId!.Value;

    [HttpGet("")]
    [Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await lezer.VoorAanbiederAsync(AanbiederId, ct));

    [HttpGet("{id:guid}")]
    [Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
    public async Task<IActionResult> Verzoek(Guid id, CancellationToken ct) =>
        await LeesAsync(id, ct) is { } verzoek ? View(new MeedoenForm { Versie = verzoek.Partij.Versie }) : NotFound();

    [HttpPost("{id:guid}"), OntvangstTelt]
    [Authorize(Policy = Beleid.InschrijvingIndienen)]
    public async Task<IActionResult> Verzoek(Guid id, MeedoenForm form, CancellationToken ct)
    {
        var ontvangenOp = HttpContext.OntvangenOp();
        if (!await besluiten.MetAccountAsync(id, AanbiederId, new Partijantwoord(form.Versie, ontvangenOp, form.Functie), gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld("U hebt bevestigd dat uw organisatie meedoet.");
        return RedirectToAction(nameof(Verzoek), new { id });
    }

    [HttpGet("{id:guid}/weigeren")]
    [Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
    public async Task<IActionResult> Weigeren(Guid id, CancellationToken ct) =>
        await LeesAsync(id, ct) is { } verzoek ? View(new WeigerForm { Versie = verzoek.Partij.Versie }) : NotFound();

    [HttpPost("{id:guid}/weigeren"), OntvangstTelt]
    [Authorize(Policy = Beleid.InschrijvingIndienen)]
    public async Task<IActionResult> Weigeren(Guid id, WeigerForm form, CancellationToken ct)
    {
        var ontvangenOp = HttpContext.OntvangenOp();
        if (!await besluiten.MetAccountAsync(id, AanbiederId, new Partijantwoord(form.Versie, ontvangenOp, form.Functie, IsWeigering: true, form.Reden), gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld("U hebt laten weten dat uw organisatie niet meedoet.");
        return RedirectToAction(nameof(Verzoek), new { id });
    }

    [HttpGet("{id:guid}/eigen-verklaring")]
    [Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
    public async Task<IActionResult> Verklaring(Guid id, [FromServices] Verklaringspagina pagina, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { Verklaring: not null } verzoek)
        {
            return NotFound();
        }

        return verzoek.Partij.Status is Partijstatus.Gevraagd ? View(await pagina.VulAsync(verzoek, $"/mijn/meedoen/{id}", ViewData, ct)) : RedirectToAction(nameof(Verzoek), new { id });
    }

    [HttpPost("{id:guid}/eigen-verklaring")]
    [Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
    public async Task<IActionResult> Verklaring(Guid id, EigenVerklaringForm form, string? doe, [FromServices] PartijVerklaren verklaren, CancellationToken ct)
    {
        if (await verklaren.MetAccountAsync(id, AanbiederId, form.Ingevuld(), form.Versie, ct) is not { } open)
        {
            return NotFound();
        }

        this.Meld(Verklaringspagina.Melding(open));
        return RedirectToAction(doe is null || open == 0 ? nameof(Verzoek) : nameof(Verklaring), new { id });
    }

    private async Task<Partijverzoek?> LeesAsync(Guid id, CancellationToken ct)
    {
        var verzoek = await lezer.VoorAanbiederAsync(id, AanbiederId, ct);
        ViewData["Verzoek"] = verzoek;
        return verzoek;
    }
}
