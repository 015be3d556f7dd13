using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Documenten;

/// <summary>
/// The job that removes files nobody has: temporary ones left by a killed process after an hour, and files without a row after a day
/// (a form that was shown again with errors keeps its upload that long). Rows without their file are counted in
/// <see cref="Documentstaat"/> and logged; those need a backup.
/// </summary>
public sealed class DocumentenOpruimen(InkoopDbContext db, Documentopslag opslag, Documentstaat staat, TimeProvider klok, ILogger<DocumentenOpruimen> log)
{
    private const int PerKeer = 500;
    private static readonly TimeSpan TijdelijkVoor = TimeSpan.FromHours(1);

    /// <summary>How long a file may wait for its row.</summary>
    public static readonly TimeSpan WeesVoor = TimeSpan.FromHours(24);

    /// <returns>How many files were removed.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var aantal = 0;
        var tijdelijk = Directory.Exists(opslag.TijdelijkeMap)
            ? Directory.EnumerateFiles(opslag.TijdelijkeMap).Where(b => IsOuder(b, nu - TijdelijkVoor))
            : [];
        foreach (var bestand in tijdelijk)
        {
            File.Delete(bestand);
            aantal++;
        }

        aantal += await VerwijderWezenAsync(nu, ct);
        await TelOntbrekendeAsync(ct);
        return aantal;
    }

    private static bool IsOuder(string bestand, DateTimeOffset grens) => File.GetLastWriteTimeUtc(bestand) < grens.UtcDateTime;

    private async Task<int> VerwijderWezenAsync(DateTimeOffset nu, CancellationToken ct)
    {
        if (!Directory.Exists(opslag.Map))
        {
            return 0;
        }

        var aantal = 0;

        var oud = Directory.EnumerateFiles(opslag.Map, "*", SearchOption.AllDirectories)
            .Where(b => IsOuder(b, nu - WeesVoor) && Guid.TryParseExact(Path.GetFileName(b), "N", out _));
        foreach (var groep in oud.Chunk(PerKeer))
        {
            var ids = groep.Select(b => Guid.ParseExact(Path.GetFileName(b), "N")).ToList();
            var bekend = await db.Documenten.Where(d => ids.Contains(d.Id)).Select(d => d.Id).ToHashSetAsync(ct);
            foreach (var wees in ids.Where(id => !bekend.Contains(id)))
            {
                File.Delete(opslag.Pad(wees));
                aantal++;
                log.LogInformation("The file of document {DocumentId} had no row for a day and was removed", wees);
            }
        }

        return aantal;
    }

    private async Task TelOntbrekendeAsync(CancellationToken ct)
    {
        var ontbrekend = 0;
        await foreach (var id in db.Documenten.Select(d => d.Id).PerSleutelAsync(id => id, ct))
        {
            if (!opslag.Heeft(id))
            {
                ontbrekend++;
                log.LogError("Document {DocumentId} has a row but no file; restore it from a backup", id);
            }
        }

        staat.Ontbrekend = ontbrekend;
    }
}

/// <summary>What the last look at the store found; read by the health check.</summary>
public sealed class Documentstaat
{
    /// <summary>Rows without their file.</summary>
    public int Ontbrekend { get; internal set; }
}
