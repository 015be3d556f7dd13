using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Beoordelingen;

/// <summary>The assessment of an aanbesteding for its inkopers: who marks, how far it is, the ranking. While it is blind it shows no mark (BEO-03).</summary>
[Authorize(Policy = Beleid.BeoordelingLeiden)]
[Route("inkoop/aanbestedingen/{id:guid}/beoordeling")]
public sealed class BeoordelingenController(InkoopDbContext db, BeoordelingLezen lezen, BeoordelingLeiden leiden, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, CancellationToken ct)
    {
        if (await lezen.AanbestedingAsync(id, ct) is not var (kop, aanbesteding) || !aanbesteding.Opzet.Heeft(Procedurestap.Beoordeling))
        {
            return NotFound();
        }

        var standen = await db.Beoordelingen
            .Where(b => b.AanbestedingId == id)
            .Select(b => new Perceelstand(b.PerceelId, b.UiterlijkOp, b.Beoordelaars.Count(x => x.TeruggetrokkenOp == null), b.Beoordelaars.Count(x => x.TeruggetrokkenOp == null && x.VergrendeldOp != null), b.VastgesteldOp))
            .ToDictionaryAsync(b => b.PerceelId, ct);
        return View(new BeoordelingOverzicht(kop, aanbesteding, standen));
    }

    [HttpGet("{nummer:int}")]
    public async Task<IActionResult> Details(Guid id, int nummer, [FromServices] Consensus consensus, CancellationToken ct)
    {
        if (await lezen.PerceelAsync(id, nummer, ct) is not { } perceel)
        {
            return NotFound();
        }

        if (perceel.Beoordeling is not { } beoordeling)
        {
            return RedirectToAction(nameof(Beginnen), new { id, nummer });
        }

        var eindcijfers = await db.Eindcijfers.AsNoTracking().Where(c => c.BeoordelingId == beoordeling.Id).ToDictionaryAsync(c => (c.InschrijvingId, c.CriteriumId), ct);
        return View(new BeoordelingDetails(perceel, beoordeling, beoordeling.IsBlind ? null : await consensus.CijfersAsync(beoordeling, ct), eindcijfers));
    }

    [HttpGet("{nummer:int}/beginnen")]
    public async Task<IActionResult> Beginnen(Guid id, int nummer, CancellationToken ct)
    {
        if (await lezen.PerceelAsync(id, nummer, ct) is not { } perceel)
        {
            return NotFound();
        }

        if (perceel.Beoordeling is not null)
        {
            return RedirectToAction(nameof(Details), new { id, nummer });
        }

        ViewData["Perceel"] = perceel;
        var kandidaten = await KandidatenAsync(id, ct);
        ViewData["Kandidaten"] = kandidaten;
        return View(new BeginForm { Rijen = [.. kandidaten.Select(k => new BenoemRij { GebruikerId = Guid.Parse(k.Value) })] });
    }

    [HttpPost("{nummer:int}/beginnen")]
    public async Task<IActionResult> Beginnen(Guid id, int nummer, BeginForm form, CancellationToken ct)
    {
        if (await lezen.PerceelAsync(id, nummer, ct) is not { } perceel)
        {
            return NotFound();
        }

        await leiden.BeginAsync(perceel.Perceel.Id, form.Benoemingen, form.UiterlijkOp!.Value, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De beoordeling is begonnen. De beoordelaars hebben een e-mail gekregen.");
        return RedirectToAction(nameof(Details), new { id, nummer });
    }

    [HttpGet("{nummer:int}/benoemen")]
    public async Task<IActionResult> Benoemen(Guid id, int nummer, CancellationToken ct)
    {
        if (await lezen.PerceelAsync(id, nummer, ct) is not { Beoordeling: { } beoordeling } perceel)
        {
            return NotFound();
        }

        ViewData["Perceel"] = perceel;
        ViewData["Kandidaten"] = (await KandidatenAsync(id, ct)).Where(k => beoordeling.Actief.All(b => b.GebruikerId.ToString() != k.Value)).ToList();
        return View(new BenoemForm());
    }

    [HttpPost("{nummer:int}/benoemen")]
    public async Task<IActionResult> Benoemen(Guid id, int nummer, BenoemForm form, CancellationToken ct)
    {
        if (await lezen.PerceelAsync(id, nummer, ct) is not { Beoordeling: { } beoordeling })
        {
            return NotFound();
        }

        await leiden.BenoemAsync(beoordeling.Id, new Benoeming(form.GebruikerId!.Value, form.Criteria), gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De beoordelaar is benoemd en heeft een e-mail gekregen.");
        return RedirectToAction(nameof(Details), new { id, nummer });
    }

    [HttpGet("{nummer:int}/ontslaan/{beoordelaarId:guid}")]
    public async Task<IActionResult> Ontslaan(Guid id, int nummer, Guid beoordelaarId, CancellationToken ct)
    {
        if (await lezen.PerceelAsync(id, nummer, ct) is not { } perceel || perceel.Beoordeling?.Actief.SingleOrDefault(b => b.Id == beoordelaarId) is not { } beoordelaar)
        {
            return NotFound();
        }

        ViewData["Perceel"] = perceel;
        ViewData["Naam"] = perceel.Naam(beoordelaar);
        return View(new OntslaForm());
    }

    [HttpPost("{nummer:int}/ontslaan/{beoordelaarId:guid}")]
    public async Task<IActionResult> Ontslaan(Guid id, int nummer, Guid beoordelaarId, OntslaForm form, CancellationToken ct)
    {
        if (await lezen.PerceelAsync(id, nummer, ct) is not { Beoordeling: { } beoordeling } || beoordeling.Actief.All(b => b.Id != beoordelaarId))
        {
            return NotFound();
        }

        await leiden.OntslaAsync(beoordeling.Id, beoordelaarId, form.Reden, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De benoeming is beëindigd.");
        return RedirectToAction(nameof(Details), new { id, nummer });
    }

    [HttpGet("{nummer:int}/beoordelaars/{beoordelaarId:guid}")]
    public async Task<IActionResult> Criteria(Guid id, int nummer, Guid beoordelaarId, CancellationToken ct)
    {
        if (await lezen.PerceelAsync(id, nummer, ct) is not { Beoordeling: { IsBlind: true } beoordeling } perceel
            || beoordeling.Actief.SingleOrDefault(b => b.Id == beoordelaarId) is not { VergrendeldOp: null } beoordelaar)
        {
            return NotFound();
        }

        ViewData["Perceel"] = perceel;
        ViewData["Naam"] = perceel.Naam(beoordelaar);
        return View(new CriteriaForm { Versie = beoordeling.Versie, Criteria = [.. perceel.Criteria.Select(c => c.Id).Where(beoordelaar.Beoordeelt)] });
    }

    [HttpPost("{nummer:int}/beoordelaars/{beoordelaarId:guid}")]
    public async Task<IActionResult> Criteria(Guid id, int nummer, Guid beoordelaarId, CriteriaForm form, [FromServices] CriteriaToewijzen toewijzen, CancellationToken ct)
    {
        if (await lezen.PerceelAsync(id, nummer, ct) is not { Beoordeling: { } beoordeling } || beoordeling.Actief.All(b => b.Id != beoordelaarId))
        {
            return NotFound();
        }

        await toewijzen.ExecuteAsync(beoordeling.Id, beoordelaarId, form.Criteria, form.Versie, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De criteria zijn veranderd. De beoordelaar heeft een e-mail gekregen.");
        return RedirectToAction(nameof(Details), new { id, nummer });
    }

    [HttpGet("{nummer:int}/verder")]
    public async Task<IActionResult> Verder(Guid id, int nummer, CancellationToken ct)
    {
        if (await lezen.PerceelAsync(id, nummer, ct) is not { Beoordeling: { KanVerder: true } beoordeling, TeWeinigOver.Count: 0 } perceel)
        {
            return NotFound();
        }

        ViewData["Perceel"] = perceel;
        return View(new VaststelForm { Versie = beoordeling.Versie });
    }

    [HttpPost("{nummer:int}/verder")]
    public async Task<IActionResult> Verder(Guid id, int nummer, VaststelForm form, CancellationToken ct)
    {
        if (await lezen.PerceelAsync(id, nummer, ct) is not { Beoordeling: { } beoordeling })
        {
            return NotFound();
        }

        await leiden.GaVerderAsync(beoordeling.Id, form.Versie, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("U gaat verder met de beoordelaars die vergrendelden. Leg de eindcijfers vast.");
        return RedirectToAction(nameof(Details), new { id, nummer });
    }

    [HttpGet("{nummer:int}/rangschikking")]
    public async Task<IActionResult> Rangschikking(Guid id, int nummer, [FromServices] Uitslaglezer uitslagen, [FromServices] Prijssignalen signalen, CancellationToken ct)
    {
        if (await lezen.PerceelAsync(id, nummer, ct) is not { } perceel || await uitslagen.VanPerceelAsync(perceel.Perceel.Id, ct) is not { Beoordeling: not null } uitslag)
        {
            return NotFound();
        }

        if ((await signalen.OpenAsync(perceel.Perceel, ct)).Count > 0)
        {
            // who judges a price does not see yet what it does to the ranking
            this.MeldWeigering(Teksten.Van(Domeinregel.PrijssignaalOpen));
            return RedirectToAction("Prijscontrole", "Prijscontrole", new { id, nummer });
        }

        return View((perceel, uitslag));
    }

    private async Task<List<SelectListItem>> KandidatenAsync(Guid aanbestedingId, CancellationToken ct)
    {
        var regioId = await db.Aanbestedingen.Where(a => a.Id == aanbestedingId).Select(a => a.RegioId).SingleAsync(ct);
        var kandidaten = await BeoordelingLeiden.Kandidaten(db, regioId, klok.GetUtcNow()).OrderBy(g => g.Naam).Select(g => new { g.Naam, g.Id }).Take(200).ToListAsync(ct);
        return kandidaten.ConvertAll(k => new SelectListItem(k.Naam, k.Id.ToString())); // not in the query: a database writes an id in its own way
    }
}

/// <summary>How far the assessment of a perceel is.</summary>
public sealed record Perceelstand(Guid PerceelId, DateTimeOffset UiterlijkOp, int Beoordelaars, int Vergrendeld, DateTimeOffset? VastgesteldOp);

/// <summary>The percelen of an opened aanbesteding.</summary>
public sealed record BeoordelingOverzicht(Aanbestedingen.AanbestedingKop Kop, Core.Aanbestedingen.Aanbesteding Aanbesteding, IReadOnlyDictionary<Guid, Perceelstand> Standen);

/// <summary>The assessment of a perceel.</summary>
/// <param name="Cijfers">Of all assessors; null while it is blind.</param>
public sealed record BeoordelingDetails(
    Perceelbeoordeling Perceel,
    Beoordeling Beoordeling,
    IReadOnlyList<Beoordelingscijfer>? Cijfers,
    IReadOnlyDictionary<(Guid InschrijvingId, Guid CriteriumId), Eindcijfer> Eindcijfers)
{
    public Eindcijferstand Stand => new(Perceel, Eindcijfers);

    /// <summary>The lowest and the highest mark that was given; null when everybody has an interest.</summary>
    public (decimal Laagste, decimal Hoogste)? Spreiding(Guid inschrijvingId, Guid criteriumId)
    {
        var cijfers = Cijfers!.Where(c => c.InschrijvingId == inschrijvingId && c.CriteriumId == criteriumId).Select(c => c.Cijfer!.Value).ToList();
        return cijfers.Count == 0 ? null : (cijfers.Min(), cijfers.Max());
    }
}
