using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Beschikkingen;

/// <summary>Fixing and sending the beschikkingen of a perceel by two.</summary>
[Authorize(Policy = Beleid.Gunnen)]
[Route("inkoop/aanbestedingen/{id:guid}/beschikkingen/{perceelId:guid}")]
public sealed class BeschikkingenVaststellenController(EigenBeschikkingen eigen, BeschikkingenVaststellen vaststellen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("voorstellen")]
    public Task<IActionResult> Voorstellen(Guid id, Guid perceelId, CancellationToken ct) => ToonAsync(id, perceelId, versie => new BeschikkingenVoorstelForm { Versie = versie }, ct);

    [HttpPost("voorstellen")]
    public async Task<IActionResult> Voorstellen(Guid id, Guid perceelId, BeschikkingenVoorstelForm form, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        await vaststellen.StelVoorAsync(perceelId, form.Versie, form.Toelichting, form.Bewijs, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het voorstel is gedaan. Een andere inkoper van uw regio moet het bevestigen. Tot dan verandert er niets.");
        return NaarPerceel(id, perceelId);
    }

    [HttpGet("bevestigen")]
    public Task<IActionResult> Bevestigen(Guid id, Guid perceelId, CancellationToken ct) => ToonAsync(id, perceelId, versie => new BeschikkingenBevestigForm { Versie = versie }, ct);

    [HttpPost("bevestigen")]
    public async Task<IActionResult> Bevestigen(Guid id, Guid perceelId, BeschikkingenBevestigForm form, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        await vaststellen.BevestigAsync(perceelId, form.Versie, form.Bewijs, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De beschikkingen zijn vastgesteld en verstuurd. Bezwaren legt u hieronder vast.");
        return NaarPerceel(id, perceelId);
    }

    [HttpPost("intrekken")]
    public async Task<IActionResult> Intrekken(Guid id, Guid perceelId, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        await vaststellen.TrekInAsync(perceelId, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het voorstel is ingetrokken. U kunt het besluit weer wijzigen.");
        return NaarPerceel(id, perceelId);
    }

    private async Task<IActionResult> ToonAsync(Guid id, Guid perceelId, Func<Guid, object> form, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { } pagina)
        {
            return NotFound();
        }

        ViewData["Pagina"] = pagina;
        ViewData["Voorstel"] = await eigen.VoorstelAsync(pagina.Dossier.Besluit.Id, ct);
        return View(form(pagina.Dossier.Besluit.Versie));
    }

    private RedirectToActionResult NaarPerceel(Guid id, Guid perceelId) => RedirectToAction(nameof(BeschikkingenController.Perceel), "Beschikkingen", new { id, perceelId });
}
