using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;

namespace WmoInkoop.Web.Features.Beschikkingen;

/// <summary>Recording objections to beschikkingen of the own regio, and what was decided on them.</summary>
[Authorize(Policy = Beleid.Gunnen)]
[Route("inkoop/beschikkingen/{beschikkingId:guid}/bezwaren")]
public sealed class BezwarenController(InkoopDbContext db, EigenBeschikkingen eigen, BezwaarVastleggen vastleggen, BezwaarBeslissen beslissen, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("nieuw")]
    public async Task<IActionResult> Nieuw(Guid beschikkingId, CancellationToken ct)
    {
        if (await LeesAsync(beschikkingId, ct) is not { } beschikking)
        {
            return NotFound();
        }

        ViewData["Beschikking"] = beschikking;
        ViewData["BezwaarTot"] = await db.Subsidiebesluiten.Where(b => b.Id == beschikking.SubsidiebesluitId).Select(b => b.BezwaarTot).SingleAsync(ct);
        return View(new BezwaarForm { Indiener = beschikking.Aanvrager, IsAanvrager = true, OntvangenOp = Amsterdam.Datum(klok.GetUtcNow()) });
    }

    [HttpPost("nieuw")]
    public async Task<IActionResult> Nieuw(Guid beschikkingId, BezwaarForm form, CancellationToken ct)
    {
        if (await LeesAsync(beschikkingId, ct) is not { } beschikking)
        {
            return NotFound();
        }

        await vastleggen.RegistreerAsync(beschikkingId, form.Gegevens, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het bezwaar is vastgelegd. De termijn om te beslissen staat in uw werklijst.");
        return Naar(beschikking);
    }

    [HttpGet("{bezwaarId:guid}/verdagen")]
    public Task<IActionResult> Verdagen(Guid beschikkingId, Guid bezwaarId, CancellationToken ct) => ToonAsync(beschikkingId, bezwaarId, b => new VerdagenForm { Versie = b.Versie }, ct);

    [HttpPost("{bezwaarId:guid}/verdagen")]
    public async Task<IActionResult> Verdagen(Guid beschikkingId, Guid bezwaarId, VerdagenForm form, CancellationToken ct)
    {
        if (await BezwaarAsync(beschikkingId, bezwaarId, ct) is not var (beschikking, _))
        {
            return NotFound();
        }

        await vastleggen.VerdaagAsync(bezwaarId, form.Versie, form.Reden, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De beslissing op het bezwaar is verdaagd.");
        return Naar(beschikking);
    }

    [HttpGet("{bezwaarId:guid}/beslissen")]
    public Task<IActionResult> Beslissen(Guid beschikkingId, Guid bezwaarId, CancellationToken ct) => ToonAsync(beschikkingId, bezwaarId, b => new BezwaarbeslissingForm { Versie = b.Versie }, ct);

    [HttpPost("{bezwaarId:guid}/beslissen")]
    public async Task<IActionResult> Beslissen(Guid beschikkingId, Guid bezwaarId, BezwaarbeslissingForm form, CancellationToken ct)
    {
        if (await BezwaarAsync(beschikkingId, bezwaarId, ct) is not var (beschikking, _))
        {
            return NotFound();
        }

        var wacht = await beslissen.BeslisAsync(bezwaarId, form.Versie, form.Beslissing, form.Bewijs, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld(wacht ? "Het voorstel is gedaan. Een andere inkoper van uw regio moet het nieuwe bedrag bevestigen. Tot dan verandert er niets." : "De beslissing op het bezwaar is vastgelegd.");
        return Naar(beschikking);
    }

    [HttpGet("{bezwaarId:guid}/bevestigen")]
    public async Task<IActionResult> BezwaarBevestigen(Guid beschikkingId, Guid bezwaarId, CancellationToken ct)
    {
        if (await BezwaarAsync(beschikkingId, bezwaarId, ct) is not var (beschikking, bezwaar) || await eigen.BezwaarvoorstelAsync(bezwaarId, ct) is not { } voorstel)
        {
            return NotFound();
        }

        ViewData["Pagina"] = new Bezwaarvoorstelpagina(beschikking, bezwaar, voorstel);
        return View(new BezwaarBevestigForm { Versie = bezwaar.Versie });
    }

    [HttpPost("{bezwaarId:guid}/bevestigen")]
    public async Task<IActionResult> BezwaarBevestigen(Guid beschikkingId, Guid bezwaarId, BezwaarBevestigForm form, CancellationToken ct)
    {
        if (await BezwaarAsync(beschikkingId, bezwaarId, ct) is not var (beschikking, _))
        {
            return NotFound();
        }

        await beslissen.BevestigAsync(bezwaarId, form.Versie, form.Bewijs, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("De beslissing op het bezwaar is vastgelegd. De aanvrager heeft bericht gekregen.");
        return Naar(beschikking);
    }

    [HttpPost("{bezwaarId:guid}/intrekken")]
    public async Task<IActionResult> Intrekken(Guid beschikkingId, Guid bezwaarId, CancellationToken ct)
    {
        if (await BezwaarAsync(beschikkingId, bezwaarId, ct) is not var (beschikking, _))
        {
            return NotFound();
        }

        await beslissen.TrekInAsync(bezwaarId, gebruiker.Als(Rol.Inkoper), ct);
        this.Meld("Het voorstel is ingetrokken. U kunt opnieuw beslissen.");
        return Naar(beschikking);
    }

    private async Task<IActionResult> ToonAsync(Guid beschikkingId, Guid bezwaarId, Func<Bezwaar, object> form, CancellationToken ct)
    {
        if (await BezwaarAsync(beschikkingId, bezwaarId, ct) is not var (beschikking, bezwaar))
        {
            return NotFound();
        }

        ViewData["Beschikking"] = beschikking;
        ViewData["Bezwaar"] = bezwaar;
        return View(form(bezwaar));
    }

    private Task<Beschikking?> LeesAsync(Guid id, CancellationToken ct) => eigen.Alle.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, ct);

    private async Task<(Beschikking Beschikking, Bezwaar Bezwaar)?> BezwaarAsync(Guid beschikkingId, Guid bezwaarId, CancellationToken ct) =>
        await LeesAsync(beschikkingId, ct) is { } beschikking && await db.Bezwaren.AsNoTracking().SingleOrDefaultAsync(b => b.Id == bezwaarId && b.BeschikkingId == beschikkingId, ct) is { } bezwaar ? (beschikking, bezwaar) : null;

    private RedirectToActionResult Naar(Beschikking beschikking) => RedirectToAction(nameof(BeschikkingenController.Perceel), "Beschikkingen", new { id = beschikking.AanbestedingId, perceelId = beschikking.PerceelId });
}

/// <summary>A decision on an objection that waits for a second inkoper.</summary>
public sealed record Bezwaarvoorstelpagina(Beschikking Beschikking, Bezwaar Bezwaar, Bezwaarvoorstel Voorstel);
