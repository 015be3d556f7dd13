using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Klachten;

/// <summary>A klacht as a step of the award shows it: no word of what it says.</summary>
/// <param name="Id">Of the klacht.</param>
/// <param name="Nummer">Its number.</param>
/// <param name="OverHetGeheel">About the whole aanbesteding, not about one perceel.</param>
/// <param name="IsOpen">Without an outcome yet; else it lies elsewhere.</param>
/// <param name="SchortOp">The Geschillencommissie rules: nothing is awarded.</param>
/// <param name="MagLezen">This person may open it.</param>
public sealed record OpenKlacht(Guid Id, string Nummer, bool OverHetGeheel, bool IsOpen, bool SchortOp, bool MagLezen);

/// <summary>
/// The open klachten about a perceel, on every page of its award (GUN-07): <c>@await Component.InvokeAsync("OpenKlachten", new { aanbestedingId, perceelId })</c>.
/// </summary>
[ViewComponent(Name = "OpenKlachten")]
public sealed class OpenKlachtenViewComponent(InkoopDbContext db, EigenKlachten eigen, HuidigeGebruiker gebruiker) : ViewComponent
{
    private const int Meeste = 10;

    public async Task<IViewComponentResult> InvokeAsync(Guid aanbestedingId, Guid? perceelId = null)
    {
        var leesbaar = eigen.Alle;
        var open = await db.Klachten.Over(aanbestedingId, perceelId).NogVanBelang()
            .Select(k => new { Klacht = k, SchortOp = db.Klachten.DieOpschort().Any(o => o.Id == k.Id) })
            .OrderByDescending(k => k.SchortOp).ThenBy(k => k.Klacht.Nummer)
            .Select(k => new OpenKlacht(k.Klacht.Id, k.Klacht.Nummer, k.Klacht.PerceelId == null, k.Klacht.AfgehandeldOp == null, k.SchortOp, gebruiker.AanbiederId == null && leesbaar.Any(l => l.Id == k.Klacht.Id)))
            .Take(Meeste + 1)
            .ToListAsync(HttpContext.RequestAborted);
        return open.Count == 0 ? Content("") : View(open);
    }
}
