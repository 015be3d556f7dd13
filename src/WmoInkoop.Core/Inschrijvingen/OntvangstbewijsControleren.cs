using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>What a file is to a receipt.</summary>
public enum Ontvangstuitkomst
{
    /// <summary>Not of this receipt, or there is no such receipt: the same answer.</summary>
    HoortErNietBij,

    /// <summary>Exactly one of its documents.</summary>
    EenDocument,

    /// <summary>Exactly the content as a whole.</summary>
    DeHeleInhoud,
}

/// <summary>
/// Whether a file belongs to a receipt, for whoever has both (INS-03). It tells nothing else: not whose, of what, or that a number exists. An
/// unknown number takes the same work as a wrong file.
/// </summary>
public sealed class OntvangstbewijsControleren(InkoopDbContext db, Hoofdsleutel sleutel)
{
    private static readonly Guid Schijn = new("5b1d7f0e-7c52-4c0a-9f0e-0d7b6a1c9e11");

    /// <param name="nummer">As it stands on the receipt.</param>
    /// <param name="sha256">Of the file, 64 hexadecimal digits.</param>
    public async Task<Ontvangstuitkomst> ExecuteAsync(string nummer, string sha256, CancellationToken ct)
    {
        var gevraagd = nummer.Trim().ToUpperInvariant();
        var ingediend = Ontvangstnummer(gevraagd);
        var ids = db.Inschrijvingen.Where(i => i.Ontvangstnummer == ingediend).Select(i => i.Id);
        var nu = await db.Indieningen.AsNoTracking().Where(d => ids.Contains(d.InschrijvingId)).ToListAsync(ct);
        var eerder = await db.EerdereIndieningen.AsNoTracking().Where(d => ids.Contains(d.InschrijvingId)).ToListAsync(ct);
        var bewijzen = nu.Select(d => d.OpenBewijs(sleutel)).Concat(eerder.Select(d => d.OpenBewijs(sleutel))).Where(b => b.Nummer == gevraagd).ToList();
        var bewijs = bewijzen.Count == 1 ? bewijzen[0] : Schijnbewijs();
        var hash = Encoding.ASCII.GetBytes(sha256.Trim().ToLowerInvariant());
        var geheel = Gelijk(bewijs.Sha256, hash);
        var document = bewijs.Documenten.Aggregate(false, (gevonden, d) => gevonden | Gelijk(d.Sha256, hash));
        return geheel ? Ontvangstuitkomst.DeHeleInhoud : document ? Ontvangstuitkomst.EenDocument : Ontvangstuitkomst.HoortErNietBij;
    }

    /// <summary>The number of the submission that a receipt, also one of a confirmation, belongs to.</summary>
    private static string Ontvangstnummer(string nummer) => nummer.LastIndexOf(Bevestigingsteken, StringComparison.Ordinal) is > 0 and var plaats ? nummer[..plaats] : nummer;

    /// <summary>Between the number of a submission and the count of its confirmations.</summary>
    internal const string Bevestigingsteken = "-BEV";

    private static bool Gelijk(string sha256, byte[] hash) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(sha256), hash);

    /// <summary>Sealed and opened as a real one would be, and equal to nothing.</summary>
    private Ontvangstbewijs Schijnbewijs()
    {
        _ = sleutel.Open(sleutel.Verzegel(new byte[1024], "schijn", Schijn), "schijn", Schijn);
        return new Ontvangstbewijs("", default, new string('-', 64), [new("", new string('-', 64))]);
    }
}
