using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Perceeluitsluitingen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Perceeluitsluitingen;

/// <summary>Which percelen one party cannot have both as hoofdaannemer (TRJ-07), by inkopers of the regio.</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/aanbestedingen/{id:guid}/percelen/uitsluitingen")]
public sealed class PerceeluitsluitingenController(EigenAanbestedingen eigen, InkoopDbContext db, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Uitsluitingen(Guid id, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { } kop)
        {
            return NotFound();
        }

        if (kop.IsGepubliceerd)
        {
            return this.NietMeerTeWijzigen(kop);
        }

        var percelen = await db.Percelen
            .Join(eigen.Alle.ZonderConcepten().Where(a => a.TrajectId == kop.TrajectId), p => p.AanbestedingId, a => a.Id, (p, a) => new { p.Id, p.Nummer, p.Naam, p.AanbestedingId, Aanbesteding = a.Naam })
            .OrderBy(p => p.Aanbesteding).ThenBy(p => p.Nummer)
            .ToListAsync(ct);
        var namen = percelen.ToDictionary(p => p.Id, p => p.AanbestedingId == id ? $"Perceel {p.Nummer}: {p.Naam}" : $"Perceel {p.Nummer}: {p.Naam} ({p.Aanbesteding})");
        var paren = await db.Perceeluitsluitingen.AsNoTracking().Where(u => u.AanbestedingId == id).ToListAsync(ct);
        ViewData["Pagina"] = new Uitsluitingenpagina(
            kop,
            await eigen.Alle.Where(a => a.Id == id).Select(a => a.Uitsluitingsoplossing).SingleAsync(ct),
            [.. paren.Select(p => new Uitsluitingspaar(p, namen[p.PerceelId], namen[p.AnderPerceelId], percelen.Single(x => x.Id == p.AnderPerceelId).AanbestedingId == id)).OrderBy(p => p.Perceel, StringComparer.CurrentCulture)],
            [.. percelen.Where(p => p.AanbestedingId == id).Select(p => new SelectListItem(namen[p.Id], p.Id.ToString()))],
            [.. percelen.OrderBy(p => p.AanbestedingId == id ? 0 : 1).Select(p => new SelectListItem(namen[p.Id], p.Id.ToString()))]);
        return View(new UitsluitingForm { Versie = kop.Versie, Oplossing = ((Uitsluitingenpagina)ViewData["Pagina"]!).Oplossing });
    }

    [HttpPost("")]
    public async Task<IActionResult> Uitsluitingen(Guid id, UitsluitingForm form, [FromServices] UitsluitingenBeheren beheren, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is null)
        {
            return NotFound();
        }

        var wie = gebruiker.Als(Rol.Inkoper);
        if (form.Oplossing is { } oplossing)
        {
            await beheren.KiesOplossingAsync(id, form.Versie, oplossing, wie, ct);
            this.Meld("Bewaard: dit staat op de openbare pagina van elk perceel dat het aangaat.");
        }
        else if (form.Verwijderen is { } weg)
        {
            if (!await beheren.VerwijderAsync(id, form.Versie, weg, wie, ct))
            {
                return NotFound();
            }

            this.Meld("De uitsluiting is verwijderd.");
        }
        else
        {
            await beheren.VoegToeAsync(id, form.Versie, form.PerceelId!.Value, form.AnderPerceelId!.Value, wie, ct);
            this.Meld("De uitsluiting is opgeslagen.");
        }

        return RedirectToAction(nameof(Uitsluitingen), new { id });
    }
}
