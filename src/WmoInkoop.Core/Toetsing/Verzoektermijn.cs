using WmoInkoop.Core.Common;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Toetsing;

/// <summary>How long a bidder gets for an answer. A choice of the portal (EigenKeuze), but for the Bibob form: 14 days.</summary>
public static class Verzoektermijn
{
    public const int StandaardWerkdagen = 5;
    public const int MinimumWerkdagen = 2;
    public const int BibobDagen = 14;

    private static readonly TimeOnly Sluitingstijd = new(17, 0);

    /// <summary>What the form proposes.</summary>
    public static DateTimeOffset Voorstel(Verzoeksoort soort, Werkkalender kalender, DateTimeOffset nu)
    {
        var vandaag = Amsterdam.Datum(nu);
        return Amsterdam.Moment(soort is Verzoeksoort.Bibob ? kalender.EersteWerkdagVanaf(vandaag.AddDays(BibobDagen)) : kalender.NaWerkdagen(vandaag, StandaardWerkdagen), Sluitingstijd)!.Value;
    }

    /// <summary>The first moment that is not short: two working days on, at the hour of sending; for the Bibob form the 14th day.</summary>
    public static DateTimeOffset Minimum(Verzoeksoort soort, Werkkalender kalender, DateTimeOffset nu)
    {
        var vandaag = Amsterdam.Datum(nu);
        if (soort is Verzoeksoort.Bibob)
        {
            return Amsterdam.BeginVan(vandaag.AddDays(BibobDagen));
        }

        var dag = kalender.NaWerkdagen(vandaag, MinimumWerkdagen);

        // an hour that the clock skips that day counts from the hour after it
        var uur = TimeOnly.FromDateTime(Amsterdam.Lokaal(nu).DateTime);
        return Amsterdam.Moment(dag, uur) ?? Amsterdam.Moment(dag, uur.AddHours(1))!.Value;
    }
}
