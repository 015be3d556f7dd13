using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Verslagen;
using WmoInkoop.Web.Features.Werklijst;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Tafel;

/// <summary>Where members, secretaries and inkopers find the tables they may read (TAF-04).</summary>
[Authorize(Policy = Beleid.OverlegtafelLezen)]
[Route("tafel")]
public sealed class TafelController(InkoopDbContext db, HuidigeGebruiker gebruiker, TimeProvider klok) : Controller
{
    private const int PerPagina = 12;

    [HttpGet("")]
    public async Task<IActionResult> Index([FromServices] Werklijsten werklijsten, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var tafels = db.LeesbareTafels(gebruiker, nu);
        return View(new TafelOverzicht(
            await werklijsten.LeesAsync(Werkplek.Tafel, gebruiker, ct),
            await Komend(tafels, nu).Take(3).ToListAsync(ct),
            await OngelezenAsync(nu, ct),
            await tafels.OrderBy(t => t.Naam).Select(t => new TafelRij(t.Naam, t.Sleutel)).Take(50).ToListAsync(ct),
            gebruiker.Is(Rol.Tafellid),
            gebruiker.Is(Rol.Tafelsecretaris)));
    }

    [HttpGet("{tafel}")]
    public async Task<IActionResult> Details(string tafel, CancellationToken ct, int pagina = 1)
    {
        var nu = klok.GetUtcNow();
        var deze = db.LeesbareTafels(gebruiker, nu).Where(t => t.Sleutel == tafel);
        if (await deze.AsNoTracking().SingleOrDefaultAsync(ct) is not { } gevonden)
        {
            return NotFound();
        }

        var isSecretaris = gebruiker.RegiosAls(Rol.Tafelsecretaris).Contains(gevonden.RegioId);
        var verslagen = Verslagen(deze).Where(v => v.GepubliceerdOp != null || (isSecretaris && v.BeginOp <= nu));
        var paginas = Math.Max(1, (await verslagen.CountAsync(ct) + PerPagina - 1) / PerPagina);
        pagina = Math.Clamp(pagina, 1, paginas);
        var isLid = await db.TafelsAlsLid(gebruiker, nu).AnyAsync(t => t.Id == gevonden.Id, ct);
        return View(new TafelDetails(
            gevonden.Naam,
            gevonden.Sleutel,
            gevonden.Omschrijving,
            gevonden.IsOpenbaar,
            isSecretaris,
            await Komend(deze, nu).Take(10).ToListAsync(ct),
            await RijenAsync(verslagen.OrderByDescending(v => v.Datum).Skip((pagina - 1) * PerPagina).Take(PerPagina), isLid, nu, ct),
            pagina,
            paginas,
            await db.Tafelleden
                .Where(l => l.OverlegtafelId == gevonden.Id && (l.Tot == null || l.Tot > nu))
                .Join(db.Users, l => l.GebruikerId, g => g.Id, (l, g) => new { l, g.Naam })
                .OrderBy(x => x.l.Organisatie).ThenBy(x => x.Naam)
                .Take(200)
                .Select(x => new LidRij(x.l.Id, x.Naam, x.l.Organisatie, x.l.Van))
                .ToListAsync(ct)));
    }

    private IQueryable<BijeenkomstRij> Komend(IQueryable<Overlegtafel> tafels, DateTimeOffset nu) => db.Bijeenkomsten
        .Where(b => b.EindeOp > nu)
        .Join(tafels, b => b.OverlegtafelId, t => t.Id, (b, t) => new { b, t })
        .OrderBy(x => x.b.BeginOp)
        .Select(x => new BijeenkomstRij(x.t.Naam, x.t.Sleutel, x.b.Datum, x.b.BeginOp, x.b.EindeOp, x.b.Plaats, x.b.Agenda.Count));

    private IQueryable<Gelezen> Verslagen(IQueryable<Overlegtafel> tafels) => db.Verslagen
        .Join(db.Bijeenkomsten, v => v.BijeenkomstId, b => b.Id, (v, b) => new { v, b })
        .Join(tafels, x => x.b.OverlegtafelId, t => t.Id, (x, t) => new Gelezen
        {
            Tafel = t.Naam,
            Sleutel = t.Sleutel,
            Datum = x.b.Datum,
            BeginOp = x.b.BeginOp,
            GepubliceerdOp = x.v.GepubliceerdOp,
            OpmerkingenTot = x.v.OpmerkingenTot,
            VastgesteldOp = x.v.VastgesteldOp,
            IsGelezen = db.Verslaglezingen.Any(l => l.VerslagId == x.v.Id && l.GebruikerId == gebruiker.Id),
            Besluiten = x.v.Onderdelen.Count(o => o.Soort == Onderdeelsoort.Besluit),
            Acties = x.v.Onderdelen.Count(o => o.Soort == Onderdeelsoort.Actie),
        });

    private Task<IReadOnlyList<VerslagRij>> OngelezenAsync(DateTimeOffset nu, CancellationToken ct) =>
        RijenAsync(Verslagen(db.TafelsAlsLid(gebruiker, nu)).Where(v => v.GepubliceerdOp != null && !v.IsGelezen).OrderByDescending(v => v.Datum).Take(10), isLid: true, nu, ct);

    private static async Task<IReadOnlyList<VerslagRij>> RijenAsync(IQueryable<Gelezen> verslagen, bool isLid, DateTimeOffset nu, CancellationToken ct) =>
        [.. (await verslagen.ToListAsync(ct)).Select(v => new VerslagRij(
            v.Tafel, v.Sleutel, v.Datum, Verslag.StatusVan(v.GepubliceerdOp, v.OpmerkingenTot, v.VastgesteldOp, nu), isLid && v.GepubliceerdOp is not null && !v.IsGelezen, v.Besluiten, v.Acties))];

    /// <summary>A verslag as the database gives it.</summary>
    private sealed class Gelezen
    {
        public required string Tafel { get; init; }

        public required string Sleutel { get; init; }

        public required DateOnly Datum { get; init; }

        public required DateTimeOffset BeginOp { get; init; }

        public required DateTimeOffset? GepubliceerdOp { get; init; }

        public required DateTimeOffset? OpmerkingenTot { get; init; }

        public required DateTimeOffset? VastgesteldOp { get; init; }

        public required bool IsGelezen { get; init; }

        public required int Besluiten { get; init; }

        public required int Acties { get; init; }
    }
}
