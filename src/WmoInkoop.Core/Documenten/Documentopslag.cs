using System.Security.Cryptography;
using System.Text.Json;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Documenten;

/// <summary>
/// The encrypted files, in <c>documenten/xx/id</c> under the data folder, xx being the first two characters of the id. A file is
/// written once, with a key of its own, and never changed. The file comes first and the row after it, so a row always has its file;
/// what stays behind without a row is removed by <see cref="DocumentenOpruimen"/>.
/// </summary>
public sealed class Documentopslag(string datamap, Hoofdsleutel hoofdsleutel, IDocumentscan scan, TimeProvider klok)
{
    private const string Sleuteldoel = "document";
    private const string Bewijsdoel = "uploadbewijs";

    // well before the file is removed for want of a row
    private static readonly TimeSpan BewijsGeldig = DocumentenOpruimen.WeesVoor - TimeSpan.FromHours(4);

    /// <summary>The folder of all encrypted files.</summary>
    public string Map { get; } = Path.Combine(datamap, "documenten");

    /// <summary>Where files are until they are complete and checked.</summary>
    internal string TijdelijkeMap => Path.Combine(Map, "tijdelijk");

    /// <summary>
    /// Stores a file, holding about 200 KB of it in memory, and returns the row for it, which the caller adds to the database. When anything
    /// goes wrong, nothing stays on disk.
    /// </summary>
    /// <param name="inhoud">Read to its end, or until it is too large.</param>
    /// <param name="naam">As the browser sent it; the extension says what the content has to be.</param>
    /// <param name="doorId">Who stores it; null for the portal and for visitors.</param>
    /// <exception cref="DomeinregelException">A kind we do not take, content that does not fit it, empty, too large, or the disk is full.</exception>
    public async Task<Document> BewaarAsync(Stream inhoud, string naam, Guid? doorId, CancellationToken ct)
    {
        var veiligeNaam = Bestandsnaam.Veilig(naam);
        var soort = Documentsoorten.Van(veiligeNaam) ?? throw new DomeinregelException(Domeinregel.DocumentSoortOnbekend, veiligeNaam, Documentsoorten.Opsomming);
        var id = Guid.NewGuid();
        var sleutel = RandomNumberGenerator.GetBytes(Documentformaat.Sleutellengte);
        var tijdelijk = Path.Combine(TijdelijkeMap, Bestand(id));
        try
        {
            Schijf.MaakMap(TijdelijkeMap);
            var (grootte, sha256) = await SchrijfAsync(inhoud, tijdelijk, id, veiligeNaam, sleutel, ct);
            await using (var terug = Ontsleutel(tijdelijk, id, grootte, sleutel))
            {
                await Inhoudscontrole.ControleerAsync(soort, veiligeNaam, terug, ct);
            }

            Schijf.MaakMap(Path.GetDirectoryName(Pad(id))!);
            Schijf.Hernoem(tijdelijk, Pad(id));
            return new Document(id, veiligeNaam, soort, grootte, sha256, hoofdsleutel.Verzegel(sleutel, Sleuteldoel, id), doorId, klok.GetUtcNow());
        }
        catch (IOException fout) when (IsVol(fout))
        {
            throw new DomeinregelException(Domeinregel.OpslagVol, veiligeNaam);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(sleutel);
            File.Delete(tijdelijk); // after the renaming there is none
        }
    }

    /// <summary>Opens a document for reading; a stream that can seek and holds one block in memory. The caller has decided that this person may read it.</summary>
    /// <exception cref="DomeinregelException">Infected, or not scanned yet while there is a scanner.</exception>
    /// <exception cref="InvalidDataException">The file was changed; also while reading.</exception>
    public Stream Open(Document document)
    {
        Eis(document.Scanuitslag is not Scanuitslag.Besmet, Domeinregel.DocumentBesmet, document.Naam);
        Eis(document.IsOphaalbaar(scan.IsActief), Domeinregel.DocumentNogNietGescand, document.Naam);
        return OpenVoorControle(document);
    }

