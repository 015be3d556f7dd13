using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gegadigdenbrieven;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Web.Features.MijnGunningsbrieven;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.MijnGegadigdenbrieven;

/// <summary>The gunningsbrieven to an own gegadigde that fell out in a dialoog; another's is not there (GUN-02).</summary>
[Authorize(Policy = Beleid.GunningsbriefLezen)]
[Route("mijn/dialoog/{id:guid}/gunningsbrief")]
public sealed class MijnGegadigdenbrievenController(InkoopDbContext db, GegadigdenbriefLezen lezen, HuidigeGebruiker gebruiker) : Controller
{
    /// <summary>The last letter, or another one: each perceel has its own decision.</summary>
    [HttpGet("{briefId:guid?}")]
    public async Task<IActionResult> Lezen(Guid id, Guid? briefId, CancellationToken ct)
    {
        if (await lezen.ExecuteAsync(id, briefId, gebruiker.AanbiederId!.Value, gebruiker.AlsAanbieder(), ct) is not { } brief)
        {
            return NotFound();
        }

        var beslissing = await db.Gunningsbeslissingen.Where(b => b.Id == brief.GunningsbeslissingId).Select(b => new { b.IngetrokkenOp, b.Intrekreden }).SingleAsync(ct);
        var andere = await db.Gegadigdenbrieven
            .Where(b => b.GegadigdeId == id && b.AanbiederId == brief.AanbiederId && b.Id != brief.Id)
            .OrderByDescending(b => b.VerzondenOp)
            .Select(b => new AndereBrief(b.Id, b.VerzondenOp))
            .ToListAsync(ct);
        return View(new GelezenGegadigdenbrief(id, brief.Lees(), brief.Sha256, beslissing.IngetrokkenOp, beslissing.Intrekreden, andere));
    }
}

/// <summary>A letter that was sent to a gegadigde.</summary>
/// <param name="GegadigdeId">Which.</param>
/// <param name="Inhoud">What it says.</param>
/// <param name="Sha256">Of that.</param>
/// <param name="IngetrokkenOp">When its decision was withdrawn; null: it stands.</param>
/// <param name="Intrekreden">Why.</param>
/// <param name="Andere">The other letters to this gegadigde.</param>
public sealed record GelezenGegadigdenbrief(Guid GegadigdeId, Gunningsbriefinhoud Inhoud, string Sha256, DateTimeOffset? IngetrokkenOp, string? Intrekreden, IReadOnlyList<AndereBrief> Andere);
