using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Web.Features.Klachten;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.MijnKlachten;

/// <summary>Anyone of a provider files a klacht about what it could take part in, follows it and writes to its handler (GUN-07).</summary>
[Authorize(Policy = Beleid.KlachtIndienen)]
[Route("mijn/klachten")]
public sealed class MijnKlachtenController(InkoopDbContext db, MijnKlachtenLezen mijn, HuidigeGebruiker gebruiker) : Controller
{
    private IQueryable<Aanbesteding> Aanbestedingen => db.Aanbestedingen.VoorDeelname(gebruiker.AanbiederId).ZonderConcepten();

    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken ct) => this.LijstAsync(
        new MijnKlachtenLijst(),
        from k in mijn.Eigen
        join a in db.Aanbestedingen on k.AanbestedingId equals a.Id
        select new KlachtRij
        {
            Id = k.Id,
            Nummer = k.Nummer,
            Onderwerp = k.Onderwerp,
            Aanbesteding = a.Naam,
            Aanbestedingsnummer = a.Nummer,
            Perceel = db.Percelen.Where(p => p.Id == k.PerceelId).Select(p => p.Naam).FirstOrDefault(),
            OntvangenOp = k.OntvangenOp,
            UiterlijkOp = k.UiterlijkOp,
            Status = k.IngetrokkenOp != null ? Klachtstatus.Ingetrokken : k.AfgehandeldOp != null ? Klachtstatus.Afgehandeld : k.BehandelaarId != null ? Klachtstatus.InBehandeling : Klachtstatus.Ontvangen,
            Uitkomst = k.Uitkomst,
        },
        ct);

    [HttpGet("nieuw")]
    public Task<IActionResult> Kies(CancellationToken ct) => this.LijstAsync(new KlachtkeuzeLijst(a => $"/mijn/klachten/nieuw/{a.Nummer}"), Aanbestedingen.AlsKeuze(db), ct);

    [HttpGet("nieuw/{nummer}")]
    public async Task<IActionResult> Nieuw(string nummer, CancellationToken ct)
    {
        ViewData["Over"] = await Aanbestedingen.Where(a => a.Nummer == nummer).OverAsync(ct);
        return ViewData["Over"] is null ? NotFound() : View(new KlachtForm());
    }

    [HttpPost("nieuw/{nummer}")]
    [Uploadformulier(MaxBestanden = 3)]
    public async Task<IActionResult> Nieuw(string nummer, KlachtForm form, [FromServices] KlachtIndienen indienen, CancellationToken ct)
    {
        if (await indienen.ExecuteAsync(nummer, form.Gegevens, form.Documenten, gebruiker.AanbiederId!.Value, gebruiker.AlsAanbieder(), ct) is not { } id)
        {
            return NotFound();
        }

        this.Meld("Uw klacht is ontvangen. U krijgt een bevestiging met het nummer per e-mail.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken ct)
    {
        ViewData["Pagina"] = await mijn.PaginaAsync(id, ct);
        return ViewData["Pagina"] is null ? NotFound() : View(new KlachtantwoordForm());
    }

    [HttpPost("{id:guid}")]
    [Uploadformulier(MaxBestanden = 3)]
    public async Task<IActionResult> Details(Guid id, KlachtantwoordForm form, [FromServices] KlachtberichtSturen sturen, CancellationToken ct)
    {
        if (!await mijn.Eigen.AnyAsync(k => k.Id == id, ct))
        {
            return NotFound();
        }

        await sturen.ExecuteAsync(id, new Klachtberichtinvoer(Klachtpartij.Klager, Klachtpartij.Behandelaar, form.Tekst), form.Documenten, gebruiker.AlsAanbieder(), ct);
        this.Meld("Uw bericht is verstuurd aan de behandelaar.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("{id:guid}/intrekken")]
    public async Task<IActionResult> Intrekken(Guid id, CancellationToken ct)
    {
        if (await mijn.PaginaAsync(id, ct) is not { Klacht: var klacht } pagina || !(klacht.IsOpen || HttpContext.IsOpnieuw()))
        {
            return NotFound();
        }

        ViewData.Kruimels(pagina.KruimelsVanDaad);
        return this.Bevestig(new Bevestiging(
            "Klacht intrekken",
            ["Niemand behandelt de klacht verder en er komt geen uitkomst.", "Dit kan niet ongedaan worden gemaakt. U kunt wel een nieuwe klacht indienen."],
            ["De behandelaar en de inkopers.", $"Iedereen van {klacht.Klagernaam}."],
            "Klacht intrekken",
            pagina.Pad)
        {
            Inleiding = $"Klacht {klacht.Nummer}: {klacht.Onderwerp}",
            Gevaarlijk = true,
            Verborgen = new Dictionary<string, string> { [nameof(KlachtversieForm.Versie)] = klacht.Versie.ToString() },
        });
    }

    [HttpPost("{id:guid}/intrekken"), ActionName(nameof(Intrekken))]
    public async Task<IActionResult> IntrekkenBevestigd(Guid id, KlachtversieForm form, [FromServices] KlachtIntrekken intrekken, CancellationToken ct)
    {
        if (!await mijn.Eigen.AnyAsync(k => k.Id == id, ct))
        {
            return NotFound();
        }

        await intrekken.ExecuteAsync(id, form.Versie, gebruiker.AlsAanbieder(), ct);
        this.Meld("Uw klacht is ingetrokken.");
        return RedirectToAction(nameof(Details), new { id });
    }

    [HttpGet("{id:guid}/documenten/{bijlageId:guid}")]
    public async Task<IActionResult> Document(Guid id, Guid bijlageId, [FromServices] KlachtLezen lezen, [FromServices] Documentopslag opslag, CancellationToken ct) =>
        await lezen.DocumentAsync(mijn.Eigen.Where(k => k.Id == id), Klachtpartij.Klager, bijlageId, gebruiker.AlsAanbieder(), ct) is var (document, naam) ? this.Bestand(opslag, document, naam) : NotFound();
}
