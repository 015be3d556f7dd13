using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Risicos;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Features.Trajecten;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Risicos;

/// <summary>A risk in the picture of the dossier.</summary>
public sealed record Risicopunt(int Nummer, string Titel, int Kans, int Impact, Risicostatus Status);

/// <summary>A risk with its history, the newest change first.</summary>
public sealed record RisicoViewModel(TrajectKop Traject, Risico Risico, IReadOnlyList<RisicowijzigingRij> Wijzigingen);

/// <summary>The risicodossier of a traject (TRJ-10), by inkopers of the regio.</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/trajecten/{id:guid}/risicos")]
public sealed class RisicosController(InkoopDbContext db, EigenAanbestedingen eigen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken ct)
    {
        if (await eigen.TrajectKopAsync(id, ct) is not { } traject)
        {
            return NotFound();
        }

        ViewData["Traject"] = traject;
        ViewData["Punten"] = await db.Risicos.Where(r => r.TrajectId == id && r.Status != Risicostatus.Vervallen).OrderBy(r => r.Nummer).Select(r => new Risicopunt(r.Nummer, r.Titel, r.Kans, r.Impact, r.Status)).ToListAsync(ct);
        return await this.LijstAsync(
            new RisicosLijst(traject.Pad),
            db.Risicos.AsNoTracking().Where(r => r.TrajectId == id).Select(r => new RisicoRij
            {
                Id = r.Id,
                Nummer = r.Nummer,
                Titel = r.Titel,
                Omschrijving = r.Omschrijving,
                Maatregelen = r.Maatregelen,
                Beheerser = r.Beheerser,
                Kans = r.Kans,
                Impact = r.Impact,
                Score = r.Kans * r.Impact,
                Status = r.Status,
                GemeldOp = r.GemeldOp,
                GewijzigdOp = r.GewijzigdOp,
            }),
            ct);
    }

    [HttpGet("wijzigingen")]
    public async Task<IActionResult> Wijzigingen(Guid id, CancellationToken ct)
    {
        if (await eigen.TrajectKopAsync(id, ct) is not { } traject)
        {
            return NotFound();
        }

        ViewData["Traject"] = traject;
        return await this.LijstAsync(new RisicowijzigingenLijst(traject.Pad), Geschiedenis(db.Risicos.Where(r => r.TrajectId == id)), ct);
    }

    [HttpGet("nieuw")]
    public async Task<IActionResult> Nieuw(Guid id, CancellationToken ct)
    {
        if (await eigen.TrajectKopAsync(id, ct) is not { } traject)
        {
            return NotFound();
        }

        ViewData["Traject"] = traject;
        return View(new RisicoForm());
    }

    [HttpPost("nieuw")]
    public async Task<IActionResult> Nieuw(Guid id, RisicoForm form, [FromServices] RisicoMelden melden, CancellationToken ct)
    {
        if (await eigen.TrajectKopAsync(id, ct) is not { } traject)
        {
            return NotFound();
        }

        await melden.ExecuteAsync(id, form.Gegevens, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het risico staat in het dossier.");
        return LocalRedirect($"{traject.Pad}/risicos");
    }

    [HttpGet("{risicoId:guid}")]
    public async Task<IActionResult> Details(Guid id, Guid risicoId, CancellationToken ct)
    {
        if (await ZoekAsync(id, risicoId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        var wijzigingen = await Geschiedenis(db.Risicos.Where(r => r.Id == risicoId)).ToListAsync(ct);
        return View(new RisicoViewModel(gelezen.Traject, gelezen.Risico, [.. wijzigingen.OrderByDescending(w => w.Op).ThenBy(w => w.Veld)]));
    }

    [HttpGet("{risicoId:guid}/wijzigen")]
    public async Task<IActionResult> Wijzigen(Guid id, Guid risicoId, CancellationToken ct)
    {
        if (await ZoekAsync(id, risicoId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        ViewData["Traject"] = gelezen.Traject;
        ViewData["Risico"] = gelezen.Risico;
        return View(RisicoWijzigenForm.Van(gelezen.Risico));
    }

    [HttpPost("{risicoId:guid}/wijzigen")]
    public async Task<IActionResult> Wijzigen(Guid id, Guid risicoId, RisicoWijzigenForm form, [FromServices] RisicoWijzigen wijzigen, CancellationToken ct)
    {
        if (await ZoekAsync(id, risicoId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        await wijzigen.ExecuteAsync(new Risicoherziening(risicoId, form.Versie, form.Gegevens), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het risico is opgeslagen.");
        return LocalRedirect($"{gelezen.Traject.Pad}/risicos/{risicoId}");
    }

    private IQueryable<RisicowijzigingRij> Geschiedenis(IQueryable<Risico> risicos) =>
        from risico in risicos
        from wijziging in risico.Wijzigingen
        join wie in db.Users on wijziging.DoorId equals wie.Id
        select new RisicowijzigingRij { Id = wijziging.Id, RisicoId = risico.Id, Risico = risico.Titel, Veld = wijziging.Veld, Oud = wijziging.Oud, Nieuw = wijziging.Nieuw, Door = wie.Naam, Op = wijziging.Op };

    private async Task<(TrajectKop Traject, Risico Risico)?> ZoekAsync(Guid id, Guid risicoId, CancellationToken ct) =>
        await eigen.TrajectKopAsync(id, ct) is { } traject && await db.Risicos.AsNoTracking().SingleOrDefaultAsync(r => r.TrajectId == id && r.Id == risicoId, ct) is { } risico ? (traject, risico) : null;
}
