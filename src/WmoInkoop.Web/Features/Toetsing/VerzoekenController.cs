using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Toetsing;

/// <summary>What a page about a request shows above it.</summary>
public sealed record Verzoekkop(Guid InschrijvingId, Guid AanbestedingId, string Aanbieder, string Aanbesteding, Perceel Perceel)
{
    public string InschrijvingPad => $"/inkoop/inschrijvingen/{InschrijvingId}";

    public (string Tekst, string Pad)[] Kruimels => [(Aanbesteding, $"/inkoop/aanbestedingen/{AanbestedingId}"), ("Geldigheid", $"/inkoop/aanbestedingen/{AanbestedingId}/geldigheid/{Perceel.Nummer}"), (Aanbieder, InschrijvingPad)];
}

/// <summary>A request with its answer, as the buying team sees it.</summary>
/// <param name="Namen">Of who did what.</param>
public sealed record Verzoekpagina(Verzoekkop Kop, Toetsingsverzoek Verzoek, Verzoekinhoud Inhoud, IReadOnlyDictionary<Guid, string> Namen, DateTimeOffset Nu)
{
    public string Pad => $"/inkoop/verzoeken/{Verzoek.Id}";

    public (string Tekst, string Pad)[] KruimelsVanDaad => [.. Kop.Kruimels, (Core.Common.Teksten.Van(Verzoek.Soort), Pad)];

    /// <summary>The code of the eis it is about.</summary>
    public string? Eis => Kop.Perceel.Eisen.SingleOrDefault(e => e.Id == Verzoek.EisId) is { } eis ? $"{Kop.Perceel.Code(eis)}. {eis.Tekst}" : null;

    /// <summary>What can be found now: nothing of an answer that did not come, and nothing at all while there is time for one.</summary>
    public IReadOnlyList<Verzoekbevinding> MogelijkeBevindingen => Verzoek.Bevinding is not null ? [] :
        [.. Verzoek.Soort.Bevindingen().Where(b => b is Verzoekbevinding.Vervallen || Verzoek.BeantwoordOp is not null || (Nu > Verzoek.UiterlijkOp && !b.VraagtAntwoord()))];

    public bool IsTeVerlengen => Verzoek is { Bevinding: null, BeantwoordOp: null };
}

