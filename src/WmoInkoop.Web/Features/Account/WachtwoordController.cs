using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Account;

/// <summary>A lost password, and confirming an e-mail address: both by a link in a mail.</summary>
[AllowAnonymous]
public sealed class WachtwoordController(WachtwoordHerstellen herstellen) : Controller
{
    [HttpGet("/account/wachtwoord-vergeten")]
    public IActionResult Vergeten() => View(new WachtwoordVergetenForm());

    [HttpPost("/account/wachtwoord-vergeten")]
    public async Task<IActionResult> Vergeten(WachtwoordVergetenForm form, CancellationToken ct)
    {
        await herstellen.VraagAanAsync(form.Email, ct);
        this.Meld("Als dit e-mailadres bij ons bekend is, krijgt u een e-mail met een link om een nieuw wachtwoord te kiezen. Kijk ook bij ongewenste e-mail.");
        return RedirectToAction(nameof(AanmeldenController.Index), "Aanmelden");
    }

    [HttpGet("/account/wachtwoord-herstellen")]
    public async Task<IActionResult> Herstellen(Guid wie, string? kenmerk, CancellationToken ct) =>
        await herstellen.IsGeldigAsync(wie, kenmerk ?? "", ct) ? View(new WachtwoordHerstellenForm()) : View("LinkOngeldig");

    [HttpPost("/account/wachtwoord-herstellen")]
    public async Task<IActionResult> Herstellen([FromQuery] Guid wie, [FromQuery] string? kenmerk, WachtwoordHerstellenForm form, CancellationToken ct)
    {
        await herstellen.ExecuteAsync(wie, kenmerk ?? "", form.Nieuw, ct);
        this.Meld("Uw nieuwe wachtwoord is opgeslagen. U kunt zich er nu mee aanmelden.");
        return RedirectToAction(nameof(AanmeldenController.Index), "Aanmelden");
    }

    /// <summary>Asks for the password: programs that check mail open links too, and who only reads the mail did not choose it.</summary>
    [HttpGet("/account/bevestigen")]
    public IActionResult Bevestigen() => View(new BevestigenForm());

    [HttpPost("/account/bevestigen")]
    public async Task<IActionResult> Bevestigen([FromQuery] Guid wie, [FromQuery] string? kenmerk, BevestigenForm form, [FromServices] EmailBevestigen bevestigen, CancellationToken ct)
    {
        await bevestigen.ExecuteAsync(wie, kenmerk ?? "", form.Wachtwoord, ct);
        this.Meld("Uw e-mailadres is bevestigd. U kunt zich nu aanmelden.");
        return RedirectToAction(nameof(AanmeldenController.Index), "Aanmelden");
    }
}
