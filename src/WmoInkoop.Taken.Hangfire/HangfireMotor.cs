using System.Globalization;
using Hangfire;
using Hangfire.Storage;
using WmoInkoop.Core.Taken;

namespace WmoInkoop.Taken.Hangfire;

/// <summary>
/// Hangfire as the engine. On SQL Server its schedule is kept in the portal's database; on SQLite in memory, so that a daily job
/// missed while the portal was down waits for its next hour. Its dashboard is not used: the portal has its own page.
/// </summary>
public sealed class HangfireMotor(JobStorage opslag) : ITaakmotor
{
    public Task<DateTimeOffset?> VolgendeAsync(Taaksoort taak, CancellationToken ct)
    {
        using var verbinding = opslag.GetConnection();
        var volgende = verbinding.GetRecurringJobs([taak.Naam]).SingleOrDefault()?.NextExecution;
        return Task.FromResult<DateTimeOffset?>(volgende is { } moment ? new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)) : null);
    }

    /// <summary>The rhythm as a cron expression; with seconds for what runs more often than once a minute.</summary>
    internal static string Cron(Taaksoort taak) => taak switch
    {
        { Dagelijks: { } uur } => string.Create(CultureInfo.InvariantCulture, $"{uur.Minute} {uur.Hour} * * *"),
        { Elke: { TotalMinutes: >= 1 } elke } => string.Create(CultureInfo.InvariantCulture, $"*/{(int)elke.TotalMinutes} * * * *"),
        { Elke: { } elke } => string.Create(CultureInfo.InvariantCulture, $"*/{(int)elke.TotalSeconds} * * * * *"),
        _ => throw new ArgumentException($"Job {taak.Naam} has no rhythm.", nameof(taak)),
    };
}

/// <summary>What Hangfire starts. It never retries: the next beat does what was left.</summary>
public sealed class HangfireTaak(Taakstart start)
{
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public Task VoerUitAsync(string naam, CancellationToken ct) => start(naam, ct);
}
