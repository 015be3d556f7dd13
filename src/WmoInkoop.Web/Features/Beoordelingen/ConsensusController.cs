using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Beoordelingen;

/// <summary>The consensus session on the screen: the marks side by side with their spread, the final mark with its reason, and fixing it (BEO-04).</summary>
[Authorize(Policy = Beleid.BeoordelingLeiden)]
[Route("inkoop/aanbestedingen/{id:guid}/beoordeling/{nummer:int}")]
public sealed class ConsensusController(InkoopDbContext db, BeoordelingLezen lezen, Consensus consensus, HuidigeGebruiker gebruiker) : Controller
{
    [HttpGet("consensus/{inschrijvingId:guid}")]
    public async Task<IActionResult> Eindcijfers(Guid id, int nummer, Guid inschrijvingId, CancellationToken ct)
    {
        if (await OpenAsync(id, nummer, ct) is not { Beoordeling: { } beoordeling } perceel || perceel.Geldige.SingleOrDefault(i => i.Id == inschrijvingId) is not { } inschrijving)
        {
            return NotFound();
        }

        var cijfers = (await consensus.CijfersAsync(beoordeling, ct)).Where(c => c.InschrijvingId == inschrijvingId).ToList();
        var stand = await StandAsync(perceel, beoordeling, ct);
        var eindcijfers = stand.Eindcijfers.Values.Where(c => c.InschrijvingId == inschrijvingId).ToDictionary(c => c.CriteriumId);
        ViewData["Pagina"] = new Consensuspagina(perceel, inschrijving, cijfers, stand);
        return View(new ConsensusForm
        {
            Versie = Versiebundel.Van(eindcijfers.Values),
            Rijen = [.. perceel.Criteria.Select(c => new EindcijferRij { CriteriumId = c.Id, Volgnummer = c.Volgnummer, Cijfer = (int?)eindcijfers.GetValueOrDefault(c.Id)?.Cijfer, Motivering = eindcijfers.GetValueOrDefault(c.Id)?.Motivering })],
        });
    }

    [HttpPost("consensus/{inschrijvingId:guid}")]
    public async Task<IActionResult> Eindcijfers(Guid id, int nummer, Guid inschrijvingId, ConsensusForm form, string? doe, CancellationToken ct)
    {
        if (await OpenAsync(id, nummer, ct) is not { Beoordeling: { } beoordeling } perceel)
        {
            return NotFound();
        }

        Eindcijferstand stand;
        if (form.IsLeeg && perceel.Geldige.Any(i => i.Id == inschrijvingId) && !await db.Eindcijfers.AnyAsync(c => c.BeoordelingId == beoordeling.Id && c.InschrijvingId == inschrijvingId, ct))
        {
            stand = await StandAsync(perceel, beoordeling, ct);
            this.MeldWeigering("Er is nog niets ingevuld.");
        }
        else
        {
            await consensus.LegVastAsync(beoordeling.Id, inschrijvingId, form.Invoer, form.Versie, gebruiker.Als(Rol.Inkoper), ct);
            stand = await StandAsync(perceel, beoordeling, ct);
            this.Meld(stand.Bewaard(inschrijvingId));
        }

        return doe is not null && stand.Volgende(inschrijvingId) is { } volgende
            ? RedirectToAction(nameof(Eindcijfers), new { id, nummer, inschrijvingId = volgende.Id })
            : RedirectToAction("Details", "Beoordelingen", new { id, nummer });
    }

    [HttpGet("vaststellen")]
    public async Task<IActionResult> Vaststellen(Guid id, int nummer, CancellationToken ct)
    {
        if (await OpenAsync(id, nummer, ct) is not { Beoordeling: { } beoordeling } perceel)
        {
            return NotFound();
        }

        ViewData["Stand"] = await StandAsync(perceel, beoordeling, ct);
        return View(new VaststelForm { Versie = beoordeling.Versie });
    }

    [HttpPost("vaststellen")]
    public async Task<IActionResult> Vaststellen(Guid id, int nummer, VaststelForm form, CancellationToken ct)
    {
        if (await lezen.PerceelAsync(id, nummer, ct) is not { Beoordeling: { } beoordeling })
        {
            return NotFound();
        }

        await consensus.StelVastAsync(beoordeling.Id, form.Versie, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De beoordeling is vastgesteld. Hieronder staat de rangschikking.");
        return RedirectToAction("Rangschikking", "Beoordelingen", new { id, nummer });
    }

    /// <summary>The perceel while final marks are being written down: not blind any more, not fixed yet.</summary>
    private async Task<Perceelbeoordeling?> OpenAsync(Guid id, int nummer, CancellationToken ct) =>
        await lezen.PerceelAsync(id, nummer, ct) is { Beoordeling: { IsBlind: false, VastgesteldOp: null } } perceel ? perceel : null;

    private async Task<Eindcijferstand> StandAsync(Perceelbeoordeling perceel, Beoordeling beoordeling, CancellationToken ct) =>
        new(perceel, await db.Eindcijfers.AsNoTracking().Where(c => c.BeoordelingId == beoordeling.Id).ToDictionaryAsync(c => (c.InschrijvingId, c.CriteriumId), ct));
}

/// <summary>What stands beside the form of final marks.</summary>
/// <param name="Cijfers">Of the assessors, for this inschrijving.</param>
/// <param name="Stand">Of all final marks of the perceel, as saved.</param>
public sealed record Consensuspagina(Perceelbeoordeling Perceel, GeopendeInschrijving Inschrijving, IReadOnlyList<Beoordelingscijfer> Cijfers, Eindcijferstand Stand)
{
    /// <summary>That the saved final mark lies outside what the assessors gave; null: it does not.</summary>
    public (decimal Eindcijfer, string Tekst)? Buiten(Guid criteriumId)
    {
        var cijfers = Cijfers.Where(c => c.CriteriumId == criteriumId).Select(c => c.Cijfer!.Value).ToList();
        return cijfers.Count > 0 && Stand.Eindcijfers.GetValueOrDefault((Inschrijving.Id, criteriumId)) is { } eindcijfer && Eindcijferstand.Buiten(eindcijfer.Cijfer, (cijfers.Min(), cijfers.Max())) is { } tekst
            ? (eindcijfer.Cijfer, tekst)
            : null;
    }

    /// <summary>Who gave what for a criterium, by name.</summary>
    public IReadOnlyList<(string Naam, decimal Cijfer, string Motivering)> Bij(Guid criteriumId) =>
    [
        .. from c in Cijfers
           where c.CriteriumId == criteriumId
           let naam = Perceel.Naam(Perceel.Beoordeling!.Beoordelaars.Single(b => b.Id == c.BeoordelaarId))
           orderby naam
           select (naam, c.Cijfer!.Value, c.Motivering),
    ];
}
