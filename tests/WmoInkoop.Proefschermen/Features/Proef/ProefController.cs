using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Proefschermen.Features.Proef;

[AllowAnonymous]
public sealed class ProefController(Proefgegevens gegevens) : Controller
{
    [HttpGet("/proef/formulier")]
    public IActionResult Formulier() => View(gegevens.Opgeslagen);

    [HttpPost("/proef/formulier")]
    public IActionResult Formulier(ProefForm form)
    {
        Eisen.Eis(form.Naam != "geweigerd", Domeinregel.VierOgenAlAfgerond);
        if (form.Versie != gegevens.Opgeslagen.Versie)
        {
            throw new DbUpdateConcurrencyException();
        }

        form.Versie = Guid.NewGuid();
        gegevens.Opgeslagen = form;
        this.Meld($"{form.Naam} is opgeslagen.");
        return RedirectToAction(nameof(Formulier));
    }

    [HttpPost("/proef/knop")]
    public IActionResult Knop() => throw new DomeinregelException(Domeinregel.VierOgenAlAfgerond, gegevens.Opgeslagen.Naam);

    [HttpPost("/proef/conflict")]
    public IActionResult Botsing() => throw new DbUpdateConcurrencyException(gegevens.Opgeslagen.Naam);

    [HttpGet("/proef/stuk")]
    public IActionResult Stuk() => throw new InvalidOperationException($"geheim detail over {gegevens.Opgeslagen.Naam}");

    [HttpGet("/proef/status/{code:int}")]
    public IActionResult Status(int code) => StatusCode(code);

    [HttpGet("/proef/onderdelen")]
    public IActionResult Onderdelen(string? tekst) => View((object?)tekst);

    [HttpGet("/proef/bevestigen")]
    public IActionResult Bevestigen() => this.Bevestig(new Bevestiging(
        "Uitnodiging intrekken?",
        ["De link in de mail werkt niet meer.", "De collega kan geen account maken."],
        ["Collega 1 (collega1@zorgfictief.test)"],
        "Uitnodiging intrekken",
        "/proef/onderdelen") { Gevaarlijk = true });

    [HttpPost("/proef/bevestigen")]
    public IActionResult Bevestigd()
    {
        this.Meld("De uitnodiging is ingetrokken.");
        return Redirect("/proef/onderdelen");
    }
}
