using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Rectificaties;

/// <summary>Changing a published aanbesteding (TRJ-03): begin a concept, change it on its own pages, publish it with a reason.</summary>
[Authorize(Policy = Beleid.ProcedureSturen)]
[Route("inkoop/aanbestedingen/{id:guid}")]
public sealed class RectificatiesController(InkoopDbContext db, EigenAanbestedingen eigen, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("rectificaties")]
    public async Task<IActionResult> Rectificaties(Guid id, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { IsGepubliceerd: true } kop)
        {
            return NotFound();
        }

        ViewData["Kop"] = kop;
        ViewData["Rectificaties"] = await db.Rectificaties.AsNoTracking().Where(r => r.AanbestedingId == id).OrderBy(r => r.Nummer).ToListAsync(ct);
        ViewData["Concept"] = await eigen.Alle.Where(a => a.RectificatieVanId == id).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct);
        var nu = klok.GetUtcNow();
        ViewData["IsOpen"] = await eigen.Alle.AnyAsync(a => a.Id == id && a.Einde == null && a.GeopendOp == null && a.Planning.SluitingOp >= nu, ct);
        return View(new RectificatieBeginnenForm());
    }

    [HttpPost("rectificaties")]
    public async Task<IActionResult> Rectificaties(Guid id, RectificatieBeginnenForm form, [FromServices] RectificatieVoorbereiden voorbereiden, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await eigen.KopAsync(id, ct) is not { IsGepubliceerd: true })
        {
            return NotFound();
        }

        var concept = await voorbereiden.BeginAsync(id, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Wijzig hieronder wat anders moet. Niemand ziet er iets van tot u de rectificatie publiceert.");
        return LocalRedirect($"/inkoop/aanbestedingen/{concept}");
    }

    [HttpGet("rectificatie/publiceren")]
    public async Task<IActionResult> RectificatiePubliceren(Guid id, CancellationToken ct)
    {
        if (await ConceptAsync(id, ct) is not { } concept)
        {
            return NotFound();
        }

        return View(new RectificatiePublicerenForm { Versie = concept.Kop.Versie });
    }

    [HttpPost("rectificatie/publiceren")]
    public async Task<IActionResult> RectificatiePubliceren(Guid id, RectificatiePublicerenForm form, [FromServices] RectificatiePubliceren publiceren, CancellationToken ct)
    {
        if (await ConceptAsync(id, ct) is not { } concept)
        {
            return NotFound();
        }

        var nummer = await publiceren.ExecuteAsync(id, form.Versie, form.Besluit, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"Rectificatie {nummer} is gepubliceerd. Iedereen die de aanbesteding volgt of meedoet, krijgt bericht.");
        return LocalRedirect($"/inkoop/aanbestedingen/{concept.Kop.RectificatieVanId}");
    }

    [HttpGet("rectificatie/weggooien")]
    public async Task<IActionResult> RectificatieWeggooien(Guid id, CancellationToken ct) =>
        await ConceptAsync(id, ct) is { } concept ? View(new RectificatieWeggooienForm { Versie = concept.Kop.Versie }) : NotFound();

    [HttpPost("rectificatie/weggooien")]
    public async Task<IActionResult> RectificatieWeggooien(Guid id, RectificatieWeggooienForm form, [FromServices] RectificatieVoorbereiden voorbereiden, CancellationToken ct)
    {
        if (await ConceptAsync(id, ct) is not { } concept)
        {
            return NotFound();
        }

        await voorbereiden.GooiWegAsync(id, form.Versie, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De rectificatie is weggegooid. De aanbesteding blijft zoals zij was.");
        return LocalRedirect($"/inkoop/aanbestedingen/{concept.Kop.RectificatieVanId}");
    }

    [HttpGet("documenten/{documentId:guid}/versie")]
    public async Task<IActionResult> Documentversie(Guid id, Guid documentId, CancellationToken ct) =>
        await DocumentAsync(id, documentId, ct) ? View(new DocumentversieForm()) : NotFound();

    [HttpPost("documenten/{documentId:guid}/versie")]
    [Uploadformulier(MaxBestanden = 1)]
    public async Task<IActionResult> Documentversie(Guid id, Guid documentId, DocumentversieForm form, [FromServices] DocumentversieToevoegen toevoegen, CancellationToken ct)
    {
        if (!await DocumentAsync(id, documentId, ct))
        {
            return NotFound();
        }

        await toevoegen.ExecuteAsync(id, documentId, form.Bestand!.Document, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De nieuwe versie is toegevoegd. Zij komt in de plaats van de oude als u de rectificatie publiceert.");
        return LocalRedirect($"/inkoop/aanbestedingen/{id}/documenten");
    }

    private async Task<bool> DocumentAsync(Guid id, Guid documentId, CancellationToken ct)
    {
        var kop = await eigen.KopAsync(id, ct);
        ViewData["Kop"] = kop;
        ViewData["Titel"] = await db.AanbestedingDocumenten.Where(d => d.Id == documentId && d.AanbestedingId == id).Select(d => d.Titel).SingleOrDefaultAsync(ct);
        return kop is { RectificatieVanId: not null } && ViewData["Titel"] is not null;
    }

    private async Task<RectificatieViewModel?> ConceptAsync(Guid id, CancellationToken ct)
    {
        var concept = await RectificatieViewModel.LeesAsync(eigen, id, klok.GetUtcNow(), ct);
        ViewData["Concept"] = concept;
        return concept;
    }
}
