using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Web.Features.Verslagen;

namespace WmoInkoop.Web.Features.Overlegtafels;

/// <summary>What everyone may read: the public tables, who sits there, and the verslagen they adopted (TAF-03).</summary>
[AllowAnonymous]
[Route("overlegtafels")]
public sealed class OverlegtafelsController(InkoopDbContext db, TimeProvider klok) : Controller
{
    private const int PerPagina = 12;

    private IQueryable<Overlegtafel> Openbaar => db.Overlegtafels.Where(t => t.IsOpenbaar);

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct, int pagina = 1)
    {
        var paginas = Math.Max(1, (await Openbaar.CountAsync(ct) + PerPagina - 1) / PerPagina);
        pagina = Math.Clamp(pagina, 1, paginas);
        var tafels = await Openbaar
            .OrderBy(t => t.Naam)
            .Skip((pagina - 1) * PerPagina)
            .Take(PerPagina)
            .Select(t => new OpenbareTafel(
                t.Naam,
                t.Sleutel,
                db.Regios.Where(r => r.Id == t.RegioId).Select(r => r.Naam).First(),
                db.Bijeenkomsten.Count(b => b.OverlegtafelId == t.Id && db.Verslagen.Any(v => v.BijeenkomstId == b.Id && v.VastgesteldOp != null))))
            .ToListAsync(ct);
        return View(new OpenbareTafels(tafels, pagina, paginas));
    }

    [HttpGet("{tafel}")]
    public async Task<IActionResult> Details(string tafel, CancellationToken ct, int pagina = 1)
    {
        var nu = klok.GetUtcNow();
        if (await Openbaar.AsNoTracking().SingleOrDefaultAsync(t => t.Sleutel == tafel, ct) is not { } deze)
        {
            return NotFound();
        }

        var verslagen = db.Bijeenkomsten.Where(b => b.OverlegtafelId == deze.Id && db.Verslagen.Any(v => v.BijeenkomstId == b.Id && v.VastgesteldOp != null));
        var paginas = Math.Max(1, (await verslagen.CountAsync(ct) + PerPagina - 1) / PerPagina);
        pagina = Math.Clamp(pagina, 1, paginas);
        return View(new OpenbareTafelDetails(
            deze.Naam,
            deze.Sleutel,
            deze.Omschrijving,
            await verslagen.OrderByDescending(b => b.Datum).Skip((pagina - 1) * PerPagina).Take(PerPagina).Select(b => b.Datum).ToListAsync(ct),
            pagina,
            paginas,
            await db.Bijeenkomsten.Where(b => b.OverlegtafelId == deze.Id && b.EindeOp > nu).OrderBy(b => b.BeginOp).Take(5).Select(b => b.BeginOp).ToListAsync(ct),
            await db.Tafelleden.Where(l => l.OverlegtafelId == deze.Id && (l.Tot == null || l.Tot > nu)).Select(l => l.Organisatie).Distinct().OrderBy(o => o).Take(200).ToListAsync(ct)));
    }

    [HttpGet("{tafel}/verslagen/{dag}")]
    public async Task<IActionResult> Verslag(string tafel, DateOnly dag, [FromServices] Verslaglezer lezer, CancellationToken ct) =>
        await lezer.LeesAsync(Openbaar, tafel, dag, Leeswijze.Bezoeker, ct) is { } verslag ? View(verslag with { Basis = $"/overlegtafels/{verslag.Sleutel}/verslagen" }) : NotFound();
}

/// <summary>The public tables.</summary>
public sealed record OpenbareTafels(IReadOnlyList<OpenbareTafel> Tafels, int Pagina, int Paginas);

/// <summary>A public table in the list.</summary>
public sealed record OpenbareTafel(string Naam, string Sleutel, string Regio, int Verslagen);

/// <summary>A public table.</summary>
public sealed record OpenbareTafelDetails(
    string Naam,
    string Sleutel,
    string Omschrijving,
    IReadOnlyList<DateOnly> Verslagen,
    int Pagina,
    int Paginas,
    IReadOnlyList<DateTimeOffset> Komend,
    IReadOnlyList<string> Organisaties);
