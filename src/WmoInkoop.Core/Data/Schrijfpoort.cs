using System.Collections.Concurrent;

namespace WmoInkoop.Core.Data;

/// <summary>
/// SQLite has one writer at a time, and its provider waits by blocking pool threads. Within a process writers therefore await
/// this gate first (measured in techniek.md); the busy timeout of the connection covers other processes.
/// </summary>
internal static class Schrijfpoort
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Poorten = new(StringComparer.Ordinal);

    internal static async Task<IDisposable> BetreedAsync(string databron, CancellationToken ct)
    {
        var poort = Poorten.GetOrAdd(databron, _ => new SemaphoreSlim(1, 1));
        await poort.WaitAsync(ct);
        return new Doorgang(poort);
    }

    private sealed class Doorgang(SemaphoreSlim poort) : IDisposable
    {
        private SemaphoreSlim? _poort = poort;

        public void Dispose() => Interlocked.Exchange(ref _poort, null)?.Release();
    }
}
