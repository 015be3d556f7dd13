using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Aanbestedingen;

/// <summary>The documents that are published with an aanbesteding (DOC-01 to DOC-03).</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/aanbestedingen/{id:guid}/documenten")]
public sealed class DocumentenController(InkoopDbContext db, EigenAanbestedingen eigen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Documenten(Guid id, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { } kop)
        {
            return NotFound();
        }

        ViewData["Kop"] = kop;
        return View(await Regels(db.AanbestedingDocumenten.Where(d => d.AanbestedingId == id).OrderBy(d => d.ToegevoegdOp).ThenBy(d => d.Titel)).ToListAsync(ct));
    }

    [HttpGet("nieuw")]
    public async Task<IActionResult> DocumentToevoegen(Guid id, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { } kop)
        {
            return NotFound();
        }

        ViewData["Kop"] = kop;
        return kop.IsGepubliceerd ? this.NietMeerTeWijzigen(kop) : View(new DocumentForm());
    }

    [HttpPost("nieuw")]
    [Uploadformulier(MaxBestanden = 1)]
    public async Task<IActionResult> DocumentToevoegen(Guid id, DocumentForm form, [FromServices] AanbestedingDocumentToevoegen toevoegen, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is null)
        {
            return NotFound();
        }

        await toevoegen.ExecuteAsync(id, form.Bestand!.Document, form.Titel, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"‘{form.Titel.Trim()}’ is toegevoegd.");
        return RedirectToAction(nameof(Documenten), new { id });
    }

    [HttpGet("{documentId:guid}")]
    public async Task<IActionResult> Downloaden(Guid id, Guid documentId, [FromServices] Documentopslag opslag, CancellationToken ct) =>
        await db.Documenten.AsNoTracking().SingleOrDefaultAsync(
            d => eigen.Alle.Any(a => a.Id == id && a.Documenten.Any(x => x.Id == documentId && x.DocumentId == d.Id)), ct) is { } document
            ? this.Bestand(opslag, document)
            : NotFound();

    [HttpGet("{documentId:guid}/verwijderen")]
    public async Task<IActionResult> DocumentVerwijderen(Guid id, Guid documentId, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is not { } kop || await RegelAsync(id, documentId, ct) is not { } document)
        {
            return NotFound();
        }

        ViewData.Kruimels([.. kop.Kruimels, ("Documenten", $"{kop.Pad}/documenten")]);
        return kop.IsGepubliceerd
            ? this.NietMeerTeWijzigen(kop)
            : this.Bevestig(new Bevestiging($"‘{document.Titel}’ verwijderen", ["Het document gaat weg uit deze aanbesteding."], [], "Verwijderen", $"{kop.Pad}/documenten") { Gevaarlijk = true });
    }

    [HttpPost("{documentId:guid}/verwijderen")]
    [ActionName(nameof(DocumentVerwijderen))]
    public async Task<IActionResult> DocumentVerwijderenBevestigd(Guid id, Guid documentId, [FromServices] AanbestedingDocumentVerwijderen verwijderen, CancellationToken ct)
    {
        if (await eigen.KopAsync(id, ct) is null || await RegelAsync(id, documentId, ct) is not { } document)
        {
            return NotFound();
        }

        await verwijderen.ExecuteAsync(id, documentId, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"‘{document.Titel}’ is verwijderd.");
        return RedirectToAction(nameof(Documenten), new { id });
    }

    private IQueryable<DocumentRegel> Regels(IQueryable<AanbestedingDocument> documenten) =>
        documenten.Join(db.Documenten, d => d.DocumentId, b => b.Id, (d, b) => new DocumentRegel(d.Id, d.Titel, b.Naam, b.Grootte, d.ToegevoegdOp, d.OorsprongId, b.Versienummer));

    private Task<DocumentRegel?> RegelAsync(Guid id, Guid documentId, CancellationToken ct) =>
        Regels(db.AanbestedingDocumenten.Where(d => d.AanbestedingId == id && d.Id == documentId)).SingleOrDefaultAsync(ct);
}
