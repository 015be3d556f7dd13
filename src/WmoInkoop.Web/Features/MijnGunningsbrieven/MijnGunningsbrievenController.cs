using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.MijnGunningsbrieven;

/// <summary>The gunningsbrieven on an own inschrijving, for anyone of the provider; another's is not there (GUN-02, GUN-05).</summary>
[Authorize(Policy = Beleid.GunningsbriefLezen)]
[Route("mijn/inschrijvingen/{id:guid}/gunningsbrief")]
public sealed class MijnGunningsbrievenController(InkoopDbContext db, GunningsbriefLezen lezen, HuidigeGebruiker gebruiker) : Controller
{
    /// <summary>The last letter, or an earlier one.</summary>
    [HttpGet("{briefId:guid?}")]
    public async Task<IActionResult> Lezen(Guid id, Guid? briefId, CancellationToken ct)
    {
        if (await lezen.ExecuteAsync(id, briefId, gebruiker.AanbiederId!.Value, gebruiker.AlsAanbieder(), ct) is not { } brief)
        {
            return NotFound();
        }

        var beslissing = await db.Gunningsbeslissingen.Where(b => b.Id == brief.GunningsbeslissingId).Select(b => new { b.IngetrokkenOp, b.Intrekreden }).SingleAsync(ct);
        var andere = await db.Gunningsbrieven
            .Where(b => b.InschrijvingId == id && b.AanbiederId == brief.AanbiederId && b.Id != brief.Id)
            .OrderByDescending(b => b.VerzondenOp)
            .Select(b => new AndereBrief(b.Id, b.VerzondenOp))
            .ToListAsync(ct);
        return View(new GelezenBriefViewModel(id, brief.Lees(), brief.Sha256, beslissing.IngetrokkenOp, beslissing.Intrekreden, andere));
    }
}

/// <summary>A letter that was sent.</summary>
/// <param name="IngetrokkenOp">When its decision was withdrawn; null: it stands.</param>
/// <param name="Andere">The other letters on this inschrijving.</param>
public sealed record GelezenBriefViewModel(Guid InschrijvingId, Gunningsbriefinhoud Inhoud, string Sha256, DateTimeOffset? IngetrokkenOp, string? Intrekreden, IReadOnlyList<AndereBrief> Andere);

/// <summary>Another letter on the same inschrijving.</summary>
public sealed record AndereBrief(Guid Id, DateTimeOffset VerzondenOp);
