using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Beoordelen;

/// <summary>The marks side by side for assessors, to read only, once all have locked (BEO-03, BEO-04). Until then there is no such page.</summary>
[Authorize(Policy = Beleid.Beoordelen)]
[Route("beoordeling/{id:guid}/bespreking")]
public sealed class BesprekingController(Consensusbeeldlezer beelden) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Bespreking(Guid id, [FromServices] NotitiesLezen notities, CancellationToken ct)
    {
        if (await beelden.LeesAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        ViewData["Notities"] = await notities.VanAsync(beeld.Dossier.Beoordelaar, ct);
        return View(beeld);
    }

    [HttpGet("{inschrijvingId:guid}")]
    public async Task<IActionResult> BesprekingPlan(Guid id, Guid inschrijvingId, CancellationToken ct) =>
        await beelden.LeesAsync(id, ct) is { } beeld && beeld.Dossier.TeBeoordelen.SingleOrDefault(i => i.Id == inschrijvingId) is { } plan ? View((beeld, plan)) : NotFound();
}
