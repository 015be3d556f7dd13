using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inkoopstrategieen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Features.Trajecten;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Inkoopstrategieen;

/// <summary>A version of a strategie as it is read.</summary>
/// <param name="Kop">The version with its traject.</param>
/// <param name="Gebreken">What keeps a concept from being vastgesteld.</param>
/// <param name="Uitvoeringen">The percelen that carry its segmenten out.</param>
/// <param name="VervangenDoor">The number of the later version that holds now; null while this one holds or is a concept.</param>
public sealed record StrategieViewModel(StrategieKop Kop, IReadOnlyList<Strategiegebrek> Gebreken, IReadOnlyList<Segmentuitvoering> Uitvoeringen, int? VervangenDoor);

/// <summary>Two versions side by side.</summary>
public sealed record VergelijkingViewModel(TrajectKop Traject, IReadOnlyList<Inkoopstrategie> Alle, Inkoopstrategie Van, Inkoopstrategie Naar, IReadOnlyList<Segmentverandering> Veranderingen);

/// <summary>The versions of the inkoopstrategie of a traject (TRJ-11), by inkopers of the regio.</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/trajecten/{id:guid}/strategie")]
public sealed class StrategieController(EigenAanbestedingen eigen, EigenStrategieen strategieen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken ct)
    {
        if (await eigen.TrajectKopAsync(id, ct) is not { } traject)
        {
            return NotFound();
        }

        ViewData["Traject"] = traject;
        return View(await strategieen.AlleAsync(id, ct));
    }

    [HttpGet("nieuw")]
    public async Task<IActionResult> Nieuw(Guid id, CancellationToken ct)
    {
        if (await eigen.TrajectKopAsync(id, ct) is not { } traject)
        {
            return NotFound();
        }

        var laatste = (await strategieen.AlleAsync(id, ct)).FirstOrDefault();
        ViewData.Kruimels([.. traject.Kruimels, ("Inkoopstrategie", $"{traject.Pad}/strategie")]);
        return this.Bevestig(new Bevestiging(
            laatste is null ? "Inkoopstrategie maken" : "Nieuwe versie van de inkoopstrategie",
            laatste is null
                ? ["U krijgt versie 1 als concept. Daarin maakt u de segmenten.", "Alleen de inkopers van uw regio zien de strategie."]
                : [$"Versie {laatste.Nummer + 1} begint als kopie van versie {laatste.Nummer}.", $"Versie {laatste.Nummer} blijft gelden tot de nieuwe is vastgesteld."],
            [],
            laatste is null ? "Strategie maken" : "Nieuwe versie maken",
            $"{traject.Pad}/strategie"));
    }

    [HttpPost("nieuw")]
    [ActionName(nameof(Nieuw))]
    public async Task<IActionResult> NieuwBevestigd(Guid id, [FromServices] StrategieversieMaken maken, CancellationToken ct)
    {
        if (await eigen.TrajectKopAsync(id, ct) is not { } traject)
        {
            return NotFound();
        }

        var nummer = await maken.ExecuteAsync(id, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"Versie {nummer} staat klaar als concept.");
        return LocalRedirect($"{traject.Pad}/strategie/{nummer}");
    }

    [HttpGet("{nummer:int}")]
    public async Task<IActionResult> Versie(Guid id, int nummer, CancellationToken ct)
    {
        if (await strategieen.ZoekAsync(id, nummer, ct) is not { } kop)
        {
            return NotFound();
        }

        return View(new StrategieViewModel(kop, kop.Strategie.IsVastgesteld ? [] : kop.Strategie.WatOntbreekt(), await strategieen.UitvoeringenAsync(kop.Strategie, ct), await strategieen.VervangenDoorAsync(kop.Strategie, ct)));
    }

    [HttpGet("{nummer:int}/besluit")]
    public async Task<IActionResult> Besluit(Guid id, int nummer, [FromServices] InkoopDbContext db, [FromServices] Documentopslag opslag, CancellationToken ct) =>
        await strategieen.ZoekAsync(id, nummer, ct) is { Strategie.BesluitdocumentId: { } documentId } && await db.Documenten.AsNoTracking().SingleOrDefaultAsync(d => d.Id == documentId, ct) is { } document
            ? this.Bestand(opslag, document)
            : NotFound();

    /// <param name="id">The traject.</param>
    /// <param name="van">The older version; the one before the last when absent.</param>
    /// <param name="naar">The newer version; the last when absent.</param>
    /// <param name="ct">Stops it.</param>
    [HttpGet("vergelijken")]
    public async Task<IActionResult> Vergelijken(Guid id, int? van, int? naar, CancellationToken ct)
    {
        if (await eigen.TrajectKopAsync(id, ct) is not { } traject || await strategieen.AlleAsync(id, ct) is not { Count: > 1 } alle)
        {
            return NotFound();
        }

        var nieuw = alle.FirstOrDefault(s => s.Nummer == naar) ?? alle[0];
        var oud = alle.FirstOrDefault(s => s.Nummer == van) ?? alle[1];
        return View(new VergelijkingViewModel(traject, alle, oud, nieuw, Strategieverschillen.Tussen(oud, nieuw)));
    }
}
