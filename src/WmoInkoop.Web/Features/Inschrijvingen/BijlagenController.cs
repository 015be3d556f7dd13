using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Inschrijvingen;

/// <summary>The documents of a provider's own inschrijving.</summary>
[Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
[Route("mijn/inschrijvingen/{id:guid}/documenten")]
public sealed class BijlagenController(InkoopDbContext db, Kluis kluis, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private Guid AanbiederId => gebruiker.AanbiederId!.Value;

    [HttpGet("")]
    public async Task<IActionResult> Bijlagen(Guid id, CancellationToken ct) => await LeesAsync(id, ct) is { } model ? View(model) : NotFound();

    [HttpGet("toevoegen/{eisId:guid?}")]
    public async Task<IActionResult> BijlageToevoegen(Guid id, Guid? eisId, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { } model || (eisId is not null && model.Eisen.All(e => e.Id != eisId)))
        {
            return NotFound();
        }

        ViewData["Inschrijving"] = model;
        return View(new BijlageForm());
    }

    [HttpPost("toevoegen/{eisId:guid?}")]
    [Uploadformulier(MaxBestanden = 1)]
    public async Task<IActionResult> BijlageToevoegen(Guid id, Guid? eisId, BijlageForm form, [FromServices] InschrijvingsdocumentenBeheren beheren, CancellationToken ct)
    {
        if (!await beheren.VoegToeAsync(id, AanbiederId, form.Document!.Document, eisId, gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld("Het document is toegevoegd.");
        return RedirectToAction(nameof(Bijlagen), new { id });
    }

    [HttpGet("{bijlageId:guid}/verwijderen")]
    public async Task<IActionResult> BijlageVerwijderen(Guid id, Guid bijlageId, CancellationToken ct) =>
        await LeesAsync(id, ct) is { } model && model.Inhoud.Documenten.SingleOrDefault(d => d.Id == bijlageId) is { } bijlage
            ? this.Bevestig(new Bevestiging(
                "Document verwijderen?",
                [$"'{bijlage.Naam}' gaat uit dit concept. U kunt het later opnieuw toevoegen."],
                [],
                "Document verwijderen",
                $"/mijn/inschrijvingen/{id}/documenten") { Gevaarlijk = true })
            : NotFound();

    [HttpPost("{bijlageId:guid}/verwijderen"), ActionName(nameof(BijlageVerwijderen))]
    public async Task<IActionResult> BijlageVerwijderenBevestigd(Guid id, Guid bijlageId, [FromServices] InschrijvingsdocumentenBeheren beheren, CancellationToken ct)
    {
        if (!await beheren.VerwijderAsync(id, AanbiederId, bijlageId, gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld("Het document is verwijderd.");
        return RedirectToAction(nameof(Bijlagen), new { id });
    }

    [HttpGet("{bijlageId:guid}")]
    public async Task<IActionResult> Bijlage(Guid id, Guid bijlageId, [FromServices] Documentopslag opslag, CancellationToken ct)
    {
        if (await kluis.EigenDocumentAsync(bijlageId, AanbiederId, ct) is not { } gevonden || gevonden.Inschrijving.Id != id)
        {
            return NotFound();
        }

        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(
            () =>
            {
                db.Audit(AuditInvoer.Over<Inschrijving>(gebruiker.AlsAanbieder(), AuditActie.InschrijvingsdocumentOpgehaald, id, nu, ("document", gevonden.Document.Id.ToString())) with { ZegelId = gevonden.Inschrijving.ZegelId });
                return Task.CompletedTask;
            },
            ct);
        return this.Bestand(opslag, gevonden.Document, gevonden.Naam);
    }

    private Task<InschrijvingViewModel?> LeesAsync(Guid id, CancellationToken ct) => InschrijvingViewModel.LeesAsync(db, kluis, id, AanbiederId, klok.GetUtcNow(), ct);
}
