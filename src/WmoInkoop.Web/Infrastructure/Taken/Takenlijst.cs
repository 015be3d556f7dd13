using WmoInkoop.Core.Taken;

namespace WmoInkoop.Web.Infrastructure.Taken;

/// <summary>All background jobs.</summary>
public static class Takenlijst
{
    public static readonly IReadOnlyList<Taaksoort> Alle =
    [
        Elke<MailVersturenJob>("mail-versturen", "Mail versturen", TimeSpan.FromSeconds(5)),
        Elke<HerinneringenJob>("herinneringen", "Herinneringen klaarzetten", TimeSpan.FromMinutes(1)),
        Elke<DocumentenScannenJob>("documenten-scannen", "Documenten controleren op virussen", TimeSpan.FromMinutes(1)),
        Dagelijks<AuditkopJob>("auditkop", "Kop van de auditketen vastleggen", new TimeOnly(0, 5)),
        Dagelijks<CaoVerlopenJob>("cao-verlopen", "Cao-verklaringen laten verlopen", new TimeOnly(0, 10)),
        Dagelijks<OpruimenJob>("opruimen", "Opruimen wat niet meer nodig is", new TimeOnly(3, 30)),
    ];

    private static Taaksoort Elke<T>(string naam, string titel, TimeSpan interval)
        where T : ITaak => new(naam, titel, typeof(T), interval, null);

    private static Taaksoort Dagelijks<T>(string naam, string titel, TimeOnly uur)
        where T : ITaak => new(naam, titel, typeof(T), null, uur);
}
