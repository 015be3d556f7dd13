using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Toetsing;

/// <summary>A file with an answer.</summary>
public sealed record Verzoekbijlage(Guid Id, string Naam, long Grootte, string Sha256);

/// <summary>What a bidder answered.</summary>
/// <param name="Tekst">Null when it is damaged.</param>
/// <param name="Documenten">By name.</param>
public sealed record Verzoekinhoud(string? Tekst, IReadOnlyList<Verzoekbijlage> Documenten)
{
    public static Verzoekinhoud Leeg { get; } = new("", []);
}

/// <summary>Opens answers: the own draft and answer for a bidder, what was handed in for the buying side. Who fetched a file is an audit line (AUD-01).</summary>
public sealed class VerzoekLezen(InkoopDbContext db, Hoofdsleutel sleutel, TimeProvider klok)
{
    /// <summary>For the bidder itself: as it is now.</summary>
    /// <exception cref="InvalidOperationException">Of another provider: the query that loaded it forgot to ask whose it is.</exception>
    public Task<Verzoekinhoud> EigenAsync(Toetsingsverzoek verzoek, Guid aanbiederId, CancellationToken ct) => verzoek.AanbiederId == aanbiederId
        ? LeesAsync(verzoek, ct)
        : throw new InvalidOperationException($"Request {verzoek.Id} went to another provider.");

    /// <summary>For the buying side: nothing until it was handed in.</summary>
    public async Task<Verzoekinhoud> VoorInkoopAsync(Toetsingsverzoek verzoek, CancellationToken ct) => verzoek.BeantwoordOp is null ? Verzoekinhoud.Leeg : await LeesAsync(verzoek, ct);

    /// <param name="zichtbaar">The requests whose files this person may fetch.</param>
    /// <param name="bijlageId">The file.</param>
    /// <param name="wie">Who fetches it.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The document with its name, or null when it is not there for this person.</returns>
    public async Task<(Document Document, string Naam)?> DocumentAsync(IQueryable<Toetsingsverzoek> zichtbaar, Guid bijlageId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var gevonden = await (
            from verzoek in zichtbaar
            from link in verzoek.Documenten
            join document in db.Documenten on link.DocumentId equals document.Id
            where link.Id == bijlageId
            select new { link, document }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (gevonden is null)
        {
            return null;
        }

        await db.InTransactieAsync(
            () =>
            {
                db.Audit(AuditInvoer.Over<Toetsingsverzoek>(wie, AuditActie.VerzoekdocumentOpgehaald, gevonden.link.VerzoekId, nu, ("document", gevonden.document.Id.ToString())));
                return Task.CompletedTask;
            },
            ct);
        return (gevonden.document, gevonden.link.OpenNaam(sleutel));
    }

    private async Task<Verzoekinhoud> LeesAsync(Toetsingsverzoek verzoek, CancellationToken ct)
    {
        var documenten = await db.Set<Verzoekdocument>().AsNoTracking().Where(d => d.VerzoekId == verzoek.Id).Join(db.Documenten, l => l.DocumentId, d => d.Id, (l, d) => new { Link = l, d.Grootte, d.Sha256 }).ToListAsync(ct);
        try
        {
            return new Verzoekinhoud(
                verzoek.OpenAntwoord(sleutel),
                [.. documenten.Select(d => new Verzoekbijlage(d.Link.Id, d.Link.OpenNaam(sleutel), d.Grootte, d.Sha256)).OrderBy(d => d.Naam, StringComparer.Ordinal).ThenBy(d => d.Id)]);
        }
        catch (CryptographicException)
        {
            return new Verzoekinhoud(null, []);
        }
    }
}
