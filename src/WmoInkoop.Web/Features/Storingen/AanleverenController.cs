using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Storingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;

namespace WmoInkoop.Web.Features.Storingen;

/// <summary>A bidder hands in the file of which the controlegetal was registered before the closing (INS-10, Aw 2.109a).</summary>
[Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
[Route("mijn/aanbestedingen/{nummer}/aanleveren")]
public sealed class AanleverenController(InkoopDbContext db, Aanlevertermijn termijn, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private Guid AanbiederId => gebruiker.AanbiederId!.Value;

    [HttpGet("")]
    public async Task<IActionResult> Aanleveren(string nummer, CancellationToken ct)
    {
        ViewData["Aanlevering"] = await LeesAsync(nummer, ct);
        return ViewData["Aanlevering"] is null ? NotFound() : View(new AanleverForm());
    }

    [HttpPost("")]
    [Authorize(Policy = Beleid.InschrijvingIndienen)]
    [Uploadformulier(MaxBestanden = 1)]
    public async Task<IActionResult> Aanleveren(string nummer, AanleverForm form, [FromServices] InschrijvingAanleveren aanleveren, [FromServices] Documentopslag opslag, CancellationToken ct)
    {
        var ontvangenOp = klok.GetUtcNow(); // the body has been read
        if (await LeesAsync(nummer, ct) is not { } gelezen)
        {
            return NotFound();
        }

        var document = form.Bestand!.Document;
        try
        {
            return await aanleveren.ExecuteAsync(new Aanlevering(gelezen.Aanbesteding.Id, AanbiederId, document, form.Prijs, ontvangenOp), gebruiker.AlsAanbieder(), ct) is { } id
                ? LocalRedirect($"/mijn/inschrijvingen/{id}/ontvangst")
                : NotFound();
        }
        catch (DomeinregelException fout) when (fout.Regel is Domeinregel.AnderBestandDanGeregistreerd)
        {
            // the form is shown again and would keep the file, which can never be right
            HttpContext.Features.Get<GebondenUploads>()?.Clear();
            opslag.Vergeet(document);
            throw;
        }
    }

    private async Task<AanleverViewModel?> LeesAsync(string nummer, CancellationToken ct)
    {
        if (await db.Aanbestedingen.VoorDeelname(AanbiederId).AsNoTracking().SingleOrDefaultAsync(a => a.Nummer == nummer, ct) is not { } aanbesteding)
        {
            return null;
        }

        var getallen = (await db.Controlegetallen.AsNoTracking()
            .Where(c => c.AanbestedingId == aanbesteding.Id && db.Aanbieders.Any(a => a.Id == AanbiederId && a.KvkNummer == c.KvkNummer))
            .ToListAsync(ct)).Geldend();
        var ids = getallen.Select(c => c.PerceelId).ToList();
        var percelen = await db.Percelen.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var nu = klok.GetUtcNow();
        return getallen.Count == 0 ? null : new AanleverViewModel(aanbesteding, [.. getallen.Select(c => (c, percelen[c.PerceelId])).OrderBy(r => r.Item2.Nummer)], termijn.Tot(aanbesteding.Planning.SluitingOp!.Value), nu);
    }
}

/// <summary>What a provider can hand in after the closing.</summary>
public sealed record AanleverViewModel(Aanbesteding Aanbesteding, IReadOnlyList<(Controlegetal Getal, Perceel Perceel)> Regels, DateTimeOffset Tot, DateTimeOffset Nu)
{
    public bool IsOpen => Nu > Aanbesteding.Planning.SluitingOp && Nu < Tot && Aanbesteding.GeopendOp is null && Regels.Any(r => r.Getal.InschrijvingId is null);

    public bool VraagtPrijs => Regels.Any(r => r.Perceel.Prijs.VraagtPrijs);
}
