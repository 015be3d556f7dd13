using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Overeenkomsten;
using WmoInkoop.Core.Perceeluitsluitingen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Storingen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Features.Storingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Publicaties;

/// <summary>What everyone may read, and what only the invited may: the list holds the first, the pages both.</summary>
[AllowAnonymous]
[Route("aanbestedingen")]
public sealed class PublicatiesController(InkoopDbContext db, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var regios = await db.Regios.OrderBy(r => r.Naam).Select(r => new SelectListItem(r.Naam, r.Sleutel)).ToListAsync(ct);
        return await this.LijstAsync(
            new PublicatiesLijst(regios),
            db.TerInzage(aanbiederId: null, [], nu).Join(db.Regios, a => a.RegioId, r => r.Id, (a, r) => new PublicatieRij
            {
                Id = a.Id,
                Nummer = a.Nummer,
                Naam = a.Naam,
                Regio = r.Naam,
                RegioSleutel = r.Sleutel,
                Procedure = a.Procedure,
                GeopendOp = a.GeopendOp,
                GepubliceerdOp = a.GepubliceerdOp!.Value,
                Einde = a.EindeOpenbaarOp <= nu ? a.Einde : null,
                SluitingOp = a.Planning.SluitingOp,
                IsVoorbij = a.Planning.SluitingOp < nu,
                Zoekveld = a.Zoekveld,
            }),
            ct);
    }

    [HttpGet("{nummer}")]
    public async Task<IActionResult> Details(string nummer, [FromServices] Aanlevertermijn termijn, CancellationToken ct)
    {
        var gelezen = await db.TerInzage(gebruiker, klok.GetUtcNow()).AsNoTracking()
            .Where(a => a.Nummer == nummer)
            .Join(db.Regios, a => a.RegioId, r => r.Id, (a, r) => new { Aanbesteding = a, Regio = r.Naam })
            .SingleOrDefaultAsync(ct);
        if (gelezen is null)
        {
            return NotFound();
        }

        var nu = klok.GetUtcNow();
        var id = gelezen.Aanbesteding.Id;
        var percelen = await db.Percelen
            .Where(p => p.AanbestedingId == id)
            .OrderBy(p => p.Nummer)
            .Select(p => new PerceelRegel(p.Nummer, p.Naam, p.MaximumContracten, p.Bekostiging, p.Bedrag, p.EindeOpenbaarOp <= nu ? p.Einde : null, p.EindeOpenbaarOp <= nu ? p.Eindreden : null))
            .ToListAsync(ct);
        var documenten = await db.AanbestedingDocumenten
            .Where(d => d.AanbestedingId == id)
            .OrderBy(d => d.ToegevoegdOp).ThenBy(d => d.Titel)
            .Join(db.Documenten, d => d.DocumentId, b => b.Id, (d, b) => new DocumentRegel(d.Id, d.Titel, b.Naam, b.Grootte, d.ToegevoegdOp, null, b.Versienummer))
            .ToListAsync(ct);
        var notas = await db.Notas.Where(n => n.AanbestedingId == id).OrderBy(n => n.Nummer).Select(n => new NotaLink(n.Nummer, n.GepubliceerdOp)).ToListAsync(ct);
        var rectificaties = await db.Rectificaties.Where(r => r.AanbestedingId == id).OrderBy(r => r.Nummer).Select(r => new RectificatieLink(r.Nummer, r.GepubliceerdOp, r.IsWezenlijk)).ToListAsync(ct);
        var gegund = await db.OpenbareOvereenkomsten(nu)
            .Where(o => o.AanbestedingId == id)
            .Join(db.Percelen, o => o.PerceelId, p => p.Id, (o, p) => new { Overeenkomst = o, Perceel = p })
            .OrderBy(g => g.Perceel.Nummer).ThenBy(g => g.Overeenkomst.Nummer)
            .Select(g => new GegundRegel(g.Perceel.Nummer, g.Perceel.Naam, g.Overeenkomst.Opdrachtnemer, g.Overeenkomst.Aandeel, g.Overeenkomst.Ingangsdatum, g.Overeenkomst.Einddatum))
            .ToListAsync(ct);
        var subsidies = !gelezen.Aanbesteding.Heeft(Procedurestap.Beschikking) ? [] : await db.VerleendeSubsidies()
            .Where(b => b.AanbestedingId == id)
            .Join(db.Percelen, b => b.PerceelId, p => p.Id, (b, p) => new { b.Rang, b.Aanvrager, b.Bedrag, b.Begindatum, b.Einddatum, p.Nummer, p.Naam })
            .OrderBy(b => b.Nummer).ThenBy(b => b.Rang)
            .Select(b => new GegundRegel(b.Nummer, b.Naam, b.Aanvrager, b.Bedrag, b.Begindatum, b.Einddatum))
            .ToListAsync(ct);
        ViewData["Storing"] = await StoringBijAanbesteding.LeesAsync(db, termijn, gelezen.Aanbesteding, nu, ct);
        return View(new PublicatieViewModel(gelezen.Aanbesteding, gelezen.Regio, nu, percelen, documenten, notas, gegund, rectificaties) { Subsidies = subsidies });
    }

    [HttpGet("{nummer}/percelen/{nr:int}")]
    public async Task<IActionResult> Perceel(string nummer, int nr, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var kop = await db.TerInzage(gebruiker, nu)
            .Where(a => a.Nummer == nummer)
            .Select(a => new { a.Id, a.Nummer, a.Naam, a.Procedure, IsOpen = a.Einde == null && a.GeopendOp == null && a.Planning.SluitingOp >= nu })
            .SingleOrDefaultAsync(ct);
        if (kop is null
            || await db.Percelen.AsNoTracking().Include(p => p.Eisen).Include(p => p.Criteria).AsSplitQuery().SingleOrDefaultAsync(p => p.AanbestedingId == kop.Id && p.Nummer == nr, ct) is not { } perceel)
        {
            return NotFound();
        }

        var opzet = Proceduretabel.Van(kop.Procedure);
        return View(new PerceelViewModel(kop.Nummer, kop.Naam, opzet.KentMaximumAantal, opzet.Rangorde is not Rangorde.Geen, kop.IsOpen && opzet.HeeftKluis && perceel.BeeindigdOp is null, perceel.EindeOpenbaarOp <= klok.GetUtcNow() ? perceel.Einde : null, perceel, await db.UitsluitingenVanAsync(perceel.Id, ct), await db.VoorkeurenAsync(perceel.Id, ct) is not null) { IsSubsidie = opzet.Heeft(Procedurestap.Beschikking) });
    }

    [HttpGet("{nummer}/rectificaties/{nr:int}")]
    public async Task<IActionResult> Rectificatie(string nummer, int nr, CancellationToken ct)
    {
        var kop = await db.TerInzage(gebruiker, klok.GetUtcNow()).Where(a => a.Nummer == nummer).Select(a => new { a.Id, a.Nummer, a.Naam }).SingleOrDefaultAsync(ct);
        return kop is not null && await db.Rectificaties.AsNoTracking().Include(r => r.Regels).SingleOrDefaultAsync(r => r.AanbestedingId == kop.Id && r.Nummer == nr, ct) is { } rectificatie
            ? View(new RectificatiePaginaViewModel(kop.Nummer, kop.Naam, rectificatie, [.. rectificatie.Regels.OrderBy(r => r.Volgnummer).Select(r => new Wijziging(r.Soort, r.Onderwerp, r.Oud, r.Nieuw))]))
            : NotFound();
    }

    /// <summary>An older version of a published document (DOC-03).</summary>
    [HttpGet("{nummer}/documenten/{id:guid}/versies/{versie:int}")]
    public async Task<IActionResult> Documentversie(string nummer, Guid id, int versie, [FromServices] Documentopslag opslag, CancellationToken ct)
    {
        var openbaar = db.TerInzage(gebruiker, klok.GetUtcNow());
        return await db.Documenten.AsNoTracking()
            .SingleOrDefaultAsync(d => d.Versienummer == versie && openbaar.Any(a => a.Nummer == nummer && a.Documenten.Any(x => x.Id == id
                && db.Documenten.Any(nu => nu.Id == x.DocumentId && nu.ReeksId == d.ReeksId && nu.Versienummer >= d.Versienummer))), ct) is { } document
                ? this.Bestand(opslag, document)
                : NotFound();
    }

    [HttpGet("{nummer}/documenten/{id:guid}")]
    public async Task<IActionResult> Document(string nummer, Guid id, [FromServices] Documentopslag opslag, CancellationToken ct)
    {
        var openbaar = db.TerInzage(gebruiker, klok.GetUtcNow());
        return await db.Documenten.AsNoTracking()
            .SingleOrDefaultAsync(d => openbaar.Any(a => a.Nummer == nummer && a.Documenten.Any(x => x.Id == id && x.DocumentId == d.Id)), ct) is { } document
                ? this.Bestand(opslag, document)
                : NotFound();
    }
}
