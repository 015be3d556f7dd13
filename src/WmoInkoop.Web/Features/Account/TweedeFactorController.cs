using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Account;

/// <summary>The second factor of the own account: setting up, recovery codes, putting off.</summary>
[Authorize(Beleid.AangemeldZonderTweedeFactor)]
public sealed class TweedeFactorController(HuidigeGebruiker gebruiker, TweedeFactorBeheren beheren, IDataProtectionProvider bescherming) : Controller
{
    [HttpGet(TweedeFactorDoorverwijzing.Pad)]
    public IActionResult Instellen()
    {
        if (gebruiker.HeeftTweedeFactor)
        {
            return RedirectToAction(nameof(AccountController.Index), "Account");
        }

        // after a wrong code the same secret is shown again: it is in the app already
        var eerder = ModelState.GetValueOrDefault(nameof(TweedeFactorInstellenForm.Geheim))?.AttemptedValue;
        var sleutel = Ontsleutel(eerder) ?? Totp.NieuwGeheim();
        var verzegeld = Bescherming.Protect(sleutel);
        ModelState.Remove(nameof(TweedeFactorInstellenForm.Geheim));
        return View(new TweedeFactorInstellenViewModel
        {
            Geheim = Convert.ToBase64String(verzegeld),
            Tekst = string.Join(' ', Totp.Tekst(sleutel).Chunk(4).Select(c => new string(c))),
            Qr = QrCode.Van(Totp.Uri(sleutel, gebruiker.Email)),
        });
    }

    /// <summary>Shows the recovery codes at once instead of after a redirect: they exist on this one page only.</summary>
    [HttpPost(TweedeFactorDoorverwijzing.Pad)]
    public async Task<IActionResult> Instellen(TweedeFactorInstellenForm form, CancellationToken ct)
    {
        var geheim = Ontsleutel(form.Geheim) ?? throw new DomeinregelException(Domeinregel.CodeOnjuist);
        return View("Herstelcodes", await beheren.StelInAsync(gebruiker.Id, gebruiker.SessieId, geheim, form.Code, gebruiker.Zelf(), ct));
    }

    [HttpGet("/account/tweede-factor/herstelcodes"), Authorize(Beleid.Aangemeld)]
    public IActionResult Vernieuwen() => View(new HerauthenticatieForm());

    [HttpPost("/account/tweede-factor/herstelcodes"), Authorize(Beleid.Aangemeld)]
    public async Task<IActionResult> Vernieuwen(HerauthenticatieForm form, CancellationToken ct) =>
        View("Herstelcodes", await beheren.VernieuwHerstelcodesAsync(gebruiker.Id, form.Wachtwoord, form.Code, gebruiker.Zelf(), ct));

    [HttpGet("/account/tweede-factor/uitzetten"), Authorize(Beleid.Aangemeld)]
    public IActionResult Uitzetten() => View(new HerauthenticatieForm());

    [HttpPost("/account/tweede-factor/uitzetten"), Authorize(Beleid.Aangemeld)]
    public async Task<IActionResult> Uitzetten(HerauthenticatieForm form, CancellationToken ct)
    {
        await beheren.ZetUitAsync(gebruiker.Id, gebruiker.SessieId, form.Wachtwoord, form.Code, gebruiker.Zelf(), ct);
        this.Meld("De app voor codes is uitgezet.");
        return RedirectToAction(nameof(AccountController.Index), "Account");
    }

    private IDataProtector Bescherming => bescherming.CreateProtector("tweede-factor", gebruiker.Id.ToString());

    private byte[]? Ontsleutel(string? verzegeld)
    {
        try
        {
            return string.IsNullOrEmpty(verzegeld) ? null : Bescherming.Unprotect(Convert.FromBase64String(verzegeld));
        }
        catch (Exception fout) when (fout is FormatException or CryptographicException)
        {
            return null;
        }
    }
}

public sealed class TweedeFactorInstellenViewModel
{
    public string Geheim { get; init; } = "";

    /// <summary>The secret in groups of four, to type over.</summary>
    public string Tekst { get; init; } = "";

    public QrCode Qr { get; init; } = null!;

    [System.ComponentModel.DataAnnotations.Display(Name = "Code uit de app")]
    public string Code { get; init; } = "";
}
