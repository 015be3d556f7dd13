using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Beoordelen;

/// <summary>The work of an assessor: what waits, how far it is, and locking (BEO-03).</summary>
[Authorize(Policy = Beleid.Beoordelen)]
[Route("beoordeling")]
public sealed class BeoordelenController(InkoopDbContext db, Dossierlezer dossiers, PlannenBeoordelen beoordelen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index([FromServices] Werklijsten werklijsten, CancellationToken ct)
    {
        var percelen = await (
            from b in dossiers.Eigen
            join p in db.Percelen on b.PerceelId equals p.Id
            join a in db.Aanbestedingen on b.AanbestedingId equals a.Id
            orderby b.BegonnenOp descending
            select new Beoordelingsregel(b.Id, a.Naam, p.Nummer, p.Naam, b.UiterlijkOp, db.Beoordelaars.Any(x => x.BeoordelingId == b.Id && x.GebruikerId == gebruiker.Id && x.VergrendeldOp != null))).Take(50).ToListAsync(ct);
        return View(new BeoordelenOverzicht(await werklijsten.LeesAsync(Werkplek.Beoordeling, gebruiker, ct), percelen));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, [FromServices] NotitiesLezen notities, CancellationToken ct)
    {
        switch (await dossiers.LeesAsync(id, ct))
        {
            case null:
                return NotFound();
            case { Beoordelaar.VerklaardOp: null }:
                return RedirectToAction("Verklaren", "Belangen", new { id });
            case var dossier:
                ViewData["Notities"] = await notities.VanAsync(dossier.Beoordelaar, ct);
                return View(dossier);
        }
    }

    /// <summary>On to the first mark or reason that is missing now; when nothing is, to locking.</summary>
    [HttpGet("{id:guid}/eerste-open")]
    public async Task<IActionResult> EersteOpen(Guid id, bool perCriterium, CancellationToken ct) => await dossiers.LeesAsync(id, ct) switch
    {
        null => NotFound(),
        { Beoordelaar.VerklaardOp: null } => RedirectToAction("Verklaren", "Belangen", new { id }),
        var dossier => (perCriterium ? dossier.EersteGatPerCriterium : dossier.EersteGatPerPlan) is { } gat ? LocalRedirect(gat) : RedirectToAction(nameof(Vergrendelen), new { id }),
    };

    [HttpGet("{id:guid}/vergrendelen")]
    public async Task<IActionResult> Vergrendelen(Guid id, CancellationToken ct)
    {
        if (await dossiers.LeesAsync(id, ct) is not { } dossier)
        {
            return NotFound();
        }

        return dossier.Beoordelaar.VerklaardOp is null
            ? RedirectToAction("Verklaren", "Belangen", new { id })
            : View((dossier, await beoordelen.GatenAsync(dossier.Beoordeling, dossier.Beoordelaar, ct)));
    }

    [HttpPost("{id:guid}/vergrendelen")]
    [ActionName(nameof(Vergrendelen))]
    public async Task<IActionResult> VergrendelenBevestigd(Guid id, CancellationToken ct)
    {
        if (!await beoordelen.VergrendelAsync(id, gebruiker.Als(Rol.Beoordelaar), ct))
        {
            return NotFound();
        }

        this.Meld("Uw cijfers zijn vergrendeld. De inkoper legt met u en de andere beoordelaars de eindcijfers vast.");
        return RedirectToAction(nameof(Details), new { id });
    }
}

/// <summary>A perceel in the list of an assessor.</summary>
public sealed record Beoordelingsregel(Guid Id, string Aanbesteding, int Perceelnummer, string Perceel, DateTimeOffset UiterlijkOp, bool IsVergrendeld);

/// <summary>The front page of an assessor.</summary>
public sealed record BeoordelenOverzicht(IReadOnlyList<Taak> Taken, IReadOnlyList<Beoordelingsregel> Percelen);
