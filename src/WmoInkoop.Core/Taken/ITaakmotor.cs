namespace WmoInkoop.Core.Taken;

/// <summary>The engine that starts jobs when it is their time (Quartz by default). It only ticks: what a job does is claimed in the database.</summary>
public interface ITaakmotor
{
    /// <summary>When the job runs next, or null when the engine is off.</summary>
    Task<DateTimeOffset?> VolgendeAsync(Taaksoort taak, CancellationToken ct);
}

/// <summary>Runs one job by its name: what an engine calls when it is time.</summary>
public delegate Task Taakstart(string naam, CancellationToken ct);
