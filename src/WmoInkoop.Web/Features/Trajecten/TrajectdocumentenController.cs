using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Trajecten;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Trajecten;

/// <summary>Adding a document to a traject.</summary>
public sealed class TrajectdocumentForm
{
    [Display(Name = "Titel"), Required, StringLength(Trajectdocument.MaxTitel)]
    public string Titel { get; set; } = "";

    [Display(Name = "Bestand"), Required(ErrorMessage = "Kies een bestand.")]
    public Upload? Bestand { get; set; }
}

/// <summary>The documents of a traject, for the inkopers of the regio (DOC-01, DOC-02).</summary>
[Authorize(Policy = Beleid.AanbestedingenBeheren)]
[Route("inkoop/trajecten/{id:guid}/documenten")]
public sealed class TrajectdocumentenController(InkoopDbContext db, EigenAanbestedingen eigen, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("nieuw")]
    public async Task<IActionResult> Toevoegen(Guid id, CancellationToken ct)
    {
        if (await eigen.TrajectKopAsync(id, ct) is not { } kop)
        {
            return NotFound();
        }

        ViewData["Kop"] = kop;
        return View("DocumentToevoegen", new TrajectdocumentForm());
    }

    [HttpPost("nieuw")]
    [Uploadformulier(MaxBestanden = 1)]
    public async Task<IActionResult> Toevoegen(Guid id, TrajectdocumentForm form, [FromServices] TrajectdocumentToevoegen toevoegen, CancellationToken ct)
    {
        if (await eigen.TrajectKopAsync(id, ct) is not { } kop)
        {
            return NotFound();
        }

        await toevoegen.ExecuteAsync(id, form.Bestand!.Document, form.Titel, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"‘{form.Titel.Trim()}’ is toegevoegd.");
        return LocalRedirect(kop.Pad);
    }

    [HttpGet("{documentId:guid}")]
    public async Task<IActionResult> Downloaden(Guid id, Guid documentId, [FromServices] Documentopslag opslag, CancellationToken ct) =>
        await db.Documenten.AsNoTracking().SingleOrDefaultAsync(
            d => eigen.Trajecten.Any(t => t.Id == id && t.Documenten.Any(x => x.Id == documentId && x.DocumentId == d.Id)), ct) is { } document
            ? this.Bestand(opslag, document)
            : NotFound();

    [HttpGet("{documentId:guid}/verwijderen")]
    public async Task<IActionResult> Verwijderen(Guid id, Guid documentId, CancellationToken ct)
    {
        if (await eigen.TrajectKopAsync(id, ct) is not { } kop || await TitelAsync(id, documentId, ct) is not { } titel)
        {
            return NotFound();
        }

        ViewData.Kruimels(kop.Kruimels);
        return this.Bevestig(new Bevestiging($"‘{titel}’ verwijderen", ["Het document gaat weg uit dit traject."], [], "Verwijderen", kop.Pad) { Gevaarlijk = true });
    }

    [HttpPost("{documentId:guid}/verwijderen")]
    [ActionName(nameof(Verwijderen))]
    public async Task<IActionResult> VerwijderenBevestigd(Guid id, Guid documentId, [FromServices] TrajectdocumentVerwijderen verwijderen, CancellationToken ct)
    {
        if (await eigen.TrajectKopAsync(id, ct) is not { } kop || await TitelAsync(id, documentId, ct) is not { } titel)
        {
            return NotFound();
        }

        await verwijderen.ExecuteAsync(id, documentId, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld($"‘{titel}’ is verwijderd.");
        return LocalRedirect(kop.Pad);
    }

    private Task<string?> TitelAsync(Guid id, Guid documentId, CancellationToken ct) =>
        db.Trajectdocumenten.Where(d => d.TrajectId == id && d.Id == documentId).Select(d => d.Titel).SingleOrDefaultAsync(ct);
}
