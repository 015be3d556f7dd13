using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Verslagen;

namespace WmoInkoop.Web.Features.Verslagen;

/// <summary>Reads a whole verslag in six queries, however long it is; which tables somebody may see is up to the caller.</summary>
public sealed class Verslaglezer(InkoopDbContext db, TimeProvider klok)
{
    /// <param name="tafels">The tables the reader may see.</param>
    /// <param name="tafel">The address of the table.</param>
    /// <param name="dag">The day of the bijeenkomst.</param>
    /// <param name="soort">For visitors only what is adopted, without remarks; for members what is published; for the secretary all.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<VerslagViewModel?> LeesAsync(IQueryable<Overlegtafel> tafels, string tafel, DateOnly dag, Leeswijze soort, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var zichtbaar = soort switch
        {
            Leeswijze.Bezoeker => db.Verslagen.Where(v => v.VastgesteldOp != null),
            Leeswijze.Lid => db.Verslagen.Where(v => v.GepubliceerdOp != null),
            _ => db.Verslagen,
        };
        var kop = await tafels
            .Where(t => t.Sleutel == tafel)
            .Join(db.Bijeenkomsten.Where(b => b.Datum == dag), t => t.Id, b => b.OverlegtafelId, (t, b) => new { t, b })
            .Join(zichtbaar, x => x.b.Id, v => v.BijeenkomstId, (x, v) => new { Tafel = x.t, Bijeenkomst = x.b, Verslag = v })
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (kop is null)
        {
            return null;
        }

        var (t, b, v) = (kop.Tafel, kop.Bijeenkomst, kop.Verslag);
        var agenda = await db.Agendapunten.Where(p => p.BijeenkomstId == b.Id).OrderBy(p => p.Nummer).AsNoTracking().ToListAsync(ct);
        var onderdelen = await db.Verslagonderdelen.Where(o => o.VerslagId == v.Id).Include(o => o.Actie).AsNoTracking().ToListAsync(ct);
        var opmerkingen = soort is Leeswijze.Bezoeker
            ? []
            : await db.Verslagopmerkingen
                .Where(o => o.VerslagId == v.Id)
                .Join(db.Users, o => o.GebruikerId, g => g.Id, (o, g) => new { o.AgendapuntId, o.OnderdeelId, o.GemaaktOp, o.Tekst, g.Naam, Organisatie = db.Tafelleden.Where(l => l.OverlegtafelId == t.Id && l.GebruikerId == g.Id).OrderByDescending(l => l.Van).Select(l => l.Organisatie).FirstOrDefault() })
                .OrderBy(o => o.GemaaktOp)
                .ToListAsync(ct);
        var buren = db.Bijeenkomsten.Where(x => x.OverlegtafelId == t.Id && zichtbaar.Any(y => y.BijeenkomstId == x.Id && y.GepubliceerdOp != null)).Select(x => (DateOnly?)x.Datum);
        var vorige = await buren.Where(d => d < dag).OrderByDescending(d => d).FirstOrDefaultAsync(ct);
        var volgende = await buren.Where(d => d > dag).OrderBy(d => d).FirstOrDefaultAsync(ct);

        var nummers = new Dictionary<Onderdeelsoort, int>();
        var punten = agenda.Select(p => new PuntViewModel(
            p.Id,
            p.Versie,
            p.Nummer,
            p.Titel,
            p.Inbrenger,
            p.Soort,
            [.. onderdelen.Where(o => o.AgendapuntId == p.Id).OrderBy(o => o.Volgorde).Select(o => new OnderdeelViewModel(
                o.Id, o.Soort, o.Tekst, o.Spreker, o.Organisatie, o.Actie?.EigenaarId, o.Actie?.Eigenaar, o.Actie?.Uiterlijk, o.Actie?.Status, nummers[o.Soort] = nummers.GetValueOrDefault(o.Soort) + 1))],
            [.. opmerkingen.Where(o => o.AgendapuntId == p.Id).Select(o => new OpmerkingViewModel(o.Organisatie is null ? o.Naam : $"{o.Naam} ({o.Organisatie})", o.GemaaktOp, o.Tekst, o.OnderdeelId))])).ToList();
        return new VerslagViewModel(
            v.Id, v.Versie, t.Id, t.RegioId, t.Naam, t.Sleutel, t.IsOpenbaar, b.Datum, b.BeginOp, b.EindeOp, b.Plaats, b.Voorzitter,
            v.StatusOp(nu), v.OpmerkingenTot, v.VastgesteldOp, v.Wijzigingen, punten, vorige, volgende);
    }
}

/// <summary>Who reads a verslag.</summary>
public enum Leeswijze
{
    Bezoeker,
    Lid,
    Secretaris,
}
