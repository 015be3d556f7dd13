using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Web.Features.Aanbestedingen;

namespace WmoInkoop.Web.Features.Percelen;

/// <summary>What the pages about one perceel share: another's does not exist, and what is published is not changed.</summary>
public abstract class PerceelController(EigenAanbestedingen eigen) : Controller
{
    protected EigenAanbestedingen Eigen { get; } = eigen;

    /// <summary>The page with its form, or why there is none.</summary>
    protected async Task<IActionResult> ToonAsync(Guid id, Guid perceelId, Func<AanbestedingKop, Perceel, object> form, CancellationToken ct)
    {
        if (await ZoekAsync(id, perceelId, ct) is not { } gelezen)
        {
            return NotFound();
        }

        ViewData["Kop"] = gelezen.Kop;
        ViewData["Perceel"] = gelezen.Perceel;
        return gelezen.Kop.IsGepubliceerd ? this.NietMeerTeWijzigen(gelezen.Kop) : View(form(gelezen.Kop, gelezen.Perceel));
    }

    protected async Task<(AanbestedingKop Kop, Aanbesteding Aanbesteding, Perceel Perceel)?> ZoekAsync(Guid id, Guid perceelId, CancellationToken ct) =>
        await Eigen.KopAsync(id, ct) is { } kop && await Eigen.GeheelAsync(id, ct) is { } aanbesteding && aanbesteding.Percelen.SingleOrDefault(p => p.Id == perceelId) is { } perceel
            ? (kop, aanbesteding, perceel)
            : null;

    protected static string Aantal(int aantal, string een, string meer) => $"{aantal} {(aantal == 1 ? een : meer)}";
}
