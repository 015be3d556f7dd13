using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Beoordelingen;

/// <summary>When the final marks were discussed and who was there, for the report (BEO-04).</summary>
[Authorize(Policy = Beleid.BeoordelingLeiden)]
[Route("inkoop/aanbestedingen/{id:guid}/beoordeling/{nummer:int}/besprekingen")]
public sealed class BesprekingenController(InkoopDbContext db, BeoordelingLezen lezen, BesprekingVastleggen vastleggen, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("nieuw")]
    public Task<IActionResult> Nieuw(Guid id, int nummer, CancellationToken ct) => ToonAsync(id, nummer, null, ct);

    [HttpPost("nieuw")]
    public Task<IActionResult> Nieuw(Guid id, int nummer, BesprekingForm form, CancellationToken ct) => BewaarAsync(id, nummer, null, form, ct);

    [HttpGet("{besprekingId:guid}")]
    public Task<IActionResult> Verbeteren(Guid id, int nummer, Guid besprekingId, CancellationToken ct) => ToonAsync(id, nummer, besprekingId, ct);

    [HttpPost("{besprekingId:guid}")]
    public Task<IActionResult> Verbeteren(Guid id, int nummer, Guid besprekingId, BesprekingForm form, CancellationToken ct) => BewaarAsync(id, nummer, besprekingId, form, ct);

    private async Task<IActionResult> ToonAsync(Guid id, int nummer, Guid? besprekingId, CancellationToken ct)
    {
        if (await OpenAsync(id, nummer, besprekingId, ct) is not { Beoordeling: { } beoordeling } perceel)
        {
            return NotFound();
        }

        var nu = klok.GetUtcNow();
        var regioId = await db.Aanbestedingen.Where(a => a.Id == id).Select(a => a.RegioId).SingleAsync(ct);
        var bespreking = perceel.Besprekingen.SingleOrDefault(b => b.Id == besprekingId);
        var mensen = await BesprekingVastleggen.Kandidaten(db, beoordeling, regioId, nu).Select(g => new { g.Id, g.Naam }).ToListAsync(ct);
        ViewData["Perceel"] = perceel;
        ViewData["Mensen"] = mensen.Select(m => (m.Id, m.Naam))
            .Union(bespreking?.Aanwezigen.Select(g => (g, perceel.Namen[g])) ?? [])
            .OrderBy(m => m.Item2, StringComparer.CurrentCultureIgnoreCase)
            .Select(m => new SelectListItem(beoordeling.Actief.Any(b => b.GebruikerId == m.Item1) ? $"{m.Item2} (beoordelaar)" : m.Item2, m.Item1.ToString()))
            .ToList();
        return View("Bespreking", bespreking is null
            ? new BesprekingForm { Datum = Amsterdam.Datum(nu), Aanwezigen = [.. beoordeling.Actief.Select(b => b.GebruikerId), gebruiker.Id] }
            : new BesprekingForm { Versie = bespreking.Versie, Datum = bespreking.Datum, Aanwezigen = [.. bespreking.Aanwezigen], Anderen = bespreking.Anderen });
    }

    private async Task<IActionResult> BewaarAsync(Guid id, int nummer, Guid? besprekingId, BesprekingForm form, CancellationToken ct)
    {
        if (await OpenAsync(id, nummer, besprekingId, ct) is not { Beoordeling: { } beoordeling })
        {
            return NotFound();
        }

        await vastleggen.ExecuteAsync(beoordeling.Id, besprekingId, form.Gegevens, form.Versie, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De bespreking is vastgelegd.");
        return RedirectToAction("Details", "Beoordelingen", new { id, nummer });
    }

    /// <summary>The perceel while final marks are being written down, with that session in it.</summary>
    private async Task<Perceelbeoordeling?> OpenAsync(Guid id, int nummer, Guid? besprekingId, CancellationToken ct) =>
        await lezen.PerceelAsync(id, nummer, ct) is { Beoordeling: { IsBlind: false, VastgesteldOp: null } } perceel && (besprekingId is null || perceel.Besprekingen.Any(b => b.Id == besprekingId)) ? perceel : null;
}
