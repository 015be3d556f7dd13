using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Registreren;

/// <summary>Somebody with an account who belongs to no organisation registers one; the address is confirmed already.</summary>
[Authorize(Policy = Beleid.OrganisatieRegistreren)]
[Route("mijn/registreren")]
public sealed class OrganisatieRegistrerenController(HuidigeGebruiker gebruiker, RegistratieAfronden afronden) : Controller
{
    [HttpGet("")]
    public IActionResult Organisatie() => View(new OrganisatieForm());

    [HttpPost("")]
    public async Task<IActionResult> Organisatie(OrganisatieForm form, CancellationToken ct)
    {
        await afronden.MetAccountAsync(gebruiker.Id, form.KvkNummer, form.Gegevens(), ct);
        this.Meld($"{form.Naam.Trim()} is geregistreerd, of de beheerder ervan heeft uw verzoek gekregen. Hieronder ziet u wat er nu moet gebeuren.");
        return Redirect("/mijn");
    }
}
