using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// The only door to the content of inschrijvingen (INS-06). The own party reads always; the buying side only with the
/// <see cref="Opening"/> of that aanbesteding, and then only what was submitted: drafts, withdrawn and replaced ones stay shut. The
/// price stays shut until the final marks of the perceel are fixed (BEO-03).
/// </summary>
public sealed class Kluis(InkoopDbContext db, Hoofdsleutel sleutel, Documentopslag opslag)
{
    /// <summary>For the provider itself: a draft as it is now, or what was handed in.</summary>
    /// <exception cref="InvalidOperationException">Of another provider: the query that loaded it forgot to ask whose it is.</exception>
    /// <exception cref="CryptographicException">Damaged.</exception>
    public async Task<Inschrijvingsinhoud> LeesEigenAsync(Inschrijving inschrijving, Guid aanbiederId, CancellationToken ct)
    {
        EisVan(inschrijving, aanbiederId);
        return inschrijving.Status is InschrijvingStatus.Concept
            ? await ConceptAsync(inschrijving, ct)
            : Inschrijvingsinhoud.Lees((await IndieningAsync(inschrijving.Id, ct)).OpenInhoud(sleutel));
    }

    /// <summary>The receipt, for the provider itself.</summary>
    /// <inheritdoc cref="LeesEigenAsync" path="/exception"/>
    public async Task<Ontvangstbewijs> OntvangstbewijsAsync(Inschrijving inschrijving, Guid aanbiederId, CancellationToken ct)
    {
        EisVan(inschrijving, aanbiederId);
        return (await IndieningAsync(inschrijving.Id, ct)).OpenBewijs(sleutel);
    }

    /// <summary>A document of the provider's own inschrijving, or null when there is none.</summary>
    public Task<Kluisdocument?> EigenDocumentAsync(Guid id, Guid aanbiederId, CancellationToken ct) =>
        DocumentAsync(id, db.Inschrijvingen.Where(i => i.AanbiederId == aanbiederId), ct);

    /// <summary>For the buying side, after the opening; without the price.</summary>
    /// <exception cref="InvalidOperationException">Another aanbesteding was opened, or it is a draft, withdrawn or replaced.</exception>
    /// <exception cref="CryptographicException">Damaged; the proces-verbaal names it.</exception>
    public async Task<Inschrijvingsinhoud> LeesAsync(Inschrijving inschrijving, Opening opening, CancellationToken ct)
    {
        if (!await Geopend(opening).AnyAsync(i => i.Id == inschrijving.Id, ct))
        {
            throw new InvalidOperationException($"Inschrijving {inschrijving.Id} was not opened.");
        }

        return Inschrijvingsinhoud.Lees((await IndieningAsync(inschrijving.Id, ct)).OpenInhoud(sleutel)) with { Prijs = null };
    }

    /// <summary>The price of each inschrijving that was handed in for a perceel of which the final marks are fixed (BEO-03).</summary>
    /// <exception cref="InvalidOperationException">The quality is still being marked.</exception>
    /// <exception cref="CryptographicException">Damaged.</exception>
    public async Task<IReadOnlyDictionary<Guid, decimal?>> PrijzenAsync(Perceel perceel, CancellationToken ct)
    {
        if (perceel.BeoordeeldOp is null)
        {
            throw new InvalidOperationException($"The quality of perceel {perceel.Id} is still being marked.");
        }

        var geldig = db.Inschrijvingen.Where(i => i.PerceelId == perceel.Id && i.Status == InschrijvingStatus.Ingediend && db.Geldigheidsoordelen.Any(o => o.InschrijvingId == i.Id && o.IsGeldig));
        var indieningen = await db.Indieningen.AsNoTracking().Where(d => geldig.Any(i => i.Id == d.InschrijvingId)).ToListAsync(ct);
        return indieningen.ToDictionary(d => d.InschrijvingId, d => Inschrijvingsinhoud.Lees(d.OpenInhoud(sleutel)).Prijs);
    }

