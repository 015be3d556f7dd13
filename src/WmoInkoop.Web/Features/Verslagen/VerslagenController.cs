using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Verslagen;
using WmoInkoop.Web.Features.Tafel;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Verslagen;

/// <summary>Reading a verslag and reacting to it (TAF-03, TAF-04).</summary>
[Route("tafel/{tafel}/verslagen/{dag}")]
public sealed class VerslagenController(InkoopDbContext db, HuidigeGebruiker gebruiker, Verslaglezer lezer, VerslagLezen lezen, TimeProvider klok) : Controller
{
    private const int MaxFragment = 90;

    [HttpGet("")]
    [Authorize(Policy = Beleid.OverlegtafelLezen)]
    public async Task<IActionResult> Lezen(string tafel, DateOnly dag, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var eigen = await db.TafelsAlsSecretaris(gebruiker).AnyAsync(t => t.Sleutel == tafel, ct);
        if (await lezer.LeesAsync(db.LeesbareTafels(gebruiker, nu), tafel, dag, eigen ? Leeswijze.Secretaris : Leeswijze.Lid, ct) is not { } verslag)
        {
            return NotFound();
        }

        var isLid = await db.TafelsAlsLid(gebruiker, nu).AnyAsync(t => t.Id == verslag.OverlegtafelId, ct);
        var gelezen = await db.Verslaglezingen.Where(l => l.VerslagId == verslag.Id && l.GebruikerId == gebruiker.Id).Select(l => new { l.AkkoordOp }).SingleOrDefaultAsync(ct);
        if (isLid && gelezen is null && verslag.Status is not VerslagStatus.Concept)
        {
            await lezen.MarkeerGelezenAsync(verslag.Id, gebruiker.Id, ct);
        }

        return View(verslag with
        {
            IsLid = isLid,
            IsSecretaris = eigen,
            AkkoordOp = gelezen?.AkkoordOp,
            HeeftOpgemerkt = isLid && await db.Verslagopmerkingen.AnyAsync(o => o.VerslagId == verslag.Id && o.GebruikerId == gebruiker.Id, ct),
        });
    }

    [HttpGet("opmerking/{nummer:int}")]
    [Authorize(Policy = Beleid.VerslagReageren)]
    public async Task<IActionResult> Opmerking(string tafel, DateOnly dag, int nummer, CancellationToken ct)
    {
        if (await AlsLidAsync(tafel, dag, ct) is not { } verslag || verslag.Punten.SingleOrDefault(p => p.Nummer == nummer) is not { } punt)
        {
            return NotFound();
        }

        ViewData["Verslag"] = verslag;
        ViewData["Punt"] = punt;
        ViewData["Onderdelen"] = punt.Onderdelen.Select(o => new SelectListItem(Omschrijving(o), o.Id.ToString())).ToList();
        return View(new OpmerkingForm());
    }

    [HttpPost("opmerking/{nummer:int}")]
    [Authorize(Policy = Beleid.VerslagReageren)]
    public async Task<IActionResult> Opmerking(string tafel, DateOnly dag, int nummer, OpmerkingForm form, CancellationToken ct)
    {
        if (await AlsLidAsync(tafel, dag, ct) is not { } verslag || verslag.Punten.SingleOrDefault(p => p.Nummer == nummer) is not { } punt)
        {
            return NotFound();
        }

        await lezen.OpmerkAsync(verslag.Id, punt.Id, form.OnderdeelId, form.Tekst, gebruiker.Als(Rol.Tafellid), ct);
        this.Meld("Uw opmerking staat bij het verslag. De secretaris en de leden lezen die.");
        return LocalRedirect($"{Tafelpad.Verslag(tafel, dag)}#punt-{nummer}");
    }

    [HttpPost("akkoord")]
    [Authorize(Policy = Beleid.VerslagReageren)]
    public async Task<IActionResult> Akkoord(string tafel, DateOnly dag, CancellationToken ct)
    {
        if (await AlsLidAsync(tafel, dag, ct) is not { } verslag)
        {
            return NotFound();
        }

        await lezen.GeefAkkoordAsync(verslag.Id, gebruiker.Als(Rol.Tafellid), ct);
        this.Meld("U bent akkoord met het verslag.");
        return LocalRedirect(Tafelpad.Verslag(tafel, dag));
    }

    private Task<VerslagViewModel?> AlsLidAsync(string tafel, DateOnly dag, CancellationToken ct) =>
        lezer.LeesAsync(db.TafelsAlsLid(gebruiker, klok.GetUtcNow()), tafel, dag, Leeswijze.Lid, ct);

    private static string Omschrijving(OnderdeelViewModel onderdeel)
    {
        var tekst = onderdeel.Tekst.ReplaceLineEndings(" ");
        var kort = tekst.Length <= MaxFragment ? tekst : $"{tekst[..MaxFragment].TrimEnd()}…";
        return onderdeel.Spreker is { } spreker ? $"{spreker}: {kort}" : $"{Teksten.Van(onderdeel.Soort)}: {kort}";
    }
}
