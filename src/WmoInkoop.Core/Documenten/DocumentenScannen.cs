using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Documenten;

/// <summary>The job that has waiting documents scanned, also those stored before there was a scanner. Doing it twice changes nothing.</summary>
public sealed class DocumentenScannen(InkoopDbContext db, Documentopslag opslag, IDocumentscan scan, ILogger<DocumentenScannen> log)
{
    private const int PerKeer = 50;

    /// <returns>How many documents were looked at.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        if (!scan.IsActief)
        {
            return 0;
        }

        var wachtend = await db.Documenten.AsNoTracking()
            .Where(d => d.Scanuitslag == Scanuitslag.NietGescand)
            .OrderBy(d => d.Scanpogingen).ThenBy(d => d.OpgeslagenOp)
            .Take(PerKeer)
            .ToListAsync(ct);
        foreach (var document in wachtend)
        {
            await ScanAsync(document, ct);
        }

        return wachtend.Count;
    }

    private async Task ScanAsync(Document document, CancellationToken ct)
    {
        var uitslag = Scanuitslag.NietGescand;
        try
        {
            await using var inhoud = opslag.OpenVoorControle(document);
            uitslag = await scan.ScanAsync(inhoud, ct);
        }
        catch (Exception fout) when (fout is IOException or InvalidDataException or System.Security.Cryptography.CryptographicException)
        {
            log.LogError(fout, "Document {DocumentId} could not be scanned; it is tried again", document.Id);
        }

        if (uitslag is Scanuitslag.Besmet)
        {
            log.LogError("Document {DocumentId} is infected and will not be handed out", document.Id);
        }

        await db.InTransactieAsync(
            () => db.Documenten
                .Where(d => d.Id == document.Id && d.Scanuitslag == Scanuitslag.NietGescand)
                .ExecuteUpdateAsync(u => u.SetProperty(d => d.Scanuitslag, uitslag).SetProperty(d => d.Scanpogingen, d => d.Scanpogingen + 1), ct),
            ct);
    }
}