/// <summary>Requests to one bidder after the opening (INS-08, INS-09, INS-13), by inkopers of the regio.</summary>
[Authorize(Policy = Beleid.BeoordelingLeiden)]
public sealed class VerzoekenController(InkoopDbContext db, ToetsingLezen lezen, VerzoekLezen inhoud, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("inkoop/inschrijvingen/{id:guid}/verzoeken/{soort}")]
    public async Task<IActionResult> VerzoekNieuw(Guid id, Verzoeksoort soort, Guid? eis, [FromServices] Werkkalender kalender, CancellationToken ct)
    {
        if (!Enum.IsDefined(soort) || await lezen.Inschrijvingen.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } inschrijving)
        {
            return NotFound();
        }

        var nu = klok.GetUtcNow();
        var kop = await KopAsync(inschrijving, ct);
        ViewData["Kop"] = kop;
        ViewData["Soort"] = soort;
        ViewData["Minimum"] = Verzoektermijn.Minimum(soort, kalender, nu);
        ViewData["Eisen"] = kop.Perceel.Eisen.OrderBy(e => e.Volgnummer).Select(e => new SelectListItem($"{kop.Perceel.Code(e)}. {Kort(e.Tekst)}", e.Id.ToString())).ToList();
        var form = new VerzoekForm { EisId = eis };
        form.Zet(Verzoektermijn.Voorstel(soort, kalender, nu));
        return View(form);
    }

    [HttpPost("inkoop/inschrijvingen/{id:guid}/verzoeken/{soort}")]
    public async Task<IActionResult> VerzoekNieuw(Guid id, Verzoeksoort soort, VerzoekForm form, [FromServices] VerzoekSturen sturen, CancellationToken ct)
    {
        if (!Enum.IsDefined(soort) || !await lezen.Inschrijvingen.AnyAsync(i => i.Id == id, ct) || await sturen.ExecuteAsync(id, form.Vraag(soort), gebruiker.Als(Rol.Inkoper), ct) is not { } verzoekId)
        {
            return NotFound();
        }

        this.Meld("Het verzoek is verstuurd. De aanbieder kreeg een e-mail en wordt aan de termijn herinnerd.");
        return RedirectToAction(nameof(Verzoek), new { id = verzoekId });
    }

    [HttpGet("inkoop/verzoeken/{id:guid}")]
    public async Task<IActionResult> Verzoek(Guid id, CancellationToken ct) => await PaginaAsync(id, ct) is { } pagina ? View(pagina) : NotFound();

    [HttpGet("inkoop/verzoeken/{id:guid}/documenten/{bijlageId:guid}")]
    public async Task<IActionResult> Document(Guid id, Guid bijlageId, [FromServices] Documentopslag opslag, CancellationToken ct) =>
        await inhoud.DocumentAsync(lezen.Verzoeken.Where(v => v.Id == id && v.BeantwoordOp != null), bijlageId, gebruiker.Als(Rol.Inkoper), ct) is var (document, naam) ? this.Bestand(opslag, document, naam) : NotFound();

    [HttpGet("inkoop/verzoeken/{id:guid}/bevinding")]
    public async Task<IActionResult> Bevinding(Guid id, CancellationToken ct)
    {
        if (await PaginaAsync(id, ct) is not { } pagina)
        {
            return NotFound();
        }

        ViewData["Pagina"] = pagina;
        return View(new BevindingForm { Versie = pagina.Verzoek.Versie });
    }

    [HttpPost("inkoop/verzoeken/{id:guid}/bevinding")]
    public async Task<IActionResult> Bevinding(Guid id, BevindingForm form, [FromServices] BevindingVastleggen vastleggen, CancellationToken ct)
    {
        if (!await lezen.Verzoeken.AnyAsync(v => v.Id == id, ct))
        {
            return NotFound();
        }

        await vastleggen.ExecuteAsync(new Bevindinginvoer(id, form.Versie, form.Bevinding!.Value, form.Reden, form.SchendtArbeidsrecht), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De bevinding is vastgelegd. De aanbieder heeft bericht gekregen.");
        return RedirectToAction(nameof(Verzoek), new { id });
    }

    [HttpGet("inkoop/verzoeken/{id:guid}/verlengen")]
    public async Task<IActionResult> Verlengen(Guid id, [FromServices] Werkkalender kalender, CancellationToken ct)
    {
        if (await PaginaAsync(id, ct) is not { } pagina)
        {
            return NotFound();
        }

        ViewData["Pagina"] = pagina;
        var form = new VerlengForm { Versie = pagina.Verzoek.Versie };
        var vanaf = pagina.Verzoek.UiterlijkOp > pagina.Nu ? pagina.Verzoek.UiterlijkOp : pagina.Nu;
        form.Zet(Verzoektermijn.Voorstel(Verzoeksoort.Verduidelijking, kalender, vanaf));
        return View(form);
    }

    [HttpPost("inkoop/verzoeken/{id:guid}/verlengen")]
    public async Task<IActionResult> Verlengen(Guid id, VerlengForm form, [FromServices] VerzoekVerlengen verlengen, CancellationToken ct)
    {
        if (!await lezen.Verzoeken.AnyAsync(v => v.Id == id, ct))
        {
            return NotFound();
        }

        await verlengen.ExecuteAsync(id, form.Versie, form.UiterlijkOp!.Value, form.Reden, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De termijn is verlengd. De aanbieder heeft bericht gekregen.");
        return RedirectToAction(nameof(Verzoek), new { id });
    }

    private static string Kort(string tekst) => tekst.Length <= 90 ? tekst : $"{tekst[..89]}…";

    private async Task<Verzoekkop> KopAsync(Inschrijving inschrijving, CancellationToken ct) => new(
        inschrijving.Id,
        inschrijving.AanbestedingId,
        await db.Aanbieders.Where(a => a.Id == inschrijving.AanbiederId).Select(a => a.Naam).SingleAsync(ct),
        await db.Aanbestedingen.Where(a => a.Id == inschrijving.AanbestedingId).Select(a => a.Naam).SingleAsync(ct),
        await db.Percelen.AsNoTracking().Include(p => p.Eisen).SingleAsync(p => p.Id == inschrijving.PerceelId, ct));

    private async Task<Verzoekpagina?> PaginaAsync(Guid id, CancellationToken ct)
    {
        if (await lezen.Verzoeken.AsNoTracking().Include(v => v.Verlengingen).SingleOrDefaultAsync(v => v.Id == id, ct) is not { } verzoek)
        {
            return null;
        }

        var kop = await KopAsync(await db.Inschrijvingen.AsNoTracking().SingleAsync(i => i.Id == verzoek.InschrijvingId, ct), ct);
        var wie = new[] { verzoek.VerstuurdDoorId, verzoek.BeantwoordDoorId, verzoek.BevindingDoorId }.OfType<Guid>().Concat(verzoek.Verlengingen.Select(v => v.DoorId)).Distinct().ToList();
        return new Verzoekpagina(kop, verzoek, await inhoud.VoorInkoopAsync(verzoek, ct), await db.Users.Where(g => wie.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Naam, ct), klok.GetUtcNow());
    }
}
