using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Account;

/// <summary>The own account: name, password, sessions.</summary>
[Authorize(Beleid.Aangemeld)]
public sealed class AccountController(HuidigeGebruiker gebruiker, InkoopDbContext db, TimeProvider tijd) : Controller
{
    [HttpGet("/account")]
    public IActionResult Index() => View(gebruiker);

    [HttpGet("/account/naam")]
    public IActionResult Naam() => View(new NaamForm { Naam = gebruiker.Naam });

    [HttpPost("/account/naam")]
    public async Task<IActionResult> Naam(NaamForm form, [FromServices] AccountWijzigen wijzigen, CancellationToken ct)
    {
        await wijzigen.WijzigNaamAsync(gebruiker.Id, form.Naam, gebruiker.Zelf(), ct);
        this.Meld("Uw naam is gewijzigd.");
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("/account/wachtwoord")]
    public IActionResult Wachtwoord() => View(new WachtwoordForm());

    [HttpPost("/account/wachtwoord")]
    public async Task<IActionResult> Wachtwoord(WachtwoordForm form, [FromServices] AccountWijzigen wijzigen, CancellationToken ct)
    {
        await wijzigen.WijzigWachtwoordAsync(new WachtwoordWijziging(gebruiker.Id, gebruiker.SessieId, form.Wachtwoord, form.Code, form.Nieuw), gebruiker.Zelf(), ct);
        this.Meld("Uw wachtwoord is gewijzigd. Op andere apparaten bent u afgemeld.");
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("/account/sessies")]
    public async Task<IActionResult> Sessies(CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        var (begin, gezien) = (nu - Sessie.Looptijd, nu - Sessie.Rusttijd);
        return View(await db.Sessies
            .Where(s => s.GebruikerId == gebruiker.Id && s.BeeindigdOp == null && s.BegonnenOp > begin && s.LaatstGezienOp > gezien)
            .OrderByDescending(s => s.LaatstGezienOp)
            .Select(s => new SessieRegel(s.Id, s.Apparaat, s.BegonnenOp, s.LaatstGezienOp, s.Id == gebruiker.SessieId))
            .ToListAsync(ct));
    }

    [HttpPost("/account/sessies/{id:guid}/beeindigen")]
    public async Task<IActionResult> SessieBeeindigen(Guid id, [FromServices] SessiesBeheren sessies, CancellationToken ct)
    {
        if (!await sessies.BeeindigAsync(gebruiker.Id, id, gebruiker.Zelf(), ct))
        {
            return NotFound();
        }

        this.Meld("U bent afgemeld op dat apparaat.");
        return RedirectToAction(nameof(Sessies));
    }

    [HttpPost("/account/sessies/andere-beeindigen")]
    public async Task<IActionResult> AndereBeeindigen([FromServices] SessiesBeheren sessies, CancellationToken ct)
    {
        await sessies.BeeindigAndereAsync(gebruiker.Id, gebruiker.SessieId, gebruiker.Zelf(), ct);
        this.Meld("U bent afgemeld op alle andere apparaten.");
        return RedirectToAction(nameof(Sessies));
    }
}

public sealed record SessieRegel(Guid Id, string Apparaat, DateTimeOffset BegonnenOp, DateTimeOffset LaatstGezienOp, bool IsDeze);
