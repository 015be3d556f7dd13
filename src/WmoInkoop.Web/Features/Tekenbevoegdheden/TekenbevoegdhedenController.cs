using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Tekenbevoegdheden;

/// <summary>Who may sign for one's own organisation: everyone of it reads, a beheerder records (AAN-07).</summary>
[Route("mijn/organisatie/tekenbevoegdheid")]
public sealed class TekenbevoegdhedenController(InkoopDbContext db, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private Guid AanbiederId => gebruiker.AanbiederId!.Value;

    [HttpGet("")]
    [Authorize(Policy = Beleid.EigenOrganisatieZien)]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await TekenbevoegdhedenViewModel.LeesAsync(db, AanbiederId, klok.GetUtcNow(), ct));

    [HttpGet("vastleggen")]
    [Authorize(Policy = Beleid.EigenOrganisatieBeheren)]
    public async Task<IActionResult> Vastleggen(CancellationToken ct)
    {
        ViewData["Collegas"] = await db.Medewerkers
            .Where(m => m.AanbiederId == AanbiederId && m.Tot == null)
            .Join(db.Users, m => m.GebruikerId, g => g.Id, (m, g) => new { m.Id, g.Naam, g.Email })
            .OrderBy(m => m.Naam)
            .Select(m => new SelectListItem($"{m.Naam} ({m.Email})", m.Id.ToString()))
            .ToListAsync(ct);
        ViewData["Uittreksel"] = await db.Documenten.Where(d => db.Aanbieders.Any(a => a.Id == AanbiederId && a.UittrekselId == d.Id)).Select(d => d.Naam).SingleOrDefaultAsync(ct);
        return View(new TekenbevoegdheidForm { Vanaf = Amsterdam.Datum(klok.GetUtcNow()) });
    }

    [HttpPost("vastleggen")]
    [Authorize(Policy = Beleid.EigenOrganisatieBeheren)]
    [Uploadformulier(MaxBestanden = 1)]
    public async Task<IActionResult> Vastleggen(TekenbevoegdheidForm form, [FromServices] TekenbevoegdheidVastleggen vastleggen, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        await vastleggen.ExecuteAsync(AanbiederId, form.Opgave, form.Document?.Document, gebruiker.AlsAanbieder(), ct);
        this.Meld("De tekenbevoegdheid is vastgelegd.");
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("{id:guid}/beeindigen")]
    [Authorize(Policy = Beleid.EigenOrganisatieBeheren)]
    public async Task<IActionResult> Beeindigen(Guid id, CancellationToken ct) =>
        (await TekenbevoegdhedenViewModel.LeesAsync(db, AanbiederId, klok.GetUtcNow(), ct)).Nu.SingleOrDefault(r => r.Id == id) is { } rij
            ? this.Bevestig(new Bevestiging(
                "Tekenbevoegdheid beëindigen?",
                [
                    $"{rij.Naam} kan meteen niet meer tekenen voor uw organisatie.",
                    "Een eerste handtekening van deze collega die nog op een tweede wacht, vervalt.",
                    "Wat al is ingediend, blijft geldig. Wat hier stond, blijft in de geschiedenis staan.",
                ],
                [],
                "Tekenbevoegdheid beëindigen",
                "/mijn/organisatie/tekenbevoegdheid") { Gevaarlijk = true })
            : NotFound();

    [HttpPost("{id:guid}/beeindigen"), ActionName(nameof(Beeindigen))]
    [Authorize(Policy = Beleid.EigenOrganisatieBeheren)]
    public async Task<IActionResult> BeeindigenBevestigd(Guid id, [FromServices] TekenbevoegdheidVastleggen vastleggen, CancellationToken ct)
    {
        if (!await vastleggen.BeeindigAsync(AanbiederId, id, gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld("De tekenbevoegdheid is beëindigd.");
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("{id:guid}/bewijs")]
    [Authorize(Policy = Beleid.EigenOrganisatieZien)]
    public async Task<IActionResult> Bewijs(Guid id, [FromServices] Documentopslag opslag, CancellationToken ct) =>
        await db.Documenten.AsNoTracking().SingleOrDefaultAsync(d => db.Tekenbevoegdheden.Any(t => t.Id == id && t.AanbiederId == AanbiederId && t.DocumentId == d.Id), ct) is { } document
            ? this.Bestand(opslag, document)
            : NotFound();
}
