using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Web.Features.Klachten;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Klachtbehandeling;

/// <summary>What the handler of a klacht does; for anybody else these pages are not there (GUN-07).</summary>
[Authorize(Policy = Beleid.KlachtenZien)]
[Route("inkoop/klachten/{id:guid}")]
public sealed class KlachtbehandelingController(EigenKlachten eigen) : Controller
{
    [HttpGet("bericht")]
    public Task<IActionResult> Bericht(Guid id, CancellationToken ct) => ToonAsync(id, pagina => new BehandelberichtForm { Aan = pagina.Klacht.AanbiederId is null ? Klachtpartij.Inkoop : null }, ct);

    [HttpPost("bericht")]
    [Uploadformulier(MaxBestanden = 3)]
    public async Task<IActionResult> Bericht(Guid id, BehandelberichtForm form, [FromServices] KlachtberichtSturen sturen, CancellationToken ct)
    {
        if (!await eigen.AlsBehandelaar.AnyAsync(k => k.Id == id, ct))
        {
            return NotFound();
        }

        await sturen.ExecuteAsync(id, new Klachtberichtinvoer(Klachtpartij.Behandelaar, form.Aan!.Value, form.Tekst, form.AntwoordOp), form.Documenten, eigen.Behandelaar, ct);
        this.Meld(form.AntwoordOp is null ? "Uw bericht is verstuurd." : "Uw vraag is verstuurd. Het portaal herinnert aan de termijn.");
        return Naar(id);
    }

    [HttpGet("verlengen")]
    public Task<IActionResult> Verlengen(Guid id, CancellationToken ct) => ToonAsync(id, pagina => new KlachtverlengForm { Versie = pagina.Klacht.Versie }, ct);

    [HttpPost("verlengen")]
    public async Task<IActionResult> Verlengen(Guid id, KlachtverlengForm form, [FromServices] KlachtAfhandelen afhandelen, CancellationToken ct)
    {
        if (!await eigen.AlsBehandelaar.AnyAsync(k => k.Id == id, ct))
        {
            return NotFound();
        }

        await afhandelen.VerlengAsync(id, form.Versie, form.TotEnMet!.Value, form.Reden, eigen.Behandelaar, ct);
        this.Meld("De termijn is verlengd. Wie klaagt, heeft bericht gekregen met uw reden.");
        return Naar(id);
    }

    [HttpGet("uitkomst")]
    public Task<IActionResult> Uitkomst(Guid id, CancellationToken ct) => ToonAsync(id, pagina => new KlachtuitkomstForm { Versie = pagina.Klacht.Versie }, ct);

    [HttpPost("uitkomst")]
    public async Task<IActionResult> Uitkomst(Guid id, KlachtuitkomstForm form, [FromServices] KlachtAfhandelen afhandelen, CancellationToken ct)
    {
        if (!await eigen.AlsBehandelaar.AnyAsync(k => k.Id == id, ct))
        {
            return NotFound();
        }

        await afhandelen.HandelAfAsync(id, form.Versie, new Klachtbesluit(form.Uitkomst!.Value, form.Reden, form.Gevolg), eigen.Behandelaar, ct);
        this.Meld("De klacht is afgehandeld. Wie klaagt en de inkopers hebben bericht gekregen.");
        return Naar(id);
    }

    private async Task<IActionResult> ToonAsync(Guid id, Func<Klachtpagina, object> form, CancellationToken ct)
    {
        if (await eigen.LeesAsync(eigen.AlsBehandelaar, id, ct) is not { } pagina || !(pagina.Klacht.IsOpen || HttpContext.IsOpnieuw()))
        {
            return NotFound();
        }

        ViewData["Pagina"] = pagina;
        return View(form(pagina));
    }

    private RedirectResult Naar(Guid id) => Redirect($"/inkoop/klachten/{id}");
}
