using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Beoordelen;

/// <summary>
/// Marking: one plan on all criteria, or all plans on one criterium; the plan beside the form, saved as one types. What is saved may
/// be half; locking asks for the whole.
/// </summary>
[Authorize(Policy = Beleid.Beoordelen)]
[Route("beoordeling/{id:guid}")]
public sealed class CijfersController(InkoopDbContext db, Dossierlezer dossiers, PlannenLezen plannen, NotitiesLezen notities, PlannenBeoordelen beoordelen, HuidigeGebruiker gebruiker, TimeProvider klok, ILogger<CijfersController> logger) : Controller
{
    [HttpGet("inschrijvingen/{inschrijvingId:guid}")]
    public Task<IActionResult> Inschrijving(Guid id, Guid inschrijvingId, CancellationToken ct) => ToonAsync(
        id,
        dossier => from c in dossier.Criteria from i in dossier.TeBeoordelen where i.Id == inschrijvingId select (dossier.PlekVan(c.Id), i.Id, c.Id),
        ("inschrijving", inschrijvingId),
        async dossier => await plannen.EenAsync(inschrijvingId, dossier.Beoordeling, dossier.Beoordelaar, ct) is { } plan ? [plan] : [],
        ct);

    [HttpPost("inschrijvingen/{inschrijvingId:guid}")]
    public Task<IActionResult> Inschrijving(Guid id, Guid inschrijvingId, CijfersForm form, string? doe, CancellationToken ct) =>
        BewaarAsync(id, form, r => r.InschrijvingId == inschrijvingId, doe is null ? null : d => d.Planstappen.SkipWhile(s => s.Id != inschrijvingId).ElementAtOrDefault(1), ct);

    [HttpGet("criteria/{criteriumId:guid}")]
    public Task<IActionResult> Criterium(Guid id, Guid criteriumId, CancellationToken ct) => ToonAsync(
        id,
        dossier => from i in dossier.TeBeoordelen from c in dossier.Criteria where c.Id == criteriumId select (dossier.PlekVan(i.Id), i.Id, c.Id),
        ("criterium", criteriumId),
        dossier => plannen.AlleAsync(dossier.Beoordeling, dossier.Beoordelaar, ct),
        ct);

    [HttpPost("criteria/{criteriumId:guid}")]
    public Task<IActionResult> Criterium(Guid id, Guid criteriumId, CijfersForm form, string? doe, CancellationToken ct) =>
        BewaarAsync(id, form, r => r.CriteriumId == criteriumId, doe is null ? null : d => d.Criteriumstappen.SkipWhile(s => s.Id != criteriumId).ElementAtOrDefault(1), ct);

    /// <summary>Autosave: 204 with the new version, or nothing was saved.</summary>
    [HttpPost("concept")]
    public async Task<IActionResult> Concept(Guid id, [FromForm] Guid versie, [FromForm, MaxLength(1000)] List<CijferRij> rijen, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return UnprocessableEntity();
        }

