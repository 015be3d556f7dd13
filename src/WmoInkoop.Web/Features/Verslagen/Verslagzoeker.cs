using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Verslagen;

namespace WmoInkoop.Web.Features.Verslagen;

/// <summary>What somebody looks for in the verslagen, as it stands in the address.</summary>
public sealed class Zoekvraag
{
    public const int MaxLengte = 100;
    private const int MaxWoorden = 8;

    public string? Zoek { get; set; }

    public string? Spreker { get; set; }

    public string? Organisatie { get; set; }

    public DateOnly? Van { get; set; }

    public DateOnly? Tot { get; set; }

    public int Pagina { get; set; } = 1;

    /// <summary>The normalised words; each must be there.</summary>
    internal IReadOnlyList<string> Woorden => [.. Woord(Zoek).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MaxWoorden)];

    internal IReadOnlyList<string> Sprekerwoorden => [.. Woord(Spreker).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MaxWoorden)];

    internal IReadOnlyList<string> Organisatiewoorden => [.. Woord(Organisatie).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MaxWoorden)];

    internal bool IsLeeg => Woorden.Count == 0 && Sprekerwoorden.Count == 0 && Organisatiewoorden.Count == 0 && Van is null && Tot is null;

    private static string Woord(string? tekst) => Zoektekst.Van(tekst is { Length: > MaxLengte } ? tekst[..MaxLengte] : tekst);
}

/// <summary>A part of a verslag that was found.</summary>
public sealed record Treffer(string Tafel, string Sleutel, DateOnly Datum, int Nummer, string Titel, Onderdeelsoort Soort, string Tekst, string? Spreker, string? Organisatie);

/// <summary>A page of what was found.</summary>
public sealed record Zoekresultaat(int Totaal, IReadOnlyList<Treffer> Treffers, int Pagina, int Paginas);

/// <summary>Searches in the text of all published verslagen of some tables, in two queries (TAF-04).</summary>
public sealed class Verslagzoeker(InkoopDbContext db)
{
    private const int PerPagina = 20;
    private const string Ontsnap = @"\";

    public async Task<Zoekresultaat> ZoekAsync(IQueryable<Overlegtafel> tafels, Zoekvraag vraag, CancellationToken ct)
    {
        var onderdelen = db.Verslagonderdelen.AsQueryable();
        foreach (var patroon in vraag.Woorden.Select(Zoektekst.Patroon))
        {
            onderdelen = onderdelen.Where(o => EF.Functions.Like(o.Zoekveld, patroon, Ontsnap));
        }

        foreach (var patroon in vraag.Sprekerwoorden.Select(Zoektekst.Patroon))
        {
            onderdelen = onderdelen.Where(o => EF.Functions.Like(o.Sprekerveld, patroon, Ontsnap));
        }

        foreach (var patroon in vraag.Organisatiewoorden.Select(Zoektekst.Patroon))
        {
            onderdelen = onderdelen.Where(o => EF.Functions.Like(o.Organisatieveld, patroon, Ontsnap));
        }

        var gevonden = onderdelen
            .Join(db.Verslagen.Where(v => v.GepubliceerdOp != null), o => o.VerslagId, v => v.Id, (o, v) => new { o, v.BijeenkomstId })
            .Join(db.Bijeenkomsten.Where(b => (vraag.Van == null || b.Datum >= vraag.Van) && (vraag.Tot == null || b.Datum <= vraag.Tot)), x => x.BijeenkomstId, b => b.Id, (x, b) => new { x.o, b })
            .Join(tafels, x => x.b.OverlegtafelId, t => t.Id, (x, t) => new { x.o, x.b, t })
            .Join(db.Agendapunten, x => x.o.AgendapuntId, p => p.Id, (x, p) => new { x.o, x.b, x.t, p });
        var totaal = await gevonden.CountAsync(ct);
        var paginas = Math.Max(1, (totaal + PerPagina - 1) / PerPagina);
        var pagina = Math.Clamp(vraag.Pagina, 1, paginas);
        var treffers = await gevonden
            .OrderByDescending(x => x.b.Datum).ThenBy(x => x.t.Naam).ThenBy(x => x.p.Nummer).ThenBy(x => x.o.Volgorde)
            .Skip((pagina - 1) * PerPagina)
            .Take(PerPagina)
            .Select(x => new Treffer(x.t.Naam, x.t.Sleutel, x.b.Datum, x.p.Nummer, x.p.Titel, x.o.Soort, x.o.Tekst, x.o.Spreker, x.o.Organisatie))
            .ToListAsync(ct);
        return new Zoekresultaat(totaal, treffers, pagina, paginas);
    }
}
