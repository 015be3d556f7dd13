using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Web.Infrastructure.Taken;

/// <summary>Has documents that wait for it scanned (DOC-01).</summary>
public sealed class DocumentenScannenJob(DocumentenScannen scannen) : ITaak
{
    public async Task<string> ExecuteAsync(CancellationToken ct) => $"Gecontroleerde documenten: {await scannen.ExecuteAsync(ct)}";
}
