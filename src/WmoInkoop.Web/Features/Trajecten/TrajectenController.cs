using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Risicos;
using WmoInkoop.Core.Trajecten;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Trajecten;

/// <summary>Inkopers keep the trajecten of their own regio, and start aanbestedingen in them.</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/trajecten")]
public sealed class TrajectenController(InkoopDbContext db, EigenAanbestedingen eigen, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken ct)
    {
        var aanbestedingen = db.Aanbestedingen.ZonderConcepten();
        return this.LijstAsync(
            new TrajectenLijst(),
            eigen.Trajecten.Select(t => new TrajectRij
            {
                Id = t.Id,
                Naam = t.Naam,
                Regio = db.Regios.Where(r => r.Id == t.RegioId).Select(r => r.Naam).First(),
                Aanbestedingen = aanbestedingen.Count(a => a.TrajectId == t.Id),
                Concepten = aanbestedingen.Count(a => a.TrajectId == t.Id && a.GepubliceerdOp == null),
                GestartOp = t.GestartOp,
            }),
            ct);
    }

    [HttpGet("nieuw")]
    public async Task<IActionResult> Nieuw(CancellationToken ct)
    {
        var regios = await db.Regios.Where(r => eigen.Regios.Contains(r.Id)).OrderBy(r => r.Naam).Select(r => new { r.Id, r.Naam }).ToListAsync(ct);
        ViewData["Regios"] = regios.Select(r => new SelectListItem(r.Naam, r.Id.ToString())).ToList();
        return View(new NieuwTrajectForm { RegioId = regios[0].Id });
    }

    [HttpPost("nieuw")]
    public async Task<IActionResult> Nieuw(NieuwTrajectForm form, [FromServices] TrajectMaken maken, CancellationToken ct)
    {
        if (!eigen.Regios.Contains(form.RegioId!.Value))
        {
            return NotFound();
        }

        var id = await maken.ExecuteAsync(new NieuwTraject(form.RegioId.Value, form.Naam!, form.Omschrijving ?? ""), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het traject is gemaakt. Maak nu een aanbesteding.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken ct)
    {
        if (await eigen.TrajectGeheelAsync(id, ct) is not { } traject)
        {
            return NotFound();
        }

        ViewData["Traject"] = await OverzichtAsync(traject, ct);
        var nu = klok.GetUtcNow();
        return await this.LijstAsync(
            new AanbestedingenLijst(id),
            eigen.Alle.ZonderConcepten().Where(a => a.TrajectId == id).Select(a => new AanbestedingRij
            {
                Id = a.Id,
                Nummer = a.Nummer,
                Naam = a.Naam,
                Procedure = a.Procedure,
                GepubliceerdOp = a.GepubliceerdOp,
                GeopendOp = a.GeopendOp,
                Einde = a.EindeOpenbaarOp <= nu ? a.Einde : null,
                SluitingOp = a.Planning.SluitingOp,
                IsVoorbij = a.Planning.SluitingOp < nu,
            }),
            ct);
    }

    [HttpGet("{id:guid}/wijzigen")]
    public async Task<IActionResult> Wijzigen(Guid id, CancellationToken ct)
    {
        if (await ZoekAsync(id, ct) is not { } traject)
        {
            return NotFound();
        }

        ViewData["Traject"] = traject;
        return View(new TrajectWijzigenForm { Versie = traject.Versie, Naam = traject.Naam, Omschrijving = traject.Omschrijving });
    }

    [HttpPost("{id:guid}/wijzigen")]
    public async Task<IActionResult> Wijzigen(Guid id, TrajectWijzigenForm form, [FromServices] TrajectWijzigen wijzigen, CancellationToken ct)
    {
        if (await ZoekAsync(id, ct) is null)
        {
            return NotFound();
        }

        await wijzigen.ExecuteAsync(new Trajectwijziging(id, form.Versie, form.Naam!, form.Omschrijving ?? ""), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het traject is opgeslagen.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("{id:guid}/aanbestedingen/nieuw")]
    public async Task<IActionResult> NieuweAanbesteding(Guid id, CancellationToken ct)
    {
        if (await ZoekAsync(id, ct) is not { } traject)
        {
            return NotFound();
        }

        ViewData["Traject"] = traject;
        return View(new AanbestedingForm());
    }

    [HttpPost("{id:guid}/aanbestedingen/nieuw")]
    public async Task<IActionResult> NieuweAanbesteding(Guid id, AanbestedingForm form, [FromServices] AanbestedingMaken maken, CancellationToken ct)
    {
        if (await ZoekAsync(id, ct) is null)
        {
            return NotFound();
        }

        var aanbestedingId = await maken.ExecuteAsync(id, form.Gegevens, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De aanbesteding is gemaakt als concept. Hieronder staat wat u nog moet invullen.");
        return LocalRedirect($"/inkoop/aanbestedingen/{aanbestedingId}");
    }

    private async Task<TrajectViewModel> OverzichtAsync(Traject traject, CancellationToken ct)
    {
        var planners = traject.Planningen.Select(p => p.GemaaktDoorId).Distinct().ToList();
        return new TrajectViewModel(
            traject,
            await db.Trajectdocumenten.Where(d => d.TrajectId == traject.Id).OrderBy(d => d.ToegevoegdOp).ThenBy(d => d.Titel)
                .Join(db.Documenten, d => d.DocumentId, b => b.Id, (d, b) => new Trajectdocumentregel(d.Id, d.Titel, b.Naam, b.Grootte, d.ToegevoegdOp)).ToListAsync(ct),
            await db.Users.Where(g => planners.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Naam, ct),
            await StandAsync(traject.Id, ct));
    }

    private async Task<Trajectstand> StandAsync(Guid id, CancellationToken ct)
    {
        var strategie = await db.Inkoopstrategieen.Where(s => s.TrajectId == id).OrderByDescending(s => s.Nummer).Select(s => new { s.Nummer, s.VastgesteldOp }).FirstOrDefaultAsync(ct);
        return new Trajectstand(
            strategie?.Nummer,
            strategie?.VastgesteldOp is not null,
            await db.Risicos.CountAsync(r => r.TrajectId == id && r.Status != Risicostatus.Vervallen, ct),
            await db.Pilots.CountAsync(p => p.TrajectId == id, ct));
    }

    private Task<Traject?> ZoekAsync(Guid id, CancellationToken ct) => eigen.Trajecten.SingleOrDefaultAsync(t => t.Id == id, ct);
}
