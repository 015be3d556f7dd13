using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inkoopstrategieen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Inkoopstrategieen;

/// <summary>Recording the decision on a strategie, which freezes it (GUN-11).</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/trajecten/{id:guid}/strategie/{nummer:int}/vaststellen")]
public sealed class StrategieVaststellenController(EigenStrategieen strategieen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Vaststellen(Guid id, int nummer, CancellationToken ct)
    {
        if (await strategieen.ZoekAsync(id, nummer, ct) is not { } kop)
        {
            return NotFound();
        }

        ViewData["Kop"] = kop;
        return kop.Strategie.IsVastgesteld ? this.IsVastgesteld(kop) : View(new StrategieVaststellenForm { Versie = kop.Strategie.Versie });
    }

    [HttpPost("")]
    [Uploadformulier(MaxBestanden = 1)]
    public async Task<IActionResult> Vaststellen(Guid id, int nummer, StrategieVaststellenForm form, [FromServices] StrategieVaststellen vaststellen, CancellationToken ct)
    {
        if (await strategieen.ZoekAsync(id, nummer, ct) is not { } kop)
        {
            return NotFound();
        }

        await vaststellen.ExecuteAsync(new Strategievaststelling(kop.Strategie.Id, form.Versie, form.Besluit, form.Advies, form.Bestand?.Document), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"Versie {nummer} is vastgesteld.");
        return LocalRedirect(kop.Pad);
    }
}
