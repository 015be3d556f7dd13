using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.CaoVerklaringen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.CaoVerklaringen;

/// <summary>A contractmanager reads and judges the declaration of one provider (CAO-03). Another regio's does not exist here.</summary>
[Authorize(Policy = Beleid.CaoVerklaringenBeoordelen)]
[Route("inkoop/cao/verzoeken/{id:guid}")]
public sealed class CaoBeoordelenController(InkoopDbContext db, HuidigeGebruiker gebruiker, CaoVerklaringBeoordelen beoordelen) : Controller
{
    private IQueryable<CaoVerzoek> Zichtbaar => db.CaoVerzoekenVanRegios(gebruiker.RegiosAls(Rol.Contractmanager));

    [HttpGet("")]
    public async Task<IActionResult> Verzoek(Guid id, CancellationToken ct) => await ZoekAsync(id, ct) is { } verzoek ? View(verzoek) : NotFound();

    [HttpGet("documenten/{documentId:guid}")]
    public async Task<IActionResult> Document(Guid id, Guid documentId, [FromServices] Documentopslag opslag, [FromServices] CaoDocumentOphalen ophalen, CancellationToken ct) =>
        await ophalen.ExecuteAsync(Zichtbaar, id, documentId, ookConcept: false, gebruiker.Als(Rol.Contractmanager), ct) is { } document ? this.Bestand(opslag, document) : NotFound();

    [HttpGet("akkoord")]
    public Task<IActionResult> Akkoord(Guid id, CancellationToken ct) => ToonAsync(id, v => new CaoOordeelForm { Versie = v.Versie }, ct);

    [HttpPost("akkoord")]
    public async Task<IActionResult> Akkoord(Guid id, CaoOordeelForm form, CancellationToken ct)
    {
        if (await ZoekAsync(id, ct) is not { } verzoek)
        {
            return NotFound();
        }

        await beoordelen.GeefAkkoordAsync(id, form.Versie, gebruiker.Als(Rol.Contractmanager), ct);
        this.Meld($"U bent akkoord met de verklaring van {verzoek.Aanbieder}. De aanbieder krijgt bericht.");
        return RedirectToAction(nameof(Verzoek), new { id });
    }

    [HttpGet("afkeuren")]
    public Task<IActionResult> Afkeuren(Guid id, CancellationToken ct) => ToonAsync(id, v => new CaoAfkeurenForm { Versie = v.Versie }, ct);

    [HttpPost("afkeuren")]
    public async Task<IActionResult> Afkeuren(Guid id, CaoAfkeurenForm form, CancellationToken ct)
    {
        if (await ZoekAsync(id, ct) is not { } verzoek)
        {
            return NotFound();
        }

        await beoordelen.KeurAfAsync(id, form.Versie, form.Reden, gebruiker.Als(Rol.Contractmanager), ct);
        this.Meld($"De verklaring van {verzoek.Aanbieder} is afgekeurd. De aanbieder krijgt de reden.");
        return RedirectToAction(nameof(Verzoek), new { id });
    }

    [HttpGet("aanvulling")]
    public Task<IActionResult> Aanvulling(Guid id, CancellationToken ct) => ToonAsync(id, v => new CaoAanvullingForm { Versie = v.Versie }, ct);

    [HttpPost("aanvulling")]
    public async Task<IActionResult> Aanvulling(Guid id, CaoAanvullingForm form, CancellationToken ct)
    {
        if (await ZoekAsync(id, ct) is not { } verzoek)
        {
            return NotFound();
        }

        await beoordelen.VraagAanvullingAsync(id, form.Versie, form.Reden, form.Uiterlijk!.Value, gebruiker.Als(Rol.Contractmanager), ct);
        this.Meld($"U hebt {verzoek.Aanbieder} om een aanvulling gevraagd.");
        return RedirectToAction(nameof(Verzoek), new { id });
    }

    private Task<CaoVerzoekViewModel?> ZoekAsync(Guid id, CancellationToken ct) => CaoVerzoekLezen.LeesAsync(db, Zichtbaar, id, ookConcept: false, ct);

    private async Task<IActionResult> ToonAsync(Guid id, Func<CaoVerzoekViewModel, object> form, CancellationToken ct)
    {
        if (await ZoekAsync(id, ct) is not { } verzoek)
        {
            return NotFound();
        }

        ViewData["Verzoek"] = verzoek;
        return View(form(verzoek));
    }
}
