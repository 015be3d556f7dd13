using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Inschrijvingen;

/// <summary>Takes answers from another inschrijving of the own provider into a draft (INS-02).</summary>
[Authorize(Policy = Beleid.InschrijvingVoorbereiden)]
[Route("mijn/inschrijvingen/{id:guid}/overnemen")]
public sealed class OvernemenController(InkoopDbContext db, Kluis kluis, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private const int Meeste = 50;

    private Guid AanbiederId => gebruiker.AanbiederId!.Value;

    [HttpGet("")]
    public async Task<IActionResult> Bronnen(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { IsBewerkbaar: true } model)
        {
            return NotFound();
        }

        ViewData["Bronnen"] = await (
            from i in db.Inschrijvingen
            join a in db.Aanbestedingen on i.AanbestedingId equals a.Id
            join p in db.Percelen on i.PerceelId equals p.Id
            where i.AanbiederId == AanbiederId && i.Id != id
            orderby i.BegonnenOp descending
            select new Overneembron(i.Id, p.Naam, a.Naam, i.Status, i.IngediendOp ?? i.BegonnenOp)).Take(Meeste).ToListAsync(ct);
        return View(model);
    }

    [HttpGet("{bronId:guid}")]
    public async Task<IActionResult> Overnemen(Guid id, Guid bronId, CancellationToken ct)
    {
        if (id == bronId || await LeesAsync(id, ct) is not { IsBewerkbaar: true } model || await LeesAsync(bronId, ct) is not { } bron)
        {
            return NotFound();
        }

        ViewData["Inschrijving"] = model;
        ViewData["Bron"] = bron;
        var versies = await db.Inschrijvingsdelen.Where(d => d.InschrijvingId == id).ToDictionaryAsync(d => d.OnderdeelId, d => d.Versie, ct);
        var bruikbaar = bron.Inhoud.Antwoorden.Where(a => !string.IsNullOrWhiteSpace(a.Tekst)).ToList();
        return View(new OvernemenForm
        {
            Rijen = [.. model.Criteria.Select(c => new OvernemenRij
            {
                CriteriumId = c.Id,
                Versie = versies[c.Id],
                Bron = model.Antwoord(c.Id).Length > 0 ? null : bruikbaar.FirstOrDefault(a => string.Equals(a.Criterium, c.Naam, StringComparison.OrdinalIgnoreCase))?.CriteriumId,
            })],
        });
    }

    [HttpPost("{bronId:guid}")]
    public async Task<IActionResult> Overnemen(Guid id, Guid bronId, OvernemenForm form, [FromServices] AntwoordenOvernemen overnemen, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await overnemen.ExecuteAsync(id, bronId, AanbiederId, form.Keuzes, gebruiker.Id, ct) is not { } aantal)
        {
            return NotFound();
        }

        this.Meld(aantal switch { 0 => "U hebt niets overgenomen.", 1 => "1 antwoord is overgenomen. Controleer of het past bij de vraag.", _ => $"{aantal} antwoorden zijn overgenomen. Controleer of zij passen bij de vraag." });
        return RedirectToAction("Plan", "Plan", new { id });
    }

    private Task<InschrijvingViewModel?> LeesAsync(Guid id, CancellationToken ct) => InschrijvingViewModel.LeesAsync(db, kluis, id, AanbiederId, klok.GetUtcNow(), ct);
}

/// <summary>An inschrijving to take answers from.</summary>
public sealed record Overneembron(Guid Id, string Perceel, string Aanbesteding, InschrijvingStatus Status, DateTimeOffset Op);
