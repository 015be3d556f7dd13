using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.CaoVerklaringen;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Features.CaoVerklaringen;

/// <summary>One verzoek with its eis, declarations and history.</summary>
/// <param name="Verklaringen">Signed ones, the newest first.</param>
/// <param name="Concept">What waits for a signature; only for the own organisation.</param>
public sealed record CaoVerzoekViewModel(
    Guid Id,
    Guid Versie,
    string Aanbieder,
    string Regio,
    CaoEis Eis,
    CaoStatus Status,
    DateTimeOffset UiterlijkOp,
    IReadOnlyList<CaoVerklaringRegel> Verklaringen,
    CaoVerklaringRegel? Concept,
    IReadOnlyList<CaoStapRegel> Stappen)
{
    /// <summary>What a new declaration starts from: what stands ready, or else the one before.</summary>
    public CaoVerklaringRegel? Bron => Concept ?? (Verklaringen.Count > 0 ? Verklaringen[0] : null);
}

/// <summary>A declaration with its documents.</summary>
public sealed record CaoVerklaringRegel(CaoVerklaring Verklaring, IReadOnlyList<CaoDocumentRegel> Documenten);

/// <summary>A document to fetch.</summary>
public sealed record CaoDocumentRegel(Guid VerklaringId, Guid Id, string Naam, long Grootte);

/// <summary>A step of the history; the portal itself has no name.</summary>
public sealed record CaoStapRegel(CaoStatus Status, DateTimeOffset Op, string? Door, string? Reden, DateTimeOffset UiterlijkOp);

/// <summary>Reads a verzoek in four queries, whatever its history.</summary>
internal static class CaoVerzoekLezen
{
    /// <param name="db">The database.</param>
    /// <param name="zichtbaar">What this person may see.</param>
    /// <param name="id">The verzoek.</param>
    /// <param name="ookConcept">Also what is not signed yet.</param>
    /// <param name="ct">Cancels.</param>
    internal static async Task<CaoVerzoekViewModel?> LeesAsync(InkoopDbContext db, IQueryable<CaoVerzoek> zichtbaar, Guid id, bool ookConcept, CancellationToken ct)
    {
        var gelezen = await zichtbaar
            .Where(v => v.Id == id)
            .Join(db.CaoEisen, v => v.EisId, e => e.Id, (v, e) => new
            {
                Verzoek = v,
                Eis = e,
                Aanbieder = db.Aanbieders.Where(a => a.Id == v.AanbiederId).Select(a => a.Naam).First(),
                Regio = db.Regios.Where(r => r.Id == e.RegioId).Select(r => r.Naam).First(),
            })
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        if (gelezen is null)
        {
            return null;
        }

        var verklaringen = await db.CaoVerklaringen.AsNoTracking()
            .Where(v => v.VerzoekId == id && (ookConcept || v.OndertekendOp != null))
            .OrderByDescending(v => v.OndertekendOp)
            .ToListAsync(ct);
        var documenten = (await db.CaoVerklaringen
                .Where(v => v.VerzoekId == id && (ookConcept || v.OndertekendOp != null))
                .SelectMany(v => v.Documenten)
                .Join(db.Documenten, x => x.DocumentId, d => d.Id, (x, d) => new { x.VerklaringId, d.Id, d.Naam, d.Grootte, d.OpgeslagenOp })
                .OrderBy(d => d.OpgeslagenOp).ThenBy(d => d.Id)
                .ToListAsync(ct))
            .ToLookup(d => d.VerklaringId, d => new CaoDocumentRegel(d.VerklaringId, d.Id, d.Naam, d.Grootte));
        var stappen = await db.CaoVerzoeken
            .Where(v => v.Id == id)
            .SelectMany(v => v.Stappen)
            .OrderByDescending(s => s.Nummer)
            .Select(s => new CaoStapRegel(s.Status, s.Op, db.Users.Where(g => g.Id == s.DoorId).Select(g => g.Naam).FirstOrDefault(), s.Reden, s.UiterlijkOp))
            .ToListAsync(ct);
        var regels = verklaringen.Select(v => new CaoVerklaringRegel(v, [.. documenten[v.Id]])).ToLookup(r => r.Verklaring.IsOndertekend);
        var verzoek = gelezen.Verzoek;
        return new CaoVerzoekViewModel(
            verzoek.Id, verzoek.Versie, gelezen.Aanbieder, gelezen.Regio, gelezen.Eis, verzoek.Status, verzoek.UiterlijkOp, [.. regels[true]], regels[false].SingleOrDefault(), stappen);
    }
}
