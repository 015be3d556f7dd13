using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Account;

/// <summary>Signing in, in one step or two, and out.</summary>
public sealed class AanmeldenController(HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("/account/aanmelden"), AllowAnonymous]
    public IActionResult Index(string? terug) => gebruiker.IsAangemeld ? NaarTerug(terug) : View("Aanmelden", new AanmeldenForm { Terug = terug });

    [HttpPost("/account/aanmelden"), AllowAnonymous]
    public async Task<IActionResult> Index(AanmeldenForm form, [FromServices] Aanmelden aanmelden, [FromServices] EmailBevestigen bevestigen, CancellationToken ct)
    {
        switch (await aanmelden.ExecuteAsync(new AanmeldVerzoek(form.Email, form.Wachtwoord, Apparaat.Van(Request)), ct))
        {
            case Aanmelduitkomst.Gelukt gelukt:
                return await BeginAsync(gelukt, form.Terug);
            case Aanmelduitkomst.VraagtTweedeFactor halverwege:
                await HttpContext.SignInAsync(Aanmeldcookie.Halverwege, Aanmeldcookie.PrincipalHalverwege(halverwege));
                return RedirectToAction(nameof(Code), new { form.Terug });
            case Aanmelduitkomst.NietBevestigd onbevestigd:
                await bevestigen.StuurOpnieuwAsync(onbevestigd.GebruikerId, ct);
                throw new DomeinregelException(Domeinregel.EmailNietBevestigd);
            default:
                throw new DomeinregelException(Domeinregel.AanmeldenGeweigerd);
        }
    }

    [HttpGet("/account/tweede-factor"), AllowAnonymous]
    public async Task<IActionResult> Code(string? terug) =>
        gebruiker.IsAangemeld ? NaarTerug(terug)
        : await HalverwegeAsync() is null ? RedirectToAction(nameof(Index), new { terug })
        : View(new TweedeFactorForm { Terug = terug });

    [HttpPost("/account/tweede-factor"), AllowAnonymous]
    public async Task<IActionResult> Code(TweedeFactorForm form, [FromServices] AanmeldenMetCode aanmelden, CancellationToken ct)
    {
        if (await HalverwegeAsync() is not { } halverwege)
        {
            return RedirectToAction(nameof(Index), new { form.Terug });
        }

        if (await aanmelden.ExecuteAsync(new AanmeldcodeVerzoek(halverwege.GebruikerId, halverwege.Stempel, form.Code, Apparaat.Van(Request)), ct) is not Aanmelduitkomst.Gelukt gelukt)
        {
            throw new DomeinregelException(Domeinregel.CodeGeweigerd);
        }

        await HttpContext.SignOutAsync(Aanmeldcookie.Halverwege);
        return await BeginAsync(gelukt, form.Terug);
    }

    [HttpPost("/account/afmelden"), Authorize(Beleid.AangemeldZonderTweedeFactor)]
    public async Task<IActionResult> Afmelden([FromServices] Afmelden afmelden, CancellationToken ct)
    {
        await afmelden.ExecuteAsync(gebruiker.SessieId, gebruiker.Zelf(), ct);
        await HttpContext.SignOutAsync();
        return Redirect("/");
    }

    private async Task<IActionResult> BeginAsync(Aanmelduitkomst.Gelukt gelukt, string? terug)
    {
        await HttpContext.SignInAsync(Aanmeldcookie.Principal(gelukt.GebruikerId, gelukt.SessieId));
        return NaarTerug(terug);
    }

    private async Task<Aanmelduitkomst.VraagtTweedeFactor?> HalverwegeAsync() =>
        Aanmeldcookie.LeesHalverwege((await HttpContext.AuthenticateAsync(Aanmeldcookie.Halverwege)).Principal);

    private LocalRedirectResult NaarTerug(string? terug) => LocalRedirect(Url.IsLocalUrl(terug) ? terug : "/");
}
