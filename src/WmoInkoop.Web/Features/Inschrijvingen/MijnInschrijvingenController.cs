using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Inschrijvingen;

/// <summary>A provider's own inschrijvingen: the list, beginning one, and where one stands.</summary>
[Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
[Route("mijn/inschrijvingen")]
public sealed class MijnInschrijvingenController(InkoopDbContext db, Kluis kluis, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private Guid AanbiederId => gebruiker.AanbiederId!.Value;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => await this.LijstAsync(
        new InschrijvingenLijst(await kluis.VoortgangAsync(AanbiederId, klok.GetUtcNow(), ct)),
        from i in db.Inschrijvingen
        join a in db.Aanbestedingen on i.AanbestedingId equals a.Id
        join p in db.Percelen on i.PerceelId equals p.Id
        where i.AanbiederId == AanbiederId
        select new InschrijvingRij { Id = i.Id, Perceel = p.Naam, Aanbesteding = a.Naam, Status = i.Status, SluitingOp = a.Planning.SluitingOp, IngediendOp = i.IngediendOp, MoetBevestigd = i.Status == InschrijvingStatus.Ingediend && i.HerbevestigenSinds != null && a.GeopendOp == null },
        ct);

    [HttpGet("nieuw")]
    public Task<IActionResult> Nieuw(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return this.LijstAsync(
            new OpenPercelenLijst(),
            from a in db.Aanbestedingen.VoorDeelname(AanbiederId).MetKluis()
            join p in db.Percelen on a.Id equals p.AanbestedingId
            join r in db.Regios on a.RegioId equals r.Id
            where a.Einde == null && p.BeeindigdOp == null && a.GeopendOp == null && a.Planning.SluitingOp >= nu
                && !db.Inschrijvingen.Any(i => i.PerceelId == p.Id && i.AanbiederId == AanbiederId && (i.Status == InschrijvingStatus.Concept || i.Status == InschrijvingStatus.Ingediend))
            select new OpenPerceelRij { Id = p.Id, Naam = p.Naam, Aanbesteding = a.Naam, Regio = r.Naam, SluitingOp = a.Planning.SluitingOp },
            ct);
    }

    [HttpGet("nieuw/{perceelId:guid}")]
    public async Task<IActionResult> Beginnen(Guid perceelId, CancellationToken ct)
    {
        var perceel = await db.Percelen
            .Where(p => p.Id == perceelId)
            .Join(db.Aanbestedingen.VoorDeelname(AanbiederId), p => p.AanbestedingId, a => a.Id, (p, a) => new { p.Nummer, p.Naam, Aanbesteding = a.Naam, a.Planning.SluitingOp })
            .SingleOrDefaultAsync(ct);
        return perceel is null
            ? NotFound()
            : this.Bevestig(new Bevestiging(
                $"Concept beginnen voor perceel {perceel.Nummer}: {perceel.Naam}",
                [
                    "U dient nog niets in: er komt een concept. Daarin zegt u met wie u inschrijft, gaat u akkoord met de eisen, schrijft u uw plan en voegt u documenten toe.",
                    "Uw collega's kunnen meewerken. Niemand buiten uw organisatie ziet er iets van.",
                    $"Indienen kan tot en met {Amsterdam.Uiterlijk(perceel.SluitingOp!.Value)}. Wie mag tekenen voor uw organisatie, dient in.",
                ],
                [],
                "Concept beginnen",
                "/mijn/inschrijvingen/nieuw")
            {
                Inleiding = perceel.Aanbesteding,
                Actie = "/mijn/inschrijvingen/nieuw",
                Verborgen = new Dictionary<string, string> { ["perceelId"] = perceelId.ToString() },
            });
    }

    /// <summary>The button 'Concept beginnen' of a perceel; with a draft or a submission there already it leads there.</summary>
    [HttpPost("nieuw")]
    public async Task<IActionResult> Nieuw([FromForm] Guid perceelId, [FromServices] InschrijvingBeginnen beginnen, CancellationToken ct) =>
        await beginnen.ExecuteAsync(perceelId, AanbiederId, vervangen: false, gebruiker.AlsAanbieder(), ct) is { } id
            ? RedirectToAction(nameof(Details), new { id })
            : NotFound();

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, [FromServices] Partijenlezer partijen, CancellationToken ct)
    {
        ViewData["HeeftBeschikking"] = await db.Beschikkingen.AnyAsync(b => b.InschrijvingId == id && b.AanbiederId == AanbiederId, ct);
        ViewData["HeeftGunningsbrief"] = await db.Gunningsbrieven.AnyAsync(b => b.InschrijvingId == id && b.AanbiederId == AanbiederId, ct);
        if (await InschrijvingViewModel.LeesAsync(db, kluis, id, AanbiederId, klok.GetUtcNow(), ct) is not { } model)
        {
            return NotFound();
        }

        ViewData["Verzoeken"] = await db.Toetsingsverzoeken.AsNoTracking().Where(v => v.InschrijvingId == id && v.AanbiederId == AanbiederId).OrderByDescending(v => v.VerstuurdOp).ToListAsync(ct);
        ViewData["NuGeldig"] = model.Inschrijving.VervallenOp is null && !model.IsBewerkbaar
            ? null
            : await db.Inschrijvingen.Where(i => i.PerceelId == model.Perceel.Id && i.AanbiederId == AanbiederId && i.Status == InschrijvingStatus.Ingediend).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(ct);
        ViewData["DoetElders"] = model.IsBewerkbaar && await partijen.DoetEldersMeeAsync(model.Inschrijving, ct);
        ViewData["Tekenstand"] = model.IsTeTekenen ? await model.TekenstandAsync(db, gebruiker.Id, klok.GetUtcNow(), ct) : null;
        return View(model);
    }

    [HttpGet("{id:guid}/vervangen")]
    public async Task<IActionResult> Vervangen(Guid id, CancellationToken ct) =>
        await InschrijvingViewModel.LeesAsync(db, kluis, id, AanbiederId, klok.GetUtcNow(), ct) is { } model
            ? this.Bevestig(new Bevestiging(
                "Inschrijving vervangen?",
                [
                    "Er komt een nieuw concept met dezelfde inhoud. Dat past u aan.",
                    model.Inschrijving.HerbevestigenSinds is null
                        ? $"Inschrijving {model.Inschrijving.Ontvangstnummer} blijft tellen tot u het nieuwe concept indient."
                        : $"Inschrijving {model.Inschrijving.Ontvangstnummer} telt na de rectificatie niet mee. Dien het nieuwe concept op tijd in, of bevestig de oude alsnog.",
                    "Daarna telt alleen de nieuwe. De oude blijft verzegeld en wordt nooit geopend.",
                ],
                [],
                "Nieuw concept maken",
                $"/mijn/inschrijvingen/{id}"))
            : NotFound();

    [HttpPost("{id:guid}/vervangen"), ActionName(nameof(Vervangen))]
    public async Task<IActionResult> VervangenBevestigd(Guid id, [FromServices] InschrijvingBeginnen beginnen, CancellationToken ct)
    {
        var perceelId = await db.Inschrijvingen.Where(i => i.Id == id && i.AanbiederId == AanbiederId).Select(i => (Guid?)i.PerceelId).SingleOrDefaultAsync(ct);
        return perceelId is not null && await beginnen.ExecuteAsync(perceelId.Value, AanbiederId, vervangen: true, gebruiker.AlsAanbieder(), ct) is { } nieuw
            ? RedirectToAction(nameof(Details), new { id = nieuw })
            : NotFound();
    }
}
