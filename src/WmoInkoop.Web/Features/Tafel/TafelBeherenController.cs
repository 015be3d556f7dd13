using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Tafel;

/// <summary>A secretary sets up a table and gives people a seat (TAF-01).</summary>
[Authorize(Policy = Beleid.OverlegtafelSchrijven)]
[Route("tafel")]
public sealed class TafelBeherenController(InkoopDbContext db, HuidigeGebruiker gebruiker, TafelledenBeheren leden, TimeProvider klok) : Controller
{
    [HttpGet("nieuw")]
    public async Task<IActionResult> Nieuw(CancellationToken ct)
    {
        var eigen = gebruiker.RegiosAls(Rol.Tafelsecretaris).ToList();
        var regios = await db.Regios.Where(r => eigen.Contains(r.Id)).OrderBy(r => r.Naam).Select(r => new { r.Id, r.Naam }).ToListAsync(ct);
        ViewData["Regios"] = regios.Select(r => new SelectListItem(r.Naam, r.Id.ToString())).ToList();
        return View(new OverlegtafelForm { RegioId = regios.Count == 1 ? regios[0].Id : null });
    }

    [HttpPost("nieuw")]
    public async Task<IActionResult> Nieuw(OverlegtafelForm form, [FromServices] OverlegtafelMaken maken, CancellationToken ct)
    {
        if (!gebruiker.RegiosAls(Rol.Tafelsecretaris).Contains(form.RegioId!.Value))
        {
            return NotFound();
        }

        var sleutel = await maken.ExecuteAsync(form.RegioId.Value, form.Naam, form.Omschrijving, form.IsOpenbaar, gebruiker.Als(Rol.Tafelsecretaris), ct);
        this.Meld($"{form.Naam.Trim()} is gemaakt. Geef nu de leden een plaats en plan de eerste bijeenkomst.");
        return LocalRedirect(Tafelpad.Tafel(sleutel));
    }

    [HttpGet("{tafel}/leden/toevoegen")]
    public async Task<IActionResult> Lid(string tafel, CancellationToken ct)
    {
        if (await ZoekAsync(tafel, ct) is not { } deze)
        {
            return NotFound();
        }

        var nu = klok.GetUtcNow();
        ViewData["Tafel"] = new TafelRij(deze.Naam, deze.Sleutel);
        var personen = await db.KandidatenIn(deze.RegioId, nu)
            .Where(g => !db.Tafelleden.Any(l => l.OverlegtafelId == deze.Id && l.GebruikerId == g.Id && l.Tot == null))
            .OrderBy(g => g.Naam)
            .Take(200)
            .Select(g => new { g.Id, g.Naam, g.Email })
            .ToListAsync(ct);
        ViewData["Personen"] = personen.Select(g => new SelectListItem($"{g.Naam} ({g.Email})", g.Id.ToString())).ToList();
        return View(new TafellidForm());
    }

    [HttpPost("{tafel}/leden/toevoegen")]
    public async Task<IActionResult> Lid(string tafel, TafellidForm form, CancellationToken ct)
    {
        if (await ZoekAsync(tafel, ct) is not { } deze)
        {
            return NotFound();
        }

        await leden.VoegToeAsync(deze.Id, form.GebruikerId!.Value, form.Organisatie, gebruiker.Als(Rol.Tafelsecretaris), ct);
        this.Meld($"{form.Organisatie.Trim()} heeft een plaats aan de tafel. Het lid krijgt bericht.");
        return LocalRedirect(Tafelpad.Tafel(tafel));
    }

    [HttpGet("{tafel}/leden/{id:guid}/beeindigen")]
    public async Task<IActionResult> Beeindigen(string tafel, Guid id, CancellationToken ct)
    {
        var lid = await db.TafelsAlsSecretaris(gebruiker)
            .Where(t => t.Sleutel == tafel)
            .Join(db.Tafelleden.Where(l => l.Id == id && l.Tot == null), t => t.Id, l => l.OverlegtafelId, (t, l) => new { t.Naam, l.GebruikerId, l.Organisatie })
            .Join(db.Users, x => x.GebruikerId, g => g.Id, (x, g) => new { Tafel = x.Naam, Lid = g.Naam, x.Organisatie })
            .SingleOrDefaultAsync(ct);
        if (lid is null)
        {
            return NotFound();
        }

        ViewData.Kruimels(("Mijn overlegtafel", "/tafel"), (lid.Tafel, Tafelpad.Tafel(tafel)));
        return this.Bevestig(new Bevestiging(
            $"De plaats van {lid.Lid} beëindigen",
            [$"{lid.Lid} ({lid.Organisatie}) leest de agenda en de verslagen van {lid.Tafel} niet meer.", "Herinneringen aan acties van dit lid stoppen.", "Wat dit lid in verslagen zei, blijft staan."],
            [],
            "Plaats beëindigen",
            Tafelpad.Tafel(tafel)) { Gevaarlijk = true });
    }

    [HttpPost("{tafel}/leden/{id:guid}/beeindigen")]
    [ActionName(nameof(Beeindigen))]
    public async Task<IActionResult> BeeindigenBevestigd(string tafel, Guid id, CancellationToken ct)
    {
        if (await ZoekAsync(tafel, ct) is not { } deze || !await leden.BeeindigAsync(deze.Id, id, gebruiker.Als(Rol.Tafelsecretaris), ct))
        {
            return NotFound();
        }

        this.Meld("De plaats is beëindigd.");
        return LocalRedirect(Tafelpad.Tafel(tafel));
    }

    private Task<Overlegtafel?> ZoekAsync(string tafel, CancellationToken ct) => db.TafelsAlsSecretaris(gebruiker).AsNoTracking().SingleOrDefaultAsync(t => t.Sleutel == tafel, ct);
}
