using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Beschikkingen;

/// <summary>Where the decision on the applications of each perceel stands, preparing it, and reading the beschikkingen.</summary>
[Authorize(Policy = Beleid.Gunnen)]
[Route("inkoop/aanbestedingen/{id:guid}/beschikkingen")]
public sealed class BeschikkingenController(InkoopDbContext db, EigenBeschikkingen eigen, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken ct)
    {
        if (await eigen.AanbestedingAsync(id, ct) is not { } kop)
        {
            return NotFound();
        }

        var besluiten = await db.Subsidiebesluiten.AsNoTracking().Where(b => b.AanbestedingId == id).ToDictionaryAsync(b => b.PerceelId, ct);
        var percelen = await db.Percelen.Where(p => p.AanbestedingId == id).OrderBy(p => p.Nummer).Select(p => new { p.Id, p.Nummer, p.Naam, p.BeoordeeldOp }).ToListAsync(ct);
        var nu = klok.GetUtcNow();
        return View(new BeschikkingenViewModel(kop, [.. percelen.Select(p => new SubsidieperceelViewModel(p.Id, p.Nummer, p.Naam, p.BeoordeeldOp is not null, besluiten.GetValueOrDefault(p.Id)?.StandOp(nu)))]));
    }

    [HttpGet("{perceelId:guid}")]
    public async Task<IActionResult> Perceel(Guid id, Guid perceelId, [FromServices] Subsidiedossiers dossiers, CancellationToken ct)
    {
        if (await eigen.PerceelAsync(id, perceelId, ct) is not { } kop)
        {
            return NotFound();
        }

        var nu = klok.GetUtcNow();
        if (await dossiers.LeesAsync(perceelId, ct) is not { } dossier)
        {
            return View(new SubsidieViewModel(kop, null, null, [], [], null, nu));
        }

        var besluit = dossier.Besluit;
        var beschikkingen = await db.Beschikkingen.AsNoTracking().Where(b => b.SubsidiebesluitId == besluit.Id).ToListAsync(ct);
        var bezwaren = await db.Bezwaren.AsNoTracking().Where(b => db.Beschikkingen.Any(x => x.Id == b.BeschikkingId && x.SubsidiebesluitId == besluit.Id)).OrderBy(b => b.OntvangenOp).ToListAsync(ct);
        var besluiters = await db.Users.Where(g => g.Id == besluit.VoorgesteldDoorId || g.Id == besluit.VastgesteldDoorId).Select(g => g.Naam).OrderBy(n => n).ToListAsync(ct);
        return View(new SubsidieViewModel(kop, dossier, await eigen.VoorstelAsync(besluit.Id, ct), beschikkingen, bezwaren, string.Join(" en ", besluiters), nu));
    }

    [HttpPost("{perceelId:guid}/beginnen")]
    public async Task<IActionResult> Beginnen(Guid id, Guid perceelId, [FromServices] SubsidieVoorbereiden voorbereiden, CancellationToken ct)
    {
        if (await eigen.PerceelAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        await voorbereiden.BeginAsync(perceelId, gebruiker.Als(Rol.Inkoper), ct);
        return RedirectToAction(nameof(Perceel), new { id, perceelId });
    }

    [HttpGet("{perceelId:guid}/besluit")]
    public async Task<IActionResult> Besluit(Guid id, Guid perceelId, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { } pagina)
        {
            return NotFound();
        }

        ViewData["Kop"] = pagina.Kop;
        return View(SubsidiebesluitForm.Van(pagina.Dossier.Besluit, pagina.Dossier.Aanbesteding.Planning.Ingangsdatum));
    }

    [HttpPost("{perceelId:guid}/besluit")]
    public async Task<IActionResult> Besluit(Guid id, Guid perceelId, SubsidiebesluitForm form, [FromServices] SubsidieVoorbereiden voorbereiden, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        await voorbereiden.LegBesluitVastAsync(perceelId, form.Versie, form.Besluit, form.Gegevens, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het besluit is vastgelegd.");
        return RedirectToAction(nameof(Perceel), new { id, perceelId });
    }

    /// <summary>The beschikking to one applicant, as it was sent or would be.</summary>
    [HttpGet("{perceelId:guid}/aanvragen/{inschrijvingId:guid}")]
    public async Task<IActionResult> Voorbeeld(Guid id, Guid perceelId, Guid inschrijvingId, [FromServices] Werkkalender kalender, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { } pagina || pagina.Dossier.Voorstel.SingleOrDefault(r => r.InschrijvingId == inschrijvingId) is not { } regel)
        {
            return NotFound();
        }

        if (await db.Beschikkingen.AsNoTracking().SingleOrDefaultAsync(b => b.SubsidiebesluitId == pagina.Dossier.Besluit.Id && b.InschrijvingId == inschrijvingId, ct) is { } beschikking)
        {
            return View(new BeschikkingvoorbeeldViewModel(pagina.Kop, beschikking.Lees(), beschikking.Sha256));
        }

        if (pagina.Dossier.Besluit.Besluit is null)
        {
            this.MeldWeigering("Leg eerst het besluit vast. Dan kunt u zien hoe de beschikkingen worden.");
            return RedirectToAction(nameof(Besluit), new { id, perceelId });
        }

        var nu = klok.GetUtcNow();
        return View(new BeschikkingvoorbeeldViewModel(pagina.Kop, Beschikkinginhoud.Maak(pagina.Dossier, regel, pagina.Dossier.Termijn(kalender, nu), nu), null));
    }
}

/// <summary>The beschikkingen of all percelen of an aanbesteding.</summary>
public sealed record BeschikkingenViewModel(AanbestedingKop Kop, IReadOnlyList<SubsidieperceelViewModel> Percelen);

/// <summary>Where one perceel stands.</summary>
/// <param name="Stand">Null until it is being prepared.</param>
public sealed record SubsidieperceelViewModel(Guid Id, int Nummer, string Naam, bool IsBeoordeeld, Subsidiestand? Stand);

/// <summary>The beschikkingen of one perceel.</summary>
/// <param name="Kop">Which.</param>
/// <param name="Dossier">Null until it is being prepared.</param>
/// <param name="Voorstel">Waits for a second inkoper.</param>
/// <param name="Beschikkingen">What was sent.</param>
/// <param name="Bezwaren">Against what was sent, the first first.</param>
/// <param name="Besluiters">The two who decided.</param>
/// <param name="Nu">Now.</param>
public sealed record SubsidieViewModel(
    SubsidieKop Kop, Subsidiedossier? Dossier, WachtendeBeschikkingen? Voorstel, IReadOnlyList<Beschikking> Beschikkingen, IReadOnlyList<Bezwaar> Bezwaren, string? Besluiters, DateTimeOffset Nu);

/// <summary>A beschikking as it is or would be sent.</summary>
/// <param name="Sha256">Of what was sent; null for a preview.</param>
public sealed record BeschikkingvoorbeeldViewModel(SubsidieKop Kop, Beschikkinginhoud Inhoud, string? Sha256);
