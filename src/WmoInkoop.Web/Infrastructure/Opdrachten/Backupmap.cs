using System.Security.Cryptography;
using System.Text.RegularExpressions;
using WmoInkoop.Core.Common;

namespace WmoInkoop.Web.Infrastructure.Opdrachten;

/// <summary>
/// A folder with a backup: <c>portal.db</c> (with SQLite), the encrypted documents, and <c>manifest.sha256</c> with the hash of every
/// file, written last. <c>sha256sum -c manifest.sha256</c> checks it too. The master key is never in it.
/// </summary>
internal sealed partial class Backupmap(string map)
{
    internal const string Database = "portal.db";
    private const string Manifest = "manifest.sha256";
    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    internal string Map { get; } = Path.GetFullPath(map);

    internal bool IsLeeg => !Directory.Exists(Map) || !Directory.EnumerateFileSystemEntries(Map).Any();

    internal bool HeeftManifest => File.Exists(Pad(Manifest));

    internal string Pad(string deel) => Path.Combine(Map, deel);

    /// <summary>Copies a file into the backup and notes its hash.</summary>
    internal async Task NeemOpAsync(string bron, string deel, CancellationToken ct)
    {
        Schijf.MaakMap(Path.GetDirectoryName(Pad(deel))!);
        _hashes[deel] = await KopieerAsync(bron, Pad(deel), ct);
    }

    /// <summary>Notes the hash of a file that was written into the backup already.</summary>
    internal async Task NoteerAsync(string deel, CancellationToken ct) => _hashes[deel] = await HashAsync(Pad(deel), ct);

    /// <summary>Makes the backup complete: without manifest it is refused.</summary>
    internal async Task SluitAfAsync(CancellationToken ct)
    {
        var tijdelijk = Pad(Manifest + ".tmp");
        await using (var bestand = new FileStream(tijdelijk, Schijf.NieuwBestand()))
        {
            await bestand.WriteAsync(System.Text.Encoding.UTF8.GetBytes(string.Concat(_hashes.Select(h => $"{h.Value}  {h.Key}\n"))), ct);
            bestand.Flush(flushToDisk: true);
        }

        Schijf.Hernoem(tijdelijk, Pad(Manifest));
    }

    /// <summary>Reads the manifest and every file it names.</summary>
    /// <returns>The files that are missing or changed; empty when the backup is whole.</returns>
    /// <exception cref="InvalidDataException">The manifest names something a backup does not hold.</exception>
    internal async Task<IReadOnlyList<string>> ControleerAsync(CancellationToken ct)
    {
        var fout = new List<string>();
        await foreach (var regel in File.ReadLinesAsync(Pad(Manifest), ct))
        {
            if (Regel().Match(regel) is not { Success: true } delen)
            {
                throw new InvalidDataException($"'{regel}'");
            }

            var deel = delen.Groups["deel"].Value;
            _hashes[deel] = delen.Groups["hash"].Value;
            if (!File.Exists(Pad(deel)) || await HashAsync(Pad(deel), ct) != _hashes[deel])
            {
                fout.Add(deel);
            }
        }

        return fout;
    }

    internal bool Bevat(string deel) => _hashes.ContainsKey(deel);

    internal IEnumerable<string> Documenten => _hashes.Keys.Where(d => d != Database);

    /// <summary>Copies a file to a new one, forced to disk, and returns the hash of what was copied.</summary>
    internal static async Task<string> KopieerAsync(string bron, string doel, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var van = new FileStream(bron, new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous | FileOptions.SequentialScan, BufferSize = 0 });
        await using var naar = new FileStream(doel, Schijf.NieuwBestand());
        var buffer = new byte[64 * 1024];
        while (await van.ReadAsync(buffer, ct) is > 0 and var deel)
        {
            hash.AppendData(buffer, 0, deel);
            await naar.WriteAsync(buffer.AsMemory(0, deel), ct);
        }

        naar.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task<string> HashAsync(string pad, CancellationToken ct)
    {
        await using var bestand = File.OpenRead(pad);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(bestand, ct));
    }

    // nothing outside the folder: no slash but the two of a document
    [GeneratedRegex(@"\A(?<hash>[0-9a-f]{64})  (?<deel>portal\.db|documenten/[0-9a-f]{2}/[0-9a-f]{32})\z")]
    private static partial Regex Regel();
}
