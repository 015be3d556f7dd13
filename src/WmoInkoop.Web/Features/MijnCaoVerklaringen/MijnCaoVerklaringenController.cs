using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.CaoVerklaringen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Web.Features.CaoVerklaringen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.MijnCaoVerklaringen;

/// <summary>A provider declares how it meets a cao-eis (CAO-02): anyone of it fills in, a beheerder signs.</summary>
[Route("mijn/cao-verklaringen")]
public sealed class MijnCaoVerklaringenController(InkoopDbContext db, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private IQueryable<CaoVerzoek> Eigen => db.CaoVerzoekenVanAanbieder(gebruiker.AanbiederId);

    [HttpGet("")]
    [Authorize(Policy = Beleid.EigenOrganisatieZien)]
    public Task<IActionResult> Index(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return this.LijstAsync(
            new MijnCaoLijst(),
            Eigen.Join(db.CaoEisen, v => v.EisId, e => e.Id, (v, e) => new MijnCaoRij
            {
                Id = v.Id,
                Eis = e.Titel,
                Regio = db.Regios.Where(r => r.Id == e.RegioId).Select(r => r.Naam).First(),
                Status = v.Status,
                UiterlijkOp = v.UiterlijkOp,
                Nu = nu,
                GevraagdOp = v.Stappen.Min(s => s.Op),
                OndertekendOp = db.CaoVerklaringen.Where(k => k.Id == v.VerklaringId).Select(k => k.OndertekendOp).FirstOrDefault(),
            }),
            ct);
    }

    [HttpGet("{id:guid}")]
    [Authorize(Policy = Beleid.EigenOrganisatieZien)]
    public async Task<IActionResult> Details(Guid id, CancellationToken ct) => await ZoekAsync(id, ct) is { } verzoek ? View(verzoek) : NotFound();

    [HttpGet("{id:guid}/documenten/{documentId:guid}")]
    [Authorize(Policy = Beleid.EigenOrganisatieZien)]
    public async Task<IActionResult> Document(Guid id, Guid documentId, [FromServices] Documentopslag opslag, [FromServices] CaoDocumentOphalen ophalen, CancellationToken ct) =>
        await ophalen.ExecuteAsync(Eigen, id, documentId, ookConcept: true, gebruiker.AlsAanbieder(), ct) is { } document ? this.Bestand(opslag, document) : NotFound();

    [HttpGet("{id:guid}/verklaren")]
    [Authorize(Policy = Beleid.EigenOrganisatieZien)]
    public async Task<IActionResult> Verklaren(Guid id, CancellationToken ct)
    {
        if (await ZoekAsync(id, ct) is not { } verzoek)
        {
            return NotFound();
        }

        if (!CaoVerzoek.KanVerklaren(verzoek.Status))
        {
            return RedirectToAction(nameof(Details), new { id });
        }

        ViewData["Verzoek"] = verzoek;
        return View(CaoVerklarenForm.Van(verzoek));
    }

    [HttpPost("{id:guid}/verklaren")]
    [Authorize(Policy = Beleid.EigenOrganisatieZien)]
    [Uploadformulier(MaxBestanden = 3)]
    public async Task<IActionResult> Verklaren(Guid id, CaoVerklarenForm form, [FromServices] CaoVerklaringInvullen invullen, CancellationToken ct)
    {
        if (!await Eigen.AnyAsync(v => v.Id == id, ct))
        {
            return NotFound();
        }

        await invullen.ExecuteAsync(form.Invulling(id), gebruiker.AlsAanbieder(), ct);
        if (gebruiker.IsAanbiederBeheerder)
        {
            return RedirectToAction(nameof(Ondertekenen), new { id });
        }

        this.Meld("De verklaring is ingevuld. Een beheerder van uw organisatie moet haar nog ondertekenen.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("{id:guid}/ondertekenen")]
    [Authorize(Policy = Beleid.EigenOrganisatieBeheren)]
    public async Task<IActionResult> Ondertekenen(Guid id, CancellationToken ct)
    {
        if (await Eigen.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, ct) is not { } verzoek)
        {
            return NotFound();
        }

        if (await db.CaoVerklaringen.AsNoTracking().Include(v => v.Documenten).SingleOrDefaultAsync(v => v.VerzoekId == id && v.OndertekendOp == null, ct) is not { } verklaring)
        {
            return RedirectToAction(nameof(Details), new { id });
        }

        var (eis, _, tekst) = await CaoVerklaringOndertekenen.TekstAsync(db, verzoek, verklaring, ct);
        var regio = await db.Regios.Where(r => r.Id == eis.RegioId).Select(r => r.Naam).SingleAsync(ct);
        ViewData["Tekst"] = new CaoTekstViewModel(id, eis.Titel, regio, tekst);
        return View(new CaoOndertekenForm { Versie = verklaring.Versie });
    }

    [HttpPost("{id:guid}/ondertekenen")]
    [Authorize(Policy = Beleid.EigenOrganisatieBeheren)]
    public async Task<IActionResult> Ondertekenen(Guid id, CaoOndertekenForm form, [FromServices] CaoVerklaringOndertekenen ondertekenen, CancellationToken ct)
    {
        if (!await Eigen.AnyAsync(v => v.Id == id, ct))
        {
            return NotFound();
        }

        await ondertekenen.ExecuteAsync(id, form.Versie, gebruiker.AlsAanbieder(), ct);
        this.Meld("De verklaring is ondertekend en ingediend. U krijgt bericht van de contractmanager.");
        return RedirectToAction(nameof(Details), new { id });
    }

    private Task<CaoVerzoekViewModel?> ZoekAsync(Guid id, CancellationToken ct) => CaoVerzoekLezen.LeesAsync(db, Eigen, id, ookConcept: true, ct);
}

/// <summary>The text to agree to.</summary>
public sealed record CaoTekstViewModel(Guid Id, string Eis, string Regio, string Tekst);
