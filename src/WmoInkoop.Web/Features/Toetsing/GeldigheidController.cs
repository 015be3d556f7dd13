using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.Web.Features.Beoordelingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Toetsing;

/// <summary>Whether opened inschrijvingen meet the eisen, one by one, and which are valid (INS-08).</summary>
[Authorize(Policy = Beleid.BeoordelingLeiden)]
[Route("inkoop/aanbestedingen/{id:guid}/geldigheid")]
public sealed class GeldigheidController(BeoordelingLezen beoordelingen, ToetsingLezen lezen, EisenToetsen toetsen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Overzicht(Guid id, CancellationToken ct) => await beoordelingen.AanbestedingAsync(id, ct) is var (kop, aanbesteding) ? View((kop, aanbesteding)) : NotFound();

    [HttpGet("{nummer:int}")]
    public async Task<IActionResult> Geldigheid(Guid id, int nummer, CancellationToken ct)
    {
        if (await lezen.OverzichtAsync(id, nummer, ct) is not { } overzicht)
        {
            return NotFound();
        }

        ViewData["Overzicht"] = overzicht;
        return View(GeldigheidForm.Van(overzicht));
    }

    [HttpPost("{nummer:int}")]
    public async Task<IActionResult> Geldigheid(Guid id, int nummer, GeldigheidForm form, [FromServices] GeldigheidVaststellen vaststellen, CancellationToken ct)
    {
        if (await beoordelingen.PerceelAsync(id, nummer, ct) is not { } perceel)
        {
            return NotFound();
        }

        await vaststellen.ExecuteAsync(perceel.Perceel.Id, form.Keuzes, form.Versie, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De geldigheid is vastgelegd.");
        return RedirectToAction(nameof(Overzicht), new { id });
    }

    [HttpGet("{nummer:int}/{inschrijvingId:guid}")]
    public async Task<IActionResult> Eisen(Guid id, int nummer, Guid inschrijvingId, [FromServices] Kluis kluis, [FromServices] InkoopDbContext db, [FromServices] TimeProvider klok, CancellationToken ct)
    {
        if (await lezen.InschrijvingAsync(kluis, id, nummer, inschrijvingId, ct) is not { } pagina)
        {
            return NotFound();
        }

        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(
            () =>
            {
                db.Audit(AuditInvoer.Over<Inschrijving>(gebruiker.Als(Rol.Inkoper), AuditActie.InschrijvingIngezien, inschrijvingId, nu));
                return Task.CompletedTask;
            },
            CancellationToken.None);
        ViewData["Pagina"] = pagina;
        return View(EistoetsForm.Van(pagina));
    }

    /// <param name="doe">'rest': what was not judged yet meets its eis.</param>
    [HttpPost("{nummer:int}/{inschrijvingId:guid}")]
    public async Task<IActionResult> Eisen(Guid id, int nummer, Guid inschrijvingId, EistoetsForm form, string? doe, CancellationToken ct)
    {
        if (!await HoortErbijAsync(id, nummer, inschrijvingId, ct)
            || await toetsen.ExecuteAsync(new Eistoetsing(inschrijvingId, form.Keuzes(restVoldoet: doe is "rest"), form.Versie), gebruiker.Als(Rol.Inkoper), ct) is null)
        {
            return NotFound();
        }

        this.Meld("De oordelen over de eisen zijn bewaard.");
        return RedirectToAction(nameof(Geldigheid), new { id, nummer });
    }

    /// <summary>Autosave: 204 with the new version, or nothing was saved.</summary>
    [HttpPost("{nummer:int}/{inschrijvingId:guid}/concept")]
    public async Task<IActionResult> EisenConcept(Guid id, int nummer, Guid inschrijvingId, [FromForm] Guid versie, [FromForm, MaxLength(500)] List<EistoetsRij> rijen, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return UnprocessableEntity();
        }

        var form = new EistoetsForm { Versie = versie, Rijen = rijen };
        return await HoortErbijAsync(id, nummer, inschrijvingId, ct)
            && await toetsen.ExecuteAsync(new Eistoetsing(inschrijvingId, form.Keuzes(restVoldoet: false), versie, IsTussentijds: true), gebruiker.Als(Rol.Inkoper), ct) is { } nieuw
            ? this.ConceptBewaard(nieuw)
            : NotFound();
    }

    private async Task<bool> HoortErbijAsync(Guid id, int nummer, Guid inschrijvingId, CancellationToken ct) =>
        (await beoordelingen.PerceelAsync(id, nummer, ct))?.Inschrijvingen.Any(i => i.Id == inschrijvingId) is true;
}
