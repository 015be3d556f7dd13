using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Storingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Storingen;

/// <summary>The public log of outages (INS-10), to which the beheerder adds notes.</summary>
public sealed class StoringenController(InkoopDbContext db, TimeProvider klok) : Controller
{
    [HttpGet("/storingen"), AllowAnonymous]
    public Task<IActionResult> Index(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return this.LijstAsync(
            new StoringenLijst(),
            db.Storingen.Select(s => new StoringRij { Id = s.Id, Soort = s.Soort, Begin = s.Begin, Einde = s.Einde, IsDuurOnbekend = s.IsDuurOnbekend, HeeftToelichting = s.Toelichtingen.Any(), Nu = nu }),
            ct);
    }

    [HttpGet("/storingen/{id:guid}"), AllowAnonymous]
    public async Task<IActionResult> Details(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } storing)
        {
            return NotFound();
        }

        ViewData["Nu"] = klok.GetUtcNow();
        return View(storing);
    }

    [HttpGet("/beheer/storingen/{id:guid}/toelichten"), Authorize(Beleid.PortaalBeheren)]
    public async Task<IActionResult> Toelichten(Guid id, CancellationToken ct)
    {
        ViewData["Storing"] = await LeesAsync(id, ct);
        return ViewData["Storing"] is null ? NotFound() : View(new ToelichtingForm());
    }

    [HttpPost("/beheer/storingen/{id:guid}/toelichten"), Authorize(Beleid.PortaalBeheren)]
    public async Task<IActionResult> Toelichten(Guid id, ToelichtingForm form, [FromServices] StoringToelichten toelichten, [FromServices] HuidigeGebruiker gebruiker, CancellationToken ct)
    {
        if (!await toelichten.ExecuteAsync(id, form.Tekst, gebruiker.Als(Rol.Beheerder), ct))
        {
            return NotFound();
        }

        this.Meld("De toelichting staat erbij. Iedereen kan haar lezen.");
        return RedirectToAction(nameof(Details), new { id });
    }

    private Task<Storing?> LeesAsync(Guid id, CancellationToken ct) => db.Storingen.AsNoTracking().Include(s => s.Toelichtingen).SingleOrDefaultAsync(s => s.Id == id, ct);
}
