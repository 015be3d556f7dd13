using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Gunningen;

/// <summary>Fixing a gunningsbeslissing by two (GUN-02).</summary>
[Authorize(Policy = Beleid.Gunnen)]
[Route("inkoop/aanbestedingen/{id:guid}/gunning/{perceelId:guid}")]
public sealed class GunningVaststellenController(EigenGunningen eigen, GunningVaststellen vaststellen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("voorstellen")]
    public Task<IActionResult> GunningVoorstellen(Guid id, Guid perceelId, CancellationToken ct) => ToonAsync(id, perceelId, versie => new GunningVoorstelForm { Versie = versie }, ct);

    [HttpPost("voorstellen")]
    public async Task<IActionResult> GunningVoorstellen(Guid id, Guid perceelId, GunningVoorstelForm form, CancellationToken ct)
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
    public Task<IActionResult> GunningBevestigen(Guid id, Guid perceelId, CancellationToken ct) => ToonAsync(id, perceelId, versie => new GunningBevestigForm { Versie = versie }, ct);

    [HttpPost("bevestigen")]
    public async Task<IActionResult> GunningBevestigen(Guid id, Guid perceelId, GunningBevestigForm form, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        await vaststellen.BevestigAsync(perceelId, form.Versie, form.Bewijs, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De gunningsbeslissing is genomen. Alle brieven zijn verstuurd.");
        return NaarPerceel(id, perceelId);
    }

    [HttpPost("intrekken")]
    public async Task<IActionResult> GunningIntrekken(Guid id, Guid perceelId, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is null)
        {
            return NotFound();
        }

        await vaststellen.TrekInAsync(perceelId, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het voorstel is ingetrokken. U kunt de brieven weer wijzigen.");
        return NaarPerceel(id, perceelId);
    }

    private async Task<IActionResult> ToonAsync(Guid id, Guid perceelId, Func<Guid, object> form, CancellationToken ct)
    {
        if (await eigen.LeesAsync(id, perceelId, ct) is not { } pagina)
        {
            return NotFound();
        }

        ViewData["Pagina"] = pagina;
        ViewData["Voorstel"] = await eigen.VoorstelAsync(VierOgenSoort.GunningVaststellen, pagina.Beslissing.Id, gebruiker.Id, ct);
        return View(form(pagina.Beslissing.Versie));
    }

    private RedirectToActionResult NaarPerceel(Guid id, Guid perceelId) => RedirectToAction(nameof(GunningController.Perceel), "Gunning", new { id, perceelId });
}
