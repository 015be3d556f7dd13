using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Web.Features.Klachten;
using WmoInkoop.Web.Features.Klachtvervolgen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.MijnKlachten;

/// <summary>Who may sign for a provider says yes or no to the Geschillencommissie (GUN-07).</summary>
[Authorize(Policy = Beleid.GeschilInstemmen)]
[Route("mijn/klachten/{id:guid}/geschil")]
public sealed class MijnGeschilController(MijnKlachtenLezen mijn, KlachtVoorleggen voorleggen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Instemmen(Guid id, CancellationToken ct)
    {
        if (await mijn.PaginaAsync(id, ct) is not { } pagina || !(HttpContext.IsOpnieuw() || (pagina.Geschil?.WachtOp(Klachtpartij.Klager) ?? pagina.KanNaar(Klachtinstantie.Geschillencommissie))))
        {
            return NotFound();
        }

        ViewData.Kruimels(pagina.KruimelsVanDaad);
        return this.Bevestig(new Bevestiging(
            "Naar de Geschillencommissie",
            [
                pagina.Geschil is null ? "U stelt het voor. Het gaat alleen door als de gemeente ook instemt." : "De gemeente stemde al in. Na uw instemming gaat het door.",
                "Als beide partijen instemmen, gunt de gemeente niet tot de uitspraak er is.",
                "Alle andere termijnen lopen door, ook die om naar de rechter te gaan.",
            ],
            ["De behandelaar en de inkopers.", $"Iedereen van {pagina.Klacht.Klagernaam}."],
            "Instemmen",
            pagina.Pad)
        {
            Inleiding = $"Klacht {pagina.Klacht.Nummer}: {pagina.Klacht.Onderwerp}",
            Verborgen = new Dictionary<string, string> { [nameof(KlachtversieForm.Versie)] = pagina.Klacht.Versie.ToString() },
        });
    }

    [HttpPost(""), ActionName(nameof(Instemmen))]
    public async Task<IActionResult> InstemmenBevestigd(Guid id, KlachtversieForm form, CancellationToken ct)
    {
        if (!await mijn.Eigen.AnyAsync(k => k.Id == id, ct))
        {
            return NotFound();
        }

        await voorleggen.StemInAsync(id, form.Versie, Klachtpartij.Klager, null, gebruiker.AlsAanbieder(), ct);
        this.Meld("Uw instemming is vastgelegd.");
        return Redirect($"/mijn/klachten/{id}");
    }

    [HttpGet("niet")]
    public async Task<IActionResult> Weigeren(Guid id, CancellationToken ct)
    {
        if (await mijn.PaginaAsync(id, ct) is not { } pagina || !(pagina.Geschil is { SchortOp: false } || HttpContext.IsOpnieuw()))
        {
            return NotFound();
        }

        ViewData["Pagina"] = pagina;
        return View("/Features/Klachtvervolgen/Weigeren.cshtml", new GeschilWeigerForm { Versie = pagina.Klacht.Versie });
    }

    [HttpPost("niet")]
    public async Task<IActionResult> Weigeren(Guid id, GeschilWeigerForm form, CancellationToken ct)
    {
        if (!await mijn.Eigen.AnyAsync(k => k.Id == id, ct))
        {
            return NotFound();
        }

        await voorleggen.GaNietDoorAsync(id, form.Versie, Klachtpartij.Klager, form.Reden, gebruiker.AlsAanbieder(), ct);
        this.Meld("Vastgelegd dat het niet doorgaat. De gemeente heeft bericht gekregen.");
        return Redirect($"/mijn/klachten/{id}");
    }
}
