using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.MijnGunningsbrieven;

/// <summary>The gunningsbrief on an own inschrijving, for anyone of the provider; another's is not there (GUN-02).</summary>
[Authorize(Policy = Beleid.GunningsbriefLezen)]
[Route("mijn/inschrijvingen/{id:guid}/gunningsbrief")]
public sealed class MijnGunningsbrievenController(GunningsbriefLezen lezen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Lezen(Guid id, CancellationToken ct) =>
        await lezen.ExecuteAsync(id, gebruiker.AanbiederId!.Value, gebruiker.AlsAanbieder(), ct) is { } brief ? View(new GelezenBriefViewModel(id, brief.Lees(), brief.Sha256)) : NotFound();
}

/// <summary>A letter that was sent.</summary>
public sealed record GelezenBriefViewModel(Guid InschrijvingId, Gunningsbriefinhoud Inhoud, string Sha256);
