using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gestanddoeningen;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Web.Features.Procesverbalen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Gunningen;

/// <summary>The final award, and making it known (GUN-06, GUN-09).</summary>
[Authorize(Policy = Beleid.Gunnen)]
[Route("inkoop/aanbestedingen/{id:guid}/gunning/{perceelId:guid}")]
public sealed class DefinitieveGunningController(InkoopDbContext db, EigenGunningen eigen, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("definitief")]
    public async Task<IActionResult> Definitief(Guid id, Guid perceelId, [FromServices] EigenProcesverbalen procesverbalen, [FromServices] Gestanddossiers gestand, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { Beslissing.VastgesteldOp: not null } pagina)
        {
            return NotFound();
        }

        var regioId = pagina.Dossier.Regio.Id;
        ViewData["Pagina"] = pagina;
        var nu = klok.GetUtcNow();
        ViewData["Nu"] = nu;
        ViewData["Verbaal"] = await procesverbalen.LeesAsync(id, perceelId, ct);
        ViewData["NietGestand"] = (await gestand.LeesAsync(perceelId, ct)).NietMeerGestand([.. pagina.Dossier.Voorstel.Where(r => r.IsWinnaar).Select(r => r.InschrijvingId)], nu);
        ViewData["CaoEisen"] = await db.CaoEisen.Where(e => e.RegioId == regioId).OrderBy(e => e.Titel).Select(e => new SelectListItem(e.Titel, e.Id.ToString())).ToListAsync(ct);
        return View(new DefinitiefForm { Versie = pagina.Beslissing.Versie, Ingangsdatum = pagina.Dossier.Aanbesteding.Planning.Ingangsdatum, AantalVerlengingen = 0, MaandenPerVerlenging = 0 });
    }

    [HttpPost("definitief")]
    public async Task<IActionResult> Definitief(Guid id, Guid perceelId, DefinitiefForm form, [FromServices] DefinitiefGunnen gunnen, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { Beslissing.VastgesteldOp: not null })
        {
            return NotFound();
        }

        await gunnen.ExecuteAsync(perceelId, form.Versie, form.Gegevens, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Dit perceel is definitief gegund. De overeenkomsten staan hieronder. Kondig de gegunde opdracht nu aan op TenderNed.");
        return NaarPerceel(id, perceelId);
    }

    [HttpGet("aankondiging")]
    public async Task<IActionResult> Aankondiging(Guid id, Guid perceelId, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { Beslissing.DefinitiefOp: not null } pagina)
        {
            return NotFound();
        }

        var nu = Amsterdam.Lokaal(klok.GetUtcNow());
        ViewData["Pagina"] = pagina;
        return View(new AankondigingForm { Versie = pagina.Beslissing.Versie, VerzondenDatum = DateOnly.FromDateTime(nu.DateTime), VerzondenTijd = new TimeOnly(nu.Hour, nu.Minute) });
    }

    [HttpPost("aankondiging")]
    public async Task<IActionResult> Aankondiging(Guid id, Guid perceelId, AankondigingForm form, [FromServices] GegundeOpdrachtAankondigen aankondigen, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { Beslissing.DefinitiefOp: not null })
        {
            return NotFound();
        }

        await aankondigen.VerzondenAsync(perceelId, form.Versie, form.VerzondenOp, form.Nummer, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De aankondiging is vastgelegd. Bevestig de publicatie zodra zij op TenderNed staat.");
        return NaarPerceel(id, perceelId);
    }

    [HttpGet("publicatie")]
    public async Task<IActionResult> Publicatie(Guid id, Guid perceelId, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { Beslissing.AankondigingVerzondenOp: not null } pagina)
        {
            return NotFound();
        }

        ViewData.Kruimels(pagina.Kop.KruimelsVanDaad);
        return this.Bevestig(new Bevestiging(
            "Publicatie bevestigen",
            ["De winnaars en hun aandeel staan meteen op de openbare pagina en in het register van overeenkomsten.", "Doe dit pas als de aankondiging op TenderNed staat."],
            [],
            "Publicatie bevestigen",
            pagina.Kop.Pad)
        {
            Inleiding = pagina.Kop.Titel,
            Verborgen = new Dictionary<string, string> { [nameof(PublicatieForm.Versie)] = pagina.Beslissing.Versie.ToString() },
        });
    }

    [HttpPost("publicatie"), ActionName(nameof(Publicatie))]
    public async Task<IActionResult> PublicatieBevestigd(Guid id, Guid perceelId, PublicatieForm form, [FromServices] GegundeOpdrachtAankondigen aankondigen, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { Beslissing.AankondigingVerzondenOp: not null })
        {
            return NotFound();
        }

        await aankondigen.BevestigPublicatieAsync(perceelId, form.Versie, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De gunning is openbaar.");
        return NaarPerceel(id, perceelId);
    }

    private RedirectToActionResult NaarPerceel(Guid id, Guid perceelId) => RedirectToAction(nameof(GunningController.Perceel), "Gunning", new { id, perceelId });
}
