namespace WmoInkoop.Core.Taken;

/// <summary>A job and its rhythm.</summary>
/// <param name="Naam">Key, in addresses and in the engine's tables.</param>
/// <param name="Titel">What it does, for the beheerder.</param>
/// <param name="Klasse">The class that does it.</param>
/// <param name="Elke">The interval, or null for a job that runs once a day.</param>
/// <param name="Dagelijks">The hour in Amsterdam, for a job that runs once a day.</param>
public sealed record Taaksoort(string Naam, string Titel, Type Klasse, TimeSpan? Elke, TimeOnly? Dagelijks)
{
    /// <summary>The rhythm in words.</summary>
    public string Ritme => this switch
    {
        { Dagelijks: { } uur } => $"elke dag om {uur:HH.mm} uur",
        { Elke.TotalMinutes: >= 1 } => $"elke {Elke.Value.TotalMinutes:0} minuten".Replace("elke 1 minuten", "elke minuut", StringComparison.Ordinal),
        _ => $"elke {Elke!.Value.TotalSeconds:0} seconden",
    };
}
