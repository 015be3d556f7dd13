namespace WmoInkoop.Web.Infrastructure.Taken;

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

/// <summary>All background jobs.</summary>
public static class Takenlijst
{
    public static readonly IReadOnlyList<Taaksoort> Alle =
    [
        Elke<MailVersturenJob>("mail-versturen", "Mail versturen", TimeSpan.FromSeconds(5)),
        Elke<HerinneringenJob>("herinneringen", "Herinneringen klaarzetten", TimeSpan.FromMinutes(1)),
        Elke<DocumentenScannenJob>("documenten-scannen", "Documenten controleren op virussen", TimeSpan.FromMinutes(1)),
        Dagelijks<AuditkopJob>("auditkop", "Kop van de auditketen vastleggen", new TimeOnly(0, 5)),
        Dagelijks<OpruimenJob>("opruimen", "Opruimen wat niet meer nodig is", new TimeOnly(3, 30)),
    ];

    private static Taaksoort Elke<T>(string naam, string titel, TimeSpan interval)
        where T : ITaak => new(naam, titel, typeof(T), interval, null);

    private static Taaksoort Dagelijks<T>(string naam, string titel, TimeOnly uur)
        where T : ITaak => new(naam, titel, typeof(T), null, uur);
}
