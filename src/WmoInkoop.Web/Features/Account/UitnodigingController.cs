using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Account;

/// <summary>Where the link in an invitation leads.</summary>
public sealed class UitnodigingController(HuidigeGebruiker gebruiker, UitnodigingAannemen aannemen) : Controller
{
    [HttpGet("/uitnodiging/{geheim}"), AllowAnonymous]
    public async Task<IActionResult> Index(string geheim, CancellationToken ct)
    {
        if (await aannemen.ZoekAsync(geheim, ct) is not { } uitnodiging)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return View("UitnodigingOngeldig");
        }

        ViewData["Uitnodiging"] = uitnodiging;
        return uitnodiging.GebruikerId is null && !gebruiker.IsAangemeld
            ? View("UitnodigingNieuw", new UitnodigingForm { Naam = uitnodiging.Naam })
            : View("UitnodigingAannemen", new UitnodigingViewModel(uitnodiging, geheim, gebruiker.IsAangemeld, gebruiker.IsAangemeld && gebruiker.Id == uitnodiging.GebruikerId));
    }

    [HttpPost("/uitnodiging/{geheim}"), AllowAnonymous]
    public async Task<IActionResult> Index(string geheim, UitnodigingForm form, CancellationToken ct)
    {
        await aannemen.MetNieuwAccountAsync(geheim, form.Naam, form.Wachtwoord, ct);
        this.Meld("Uw account is gemaakt. U kunt zich nu aanmelden.");
        return RedirectToAction(nameof(AanmeldenController.Index), "Aanmelden");
    }

    [HttpPost("/uitnodiging/{geheim}/aannemen"), Authorize(Beleid.AangemeldZonderTweedeFactor)]
    public async Task<IActionResult> Aannemen(string geheim, CancellationToken ct)
    {
        await aannemen.MetAccountAsync(geheim, gebruiker.Id, ct);
        this.Meld("U hebt de uitnodiging aangenomen.");
        return Redirect("/");
    }
}

/// <param name="Uitnodiging">What is offered.</param>
/// <param name="Geheim">From the address.</param>
/// <param name="IsAangemeld">Somebody is signed in.</param>
/// <param name="IsVoorMij">The invited address is that of who is signed in.</param>
public sealed record UitnodigingViewModel(GevondenUitnodiging Uitnodiging, string Geheim, bool IsAangemeld, bool IsVoorMij);
