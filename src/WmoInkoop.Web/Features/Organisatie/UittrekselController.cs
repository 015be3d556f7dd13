using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Organisatie;

/// <summary>The extract of the Handelsregister of one's own organisation.</summary>
[Route("mijn/organisatie/uittreksel")]
public sealed class UittrekselController(InkoopDbContext db, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    [Authorize(Policy = Beleid.EigenOrganisatieBeheren)]
    public IActionResult Toevoegen() => View(new UittrekselForm());

    [HttpPost("")]
    [Authorize(Policy = Beleid.EigenOrganisatieBeheren)]
    [Uploadformulier(MaxBestanden = 1)]
    public async Task<IActionResult> Toevoegen(UittrekselForm form, [FromServices] UittrekselToevoegen toevoegen, CancellationToken ct)
    {
        await toevoegen.ExecuteAsync(gebruiker.AanbiederId!.Value, form.Uittreksel!.Document, gebruiker.AlsAanbieder(), ct);
        this.Meld("Het uittreksel is toegevoegd. U kunt uw registratie nu aanbieden.");
        return RedirectToAction("Index", "Organisatie");
    }

    [HttpGet("bestand")]
    [Authorize(Policy = Beleid.EigenOrganisatieZien)]
    public async Task<IActionResult> Downloaden([FromServices] Documentopslag opslag, CancellationToken ct) =>
        await db.Documenten.AsNoTracking().SingleOrDefaultAsync(d => db.Aanbieders.Any(a => a.Id == gebruiker.AanbiederId && a.UittrekselId == d.Id), ct) is { } document
            ? this.Bestand(opslag, document)
            : NotFound();
}
