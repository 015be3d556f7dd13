using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Web.Infrastructure.Opdrachten;

/// <summary>Decrypts every document and compares it with the hash in its row; after a restore, or when a disk is in doubt.</summary>
public sealed class DocumentenControleer(InkoopDbContext db, Documentopslag opslag) : IOpdracht
{
    public async Task<int> ExecuteAsync(IReadOnlyList<string> argumenten, CancellationToken ct)
    {
        var (aantal, fout) = (0, 0);
        await foreach (var document in db.Documenten.AsNoTracking().PerSleutelAsync(d => d.Id, ct))
        {
            aantal++;
            if (!await opslag.KloptAsync(document, ct))
            {
                fout++;
                await Console.Error.WriteLineAsync($"Document {document.Id} ontbreekt of is gewijzigd.");
            }
        }

        Console.WriteLine(fout == 0 ? $"Alle documenten kloppen: {aantal}." : $"Van de {aantal} documenten kloppen er {fout} niet.");
        return fout == 0 ? 0 : 1;
    }
}
