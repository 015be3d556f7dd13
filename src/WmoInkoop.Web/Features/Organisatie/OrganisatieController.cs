using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Organisatie;

/// <summary>A provider looks after its registration: details, extract of the Handelsregister, offering it for verification.</summary>
[Route("mijn/organisatie")]
public sealed class OrganisatieController(InkoopDbContext db, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    [Authorize(Policy = Beleid.EigenOrganisatieZien)]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await EigenOrganisatie.LeesAsync(db, gebruiker.AanbiederId!.Value, klok.GetUtcNow(), ct));

    [HttpGet("gegevens")]
    [Authorize(Policy = Beleid.EigenOrganisatieBeheren)]
    public async Task<IActionResult> Gegevens(CancellationToken ct) => View(await LeesGegevensAsync(ct));

    [HttpPost("gegevens")]
    [Authorize(Policy = Beleid.EigenOrganisatieBeheren)]
    public async Task<IActionResult> Gegevens(GegevensForm form, [FromServices] OrganisatieWijzigen wijzigen, CancellationToken ct)
    {
        await wijzigen.ExecuteAsync(form.Verzoek(gebruiker.AanbiederId!.Value), gebruiker.AlsAanbieder(), ct);
        this.Meld("De gegevens van uw organisatie zijn opgeslagen.");
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("aanbieden")]
    [Authorize(Policy = Beleid.EigenOrganisatieBeheren)]
    public async Task<IActionResult> Aanbieden(CancellationToken ct) => View(await EigenOrganisatie.LeesAsync(db, gebruiker.AanbiederId!.Value, klok.GetUtcNow(), ct));

    [HttpPost("aanbieden")]
    [Authorize(Policy = Beleid.EigenOrganisatieBeheren)]
    public async Task<IActionResult> Aanbieden([FromServices] VerificatieAanvragen aanvragen, CancellationToken ct)
    {
        await aanvragen.ExecuteAsync(gebruiker.AanbiederId!.Value, gebruiker.AlsAanbieder(), ct);
        this.Meld("Uw registratie is aangeboden. U krijgt binnen 5 werkdagen bericht.");
        return RedirectToAction(nameof(Index));
    }

    private async Task<GegevensForm> LeesGegevensAsync(CancellationToken ct)
    {
        var aanbieder = await db.Aanbieders.AsNoTracking().SingleAsync(a => a.Id == gebruiker.AanbiederId, ct);
        return new GegevensForm
        {
            Versie = aanbieder.Versie,
            Naam = aanbieder.Naam,
            AgbCode = aanbieder.AgbCode?.Waarde,
            Grootteklasse = aanbieder.Grootteklasse,
            Adres = aanbieder.Adres,
            Postcode = aanbieder.Postcode,
            Plaats = aanbieder.Plaats,
            Telefoon = aanbieder.Telefoon,
            Diensten = [.. aanbieder.Diensten],
        };
    }
}
