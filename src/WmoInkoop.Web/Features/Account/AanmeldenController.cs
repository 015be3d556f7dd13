using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Account;

/// <summary>Signing in and out.</summary>
public sealed class AanmeldenController(HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("/account/aanmelden"), AllowAnonymous]
    public IActionResult Index(string? terug) => gebruiker.IsAangemeld ? NaarTerug(terug) : View("Aanmelden", new AanmeldenForm { Terug = terug });

    [HttpPost("/account/aanmelden"), AllowAnonymous]
    public async Task<IActionResult> Index(AanmeldenForm form, [FromServices] Aanmelden aanmelden, CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            switch (await aanmelden.ExecuteAsync(new AanmeldVerzoek(form.Email, form.Wachtwoord, Apparaat.Van(Request)), ct))
            {
                case Aanmelduitkomst.Gelukt gelukt:
                    await HttpContext.SignInAsync(Aanmeldcookie.Principal(gelukt.GebruikerId, gelukt.SessieId));
                    return NaarTerug(form.Terug);
                case Aanmelduitkomst.NietBevestigd:
                    ModelState.AddModelError("", "Bevestig eerst uw e-mailadres. Wij stuurden u een e-mail met een link.");
                    break;
                default:
                    ModelState.AddModelError("", "Het e-mailadres of het wachtwoord klopt niet. Na 5 verkeerde pogingen is een account 15 minuten op slot.");
                    break;
            }
        }

        form.Wachtwoord = "";
        ModelState.Remove(nameof(form.Wachtwoord));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Aanmelden", form);
    }

    [HttpPost("/account/afmelden"), Authorize(Beleid.AangemeldZonderTweedeFactor)]
    public async Task<IActionResult> Afmelden([FromServices] Afmelden afmelden, CancellationToken ct)
    {
        await afmelden.ExecuteAsync(gebruiker.SessieId, gebruiker.Zelf(), ct);
        await HttpContext.SignOutAsync();
        return Redirect("/");
    }

    private LocalRedirectResult NaarTerug(string? terug) => LocalRedirect(Url.IsLocalUrl(terug) ? terug : "/");
}
