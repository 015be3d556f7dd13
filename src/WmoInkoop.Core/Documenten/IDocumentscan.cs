namespace WmoInkoop.Core.Documenten;

/// <summary>Looks for viruses; there is one that does nothing and one that asks clamd.</summary>
public interface IDocumentscan
{
    /// <summary>Whether a scanner is configured; then nothing is downloadable before it is found clean (DOC-01).</summary>
    bool IsActief { get; }

    /// <returns><see cref="Scanuitslag.Schoon"/> or <see cref="Scanuitslag.Besmet"/>.</returns>
    /// <exception cref="IOException">The scanner cannot be reached, or cannot judge this content; try again later.</exception>
    Task<Scanuitslag> ScanAsync(Stream inhoud, CancellationToken ct);
}

/// <summary>What the virus scanner said of a document.</summary>
public enum Scanuitslag
{
    NietGescand,
    Schoon,
    Besmet,
}
