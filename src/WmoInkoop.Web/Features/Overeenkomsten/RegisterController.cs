using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Overeenkomsten;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Overeenkomsten;

/// <summary>The public register of what was awarded; an award is in it once it is public (GUN-09).</summary>
[AllowAnonymous]
[Route("overeenkomsten")]
public sealed class RegisterController(InkoopDbContext db, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Register(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var regios = await db.Regios.OrderBy(r => r.Naam).Select(r => new SelectListItem(r.Naam, r.Naam)).ToListAsync(ct);
        return await this.LijstAsync(new RegisterLijst(regios), db.OpenbareOvereenkomsten(nu).AlsRijen(db, nu), ct);
    }
}
