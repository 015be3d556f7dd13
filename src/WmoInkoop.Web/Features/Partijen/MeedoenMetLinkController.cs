using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Web.Features.EigenVerklaringen;
using WmoInkoop.Web.Infrastructure.Ontvangst;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Partijen;

/// <summary>Where the link in the mail to a party without an account leads, until the closing. It answers once; afterwards it shows what was answered.</summary>
[AllowAnonymous]
[Route("meedoen/{geheim}")]
public sealed class MeedoenMetLinkController(Partijenlezer lezer, PartijBesluiten besluiten, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Link(string geheim, CancellationToken ct) =>
        await LeesAsync(geheim, ct) is { } verzoek ? View(new MeedoenMetLinkForm { Versie = verzoek.Partij.Versie, Naam = verzoek.Gegevens.Contactpersoon }) : Ongeldig();

    [HttpPost(""), OntvangstTelt]
    public async Task<IActionResult> Link(string geheim, MeedoenMetLinkForm form, CancellationToken ct)
    {
        var ontvangenOp = HttpContext.OntvangenOp();
        return Na(await besluiten.MetLinkAsync(geheim, form.Naam, new Partijantwoord(form.Versie, ontvangenOp, form.Functie), ct), geheim, "U hebt bevestigd dat uw organisatie meedoet.");
    }

    [HttpGet("weigeren")]
    public async Task<IActionResult> LinkWeigeren(string geheim, CancellationToken ct) =>
        await LeesAsync(geheim, ct) is { } verzoek ? View(new WeigerMetLinkForm { Versie = verzoek.Partij.Versie, Naam = verzoek.Gegevens.Contactpersoon }) : Ongeldig();

    [HttpPost("weigeren"), OntvangstTelt]
    public async Task<IActionResult> LinkWeigeren(string geheim, WeigerMetLinkForm form, CancellationToken ct)
    {
        var ontvangenOp = HttpContext.OntvangenOp();
        return Na(await besluiten.MetLinkAsync(geheim, form.Naam, new Partijantwoord(form.Versie, ontvangenOp, form.Functie, IsWeigering: true, form.Reden), ct), geheim, "U hebt laten weten dat uw organisatie niet meedoet.");
    }

    [HttpGet("eigen-verklaring")]
    public async Task<IActionResult> Verklaring(string geheim, [FromServices] Verklaringspagina pagina, CancellationToken ct)
    {
        if (await LeesAsync(geheim, ct) is not { Verklaring: not null } verzoek)
        {
            return Ongeldig();
        }

        return verzoek.Partij.Status is Partijstatus.Gevraagd ? View(await pagina.VulAsync(verzoek, $"/meedoen/{geheim}", ViewData, ct)) : Naar(geheim);
    }

    [HttpPost("eigen-verklaring")]
    public async Task<IActionResult> Verklaring(string geheim, EigenVerklaringForm form, string? doe, [FromServices] PartijVerklaren verklaren, CancellationToken ct)
    {
        if (await verklaren.MetLinkAsync(geheim, form.Ingevuld(), form.Versie, ct) is not { } open)
        {
            return Ongeldig();
        }

        this.Meld(Verklaringspagina.Melding(open));
        return Naar(geheim, doe is null || open == 0 ? "" : "/eigen-verklaring");
    }

    private IActionResult Na(bool gelukt, string geheim, string melding)
    {
        if (!gelukt)
        {
            return Ongeldig();
        }

        this.Meld(melding);
        return Naar(geheim);
    }

    /// <summary>Not by the name of an action: addresses made from names are in lower case, and the secret would open nothing.</summary>
    private LocalRedirectResult Naar(string geheim, string pagina = "") => LocalRedirect($"/meedoen/{Uri.EscapeDataString(geheim)}{pagina}");

    private ViewResult Ongeldig()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("LinkOngeldig");
    }

    private async Task<Partijverzoek?> LeesAsync(string geheim, CancellationToken ct)
    {
        var verzoek = await lezer.MetLinkAsync(geheim, klok.GetUtcNow(), ct);
        ViewData["Verzoek"] = verzoek;
        ViewData["Geheim"] = geheim;
        return verzoek;
    }
}
