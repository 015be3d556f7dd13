using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Mijn;

/// <summary>The work list of a provider's people, and what somebody without an organisation waits for.</summary>
[Authorize(Policy = Beleid.MijnWerk)]
[Route("mijn")]
public sealed class MijnController(InkoopDbContext db, HuidigeGebruiker gebruiker, Werklijsten werklijsten) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        if (gebruiker.AanbiederId is null)
        {
            var verzoek = await db.Aansluitverzoeken
                .Where(v => v.GebruikerId == gebruiker.Id)
                .OrderByDescending(v => v.GevraagdOp)
                .Select(v => new LosseGebruikerViewModel(db.Aanbieders.Where(a => a.Id == v.AanbiederId).Select(a => a.Naam).First(), v.GevraagdOp, v.IsToegelaten, v.Reden))
                .FirstOrDefaultAsync(ct);
            return View("ZonderOrganisatie", verzoek);
        }

        return View(await werklijsten.LeesAsync(Werkplek.Mijn, gebruiker, ct));
    }
}

/// <summary>The last request to join of somebody who belongs to no organisation.</summary>
public sealed record LosseGebruikerViewModel(string Aanbieder, DateTimeOffset GevraagdOp, bool? IsToegelaten, string? Reden);
