using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Web.Features.Dialogen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.MijnDialogen;

/// <summary>A gegadigde's side of a dialoog: anyone of it prepares and remarks, a beheerder hands in. Another's id is not there (DIA-02).</summary>
[Route("mijn/dialoog")]
public sealed class MijnDialoogController(InkoopDbContext db, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private Guid AanbiederId => gebruiker.AanbiederId!.Value;

    [HttpGet("")]
    [Authorize(Policy = Beleid.DialoogMeedoen)]
    public Task<IActionResult> Index(CancellationToken ct) => this.LijstAsync(
        new MijnDialoogLijst(),
        db.GegadigdenVanAanbieder(AanbiederId).Join(db.Aanbestedingen, g => g.AanbestedingId, a => a.Id, (g, a) => new MijnDialoogRij
        {
            Id = g.Id,
            Aanbesteding = a.Naam,
            Regio = db.Regios.Where(r => r.Id == a.RegioId).Select(r => r.Naam).First(),
            UitgenodigdOp = g.UitgenodigdOp,
            Status = g.AfgevallenOp == null ? GegadigdeStatus.DoetMee : GegadigdeStatus.Afgevallen,
        }),
        ct);

    [HttpGet("{id:guid}")]
    [Authorize(Policy = Beleid.DialoogMeedoen)]
    public async Task<IActionResult> Details(Guid id, CancellationToken ct) => await LeesAsync(id, ct) is { } dialoog ? View(dialoog) : NotFound();

    [HttpGet("{id:guid}/documenten/{documentId:guid}")]
    [Authorize(Policy = Beleid.DialoogMeedoen)]
    public async Task<IActionResult> Document(Guid id, Guid documentId, [FromServices] Documentopslag opslag, [FromServices] DialoogdocumentOphalen ophalen, CancellationToken ct)
    {
        var eigen = db.GegadigdenVanAanbieder(AanbiederId);
        var zichtbaar = db.Dialoogplannen.Where(p => db.Dialooggesprekken.Any(g => g.Id == p.GesprekId && g.GegadigdeId == id && eigen.Any(e => e.Id == g.GegadigdeId)));
        return await ophalen.ExecuteAsync(zichtbaar, documentId, gebruiker.AlsAanbieder(), ct) is { } document ? this.Bestand(opslag, document) : NotFound();
    }

    [HttpGet("{id:guid}/plan")]
    [Authorize(Policy = Beleid.DialoogMeedoen)]
    public async Task<IActionResult> Plan(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { Rondes: [var ronde, ..] } dialoog)
        {
            return NotFound();
        }

        ViewData["Dialoog"] = dialoog;
        var bron = ronde.Wachtend ?? ronde.Ingediend;
        return View(new DialoogplanForm { Versie = ronde.Wachtend?.Versie ?? Guid.Empty, Tekst = bron?.Tekst, Behouden = [.. (bron?.Documenten ?? []).Select(d => d.Id)] });
    }

    [HttpPost("{id:guid}/plan")]
    [Authorize(Policy = Beleid.DialoogMeedoen)]
    [Uploadformulier(MaxBestanden = 3)]
    public async Task<IActionResult> Plan(Guid id, DialoogplanForm form, [FromServices] DialoogplanBewaren bewaren, CancellationToken ct)
    {
        var ontvangenOp = klok.GetUtcNow(); // the form has been read, nothing has waited for its turn yet (INS-04)
        if (!await bewaren.ExecuteAsync(form.Wijziging(id, AanbiederId, ontvangenOp), gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        if (gebruiker.IsAanbiederBeheerder)
        {
            return RedirectToAction(nameof(Indienen), new { id });
        }

        this.Meld("Het plan is bewaard. Een beheerder van uw organisatie moet het nog indienen.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("{id:guid}/indienen")]
    [Authorize(Policy = Beleid.DialoogplanIndienen)]
    public async Task<IActionResult> Indienen(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { Rondes: [var ronde, ..] } dialoog)
        {
            return NotFound();
        }

        if (ronde.Wachtend is null)
        {
            return RedirectToAction(nameof(Details), new { id });
        }

        ViewData["Dialoog"] = dialoog;
        return View(new DialoogplanIndienForm { Versie = ronde.Wachtend.Versie });
    }

    [HttpPost("{id:guid}/indienen")]
    [Authorize(Policy = Beleid.DialoogplanIndienen)]
    public async Task<IActionResult> Indienen(Guid id, DialoogplanIndienForm form, [FromServices] DialoogplanIndienen indienen, CancellationToken ct)
    {
        var ontvangenOp = klok.GetUtcNow();
        if (!await indienen.ExecuteAsync(id, AanbiederId, form.Versie, ontvangenOp, gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld("Uw plan is ingediend. Tot de termijn kunt u het vervangen.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("{id:guid}/reactie")]
    [Authorize(Policy = Beleid.DialoogMeedoen)]
    public async Task<IActionResult> Reactie(Guid id, CancellationToken ct)
    {
        if (await LeesAsync(id, ct) is not { Rondes.Count: > 0 } dialoog)
        {
            return NotFound();
        }

        ViewData["Dialoog"] = dialoog;
        return View(new DialoogreactieForm());
    }

    [HttpPost("{id:guid}/reactie")]
    [Authorize(Policy = Beleid.DialoogMeedoen)]
    public async Task<IActionResult> Reactie(Guid id, DialoogreactieForm form, [FromServices] DialoogverslagOpmerken opmerken, CancellationToken ct)
    {
        if (!await opmerken.ExecuteAsync(id, AanbiederId, form.Tekst, gebruiker.AlsAanbieder(), ct))
        {
            return NotFound();
        }

        this.Meld("Uw reactie is verstuurd naar de inkopers.");
        return RedirectToAction(nameof(Details), new { id });
    }

    private Task<MijnDialoogViewModel?> LeesAsync(Guid id, CancellationToken ct) => DialoogLezen.MijnAsync(db, AanbiederId, id, klok.GetUtcNow(), ct);
}
