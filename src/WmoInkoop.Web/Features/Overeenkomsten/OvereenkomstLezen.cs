using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Overeenkomsten;

namespace WmoInkoop.Web.Features.Overeenkomsten;

/// <summary>An overeenkomst with what it is about and its signed copies.</summary>
public sealed record OvereenkomstViewModel(
    Guid Id,
    Guid Versie,
    string Nummer,
    OvereenkomstStatus Status,
    string Opdrachtgever,
    string Opdrachtnemer,
    string KvkNummer,
    string Aanbesteding,
    string Perceel,
    decimal? Aandeel,
    DateOnly Ingangsdatum,
    DateOnly Einddatum,
    int AantalVerlengingen,
    int MaandenPerVerlenging,
    int Opzegmaanden,
    string? CaoEis,
    IReadOnlyList<ExemplaarViewModel> Exemplaren,
    string Pad);

/// <summary>A version of the signed copy.</summary>
public sealed record ExemplaarViewModel(Guid Id, string Naam, int Versienummer, long Grootte, string Sha256, DateTimeOffset ToegevoegdOp);

/// <summary>Reads overeenkomsten for whoever may see them; what somebody may see is up to the caller.</summary>
internal static class OvereenkomstLezen
{
    internal static IQueryable<OvereenkomstRij> AlsRijen(this IQueryable<Overeenkomst> overeenkomsten, InkoopDbContext db, DateTimeOffset nu)
    {
        var vandaag = Amsterdam.Datum(nu);
        var openbaar = db.TerInzage(aanbiederId: null, [], nu);
        return from o in overeenkomsten
               join p in db.Percelen on o.PerceelId equals p.Id
               join a in db.Aanbestedingen on o.AanbestedingId equals a.Id
               select new OvereenkomstRij
               {
                   Id = o.Id,
                   Nummer = o.Nummer,
                   Opdrachtnemer = o.Opdrachtnemer,
                   Opdrachtgever = o.Opdrachtgever,
                   Perceel = p.Naam,
                   Aanbesteding = a.Naam,
                   Aanbestedingsnummer = openbaar.Where(x => x.Id == a.Id).Select(x => x.Nummer).FirstOrDefault(),
                   Aandeel = o.Aandeel,
                   Ingangsdatum = o.Ingangsdatum,
                   Einddatum = o.Einddatum,
                   OndertekendOp = o.OndertekendOp,
                   Vandaag = vandaag,
                   Zoekveld = o.Zoekveld,
               };
    }

    internal static async Task<OvereenkomstViewModel?> LeesAsync(this IQueryable<Overeenkomst> zichtbaar, InkoopDbContext db, Guid id, string basis, DateTimeOffset nu, CancellationToken ct)
    {
        if (await zichtbaar.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct) is not { } o)
        {
            return null;
        }

        var over = await db.Percelen
            .Where(p => p.Id == o.PerceelId)
            .Join(db.Aanbestedingen, p => p.AanbestedingId, a => a.Id, (p, a) => new { p.Nummer, p.Naam, Aanbesteding = a.Naam, Aanbestedingsnummer = a.Nummer, CaoEis = db.CaoEisen.Where(e => e.Id == o.CaoEisId).Select(e => e.Titel).FirstOrDefault() })
            .SingleAsync(ct);
        var exemplaren = await (
            from e in db.Set<GetekendExemplaar>()
            join d in db.Documenten on e.DocumentId equals d.Id
            where e.OvereenkomstId == id
            orderby d.Versienummer descending
            select new ExemplaarViewModel(e.Id, d.Naam, d.Versienummer, d.Grootte, d.Sha256, e.ToegevoegdOp)).ToListAsync(ct);
        return new OvereenkomstViewModel(
            o.Id, o.Versie, o.Nummer, o.StatusOp(nu), o.Opdrachtgever, o.Opdrachtnemer, o.KvkNummer, $"{over.Aanbesteding} ({over.Aanbestedingsnummer})", $"Perceel {over.Nummer}: {over.Naam}",
            o.Aandeel, o.Ingangsdatum, o.Einddatum, o.AantalVerlengingen, o.MaandenPerVerlenging, o.Opzegmaanden, over.CaoEis, exemplaren, $"{basis}/{id}");
    }

    /// <summary>The file of a signed copy of one of these overeenkomsten.</summary>
    internal static Task<Document?> ExemplaarAsync(this IQueryable<Overeenkomst> zichtbaar, InkoopDbContext db, Guid id, Guid exemplaarId, CancellationToken ct) =>
        db.Documenten.AsNoTracking().SingleOrDefaultAsync(d => zichtbaar.Any(o => o.Id == id && o.Exemplaren.Any(e => e.Id == exemplaarId && e.DocumentId == d.Id)), ct);
}
