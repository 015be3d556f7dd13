using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Aanbieders;

/// <summary>Inkopers find providers and verify registrations (AAN-01). Any inkoper of any regio may.</summary>
[Authorize(Policy = Beleid.AanbiedersVerifieren)]
[Route("inkoop/aanbieders")]
public sealed class AanbiedersController(InkoopDbContext db, HuidigeGebruiker gebruiker, VerificatieBeslissen beslissen, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken ct) => this.LijstAsync(
        new AanbiedersLijst(),
        db.Aanbieders.Select(a => new AanbiederRij
        {
            Id = a.Id,
            Naam = a.Naam,
            Plaats = a.Plaats,
            KvkNummer = (string)(object)a.KvkNummer,
            Grootteklasse = a.Grootteklasse,
            Status = a.Status,
            AangemeldOp = a.AangemeldOp,
            Zoekveld = a.Zoekveld,
        }),
        ct);

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken ct) =>
        await LeesAsync(id, ct) is { } aanbieder ? View(aanbieder) : NotFound();

    [HttpGet("{id:guid}/uittreksel")]
    public async Task<IActionResult> Uittreksel(Guid id, [FromServices] Documentopslag opslag, CancellationToken ct) =>
        await db.Documenten.AsNoTracking().SingleOrDefaultAsync(d => db.Aanbieders.Any(a => a.Id == id && a.UittrekselId == d.Id), ct) is { } document
            ? this.Bestand(opslag, document)
            : NotFound();

    /// <summary>What shows that somebody may sign (AAN-07).</summary>
    [HttpGet("{id:guid}/tekenbevoegdheid/{bevoegdheidId:guid}")]
    public async Task<IActionResult> Tekenbewijs(Guid id, Guid bevoegdheidId, [FromServices] Documentopslag opslag, CancellationToken ct) =>
        await db.Documenten.AsNoTracking().SingleOrDefaultAsync(d => db.Tekenbevoegdheden.Any(t => t.Id == bevoegdheidId && t.AanbiederId == id && t.DocumentId == d.Id), ct) is { } document
            ? this.Bestand(opslag, document)
            : NotFound();

    [HttpGet("{id:guid}/accepteren")]
    public Task<IActionResult> Accepteren(Guid id, CancellationToken ct) => ToonAsync(id, a => new BesluitForm { Versie = a.Versie }, ct);

    [HttpPost("{id:guid}/accepteren")]
    public async Task<IActionResult> Accepteren(Guid id, BesluitForm form, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } aanbieder)
        {
            return NotFound();
        }

        ViewData["Aanbieder"] = aanbieder;
        await beslissen.AccepteerAsync(id, form.Versie, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"{aanbieder.Naam} is geaccepteerd en krijgt bericht.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("{id:guid}/weigeren")]
    public Task<IActionResult> Weigeren(Guid id, CancellationToken ct) => ToonAsync(id, a => new RedenForm { Versie = a.Versie }, ct);

    [HttpPost("{id:guid}/weigeren")]
    public async Task<IActionResult> Weigeren(Guid id, RedenForm form, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } aanbieder)
        {
            return NotFound();
        }

        ViewData["Aanbieder"] = aanbieder;
        await beslissen.WeigerAsync(id, form.Versie, form.Reden, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"De registratie van {aanbieder.Naam} is geweigerd. De aanbieder krijgt de reden.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("{id:guid}/acceptatie-intrekken")]
    public Task<IActionResult> AcceptatieIntrekken(Guid id, CancellationToken ct) => ToonAsync(id, a => new RedenForm { Versie = a.Versie }, ct);

    [HttpPost("{id:guid}/acceptatie-intrekken")]
    public async Task<IActionResult> AcceptatieIntrekken(Guid id, RedenForm form, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } aanbieder)
        {
            return NotFound();
        }

        ViewData["Aanbieder"] = aanbieder;
        await beslissen.TrekAcceptatieInAsync(id, form.Versie, form.Reden, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"De acceptatie van {aanbieder.Naam} is ingetrokken. De aanbieder krijgt de reden.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("{id:guid}/vervallen")]
    public Task<IActionResult> Vervallen(Guid id, CancellationToken ct) => ToonAsync(id, a => new RedenForm { Versie = a.Versie }, ct);

    [HttpPost("{id:guid}/vervallen")]
    public async Task<IActionResult> Vervallen(Guid id, RedenForm form, [FromServices] RegistratieVervallen vervallen, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } aanbieder)
        {
            return NotFound();
        }

        ViewData["Aanbieder"] = aanbieder;
        await vervallen.ExecuteAsync(id, form.Versie, form.Reden, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"De registratie van {aanbieder.Naam} is vervallen. KvK-nummer {aanbieder.KvkNummer} is weer vrij.");
        return RedirectToAction(nameof(Details), new { id });
    }

    private Task<AanbiederViewModel?> LeesAsync(Guid id, CancellationToken ct) => AanbiederLezen.LeesAsync(db, id, klok.GetUtcNow(), ct);

    private async Task<IActionResult> ToonAsync(Guid id, Func<AanbiederViewModel, object> form, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } aanbieder)
        {
            return NotFound();
        }

        ViewData["Aanbieder"] = aanbieder;
        return View(form(aanbieder));
    }
}
