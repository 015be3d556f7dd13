using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Storingen;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;

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
            if (await aanleveren.ExecuteAsync(new Aanlevering(gelezen.Aanbesteding.Id, AanbiederId, document, form.Prijs, ontvangenOp), gebruiker.AlsAanbieder(), ct) is not { } uitkomst)
            {
                return NotFound();
            }

            if (uitkomst.InschrijvingId is { } id)
            {
                return LocalRedirect($"/mijn/inschrijvingen/{id}/ontvangst");
            }

            HttpContext.Features.Get<GebondenUploads>()?.Clear();
            opslag.Vergeet(document); // the one of the second signature is kept
            this.Meld($"U hebt als eerste getekend. De inschrijving telt pas als een collega die mag tekenen hetzelfde bestand aanlevert, vóór {Amsterdam.Uiterlijk(gelezen.Tot)}.");
            return LocalRedirect($"/mijn/aanbestedingen/{nummer}/aanleveren");
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
        return getallen.Count == 0 ? null : new AanleverViewModel(aanbesteding, [.. getallen.Select(c => (c, percelen[c.PerceelId])).OrderBy(r => r.Item2.Nummer)], termijn.Tot(aanbesteding.Planning.SluitingOp!.Value), nu, (await db.TekenrechtAsync(AanbiederId, nu, ct)).Van(gebruiker.Id)?.Wijze);
    }
}

/// <summary>What a provider can hand in after the closing, and how who looks may sign; null: not at all.</summary>
public sealed record AanleverViewModel(Aanbesteding Aanbesteding, IReadOnlyList<(Controlegetal Getal, Perceel Perceel)> Regels, DateTimeOffset Tot, DateTimeOffset Nu, Tekenwijze? Wijze)
{
    public bool IsOpen => Nu > Aanbesteding.Planning.SluitingOp && Nu < Tot && Aanbesteding.GeopendOp is null && Regels.Any(r => r.Getal.InschrijvingId is null);

    public bool VraagtPrijs => Regels.Any(r => r.Perceel.Prijs.VraagtPrijs);
}
