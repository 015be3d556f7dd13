using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace WmoInkoop.TestSupport;

/// <summary>What the portal logged, for tests that look at it (no personal data, no bid content) and for the message of one that fails.</summary>
public sealed class Logboek : ILoggerProvider
{
    private readonly ConcurrentQueue<Logregel> _regels = new();

    public IReadOnlyCollection<Logregel> Regels => _regels;

    public ILogger CreateLogger(string categoryName) => new Schrijver(_regels, categoryName);

    public void Dispose()
    {
    }

    public override string ToString() => string.Join('\n', _regels);

    private sealed class Schrijver(ConcurrentQueue<Logregel> regels, string categorie) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            regels.Enqueue(new Logregel(logLevel, categorie, formatter(state, exception), exception));
    }
}

public sealed record Logregel(LogLevel Ernst, string Categorie, string Tekst, Exception? Fout)
{
    public override string ToString() => $"{Ernst} {Categorie}: {Tekst} {Fout}";
}