    /// <summary>For assessors, without the price: all readable inschrijvingen of an opened perceel, in two queries; order them yourself.</summary>
    public async Task<IReadOnlyList<Inschrijvingsinhoud>> LeesPerceelAsync(Guid perceelId, Opening opening, CancellationToken ct)
    {
        var geopend = Geopend(opening).Where(i => i.PerceelId == perceelId);
        var onleesbaar = await db.Openingsregels.Where(r => r.Uitkomst == Openingsuitkomst.InhoudBeschadigd).Select(r => r.InschrijvingId)
            .Where(id => geopend.Any(i => i.Id == id)).ToListAsync(ct);
        var indieningen = await db.Indieningen.AsNoTracking().Where(d => geopend.Any(i => i.Id == d.InschrijvingId) && !onleesbaar.Contains(d.InschrijvingId)).ToListAsync(ct);
        return [.. indieningen.Select(d => Inschrijvingsinhoud.Lees(d.OpenInhoud(sleutel)) with { Prijs = null })];
    }

    /// <summary>A document of an opened inschrijving, or null when there is none; the caller writes the audit line (AUD-01).</summary>
    public Task<Kluisdocument?> DocumentAsync(Guid id, Opening opening, CancellationToken ct) =>
        DocumentAsync(id, Geopend(opening), ct);

    /// <summary>
    /// Decrypts everything that was submitted and compares it with the receipts, in bounded memory. Tells only what a proces-verbaal
    /// may say, and only <see cref="KluisOpenen"/> asks.
    /// </summary>
    internal async Task<List<Kluiscontrole>> ControleerAsync(Guid aanbestedingId, IReadOnlyCollection<Guid> behalve, CancellationToken ct)
    {
        var ids = await db.Inschrijvingen
            .Where(i => i.AanbestedingId == aanbestedingId && i.Status == InschrijvingStatus.Ingediend && i.HerbevestigenSinds == null && !behalve.Contains(i.Id))
            .Where(i => db.Percelen.Any(p => p.Id == i.PerceelId && p.BeeindigdOp == null)) // withdrawn before the opening: shut for good (TRJ-05)
            .OrderBy(i => i.IngediendOp)
            .Select(i => i.Id)
            .ToListAsync(ct);
        var documenten = (await db.Inschrijvingsdocumenten.AsNoTracking()
            .Where(d => ids.Contains(d.InschrijvingId))
            .Join(db.Documenten, l => l.DocumentId, d => d.Id, (l, d) => new { Link = l, Document = d })
            .ToListAsync(ct)).ToDictionary(d => d.Link.Id, d => (d.Link, d.Document));
        var indieningen = await db.Indieningen.AsNoTracking().Where(d => ids.Contains(d.InschrijvingId)).ToDictionaryAsync(d => d.InschrijvingId, ct);
        var controles = new List<Kluiscontrole>();
        foreach (var id in ids)
        {
            controles.Add(indieningen.TryGetValue(id, out var indiening)
                ? await ControleerAsync(indiening, documenten, ct)
                : new Kluiscontrole(id, null, Openingsuitkomst.InhoudBeschadigd, null)); // removed in the database: named, and the rest opens
        }

        return controles;
    }

    /// <summary>What stands in the proces-verbaal of this opening: not what was withdrawn or replaced, nor a perceel that was withdrawn before (TRJ-05).</summary>
    private IQueryable<Inschrijving> Geopend(Opening opening) => db.Inschrijvingen.Where(i =>
        i.AanbestedingId == opening.AanbestedingId
        && i.Status == InschrijvingStatus.Ingediend
        && db.Openingsregels.Any(r => r.InschrijvingId == i.Id));

    private async Task<Kluiscontrole> ControleerAsync(Indiening indiening, Dictionary<Guid, (Inschrijvingsdocument Link, Document Document)> documenten, CancellationToken ct)
    {
        string? hash = null;
        try
        {
            var bewijs = indiening.OpenBewijs(sleutel);
            hash = bewijs.Sha256;
            var canoniek = indiening.OpenInhoud(sleutel);
            if (Inschrijvingsinhoud.Hash(canoniek) != hash)
            {
                return new Kluiscontrole(indiening.InschrijvingId, hash, Openingsuitkomst.InhoudBeschadigd, null);
            }

            var fout = new List<string>();
            foreach (var bijlage in Inschrijvingsinhoud.Lees(canoniek).Documenten)
            {
                if (!documenten.TryGetValue(bijlage.Id, out var gevonden)
                    || NaamVan(gevonden.Link) != bijlage.Naam
                    || gevonden.Document.Sha256 != bijlage.Sha256
                    || !await opslag.KloptAsync(gevonden.Document, ct))
                {
                    fout.Add(bijlage.Naam);
                }
            }

            return fout.Count == 0
                ? new Kluiscontrole(indiening.InschrijvingId, hash, Openingsuitkomst.Klopt, null)
                : new Kluiscontrole(indiening.InschrijvingId, hash, Openingsuitkomst.DocumentBeschadigd, string.Join("; ", fout));
        }
        catch (Exception fout) when (fout is CryptographicException or JsonException)
        {
            return new Kluiscontrole(indiening.InschrijvingId, hash, Openingsuitkomst.InhoudBeschadigd, null);
        }
    }

