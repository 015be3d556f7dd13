using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Web.Infrastructure.Taken;

/// <summary>Has documents that wait for it scanned (DOC-01).</summary>
public sealed class DocumentenScannenJob(DocumentenScannen scannen) : ITaak
{
    public async Task<string> ExecuteAsync(CancellationToken ct)
    {
        await scannen.ExecuteAsync(ct);
        return "Wat wachtte is gecontroleerd"; // no count: that of documents would tell of drafts (INS-06)
    }
}
