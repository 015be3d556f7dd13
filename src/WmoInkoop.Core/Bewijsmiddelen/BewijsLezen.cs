using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Bewijsmiddelen;

/// <summary>A document that is evidence.</summary>
public sealed record Bewijsbijlage(Guid Id, string Naam, DateOnly AfgegevenOp, long Grootte, string Sha256, DateTimeOffset? IngeleverdOp);

/// <param name="Stuk">Where it stands.</param>
/// <param name="Partij">Who has to show it; null: the inschrijver itself.</param>
/// <param name="Vanaf">The first day on which it may have been issued; null: any.</param>
/// <param name="UiterlijkOp">Its term.</param>
/// <param name="Documenten">In the order in which they were issued.</param>
public sealed record Bewijsregel(Bewijsstuk Stuk, string? Partij, DateOnly? Vanaf, DateTimeOffset UiterlijkOp, IReadOnlyList<Bewijsbijlage> Documenten);

/// <param name="Verzoek">Of one winner.</param>
/// <param name="Aanbieder">Its name.</param>
/// <param name="Regels">In their order.</param>
public sealed record Bewijsdossier(Bewijsverzoek Verzoek, string Aanbieder, IReadOnlyList<Bewijsregel> Regels);

/// <summary>Reads evidence: for the winner all of it, for the buying side what was handed in. Who fetched a file is an audit line (AUD-01).</summary>
public sealed class BewijsLezen(InkoopDbContext db, Hoofdsleutel sleutel, TimeProvider klok)
{
    private const string Beschadigd = "(beschadigd: de naam is niet te lezen)";

    /// <summary>In a fixed number of queries, the last asked first.</summary>
    /// <param name="zichtbaar">What this person may see.</param>
    /// <param name="metConcepten">Also documents that were not handed in: for the winner.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<Bewijsdossier>> LeesAsync(IQueryable<Bewijsverzoek> zichtbaar, bool metConcepten, CancellationToken ct)
    {
        var verzoeken = await zichtbaar.AsNoTracking().Include(v => v.Stukken).ThenInclude(s => s.Documenten).AsSplitQuery().ToListAsync(ct);
        var bijlagen = verzoeken.SelectMany(v => v.Stukken).SelectMany(s => s.Documenten).Where(d => metConcepten || d.IngeleverdOp is not null).ToList();
        var ids = bijlagen.ConvertAll(d => d.DocumentId);
        var documenten = await db.Documenten.Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Grootte, d.Sha256 }).ToDictionaryAsync(d => d.Id, ct);
        var aanbieders = verzoeken.ConvertAll(v => v.AanbiederId);
        var namen = await db.Aanbieders.Where(a => aanbieders.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Naam, ct);
        var perStuk = bijlagen
            .Select(d => (d.StukId, Bijlage: new Bewijsbijlage(d.Id, Veilig(() => d.OpenNaam(sleutel))!, d.AfgegevenOp, documenten[d.DocumentId].Grootte, documenten[d.DocumentId].Sha256, d.IngeleverdOp)))
            .ToLookup(d => d.StukId, d => d.Bijlage);
        return
        [
            .. verzoeken.OrderByDescending(v => v.GevraagdOp).ThenBy(v => namen[v.AanbiederId], StringComparer.CurrentCultureIgnoreCase).Select(v => new Bewijsdossier(
                v,
                namen[v.AanbiederId],
                [.. v.Stukken.OrderBy(s => s.Volgnummer).Select(s => new Bewijsregel(
                    s,
                    Veilig(() => s.OpenPartij(sleutel)),
                    Bewijsleeftijd.VanafDatum(v.Referentiedatum, s.MaximumMaanden),
                    v.UiterlijkVoor(s),
                    [.. perStuk[s.Id].OrderBy(d => d.AfgegevenOp).ThenBy(d => d.Naam, StringComparer.Ordinal).ThenBy(d => d.Id)]))])),
        ];
    }

    /// <param name="zichtbaar">The requests whose files this person may fetch.</param>
    /// <param name="bijlageId">The file.</param>
    /// <param name="metConcepten">Also when it was not handed in: for the winner.</param>
    /// <param name="wie">Who fetches it.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The document with its name, or null when it is not there for this person.</returns>
    public async Task<(Document Document, string Naam)?> DocumentAsync(IQueryable<Bewijsverzoek> zichtbaar, Guid bijlageId, bool metConcepten, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var gevonden = await (
            from verzoek in zichtbaar
            from stuk in verzoek.Stukken
            from link in stuk.Documenten
            join document in db.Documenten on link.DocumentId equals document.Id
            where link.Id == bijlageId && (metConcepten || link.IngeleverdOp != null)
            select new { VerzoekId = verzoek.Id, link, document }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (gevonden is null)
        {
            return null;
        }

        await db.InTransactieAsync(
            () =>
            {
                db.Audit(AuditInvoer.Over<Bewijsverzoek>(wie, AuditActie.BewijsdocumentOpgehaald, gevonden.VerzoekId, nu, ("document", gevonden.document.Id.ToString())));
                return Task.CompletedTask;
            },
            ct);
        return (gevonden.document, Veilig(() => gevonden.link.OpenNaam(sleutel))!);
    }

    private static string? Veilig(Func<string?> naam)
    {
        try
        {
            return naam();
        }
        catch (CryptographicException)
        {
            return Beschadigd;
        }
    }
}
