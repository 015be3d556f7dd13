using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// The only door to the content of inschrijvingen (INS-06). The own party reads always; the buying side only with the
/// <see cref="Opening"/> of that aanbesteding, and then only what was submitted: drafts, withdrawn and replaced ones stay shut. The
/// price stays shut until the final marks of the perceel are fixed (BEO-03).
/// </summary>
public sealed partial class Kluis(InkoopDbContext db, Hoofdsleutel sleutel, Documentopslag opslag)
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

    /// <summary>
    /// What the provider last declared in another inschrijving, submitted or draft, to begin a new eigen verklaring with; null when it did not, as far as
    /// its latest inschrijvingen say.
    /// </summary>
    public async Task<EerdereVerklaring?> EerdereVerklaringAsync(Guid aanbiederId, Guid behalveId, CancellationToken ct)
    {
        const int laatste = 5;
        var eigen = await (
            from i in db.Inschrijvingen
            join a in db.Aanbestedingen on i.AanbestedingId equals a.Id
            where i.AanbiederId == aanbiederId && i.Id != behalveId
            orderby i.IngediendOp ?? i.BegonnenOp descending
            select new { i.Id, Op = i.IngediendOp ?? i.BegonnenOp, a.Naam }).Take(laatste).ToListAsync(ct);
        var ids = eigen.ConvertAll(i => i.Id);
        var ingediend = await db.Indieningen.AsNoTracking().Where(d => ids.Contains(d.InschrijvingId)).ToDictionaryAsync(d => d.InschrijvingId, ct);
        var concepten = await db.Inschrijvingsdelen.AsNoTracking().Where(d => ids.Contains(d.InschrijvingId) && d.OnderdeelId == d.InschrijvingId).ToDictionaryAsync(d => d.InschrijvingId, ct);
        EigenVerklaring? Verklaring(Guid id)
        {
            try
            {
                return ingediend.TryGetValue(id, out var indiening) ? Inschrijvingsinhoud.Lees(indiening.OpenInhoud(sleutel)).EigenVerklaring
                    : concepten.GetValueOrDefault(id)?.Open(sleutel).EigenVerklaring;
            }
            catch (CryptographicException)
            {
                return null; // damaged: the one before it will do
            }
        }

        return eigen
            .Select(i => Verklaring(i.Id) is { IsLeeg: false } verklaring ? new EerdereVerklaring(i.Id, i.Naam, i.Op, verklaring) : null)
            .FirstOrDefault(e => e is not null);
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

        return Inschrijvingsinhoud.Lees((await IndieningAsync(inschrijving.Id, ct)).OpenInhoud(sleutel)).ZonderPrijs();
    }

    /// <summary>Who signed an opened inschrijving (AAN-07), from its receipt; empty in receipts from before that was kept.</summary>
    /// <inheritdoc cref="LeesAsync" path="/exception"/>
    public async Task<IReadOnlyList<Ondertekening>> OndertekeningenAsync(Inschrijving inschrijving, Opening opening, CancellationToken ct)
    {
        if (!await Geopend(opening).AnyAsync(i => i.Id == inschrijving.Id, ct))
        {
            throw new InvalidOperationException($"Inschrijving {inschrijving.Id} was not opened.");
        }

        try
        {
            return (await IndieningAsync(inschrijving.Id, ct)).OpenBewijs(sleutel).Ondertekeningen ?? [];
        }
        catch (CryptographicException)
        {
            return []; // damaged after the opening: the content may still be whole
        }
    }

    /// <summary>
    /// The price of each inschrijving that was marked, for a perceel of which the final marks are fixed (BEO-03), also of one that was
    /// excluded since; null for one that can no longer be read, so that it can be named and the rest goes on.
    /// </summary>
    /// <exception cref="InvalidOperationException">The quality is still being marked.</exception>
    public async Task<IReadOnlyDictionary<Guid, Kluisprijs?>> PrijzenAsync(Perceel perceel, CancellationToken ct)
    {
        if (perceel.BeoordeeldOp is null)
        {
            throw new InvalidOperationException($"The quality of perceel {perceel.Id} is still being marked.");
        }

        var beoordeeld = db.Inschrijvingen.Where(i => i.PerceelId == perceel.Id && i.Status == InschrijvingStatus.Ingediend && (db.Geldigheidsoordelen.Any(o => o.InschrijvingId == i.Id && o.IsGeldig) || db.Eindcijfers.Any(c => c.InschrijvingId == i.Id)));
        var indieningen = await db.Indieningen.AsNoTracking().Where(d => beoordeeld.Any(i => i.Id == d.InschrijvingId)).ToListAsync(ct);
        return indieningen.ToDictionary(d => d.InschrijvingId, Prijs);
    }

    /// <summary>For assessors, without the price: all inschrijvingen of an opened perceel that can be read, in two queries; order them yourself.</summary>
    public async Task<IReadOnlyList<Inschrijvingsinhoud>> LeesPerceelAsync(Guid perceelId, Opening opening, CancellationToken ct)
    {
        var geopend = Geopend(opening).Where(i => i.PerceelId == perceelId);
        var onleesbaar = await db.Openingsregels.Where(r => r.Uitkomst == Openingsuitkomst.InhoudBeschadigd).Select(r => r.InschrijvingId)
            .Where(id => geopend.Any(i => i.Id == id)).ToListAsync(ct);
        var indieningen = await db.Indieningen.AsNoTracking().Where(d => geopend.Any(i => i.Id == d.InschrijvingId) && !onleesbaar.Contains(d.InschrijvingId)).ToListAsync(ct);
        return [.. indieningen.Select(Inhoud).OfType<Inschrijvingsinhoud>().Select(i => i.ZonderPrijs())];
    }

    /// <summary>The receipts of what was opened, to lay beside the proces-verbaal; one that cannot be read is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, Ontvangstbewijs>> BewijzenAsync(Opening opening, CancellationToken ct)
    {
        var geopend = Geopend(opening);
        var bewijzen = new Dictionary<Guid, Ontvangstbewijs>();
        foreach (var indiening in await db.Indieningen.AsNoTracking().Where(d => geopend.Any(i => i.Id == d.InschrijvingId)).ToListAsync(ct))
        {
            try
            {
                bewijzen.Add(indiening.InschrijvingId, indiening.OpenBewijs(sleutel));
            }
            catch (Exception fout) when (fout is CryptographicException or JsonException)
            {
                continue; // damaged; the proces-verbaal says so
            }
        }

        return bewijzen;
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

    private Kluisprijs? Prijs(Indiening indiening) => Inhoud(indiening) is { } inhoud ? new Kluisprijs(inhoud.Prijs, inhoud.Kostprijs) : null;

    /// <summary>Null when it was damaged since the opening.</summary>
    private Inschrijvingsinhoud? Inhoud(Indiening indiening)
    {
        try
        {
            return Inschrijvingsinhoud.Lees(indiening.OpenInhoud(sleutel));
        }
        catch (Exception fout) when (fout is CryptographicException or JsonException)
        {
            return null;
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
        var kostprijs = perceel.VraagtKostprijs ? delen[perceel.Id].Open(sleutel).Kostprijs : null;
        return new Inschrijvingsinhoud(
            inschrijving.Id,
            inschrijving.PerceelId,
            inschrijving.AanbiederId,
            [.. perceel.Criteria.OrderBy(c => c.Volgnummer).Select(c => new Criteriumantwoord(c.Id, c.Volgnummer, c.Naam, delen[c.Id].Open(sleutel).Tekst, c.Vraag, c.MaxWoorden))],
            [.. perceel.Eisen.OrderBy(e => e.Volgnummer).Select(e => new Eisantwoord(e.Id, e.Volgnummer, delen[e.Id].Open(sleutel).Akkoord, perceel.Code(e), e.Tekst, e.GevraagdBewijs))],
            [.. documenten
                .Select(d => new Bijlage(d.Link.Id, d.Link.EisId, d.Link.OpenNaam(sleutel), d.Grootte, d.Sha256))
                .OrderBy(b => perceel.Eisen.SingleOrDefault(e => e.Id == b.EisId)?.Volgnummer ?? 0)
                .ThenBy(b => b.Naam, StringComparer.Ordinal)
                .ThenBy(b => b.Id)],
            perceel.VraagtKostprijs ? kostprijs is null ? null : perceel.Kostprijsblad!.BerekenVoor(kostprijs)?.Prijs : perceel.Prijs.VraagtPrijs ? delen[perceel.Id].Open(sleutel).Prijs : null,
            EigenVerklaring: await ConceptverklaringAsync(inschrijving, delen.GetValueOrDefault(inschrijving.Id), ct),
            Partijen: await db.PartijenVanAsync(inschrijving, sleutel, ct))
        {
            Kostprijs = kostprijs,
            Zout = Inschrijvingsinhoud.NieuwZout(inschrijving.Id, sleutel),
        };
    }

    /// <summary>As it stands, with the grounds that are asked now; null when the aanbesteding asks none.</summary>
    private async Task<EigenVerklaring?> ConceptverklaringAsync(Inschrijving inschrijving, Inschrijvingsdeel? deel, CancellationToken ct)
    {
        var aanbesteding = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == inschrijving.AanbestedingId, ct);
        if (!aanbesteding.VraagtEigenVerklaring)
        {
            return null;
        }

        var partij = await db.Aanbieders.Where(a => a.Id == inschrijving.AanbiederId).Select(a => new { a.Naam, a.KvkNummer }).SingleAsync(ct);
        var leeg = EigenVerklaring.Nieuw(partij.Naam, partij.KvkNummer.Waarde, aanbesteding.GevraagdeGronden);
        return deel?.Open(sleutel).EigenVerklaring is not { } verklaring
            ? leeg
            : verklaring.Voor(aanbesteding.GevraagdeGronden) with { Onderneming = verklaring.Onderneming with { Naam = partij.Naam, KvkNummer = partij.KvkNummer.Waarde } };
    }
}

/// <summary>What an inschrijving asks to be paid.</summary>
/// <param name="Bedrag">In euro; null where none is asked.</param>
/// <param name="Kostprijs">The cost elements from which it follows; null where they were not asked.</param>
public sealed record Kluisprijs(decimal? Bedrag, Kostprijselementen? Kostprijs);

/// <summary>What checking one inschrijving at the opening said.</summary>
internal sealed record Kluiscontrole(Guid InschrijvingId, string? Sha256, Openingsuitkomst Uitkomst, string? Afwijking);
