using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Features.Tafel;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Verslagen;

/// <summary>Searching in all verslagen one may read (TAF-04).</summary>
[Authorize(Policy = Beleid.OverlegtafelLezen)]
[Route("tafel/zoeken")]
public sealed class ZoekenController(InkoopDbContext db, HuidigeGebruiker gebruiker, Verslagzoeker zoeker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Zoeken(Zoekvraag vraag, CancellationToken ct)
    {
        ViewData["Vraag"] = vraag;
        return View(vraag.IsLeeg ? null : await zoeker.ZoekAsync(db.LeesbareTafels(gebruiker, klok.GetUtcNow()), vraag, ct));
    }
}