        return await beoordelen.BewaarAsync(id, [.. rijen.Select(r => r.Invoer)], versie, gebruiker.Als(Rol.Beoordelaar), ct) is { } nieuw ? this.ConceptBewaard(nieuw) : NotFound();
    }

    [HttpGet("inschrijvingen/{inschrijvingId:guid}/documenten/{bijlageId:guid}")]
    public async Task<IActionResult> Document(Guid id, Guid inschrijvingId, Guid bijlageId, [FromServices] Documentopslag opslag, CancellationToken ct)
    {
        if (await dossiers.LeesAsync(id, ct) is not { Beoordelaar.VerklaardOp: not null } dossier
            || await plannen.DocumentAsync(inschrijvingId, bijlageId, dossier.Beoordeling, dossier.Beoordelaar, ct) is not { } gevonden)
        {
            return NotFound();
        }

        await LegVastAsync(AuditInvoer.Over<Inschrijving>(gebruiker.Als(Rol.Beoordelaar), AuditActie.InschrijvingsdocumentOpgehaald, inschrijvingId, klok.GetUtcNow(), ("document", gevonden.Document.Id.ToString())));
        return this.Bestand(opslag, gevonden.Document, gevonden.Naam);
    }

    private async Task<IActionResult> ToonAsync(
        Guid id, Func<Beoordelaarsdossier, IEnumerable<(int Plek, Guid InschrijvingId, Guid CriteriumId)>> opPagina, (string Wat, Guid Welke) gelezen, Func<Beoordelaarsdossier, Task<IReadOnlyList<Inschrijvingsinhoud>>> lees, CancellationToken ct)
    {
        if (await dossiers.LeesAsync(id, ct) is not { } dossier)
        {
            return NotFound();
        }

        if (dossier.Beoordelaar.VerklaardOp is null)
        {
            return RedirectToAction("Verklaren", "Belangen", new { id });
        }

        var rijen = opPagina(dossier).ToList();
        if (rijen.Count == 0)
        {
            return NotFound(); // an interest, not valid, somebody else's criterium, or not of this perceel
        }

        IReadOnlyList<Inschrijvingsinhoud> inhoud;
        try
        {
            inhoud = await lees(dossier);
        }
        catch (CryptographicException fout)
        {
            logger.LogError(fout, "A plan of assessment {Beoordeling} cannot be read: it was damaged after the opening.", id);
            this.MeldWeigering("Een plan is beschadigd en kan niet worden gelezen. Meld dit aan de inkoper.");
            return RedirectToAction("Details", "Beoordelen", new { id });
        }

        await LegVastAsync(AuditInvoer.Over<Beoordeling>(gebruiker.Als(Rol.Beoordelaar), AuditActie.InschrijvingIngezien, id, klok.GetUtcNow(), (gelezen.Wat, gelezen.Welke.ToString())));
        ViewData["Pagina"] = new Cijferpagina(dossier, inhoud.ToDictionary(i => i.InschrijvingId), await notities.VanAsync(dossier.Beoordelaar, ct));
        return View(CijfersForm.Van(dossier, rijen));
    }

    /// <summary>Who read what is an audit line (AUD-01).</summary>
    private Task LegVastAsync(AuditInvoer regel) => db.InTransactieAsync(
        () =>
        {
            db.Audit(regel);
            return Task.CompletedTask;
        },
        CancellationToken.None);

    private async Task<IActionResult> BewaarAsync(Guid id, CijfersForm form, Func<CijferRij, bool> hoortOpPagina, Func<Beoordelaarsdossier, Beoordelingsstap?>? naar, CancellationToken ct)
    {
        if (!form.Rijen.All(hoortOpPagina) || await beoordelen.BewaarAsync(id, form.Invoer, form.Versie, gebruiker.Als(Rol.Beoordelaar), ct) is null)
        {
            return NotFound();
        }

        if (form.IsLeeg)
        {
            this.MeldWeigering("Er is nog niets ingevuld.");
        }
        else
        {
            this.Meld($"Bewaard: {form.Rijen.Count(r => r.Cijfer is not null)} van {form.Rijen.Count} cijfers.");
        }

        return naar is not null && await dossiers.LeesAsync(id, ct) is { } dossier && naar(dossier) is { } volgende
            ? LocalRedirect(volgende.Pad)
            : RedirectToAction("Details", "Beoordelen", new { id });
    }
}

/// <summary>What a marking page shows beside its form.</summary>
/// <param name="Plannen">Per inschrijving.</param>
/// <param name="Notities">Of this assessor.</param>
public sealed record Cijferpagina(Beoordelaarsdossier Dossier, IReadOnlyDictionary<Guid, Inschrijvingsinhoud> Plannen, IReadOnlyDictionary<Guid, Notitie> Notities);

/// <summary>The way through the plans or the criteria.</summary>
/// <param name="Stappen">In the order of this assessor.</param>
/// <param name="Nu">The one on this page.</param>
/// <param name="Soort">What they are, for people: 'plan' or 'criterium'.</param>
/// <param name="EersteOpen">Leads to the first mark that is missing; null: locked.</param>
public sealed record Bladerbalk(IReadOnlyList<Beoordelingsstap> Stappen, Guid Nu, string Soort, string? EersteOpen)
{
    public int Plek => Stappen.ToList().FindIndex(s => s.Id == Nu);

    public Beoordelingsstap? Vorige => Plek > 0 ? Stappen[Plek - 1] : null;

    public Beoordelingsstap? Volgende => Stappen.ElementAtOrDefault(Plek + 1);
}
