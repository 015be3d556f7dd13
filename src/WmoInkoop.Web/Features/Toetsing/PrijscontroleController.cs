using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.Web.Features.Beoordelingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Toetsing;

/// <summary>A flagged price with what was asked and found.</summary>
/// <param name="Verzoek">Null: not asked yet.</param>
public sealed record Prijscontroleregel(GeopendeInschrijving Inschrijving, IReadOnlyList<Prijssignaal> Signalen, Toetsingsverzoek? Verzoek, bool IsOpen);

/// <summary>The prices of a perceel that look abnormally low.</summary>
/// <param name="IsOpen">The final marks are fixed, so the prices may be seen.</param>
public sealed record PrijscontroleViewModel(Perceelbeoordeling Stand, bool IsOpen, IReadOnlyList<Prijscontroleregel> Regels, DateTimeOffset Nu);

/// <summary>Which prices look abnormally low, once prices may be seen (INS-13); before that it says nothing about any price.</summary>
[Authorize(Policy = Beleid.BeoordelingLeiden)]
[Route("inkoop/aanbestedingen/{id:guid}/prijscontrole/{nummer:int}")]
public sealed class PrijscontroleController(InkoopDbContext db, BeoordelingLezen beoordelingen, Prijssignalen signalen, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Prijscontrole(Guid id, int nummer, CancellationToken ct)
    {
        if (await beoordelingen.PerceelAsync(id, nummer, ct) is not { Perceel.Prijs.VraagtPrijs: true } stand)
        {
            return NotFound();
        }

        var gevonden = (await signalen.VanPerceelAsync(stand.Perceel, ct)).ToLookup(s => s.InschrijvingId);
        var open = await signalen.OpenAsync(stand.Perceel, ct);
        var verzoeken = await db.Toetsingsverzoeken.AsNoTracking().Where(v => v.PerceelId == stand.Perceel.Id && v.Soort == Verzoeksoort.Prijstoelichting).ToDictionaryAsync(v => v.InschrijvingId, ct);
        return View(new PrijscontroleViewModel(
            stand,
            stand.Perceel.BeoordeeldOp is not null,
            [.. stand.Inschrijvingen.Where(i => gevonden.Contains(i.Id)).Select(i => new Prijscontroleregel(i, [.. gevonden[i.Id]], verzoeken.GetValueOrDefault(i.Id), open.Contains(i.Id)))],
            klok.GetUtcNow()));
    }
}
