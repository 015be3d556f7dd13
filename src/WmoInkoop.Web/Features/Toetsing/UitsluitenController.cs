using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Toetsing;

/// <summary>What the pages about an exclusion show.</summary>
/// <param name="Wachtend">The proposal that waits.</param>
/// <param name="Voorsteller">Who made it.</param>
/// <param name="IsVanMij">This person did.</param>
public sealed record Uitsluitpagina(Guid InschrijvingId, Guid AanbestedingId, string Aanbesteding, int Perceelnummer, string Perceel, string Aanbieder, bool KanUitsluiten, Uitsluiting? Wachtend, string? Voorsteller, bool IsVanMij)
{
    public string Pad => $"/inkoop/inschrijvingen/{InschrijvingId}/uitsluiten";

    public (string Tekst, string Pad)[] Kruimels => [(Aanbesteding, $"/inkoop/aanbestedingen/{AanbestedingId}"), ("Geldigheid", $"/inkoop/aanbestedingen/{AanbestedingId}/geldigheid/{Perceelnummer}"), (Aanbieder, $"/inkoop/inschrijvingen/{InschrijvingId}")];
}

/// <summary>Excluding an inschrijving of which the marks are known, by two inkopers of the regio (INS-08).</summary>
[Authorize(Policy = Beleid.BeoordelingLeiden)]
[Route("inkoop/inschrijvingen/{id:guid}/uitsluiten")]
public sealed class UitsluitenController(InkoopDbContext db, ToetsingLezen lezen, InschrijvingUitsluiten uitsluiten, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Uitsluiten(Guid id, CancellationToken ct) => ToonAsync(id, new UitsluitForm(), ct);

    [HttpPost("")]
    public async Task<IActionResult> Uitsluiten(Guid id, UitsluitForm form, CancellationToken ct)
    {
        if (!await lezen.Inschrijvingen.AnyAsync(i => i.Id == id, ct))
        {
            return NotFound();
        }

        await uitsluiten.StelVoorAsync(id, form.Grond!.Value, form.Reden, form.Bewijs, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het voorstel is gedaan. Een andere inkoper van uw regio moet het bevestigen. Tot dan verandert er niets.");
        return RedirectToAction(nameof(Uitsluiten), new { id });
    }

    [HttpGet("bevestigen")]
    public Task<IActionResult> UitsluitenBevestigen(Guid id, CancellationToken ct) => ToonAsync(id, new HerauthenticatieForm(), ct);

    [HttpPost("bevestigen")]
    public async Task<IActionResult> UitsluitenBevestigen(Guid id, HerauthenticatieForm form, CancellationToken ct)
    {
        if (!await lezen.Inschrijvingen.AnyAsync(i => i.Id == id, ct))
        {
            return NotFound();
        }

        await uitsluiten.BevestigAsync(id, form.Bewijs, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De inschrijving is uitgesloten. De rangschikking is opnieuw gemaakt.");
        return RedirectToAction("Geopend", "GeopendeInschrijvingen", new { id });
    }

    [HttpPost("intrekken")]
    public async Task<IActionResult> UitsluitenIntrekken(Guid id, CancellationToken ct)
    {
        if (!await lezen.Inschrijvingen.AnyAsync(i => i.Id == id, ct))
        {
            return NotFound();
        }

        await uitsluiten.TrekInAsync(id, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het voorstel is ingetrokken. Er verandert niets.");
        return RedirectToAction(nameof(Uitsluiten), new { id });
    }

    private async Task<IActionResult> ToonAsync(Guid id, object form, CancellationToken ct)
    {
        if (await lezen.Inschrijvingen.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } inschrijving)
        {
            return NotFound();
        }

        var dossier = await lezen.DossierAsync(inschrijving, ct);
        var wachtend = dossier.Uitsluiting is { AfgerondOp: null } u ? u : null;
        var perceel = await db.Percelen.Where(p => p.Id == inschrijving.PerceelId).Select(p => new { p.Nummer, p.Naam, Aanbesteding = db.Aanbestedingen.Where(a => a.Id == p.AanbestedingId).Select(a => a.Naam).First() }).SingleAsync(ct);
        ViewData["Pagina"] = new Uitsluitpagina(
            id,
            inschrijving.AanbestedingId,
            perceel.Aanbesteding,
            perceel.Nummer,
            perceel.Naam,
            await db.Aanbieders.Where(a => a.Id == inschrijving.AanbiederId).Select(a => a.Naam).SingleAsync(ct),
            dossier.KanUitsluiten,
            wachtend,
            wachtend is null ? null : await db.Users.Where(g => g.Id == wachtend.VoorgesteldDoorId).Select(g => g.Naam).SingleAsync(ct),
            wachtend?.VoorgesteldDoorId == gebruiker.Id);
        return View(form);
    }
}
