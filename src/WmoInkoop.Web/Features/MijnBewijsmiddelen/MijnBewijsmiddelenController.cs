using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Bewijsmiddelen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.MijnBewijsmiddelen;

/// <summary>The evidence that is asked of this winner.</summary>
public sealed record MijnBewijspagina(Bewijsdossier Dossier, string Aanbesteding, string Perceel, bool KanInleveren, DateTimeOffset Nu)
{
    public string Pad => $"/mijn/bewijsmiddelen/{Dossier.Verzoek.Id}";
}

/// <summary>The evidence a winner has to hand in after the provisional award (GUN-08). Another's id is not there (AAN-04).</summary>
[Authorize(Policy = Beleid.BewijsLeveren)]
[Route("mijn/bewijsmiddelen")]
public sealed class MijnBewijsmiddelenController(InkoopDbContext db, BewijsLezen lezen, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private Guid AanbiederId => gebruiker.AanbiederId!.Value;

    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return this.LijstAsync(
            new MijnBewijsmiddelenLijst(),
            from v in db.Bewijsverzoeken
            join a in db.Aanbestedingen on v.AanbestedingId equals a.Id
            join p in db.Percelen on v.PerceelId equals p.Id
            where v.AanbiederId == AanbiederId
            select new MijnBewijsRij
            {
                Id = v.Id,
                Perceel = p.Naam,
                Aanbesteding = a.Naam,
                GevraagdOp = v.GevraagdOp,
                UiterlijkOp = v.Stukken.Where(s => s.MoetNogKomen).OrderByDescending(s => s.HerstelUiterlijkOp).Select(s => s.HerstelUiterlijkOp).FirstOrDefault() ?? v.UiterlijkOp,
                Stand = v.VervallenOp != null ? Bewijsverzoekstand.Vervallen
                    : v.CompleetOp != null ? Bewijsverzoekstand.Compleet
                    : v.Stukken.Any(s => s.MoetNogKomen && (s.HerstelUiterlijkOp ?? v.UiterlijkOp) < nu) ? Bewijsverzoekstand.TermijnVoorbij
                    : v.Stukken.Any(s => s.MoetNogKomen) ? Bewijsverzoekstand.Open
                    : v.Stukken.Any(s => s.Oordeel == null) ? Bewijsverzoekstand.TeBeoordelen : Bewijsverzoekstand.NietVoldaan,
            },
            ct);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken ct) => await PaginaAsync(id, ct) is { } pagina ? View(pagina) : NotFound();

    /// <param name="id">The request.</param>
    /// <param name="stukId">One piece; absent: all that have a document ready.</param>
    /// <param name="gezien">The documents on the page.</param>
    /// <param name="inleveren">The deed.</param>
    /// <param name="ct">Cancels the request.</param>
    [HttpPost("{id:guid}/inleveren")]
    [HttpPost("{id:guid}/{stukId:guid}/inleveren")]
    public async Task<IActionResult> Inleveren(Guid id, Guid? stukId, [FromForm] Guid[] gezien, [FromServices] BewijsInleveren inleveren, CancellationToken ct)
    {
        var ontvangenOp = klok.GetUtcNow(); // nothing has waited for its turn yet (INS-04)
        if (await inleveren.LeverInAsync(id, stukId, gezien, AanbiederId, ontvangenOp, gebruiker.AlsAanbieder(), ct) is not { } aantal)
        {
            return NotFound();
        }

        this.Meld($"{(aantal == 1 ? "Uw bewijs is" : $"{aantal} bewijzen zijn")} ingeleverd. U krijgt een ontvangstbericht per e-mail.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("{id:guid}/{stukId:guid}")]
    public async Task<IActionResult> Toevoegen(Guid id, Guid stukId, CancellationToken ct)
    {
        if (await PaginaAsync(id, ct) is not { } pagina || pagina.Dossier.Regels.SingleOrDefault(r => r.Stuk.Id == stukId) is not { } regel)
        {
            return NotFound();
        }

        ViewData["Pagina"] = pagina;
        ViewData["Regel"] = regel;
        return View(new BewijsuploadForm { Versie = regel.Stuk.Versie });
    }

    [HttpPost("{id:guid}/{stukId:guid}")]
    [Uploadformulier(MaxBestanden = 1)]
    public async Task<IActionResult> Toevoegen(Guid id, Guid stukId, BewijsuploadForm form, [FromServices] BewijsInleveren inleveren, CancellationToken ct)
    {
        var ontvangenOp = klok.GetUtcNow();
        if (!await inleveren.VoegToeAsync(new Bewijsupload(id, stukId, AanbiederId, form.Versie, form.Document!.Document, form.AfgegevenOp!.Value, ontvangenOp), gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld("Het document is toegevoegd. Het is nog niet ingeleverd.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpPost("{id:guid}/documenten/{bijlageId:guid}/verwijderen")]
    public async Task<IActionResult> Verwijderen(Guid id, Guid bijlageId, [FromServices] BewijsInleveren inleveren, CancellationToken ct)
    {
        if (!await inleveren.VerwijderAsync(id, AanbiederId, bijlageId, klok.GetUtcNow(), gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld("Het document is verwijderd.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("{id:guid}/documenten/{bijlageId:guid}")]
    public async Task<IActionResult> Document(Guid id, Guid bijlageId, [FromServices] Documentopslag opslag, CancellationToken ct) =>
        await lezen.DocumentAsync(Eigen(id), bijlageId, metConcepten: true, gebruiker.AlsAanbieder(), ct) is var (document, naam) ? this.Bestand(opslag, document, naam) : NotFound();

    private IQueryable<Bewijsverzoek> Eigen(Guid id) => db.Bewijsverzoeken.Where(v => v.Id == id && v.AanbiederId == AanbiederId);

    private async Task<MijnBewijspagina?> PaginaAsync(Guid id, CancellationToken ct)
    {
        if (await lezen.LeesAsync(Eigen(id), metConcepten: true, ct) is not [var dossier])
        {
            return null;
        }

        var perceelId = dossier.Verzoek.PerceelId;
        var perceel = await db.Percelen.Where(p => p.Id == perceelId)
            .Select(p => new { p.Nummer, p.Naam, Loopt = p.BeeindigdOp == null && p.DefinitiefGegundOp == null, Aanbesteding = db.Aanbestedingen.Where(a => a.Id == p.AanbestedingId).Select(a => a.Naam).First() })
            .SingleAsync(ct);
        return new MijnBewijspagina(dossier, perceel.Aanbesteding, $"Perceel {perceel.Nummer}: {perceel.Naam}", perceel.Loopt && dossier.Verzoek is { VervallenOp: null, CompleetOp: null }, klok.GetUtcNow());
    }
}
