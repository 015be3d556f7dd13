using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.CaoVerklaringen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.CaoVerklaringen;

/// <summary>A contractmanager draws up eisen, puts them to providers and sees who declared what (CAO-01, CAO-05).</summary>
[Authorize(Policy = Beleid.CaoVerklaringenBeoordelen)]
[Route("inkoop/cao")]
public sealed class CaoEisenController(InkoopDbContext db, HuidigeGebruiker gebruiker, CaoEisStellen stellen, TimeProvider klok) : Controller
{
    private const int PerPagina = 50;

    private List<Guid> Regios => [.. gebruiker.RegiosAls(Rol.Contractmanager)];

    private IQueryable<CaoEis> Eisen
    {
        get
        {
            var regios = Regios;
            return db.CaoEisen.Where(e => regios.Contains(e.RegioId));
        }
    }

    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return this.LijstAsync(
            new CaoEisenLijst(),
            Eisen.Select(e => new CaoEisRij
            {
                Id = e.Id,
                Titel = e.Titel,
                Regio = db.Regios.Where(r => r.Id == e.RegioId).Select(r => r.Naam).First(),
                UiterlijkOp = e.UiterlijkOp,
                OpgesteldOp = e.OpgesteldOp,
                Gevraagd = db.CaoVerzoeken.Count(v => v.EisId == e.Id),
                Beoordelen = db.CaoVerzoeken.Count(v => v.EisId == e.Id && v.Status == CaoStatus.Ingediend),
                Akkoord = db.CaoVerzoeken.Count(v => v.EisId == e.Id && v.Status == CaoStatus.Akkoord),
                TeLaat = db.CaoVerzoeken.Count(v => v.EisId == e.Id && (v.Status == CaoStatus.Ontbreekt || v.Status == CaoStatus.AanvullingGevraagd) && v.UiterlijkOp <= nu),
            }),
            ct);
    }

    /// <param name="van">An eis to take over the words of, for a new round.</param>
    /// <param name="ct">Cancels.</param>
    [HttpGet("nieuw")]
    public async Task<IActionResult> Nieuw(Guid? van, CancellationToken ct)
    {
        var eigen = Regios;
        var regios = await db.Regios.Where(r => eigen.Contains(r.Id)).OrderBy(r => r.Naam).Select(r => new SelectListItem(r.Naam, r.Id.ToString())).ToListAsync(ct);
        ViewData["Regios"] = regios;
        var form = CaoEisForm.Begin(Amsterdam.Datum(klok.GetUtcNow()));
        form.RegioId = regios.Count == 1 ? Guid.Parse(regios[0].Value) : null;
        return van is null
            ? View(form)
            : await Eisen.AsNoTracking().SingleOrDefaultAsync(e => e.Id == van, ct) is { } eis ? View(form.Als(eis)) : NotFound();
    }

    [HttpPost("nieuw")]
    public async Task<IActionResult> Nieuw(CaoEisForm form, CancellationToken ct)
    {
        if (!Regios.Contains(form.RegioId!.Value))
        {
            return NotFound();
        }

        var id = await stellen.StelOpAsync(form.RegioId.Value, form.Gegevens(), gebruiker.Als(Rol.Contractmanager), ct);
        this.Meld("De eis is opgesteld. Kies nu de aanbieders.");
        return RedirectToAction(nameof(Aanbieders), new { id });
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Eis(Guid id, CancellationToken ct)
    {
        if (await ZoekAsync(id, ct) is not { } eis)
        {
            return NotFound();
        }

        var nu = klok.GetUtcNow();
        ViewData["Eis"] = eis;
        return await this.LijstAsync(
            new CaoVerzoekenLijst(id, nu),
            db.CaoVerzoeken.Where(v => v.EisId == id).Join(db.Aanbieders, v => v.AanbiederId, a => a.Id, (v, a) => new CaoVerzoekRij
            {
                Id = v.Id,
                Aanbieder = a.Naam,
                Plaats = a.Plaats,
                Zoekveld = a.Zoekveld,
                Status = v.Status,
                UiterlijkOp = v.UiterlijkOp,
                Nu = nu,
                Grond = db.CaoVerklaringen.Where(k => k.Id == v.VerklaringId).Select(k => (CaoGrond?)k.Grond).FirstOrDefault(),
                Cao = db.CaoVerklaringen.Where(k => k.Id == v.VerklaringId).Select(k => k.Cao).FirstOrDefault(),
                OndertekendOp = db.CaoVerklaringen.Where(k => k.Id == v.VerklaringId).Select(k => k.OndertekendOp).FirstOrDefault(),
            }),
            ct);
    }

    [HttpGet("{id:guid}/aanbieders")]
    public async Task<IActionResult> Aanbieders(Guid id, string? zoek, int pagina, CancellationToken ct)
    {
        if (await ZoekAsync(id, ct) is not { } eis)
        {
            return NotFound();
        }

        var rijen = db.Aanbieders.Where(a => a.Status == AanbiederStatus.Geaccepteerd && !db.CaoVerzoeken.Any(v => v.EisId == id && v.AanbiederId == a.Id));
        if (!string.IsNullOrWhiteSpace(zoek))
        {
            var patroon = Zoektekst.Patroon(zoek);
            rijen = rijen.Where(a => EF.Functions.Like(a.Zoekveld, patroon, @"\"));
        }

        var paginas = Math.Max(1, (await rijen.CountAsync(ct) + PerPagina - 1) / PerPagina);
        pagina = Math.Clamp(pagina, 1, paginas);
        var keuzes = await rijen.OrderBy(a => a.Naam).ThenBy(a => a.Id)
            .Skip((pagina - 1) * PerPagina).Take(PerPagina)
            .Select(a => new SelectListItem(a.Naam + ", " + a.Plaats, a.Id.ToString()))
            .ToListAsync(ct);
        ViewData["Keuze"] = new CaoKeuzeViewModel(eis, keuzes, zoek, pagina, paginas);
        return View(new CaoAanbiedersForm());
    }

    [HttpPost("{id:guid}/aanbieders")]
    public async Task<IActionResult> Aanbieders(Guid id, CaoAanbiedersForm form, CancellationToken ct)
    {
        if (await ZoekAsync(id, ct) is null)
        {
            return NotFound();
        }

        await stellen.StelAanAsync(id, form.Aanbieders, gebruiker.Als(Rol.Contractmanager), ct);
        this.Meld(form.Aanbieders.Count == 1 ? "De eis is gesteld. De aanbieder krijgt bericht." : $"De eis is gesteld. De {form.Aanbieders.Count} aanbieders krijgen bericht.");
        return RedirectToAction(nameof(Eis), new { id });
    }

    private Task<CaoEis?> ZoekAsync(Guid id, CancellationToken ct) => Eisen.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct);
}

/// <summary>Who can still be asked, a page of them.</summary>
public sealed record CaoKeuzeViewModel(CaoEis Eis, IReadOnlyList<SelectListItem> Keuzes, string? Zoek, int Pagina, int Paginas);
