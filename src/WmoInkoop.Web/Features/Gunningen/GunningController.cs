using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Gunningen;

/// <summary>Where the gunning of each perceel stands, and preparing the decision (GUN-01, GUN-11).</summary>
[Authorize(Policy = Beleid.Gunnen)]
[Route("inkoop/aanbestedingen/{id:guid}/gunning")]
public sealed class GunningController(InkoopDbContext db, EigenGunningen eigen, Gunningsdossiers dossiers, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken ct)
    {
        if (await eigen.AanbestedingAsync(id, ct) is not { } kop)
        {
            return NotFound();
        }

        var beslissingen = await db.LopendeBeslissingen().AsNoTracking().Include(b => b.KortGedingen).Where(b => b.AanbestedingId == id).ToDictionaryAsync(b => b.PerceelId, ct);
        var percelen = await db.Percelen.Where(p => p.AanbestedingId == id).OrderBy(p => p.Nummer)
            .Select(p => new { p.Id, p.Nummer, p.Naam, IsKlaar = db.Aanbestedingen.Any(a => a.Id == id && GunningQueries.GunningNaGeldigheid.Contains(a.Procedure)) ? p.GetoetstOp != null : p.BeoordeeldOp != null })
            .ToListAsync(ct);
        ViewData["Nu"] = klok.GetUtcNow();
        return View(new GunningenViewModel(kop, [.. percelen.Select(p => new PerceelstandViewModel(p.Id, p.Nummer, p.Naam, p.IsKlaar, beslissingen.GetValueOrDefault(p.Id)))]));
    }

    [HttpGet("{perceelId:guid}")]
    public async Task<IActionResult> Perceel(Guid id, Guid perceelId, CancellationToken ct)
    {
        if (await eigen.PerceelAsync(id, perceelId, ct) is not { } kop)
        {
            return NotFound();
        }

        var nu = klok.GetUtcNow();
        if (await dossiers.LeesAsync(perceelId, ct) is not { } dossier)
        {
            return View(new GunningViewModel(kop, null, null, null, nu, null, [], 0, await IngetrokkenAsync(perceelId, ct)));
        }

        var beslissing = dossier.Beslissing;
        var besluiters = await db.Users.Where(g => g.Id == beslissing.VoorgesteldDoorId || g.Id == beslissing.VastgesteldDoorId).Select(g => g.Naam).OrderBy(n => n).ToListAsync(ct);
        var overeenkomsten = await db.Overeenkomsten.Where(o => o.GunningsbeslissingId == beslissing.Id).OrderBy(o => o.Nummer).Select(o => new OvereenkomstLink(o.Id, o.Nummer, o.Opdrachtnemer, o.Aandeel, o.OndertekendOp)).ToListAsync(ct);
        return View(new GunningViewModel(
            kop,
            dossier,
            await eigen.VoorstelAsync(VierOgenSoort.GunningVaststellen, beslissing.Id, gebruiker.Id, ct),
            await eigen.VoorstelAsync(VierOgenSoort.GunningIntrekken, beslissing.Id, gebruiker.Id, ct),
            nu,
            beslissing.VastgesteldOp is null ? null : string.Join(" en ", besluiters),
            overeenkomsten,
            await db.Gunningsbrieven.CountAsync(b => b.GunningsbeslissingId == beslissing.Id && b.GelezenOp == null, ct) + await db.Gegadigdenbrieven.CountAsync(b => b.GunningsbeslissingId == beslissing.Id && b.GelezenOp == null, ct),
            await IngetrokkenAsync(perceelId, ct),
            await db.Klachten.Over(kop.Aanbesteding.Id, perceelId).DieOpschort().AnyAsync(ct)));
    }

    [HttpPost("{perceelId:guid}/beginnen")]
    public async Task<IActionResult> Beginnen(Guid id, Guid perceelId, [FromServices] GunningVoorbereiden voorbereiden, CancellationToken ct)
    {
        if (await eigen.PerceelAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        await voorbereiden.BeginAsync(perceelId, gebruiker.Als(Rol.Inkoper), ct);
        return RedirectToAction(nameof(Perceel), new { id, perceelId });
    }

    [HttpGet("{perceelId:guid}/besluit")]
    public async Task<IActionResult> Besluit(Guid id, Guid perceelId, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { } pagina)
        {
            return NotFound();
        }

        ViewData["Kop"] = pagina.Kop;
        return View(GunningsbesluitForm.Van(pagina.Beslissing));
    }

    [HttpPost("{perceelId:guid}/besluit")]
    public async Task<IActionResult> Besluit(Guid id, Guid perceelId, GunningsbesluitForm form, [FromServices] GunningVoorbereiden voorbereiden, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        await voorbereiden.LegBesluitVastAsync(perceelId, form.Versie, form.Besluit, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het besluit is vastgelegd.");
        return RedirectToAction(nameof(Perceel), new { id, perceelId });
    }

    private async Task<IReadOnlyList<IngetrokkenBeslissing>> IngetrokkenAsync(Guid perceelId, CancellationToken ct) => await db.Gunningsbeslissingen
        .Where(b => b.PerceelId == perceelId && b.IngetrokkenOp != null)
        .OrderByDescending(b => b.IngetrokkenOp)
        .Select(b => new IngetrokkenBeslissing(
            b.VastgesteldOp!.Value,
            b.IngetrokkenOp!.Value,
            b.Intrekreden!,
            db.Gunningsbrieven.Where(g => g.GunningsbeslissingId == b.Id).Join(db.Aanbieders, g => g.AanbiederId, a => a.Id, (g, a) => new BriefLink(g.Id, a.Naam)).ToList()))
        .ToListAsync(ct);
}
