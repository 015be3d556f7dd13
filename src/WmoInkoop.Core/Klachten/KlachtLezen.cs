using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.Core.Vragen;

namespace WmoInkoop.Core.Klachten;

/// <summary>A file with a klacht or a message.</summary>
public sealed record Klachtbijlage(Guid Id, Guid? BerichtId, string Naam, long Grootte);

/// <summary>A message, opened.</summary>
public sealed record Klachtregel(Klachtbericht Bericht, string Tekst, string Door, IReadOnlyList<Klachtbijlage> Bijlagen);

/// <summary>A klacht, opened.</summary>
/// <param name="Waarover">Null when it is damaged.</param>
/// <param name="Wens">Null when it is damaged.</param>
/// <param name="Bijlagen">With the klacht itself, by name.</param>
/// <param name="Berichten">What this reader may see, the oldest first.</param>
public sealed record Klachtinhoud(string? Waarover, string? Wens, IReadOnlyList<Klachtbijlage> Bijlagen, IReadOnlyList<Klachtregel> Berichten);

/// <summary>Opens klachten: the handler reads all, each party the klacht and its own messages. Who fetched a file is an audit line (AUD-01).</summary>
public sealed class KlachtLezen(InkoopDbContext db, Hoofdsleutel sleutel, TimeProvider klok)
{
    /// <param name="klacht">That this reader may see.</param>
    /// <param name="als">In which place.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Klachtinhoud> LeesAsync(Klacht klacht, Klachtpartij als, CancellationToken ct)
    {
        var berichten = await db.Set<Klachtbericht>().AsNoTracking()
            .Where(b => b.KlachtId == klacht.Id && (als == Klachtpartij.Behandelaar || b.Van == als || b.Aan == als))
            .OrderBy(b => b.Op).ThenBy(b => b.Id)
            .Join(db.Users, b => b.DoorId, g => g.Id, (b, g) => new { Bericht = b, g.Naam })
            .ToListAsync(ct);
        var documenten = await Zichtbaar(db.Klachten.Where(k => k.Id == klacht.Id), als).Join(db.Documenten, l => l.DocumentId, d => d.Id, (l, d) => new { Link = l, d.Grootte }).AsNoTracking().ToListAsync(ct);
        try
        {
            var bijlagen = documenten.Select(d => new Klachtbijlage(d.Link.Id, d.Link.BerichtId, d.Link.OpenNaam(sleutel), d.Grootte)).OrderBy(b => b.Naam, StringComparer.Ordinal).ThenBy(b => b.Id).ToLookup(b => b.BerichtId);
            return new Klachtinhoud(
                klacht.OpenWaarover(sleutel),
                klacht.OpenWens(sleutel),
                [.. bijlagen[null]],
                [.. berichten.Select(b => new Klachtregel(b.Bericht, b.Bericht.OpenTekst(sleutel), b.Naam, [.. bijlagen[b.Bericht.Id]]))]);
        }
        catch (CryptographicException)
        {
            return new Klachtinhoud(null, null, [], []);
        }
    }

    /// <param name="klachten">Of which this person may fetch files.</param>
    /// <param name="als">In which place.</param>
    /// <param name="bijlageId">The file.</param>
    /// <param name="wie">Who fetches it.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The document with its name, or null when it is not there for this person.</returns>
    public async Task<(Document Document, string Naam)?> DocumentAsync(IQueryable<Klacht> klachten, Klachtpartij als, Guid bijlageId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var gevonden = await Zichtbaar(klachten, als).Where(l => l.Id == bijlageId).Join(db.Documenten, l => l.DocumentId, d => d.Id, (l, d) => new { Link = l, Document = d }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (gevonden is null)
        {
            return null;
        }

        await db.InTransactieAsync(
            async () =>
            {
                var aanbestedingId = await db.Klachten.Where(k => k.Id == gevonden.Link.KlachtId).Select(k => k.AanbestedingId).SingleAsync(ct);
                var lijn = AuditInvoer.Over<Klacht>(wie, AuditActie.KlachtdocumentOpgehaald, gevonden.Link.KlachtId, nu, ("document", gevonden.Document.Id.ToString()));
                db.Audit(als is Klachtpartij.Klager ? lijn with { ZegelId = await db.VragerzegelAsync(aanbestedingId, nu, ct) } : lijn);
            },
            ct);
        return (gevonden.Document, gevonden.Link.OpenNaam(sleutel));
    }

    // from the documents, because from the klachten it would take an APPLY, which SQLite does not have
    private IQueryable<Klachtdocument> Zichtbaar(IQueryable<Klacht> klachten, Klachtpartij als) => db.Set<Klachtdocument>().Where(d =>
        klachten.Any(k => k.Id == d.KlachtId)
        && (d.BerichtId == null || als == Klachtpartij.Behandelaar || db.Set<Klachtbericht>().Any(b => b.Id == d.BerichtId && (b.Van == als || b.Aan == als))));
}
