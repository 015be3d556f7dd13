using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Klachten;

/// <summary>What inkopers of the regio do with klachten: enter those that came by letter, appoint who handles them, answer the handler (GUN-07).</summary>
[Authorize(Policy = Beleid.KlachtenBeheren)]
[Route("inkoop/klachten")]
public sealed class KlachtenBeherenController(InkoopDbContext db, EigenKlachten eigen, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private IQueryable<Aanbesteding> Aanbestedingen => db.VanInkoper(gebruiker).ZonderConcepten().Where(a => a.GepubliceerdOp != null);

    [HttpGet("nieuw")]
    public Task<IActionResult> Kies(CancellationToken ct) => this.LijstAsync(new KlachtkeuzeLijst(a => $"/inkoop/klachten/nieuw/{a.Id}"), Aanbestedingen.AlsKeuze(db), ct);

    [HttpGet("nieuw/{aanbestedingId:guid}")]
    public async Task<IActionResult> Nieuw(Guid aanbestedingId, CancellationToken ct)
    {
        ViewData["Over"] = await Aanbestedingen.Where(a => a.Id == aanbestedingId).OverAsync(ct);
        return ViewData["Over"] is null ? NotFound() : View(new BriefklachtForm());
    }

    [HttpPost("nieuw/{aanbestedingId:guid}")]
    [Uploadformulier(MaxBestanden = 3)]
    public async Task<IActionResult> Nieuw(Guid aanbestedingId, BriefklachtForm form, [FromServices] KlachtInvoeren invoeren, CancellationToken ct)
    {
        if (!await Aanbestedingen.AnyAsync(a => a.Id == aanbestedingId, ct))
        {
            return NotFound();
        }

        var id = await invoeren.ExecuteAsync(aanbestedingId, form.Wie, form.Gegevens, form.Ontvangen!.Value, form.Documenten, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De klacht is ingevoerd. Benoem nu een behandelaar.");
        return Naar(id);
    }

    [HttpGet("{id:guid}/behandelaar")]
    public async Task<IActionResult> Behandelaar(Guid id, CancellationToken ct)
    {
        if (await eigen.LeesAsync(eigen.AlsInkoper, id, ct) is not { } pagina || !(pagina.Klacht.IsOpen || HttpContext.IsOpnieuw()))
        {
            return NotFound();
        }

        var klacht = pagina.Klacht;
        ViewData["Pagina"] = pagina;
        ViewData["Keuzes"] = await db.Onafhankelijken(klacht.AanbestedingId, klacht.RegioId, klok.GetUtcNow())
            .Where(g => g.Id != gebruiker.Id && g.Id != klacht.BehandelaarId)
            .OrderBy(g => g.Naam)
            .Select(g => new SelectListItem(g.Naam, g.Id.ToString()))
            .ToListAsync(ct);
        return View(new BehandelaarForm { Versie = klacht.Versie });
    }

    [HttpPost("{id:guid}/behandelaar")]
    public async Task<IActionResult> Behandelaar(Guid id, BehandelaarForm form, [FromServices] BehandelaarBenoemen benoemen, CancellationToken ct)
    {
        if (!await eigen.AlsInkoper.AnyAsync(k => k.Id == id, ct))
        {
            return NotFound();
        }

        await benoemen.ExecuteAsync(id, form.Versie, form.Behandelaar!.Value, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De behandelaar is benoemd en heeft bericht gekregen.");
        return Naar(id);
    }

    [HttpGet("{id:guid}/antwoord")]
    public async Task<IActionResult> Antwoord(Guid id, CancellationToken ct)
    {
        if (await eigen.LeesAsync(eigen.AlsInkoper, id, ct) is not { } pagina || !(pagina.Klacht is { IsOpen: true, BehandelaarId: not null } || HttpContext.IsOpnieuw()))
        {
            return NotFound();
        }

        ViewData["Pagina"] = pagina;
        return View(new KlachtantwoordForm());
    }

    [HttpPost("{id:guid}/antwoord")]
    [Uploadformulier(MaxBestanden = 3)]
    public async Task<IActionResult> Antwoord(Guid id, KlachtantwoordForm form, [FromServices] KlachtberichtSturen sturen, CancellationToken ct)
    {
        if (!await eigen.AlsInkoper.AnyAsync(k => k.Id == id, ct))
        {
            return NotFound();
        }

        await sturen.ExecuteAsync(id, new Klachtberichtinvoer(Klachtpartij.Inkoop, Klachtpartij.Behandelaar, form.Tekst), form.Documenten, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Uw bericht is verstuurd aan de behandelaar.");
        return Naar(id);
    }

    [HttpGet("{id:guid}/intrekken")]
    public async Task<IActionResult> Intrekken(Guid id, CancellationToken ct)
    {
        if (await eigen.LeesAsync(eigen.AlsInkoper, id, ct) is not { Klacht: { AanbiederId: null } klacht } pagina || !(klacht.IsOpen || HttpContext.IsOpnieuw()))
        {
            return NotFound();
        }

        ViewData.Kruimels(pagina.KruimelsVanDaad);
        return this.Bevestig(new Bevestiging(
            "Vastleggen dat de klacht is ingetrokken",
            ["Niemand behandelt de klacht verder.", "Doe dit alleen als de klager zelf schreef dat de klacht van tafel is.", "Dit kan niet ongedaan worden gemaakt."],
            [klacht.Email is null ? "De klager krijgt geen e-mail: er is geen adres." : $"{klacht.Klagernaam}.", "De behandelaar en de andere inkopers van uw regio."],
            "Intrekken vastleggen",
            pagina.Pad)
        {
            Inleiding = $"Klacht {klacht.Nummer} van {klacht.Klagernaam}",
            Gevaarlijk = true,
            Verborgen = new Dictionary<string, string> { [nameof(KlachtversieForm.Versie)] = klacht.Versie.ToString() },
        });
    }

    [HttpPost("{id:guid}/intrekken"), ActionName(nameof(Intrekken))]
    public async Task<IActionResult> IntrekkenBevestigd(Guid id, KlachtversieForm form, [FromServices] KlachtIntrekken intrekken, CancellationToken ct)
    {
        if (!await eigen.AlsInkoper.AnyAsync(k => k.Id == id && k.AanbiederId == null, ct))
        {
            return NotFound();
        }

        await intrekken.ExecuteAsync(id, form.Versie, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Vastgelegd: de klacht is ingetrokken.");
        return Naar(id);
    }

    private RedirectResult Naar(Guid id) => Redirect($"/inkoop/klachten/{id}");
}
