using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Klachten;

/// <summary>Klachten of the own regio for inkopers, and what was assigned for a handler (GUN-07).</summary>
[Authorize(Policy = Beleid.KlachtenZien)]
[Route("inkoop/klachten")]
public sealed class KlachtenController(InkoopDbContext db, EigenKlachten eigen, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken ct) => this.LijstAsync(
        new KlachtenLijst(klok.GetUtcNow()),
        from k in eigen.Alle
        join a in db.Aanbestedingen on k.AanbestedingId equals a.Id
        select new KlachtRij
        {
            Id = k.Id,
            Nummer = k.Nummer,
            Onderwerp = k.Onderwerp,
            Aanbesteding = a.Naam,
            Aanbestedingsnummer = a.Nummer,
            Perceel = db.Percelen.Where(p => p.Id == k.PerceelId).Select(p => p.Naam).FirstOrDefault(),
            Klager = k.Klagernaam,
            Behandelaar = db.Users.Where(g => g.Id == k.BehandelaarId).Select(g => g.Naam).FirstOrDefault(),
            OntvangenOp = k.OntvangenOp,
            UiterlijkOp = k.UiterlijkOp,
            AfgehandeldOp = k.AfgehandeldOp,
            Status = k.IngetrokkenOp != null ? Klachtstatus.Ingetrokken : k.AfgehandeldOp != null ? Klachtstatus.Afgehandeld : k.BehandelaarId != null ? Klachtstatus.InBehandeling : Klachtstatus.Ontvangen,
            Uitkomst = k.Uitkomst,
            SchortOp = db.Klachten.DieOpschort().Any(o => o.Id == k.Id),
            Zoekveld = k.Zoekveld,
        },
        ct);

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken ct) => await eigen.LeesAsync(eigen.Alle, id, ct) is { } pagina ? View(pagina) : NotFound();

    [HttpGet("{id:guid}/documenten/{bijlageId:guid}")]
    public async Task<IActionResult> Document(Guid id, Guid bijlageId, [FromServices] KlachtLezen lezen, [FromServices] Documentopslag opslag, CancellationToken ct)
    {
        if (await eigen.Alle.AsNoTracking().SingleOrDefaultAsync(k => k.Id == id, ct) is not { } klacht)
        {
            return NotFound();
        }

        var als = eigen.Als(klacht);
        var wie = als is Klachtpartij.Behandelaar ? eigen.Behandelaar : gebruiker.Als(Rol.Inkoper);
        return await lezen.DocumentAsync(eigen.Alle.Where(k => k.Id == id), als, bijlageId, wie, ct) is var (document, naam) ? this.Bestand(opslag, document, naam) : NotFound();
    }
}
