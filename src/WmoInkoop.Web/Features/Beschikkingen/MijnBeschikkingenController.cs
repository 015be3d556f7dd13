using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Beschikkingen;

/// <summary>The beschikking on an own application with the own objections, for anyone of the provider; another's is not there.</summary>
[Authorize(Policy = Beleid.GunningsbriefLezen)]
[Route("mijn/inschrijvingen/{id:guid}/beschikking")]
public sealed class MijnBeschikkingenController(InkoopDbContext db, BeschikkingLezen lezen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Lezen(Guid id, CancellationToken ct)
    {
        if (await lezen.ExecuteAsync(id, gebruiker.AanbiederId!.Value, gebruiker.AlsAanbieder(), ct) is not { } beschikking)
        {
            return NotFound();
        }

        var bezwaren = await db.Bezwaren.AsNoTracking().Where(b => b.BeschikkingId == beschikking.Id && b.IsAanvrager).OrderBy(b => b.OntvangenOp).ToListAsync(ct);
        return View(new MijnBeschikkingViewModel(id, beschikking.Lees(), beschikking.Sha256, bezwaren));
    }
}

/// <summary>A beschikking as its applicant reads it.</summary>
public sealed record MijnBeschikkingViewModel(Guid InschrijvingId, Beschikkinginhoud Inhoud, string Sha256, IReadOnlyList<Bezwaar> Bezwaren);
