using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Pilots;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Features.Trajecten;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Pilots;

/// <summary>A bijeenkomst of an overlegtafel, as a pilot links to it.</summary>
public sealed record Tafelplek(string Tekst, string Pad);

/// <summary>A pilot with what the tafel was told, the newest first.</summary>
public sealed record PilotViewModel(TrajectKop Traject, Pilot Pilot, IReadOnlyDictionary<Guid, Tafelplek> Plekken);

/// <summary>The pilots and innovatieprojecten of a traject (TRJ-14), by inkopers of the regio.</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/trajecten/{id:guid}/pilots")]
public sealed class PilotsController(InkoopDbContext db, EigenAanbestedingen eigen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken ct)
    {
        if (await eigen.TrajectKopAsync(id, ct) is not { } traject)
        {
            return NotFound();
        }

        ViewData["Traject"] = traject;
        return View(await db.Pilots.AsNoTracking().Include(p => p.Verslagen).Where(p => p.TrajectId == id).OrderByDescending(p => p.Begin).ThenBy(p => p.Naam).ToListAsync(ct));
    }

    [HttpGet("nieuw")]
    public async Task<IActionResult> Nieuw(Guid id, CancellationToken ct)
    {
        if (await eigen.TrajectKopAsync(id, ct) is not { } traject)
        {
            return NotFound();
        }

        ViewData["Traject"] = traject;
        return View(new PilotForm());
    }

    [HttpPost("nieuw")]
    public async Task<IActionResult> Nieuw(Guid id, PilotForm form, [FromServices] PilotMaken maken, CancellationToken ct)
    {
        if (await eigen.TrajectKopAsync(id, ct) is not { } traject)
        {
            return NotFound();
        }

        var pilotId = await maken.ExecuteAsync(id, form.Gegevens, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De pilot is toegevoegd.");
        return LocalRedirect($"{traject.Pad}/pilots/{pilotId}");
    }

    [HttpGet("{pilotId:guid}")]
    public async Task<IActionResult> Details(Guid id, Guid pilotId, CancellationToken ct)
    {
        if (await ZoekAsync(id, pilotId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        return View(new PilotViewModel(gelezen.Traject, gelezen.Pilot, await PlekkenAsync(id, ct)));
    }

    [HttpGet("{pilotId:guid}/wijzigen")]
    public async Task<IActionResult> Wijzigen(Guid id, Guid pilotId, CancellationToken ct)
    {
        if (await ZoekAsync(id, pilotId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        (ViewData["Traject"], ViewData["Pilot"]) = gelezen;
        return View(PilotWijzigenForm.Van(gelezen.Pilot));
    }

    [HttpPost("{pilotId:guid}/wijzigen")]
    public async Task<IActionResult> Wijzigen(Guid id, Guid pilotId, PilotWijzigenForm form, [FromServices] PilotWijzigen wijzigen, CancellationToken ct)
    {
        if (await ZoekAsync(id, pilotId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        await wijzigen.ExecuteAsync(pilotId, form.Versie, form.Gegevens, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De pilot is opgeslagen.");
        return LocalRedirect($"{gelezen.Traject.Pad}/pilots/{pilotId}");
    }

    [HttpGet("{pilotId:guid}/verslag")]
    public async Task<IActionResult> Verslag(Guid id, Guid pilotId, CancellationToken ct)
    {
        if (await ZoekAsync(id, pilotId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        (ViewData["Traject"], ViewData["Pilot"]) = gelezen;
        ViewData["Bijeenkomsten"] = (await PlekkenAsync(id, ct)).Select(p => new SelectListItem(p.Value.Tekst, p.Key.ToString())).ToList();
        return View(new PilotverslagForm());
    }

    [HttpPost("{pilotId:guid}/verslag")]
    public async Task<IActionResult> Verslag(Guid id, Guid pilotId, PilotverslagForm form, [FromServices] PilotRapporteren rapporteren, CancellationToken ct)
    {
        if (await ZoekAsync(id, pilotId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        await rapporteren.ExecuteAsync(new Pilotrapport(pilotId, form.Datum!.Value, form.Tekst!, form.BijeenkomstId), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het verslag aan de tafel is vastgelegd.");
        return LocalRedirect($"{gelezen.Traject.Pad}/pilots/{pilotId}");
    }

    /// <summary>The bijeenkomsten of the regio, the newest first.</summary>
    private async Task<Dictionary<Guid, Tafelplek>> PlekkenAsync(Guid trajectId, CancellationToken ct)
    {
        var bijeenkomsten = await db.BijeenkomstenVoor(trajectId).OrderByDescending(b => b.Datum)
            .Join(db.Overlegtafels, b => b.OverlegtafelId, t => t.Id, (b, t) => new { b.Id, b.Datum, t.Naam, t.Sleutel }).ToListAsync(ct);
        return bijeenkomsten.ToDictionary(
            b => b.Id, b => new Tafelplek($"{b.Naam}, {Amsterdam.Voluit(b.Datum)}", $"/tafel/{b.Sleutel}/bijeenkomsten/{b.Datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"));
    }

    private async Task<(TrajectKop Traject, Pilot Pilot)?> ZoekAsync(Guid id, Guid pilotId, CancellationToken ct) =>
        await eigen.TrajectKopAsync(id, ct) is { } traject && await db.Pilots.AsNoTracking().Include(p => p.Verslagen).SingleOrDefaultAsync(p => p.TrajectId == id && p.Id == pilotId, ct) is { } pilot ? (traject, pilot) : null;
}
