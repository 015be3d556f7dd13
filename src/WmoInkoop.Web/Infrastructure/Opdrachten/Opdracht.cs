using System.Runtime.InteropServices;

namespace WmoInkoop.Web.Infrastructure.Opdrachten;

/// <summary>The command asked for on the command line, and the list of all there are.</summary>
public sealed class Opdracht
{
    /// <summary>Exit code for a command that does not exist or was called wrongly.</summary>
    public const int VerkeerdGebruik = 2;

    private static readonly Opdracht[] Alle =
    [
        Van<AuditControleer>("audit controleer", "loopt de auditketen na en noemt de eerste regel die niet klopt"),
        Van<DemoOpnieuw>("demo opnieuw", "maakt de database leeg en laadt de demo met verse datums (alleen in Development)"),
        Van<BeheerderMaken>("beheerder maken", "maakt de eerste beheerder: <e-mailadres> <naam>"),
        Van<Backup>("backup", "maakt een back-up van database en documenten in <map>"),
        Van<Herstel>("herstel", "zet de back-up uit <map> terug; met 'overschrijven' ook over bestaande gegevens"),
        Van<DocumentenControleer>("documenten controleer", "leest elk document en vergelijkt het met zijn hash"),
    ];

    private readonly Type _soort;
    private readonly string _naam;
    private readonly string _uitleg;

    private Opdracht(Type soort, string naam, string uitleg) => (_soort, _naam, _uitleg) = (soort, naam, uitleg);

    /// <summary>What the command line asks for: the words before the first option (<c>--Sleutel=waarde</c>).</summary>
    /// <returns>No words when the web server is asked for.</returns>
    public static IReadOnlyList<string> Woorden(string[] args) =>
        [.. args.TakeWhile(a => !a.StartsWith('-')).TakeWhile((a, i) => i > 0 || !a.Contains('=', StringComparison.Ordinal))];

    /// <summary>The command these words begin with, or null.</summary>
    public static Opdracht? Zoek(IReadOnlyList<string> woorden) =>
        Alle.FirstOrDefault(o => o._naam.Split(' ') is var naam && naam.SequenceEqual(woorden.Take(naam.Length)));

    /// <summary>Says which commands there are.</summary>
    public static int ToonLijst(IReadOnlyList<string> woorden)
    {
        Console.Error.WriteLine($"Onbekende opdracht '{string.Join(' ', woorden)}'. Er zijn:");
        foreach (var opdracht in Alle)
        {
            Console.Error.WriteLine($"  {opdracht._naam,-20} {opdracht._uitleg}");
        }

        return VerkeerdGebruik;
    }

    public async Task<int> ExecuteAsync(IServiceProvider services, IReadOnlyList<string> woorden)
    {
        using var afbreken = new CancellationTokenSource();
        using var sigint = PosixSignalRegistration.Create(PosixSignal.SIGINT, BreekAf);
        using var sigterm = PosixSignalRegistration.Create(PosixSignal.SIGTERM, BreekAf);
        await using var scope = services.CreateAsyncScope();
        var opdracht = (IOpdracht)ActivatorUtilities.CreateInstance(scope.ServiceProvider, _soort);
        return await opdracht.ExecuteAsync([.. woorden.Skip(_naam.Split(' ').Length)], afbreken.Token);

        void BreekAf(PosixSignalContext signaal)
        {
            signaal.Cancel = true; // the command ends itself, and rolls back what it was doing
            afbreken.Cancel();
        }
    }

    private static Opdracht Van<T>(string naam, string uitleg)
        where T : IOpdracht => new(typeof(T), naam, uitleg);
}