    /// <summary>Reads a document to its end and compares size and hash with its row.</summary>
    public async Task<bool> KloptAsync(Document document, CancellationToken ct)
    {
        try
        {
            await using var inhoud = OpenVoorControle(document);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(inhoud, ct)) == document.Sha256;
        }
        catch (Exception fout) when (fout is InvalidDataException or CryptographicException or FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Removes the file of a document whose row was never saved: the request that brought it was broken off.</summary>
    public void Vergeet(Document document) => File.Delete(Pad(document.Id));

    /// <summary>Seals the facts of a document that has no row yet, for a hidden field, so that a form that is shown again keeps its file.</summary>
    public string GeefBewijs(Document document) =>
        Convert.ToBase64String(hoofdsleutel.Verzegel(JsonSerializer.SerializeToUtf8Bytes(Documentfeiten.Van(document)), Bewijsdoel, Guid.Empty));

    /// <summary>The document of <see cref="GeefBewijs"/>, or null when the proof is not ours, too old, or the file is gone.</summary>
    public Document? VanBewijs(string bewijs)
    {
        try
        {
            var feiten = JsonSerializer.Deserialize<Documentfeiten>(hoofdsleutel.Open(Convert.FromBase64String(bewijs), Bewijsdoel, Guid.Empty));
            return feiten is not null && klok.GetUtcNow() - feiten.OpgeslagenOp < BewijsGeldig && Heeft(feiten.Id) ? feiten.NaarDocument() : null;
        }
        catch (Exception fout) when (fout is FormatException or CryptographicException)
        {
            return null;
        }
    }

    internal bool Heeft(Guid id) => File.Exists(Pad(id));

    /// <summary>Opens a document for the scanner, which must see what nobody may have yet.</summary>
    internal Stream OpenVoorControle(Document document)
    {
        var sleutel = hoofdsleutel.Open(document.VerpakteSleutel, Sleuteldoel, document.Id);
        try
        {
            return Ontsleutel(Pad(document.Id), document.Id, document.Grootte, sleutel);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(sleutel);
        }
    }

    /// <summary>The encrypted file of a document; for backups.</summary>
    public string Pad(Guid id) => Path.Combine(Map, Deelpad(id));

    /// <summary>The place of a file within <see cref="Map"/>: 'xx/id'.</summary>
    public static string Deelpad(Guid id) => $"{Bestand(id)[..2]}/{Bestand(id)}";

    private static string Bestand(Guid id) => id.ToString("N");

    private static async Task<(long Grootte, string Sha256)> SchrijfAsync(Stream inhoud, string pad, Guid id, string naam, byte[] sleutel, CancellationToken ct)
    {
        await using var bestand = new FileStream(pad, Schijf.NieuwBestand());
        using var schrijver = new Versleutelschrijver(bestand, id, sleutel);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Documentformaat.Bloklengte];
        var grootte = 0L;
        while (await inhoud.ReadAsync(buffer, ct) is > 0 and var deel)
        {
            grootte += deel;
            Eis(grootte <= Documentsoorten.MaxGrootte, Domeinregel.DocumentTeGroot, naam);
            hash.AppendData(buffer, 0, deel);
            await schrijver.SchrijfAsync(buffer.AsMemory(0, deel), ct);
        }

        Eis(grootte > 0, Domeinregel.DocumentLeeg, naam);
        await schrijver.VoltooiAsync(ct);
        bestand.Flush(flushToDisk: true);
        return (grootte, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static Ontsleutelstroom Ontsleutel(string pad, Guid id, long grootte, ReadOnlySpan<byte> sleutel)
    {
        var bestand = File.OpenHandle(pad, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.Asynchronous | FileOptions.SequentialScan);
        try
        {
            return new Ontsleutelstroom(bestand, id, grootte, sleutel);
        }
        catch
        {
            bestand.Dispose();
            throw;
        }
    }

    /// <summary>ENOSPC and EDQUOT on Linux and macOS, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL on Windows.</summary>
    private static bool IsVol(IOException fout) => fout.HResult is 28 or 122 or 69 or unchecked((int)0x80070070) or unchecked((int)0x80070027);
}

/// <summary>What a row needs to be made, while it is not in the database yet.</summary>
internal sealed record Documentfeiten(Guid Id, string Naam, Documentsoort Soort, long Grootte, string Sha256, byte[] VerpakteSleutel, Guid? OpgeslagenDoorId, DateTimeOffset OpgeslagenOp)
{
    internal static Documentfeiten Van(Document d) => new(d.Id, d.Naam, d.Soort, d.Grootte, d.Sha256, d.VerpakteSleutel, d.OpgeslagenDoorId, d.OpgeslagenOp);

    internal Document NaarDocument() => new(Id, Naam, Soort, Grootte, Sha256, VerpakteSleutel, OpgeslagenDoorId, OpgeslagenOp);
}
