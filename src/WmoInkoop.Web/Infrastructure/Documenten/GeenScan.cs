using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Web.Infrastructure.Documenten;

/// <summary>No scanner is configured.</summary>
public sealed class GeenScan : IDocumentscan
{
    public bool IsActief => false;

    public Task<Scanuitslag> ScanAsync(Stream inhoud, CancellationToken ct) => Task.FromResult(Scanuitslag.NietGescand);
}