    private static void EisVan(Inschrijving inschrijving, Guid aanbiederId)
    {
        if (inschrijving.AanbiederId != aanbiederId)
        {
            throw new InvalidOperationException($"Inschrijving {inschrijving.Id} belongs to another provider.");
        }
    }

    private Task<Indiening> IndieningAsync(Guid inschrijvingId, CancellationToken ct) => db.Indieningen.AsNoTracking().SingleAsync(d => d.InschrijvingId == inschrijvingId, ct);

    private async Task<Kluisdocument?> DocumentAsync(Guid id, IQueryable<Inschrijving> inschrijvingen, CancellationToken ct)
    {
        var gevonden = await (
            from link in db.Inschrijvingsdocumenten
            join inschrijving in inschrijvingen on link.InschrijvingId equals inschrijving.Id
            join document in db.Documenten on link.DocumentId equals document.Id
            where link.Id == id
            select new { link, inschrijving, document }).AsNoTracking().SingleOrDefaultAsync(ct);
        return gevonden is null ? null : new Kluisdocument(gevonden.document, NaamVan(gevonden.link) ?? gevonden.document.Naam, gevonden.inschrijving);
    }

    /// <summary>Null when it was damaged: the file itself may be right, and the proces-verbaal names it.</summary>
    private string? NaamVan(Inschrijvingsdocument link)
    {
        try
        {
            return link.OpenNaam(sleutel);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private async Task<Inschrijvingsinhoud> ConceptAsync(Inschrijving inschrijving, CancellationToken ct)
    {
        var perceel = await db.Percelen.AsNoTracking().Include(p => p.Criteria).Include(p => p.Eisen).AsSplitQuery().SingleAsync(p => p.Id == inschrijving.PerceelId, ct);
        var delen = await db.Inschrijvingsdelen.AsNoTracking().Where(d => d.InschrijvingId == inschrijving.Id).ToDictionaryAsync(d => d.OnderdeelId, ct);
        var documenten = await db.Inschrijvingsdocumenten.AsNoTracking()
            .Where(d => d.InschrijvingId == inschrijving.Id)
            .Join(db.Documenten, l => l.DocumentId, d => d.Id, (l, d) => new { Link = l, d.Grootte, d.Sha256 })
            .ToListAsync(ct);
        return new Inschrijvingsinhoud(
            inschrijving.Id,
            inschrijving.PerceelId,
            inschrijving.AanbiederId,
            [.. perceel.Criteria.OrderBy(c => c.Volgnummer).Select(c => new Criteriumantwoord(c.Id, c.Volgnummer, c.Naam, delen[c.Id].Open(sleutel).Tekst))],
            [.. perceel.Eisen.OrderBy(e => e.Volgnummer).Select(e => new Eisantwoord(e.Id, e.Volgnummer, delen[e.Id].Open(sleutel).Akkoord, perceel.Code(e)))],
            [.. documenten
                .Select(d => new Bijlage(d.Link.Id, d.Link.EisId, d.Link.OpenNaam(sleutel), d.Grootte, d.Sha256))
                .OrderBy(b => perceel.Eisen.SingleOrDefault(e => e.Id == b.EisId)?.Volgnummer ?? 0)
                .ThenBy(b => b.Naam, StringComparer.Ordinal)
                .ThenBy(b => b.Id)],
            perceel.Prijs.VraagtPrijs ? delen[perceel.Id].Open(sleutel).Prijs : null,
            perceel.KleinePartijenId is { } klein ? delen[klein].Open(sleutel).Onderaannemers ?? [] : null);
    }
}

/// <summary>What checking one inschrijving at the opening said.</summary>
internal sealed record Kluiscontrole(Guid InschrijvingId, string? Sha256, Openingsuitkomst Uitkomst, string? Afwijking);
