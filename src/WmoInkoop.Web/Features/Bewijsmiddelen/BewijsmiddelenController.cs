using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Bewijsmiddelen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.Web.Features.Gunningen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Bewijsmiddelen;

/// <summary>A winner of the decision that holds.</summary>
/// <param name="Dossier">Its evidence; null: none was asked.</param>
/// <param name="IsUitvalVoorgesteld">It was proposed to let it go.</param>
public sealed record Winnaarbewijs(Guid InschrijvingId, string Aanbieder, Bewijsdossier? Dossier, bool IsUitvalVoorgesteld);

/// <summary>The evidence of the winners of a perceel.</summary>
/// <param name="Eerder">Asked for decisions that were withdrawn.</param>
public sealed record BewijsViewModel(PerceelKop Kop, IReadOnlyList<Winnaarbewijs> Winnaars, IReadOnlyList<Bewijsdossier> Eerder, bool IsDefinitief, DateTimeOffset Nu)
{
    public string Pad => $"{Kop.Pad}/bewijs";
}

/// <summary>One piece of evidence with whose it is.</summary>
public sealed record Bewijsstukpagina(PerceelKop Kop, Bewijsdossier Dossier, Bewijsregel Regel)
{
    public string Pad => $"{Kop.Pad}/bewijs";

    public (string Tekst, string Pad)[] Kruimels => [.. Kop.KruimelsVanDaad, ("Bewijs", Pad)];
}

/// <summary>The evidence of winners, by inkopers of the regio who work for no provider (GUN-08).</summary>
[Authorize(Policy = Beleid.Gunnen)]
[Route("inkoop/aanbestedingen/{id:guid}/gunning/{perceelId:guid}/bewijs")]
public sealed class BewijsmiddelenController(InkoopDbContext db, EigenGunningen eigen, BewijsLezen lezen, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, Guid perceelId, CancellationToken ct)
    {
        if (await eigen.PerceelAsync(id, perceelId, ct) is not { } kop)
        {
            return NotFound();
        }

        var beslissing = await db.LopendeBeslissingen().Where(b => b.PerceelId == perceelId).Select(b => new { b.Id, b.DefinitiefOp }).SingleOrDefaultAsync(ct);
        var beslissingId = beslissing?.Id;
        var winnaars = await db.Gunningsbrieven
            .Where(b => b.GunningsbeslissingId == beslissingId && b.Uitkomst == Gunningsuitkomst.Winnaar)
            .OrderBy(b => b.Rang)
            .Select(b => new { b.InschrijvingId, Aanbieder = db.Aanbieders.Where(a => a.Id == b.AanbiederId).Select(a => a.Naam).First(), IsVoorgesteld = db.Uitvallers.Any(u => u.InschrijvingId == b.InschrijvingId && u.AfgerondOp == null) })
            .ToListAsync(ct);
        var dossiers = await lezen.LeesAsync(db.Bewijsverzoeken.Where(v => v.PerceelId == perceelId), metConcepten: false, ct);
        return View(new BewijsViewModel(
            kop,
            [.. winnaars.Select(w => new Winnaarbewijs(w.InschrijvingId, w.Aanbieder, dossiers.SingleOrDefault(d => d.Verzoek.GunningsbeslissingId == beslissingId && d.Verzoek.InschrijvingId == w.InschrijvingId), w.IsVoorgesteld))],
            [.. dossiers.Where(d => d.Verzoek.GunningsbeslissingId != beslissingId)],
            beslissing?.DefinitiefOp is not null,
            klok.GetUtcNow()));
    }

    [HttpGet("{stukId:guid}")]
    public Task<IActionResult> Beoordelen(Guid id, Guid perceelId, Guid stukId, CancellationToken ct) => ToonAsync(id, perceelId, stukId, stuk => new BewijsoordeelForm { Versie = stuk.Versie }, ct);

    [HttpPost("{stukId:guid}")]
    public async Task<IActionResult> Beoordelen(Guid id, Guid perceelId, Guid stukId, BewijsoordeelForm form, [FromServices] BewijsBeoordelen beoordelen, CancellationToken ct)
    {
        if (!await HeeftAsync(id, perceelId, stukId, ct))
        {
            return NotFound();
        }

        await beoordelen.ExecuteAsync(new Bewijsbevinding(stukId, form.Versie, form.Oordeel!.Value, form.Reden), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Uw oordeel is vastgelegd.");
        return RedirectToAction(nameof(Index), new { id, perceelId });
    }

    [HttpGet("{stukId:guid}/herstel")]
    public Task<IActionResult> Herstel(Guid id, Guid perceelId, Guid stukId, [FromServices] Werkkalender kalender, CancellationToken ct) => ToonAsync(
        id,
        perceelId,
        stukId,
        stuk =>
        {
            var form = new BewijsherstelForm { Versie = stuk.Versie };
            form.Zet(Verzoektermijn.Voorstel(Verzoeksoort.Herstel, kalender, klok.GetUtcNow()));
            return form;
        },
        ct);

    [HttpPost("{stukId:guid}/herstel")]
    public async Task<IActionResult> Herstel(Guid id, Guid perceelId, Guid stukId, BewijsherstelForm form, [FromServices] BewijsBeoordelen beoordelen, CancellationToken ct)
    {
        if (!await HeeftAsync(id, perceelId, stukId, ct))
        {
            return NotFound();
        }

        await beoordelen.VraagHerstelAsync(stukId, form.Versie, form.Reden, form.UiterlijkOp!.Value, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het herstelverzoek is verstuurd. De winnaar kreeg een e-mail en wordt aan de termijn herinnerd.");
        return RedirectToAction(nameof(Index), new { id, perceelId });
    }

    [HttpGet("{stukId:guid}/documenten/{bijlageId:guid}")]
    public async Task<IActionResult> Document(Guid id, Guid perceelId, Guid stukId, Guid bijlageId, [FromServices] Documentopslag opslag, CancellationToken ct) =>
        await HeeftAsync(id, perceelId, stukId, ct)
        && await lezen.DocumentAsync(db.Bewijsverzoeken.Where(v => v.PerceelId == perceelId && v.Stukken.Any(s => s.Id == stukId)), bijlageId, metConcepten: false, gebruiker.Als(Rol.Inkoper), ct) is var (document, naam)
            ? this.Bestand(opslag, document, naam)
            : NotFound();

    private async Task<bool> HeeftAsync(Guid id, Guid perceelId, Guid stukId, CancellationToken ct) =>
        await eigen.PerceelAsync(id, perceelId, ct) is not null && await db.Bewijsverzoeken.AnyAsync(v => v.PerceelId == perceelId && v.Stukken.Any(s => s.Id == stukId), ct);

    private async Task<IActionResult> ToonAsync(Guid id, Guid perceelId, Guid stukId, Func<Bewijsstuk, object> form, CancellationToken ct)
    {
        if (await eigen.PerceelAsync(id, perceelId, ct) is not { } kop
            || await lezen.LeesAsync(db.Bewijsverzoeken.Where(v => v.PerceelId == perceelId && v.Stukken.Any(s => s.Id == stukId)), metConcepten: false, ct) is not [var dossier])
        {
            return NotFound();
        }

        var regel = dossier.Regels.Single(r => r.Stuk.Id == stukId);
        ViewData["Pagina"] = new Bewijsstukpagina(kop, dossier, regel);
        return View(form(regel.Stuk));
    }
}
