using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>What makes a letter too thin.</summary>
public enum Briefgatsoort
{
    MotiveringTeKort,
    VergelijkingTeKort,

    /// <summary>Long enough, but the same few words over and over.</summary>
    MotiveringHerhaalt,
    VergelijkingHerhaalt,

    /// <summary>Long enough, but only because it repeats the reason.</summary>
    VergelijkingIsReden,

    /// <summary>The same text stands in another bidder's letter, and nobody confirmed that it is meant.</summary>
    TekstGelijk,
}

/// <summary>Something a letter lacks.</summary>
/// <param name="InschrijvingId">Whose letter.</param>
/// <param name="CriteriumId">At which criterium.</param>
/// <param name="Soort">What.</param>
/// <param name="Tekst">In Dutch, with the name of the bidder and the criterium.</param>
public sealed record Briefgat(Guid InschrijvingId, Guid CriteriumId, Briefgatsoort Soort, string Tekst);

/// <summary>
/// Whether the letters say enough (GUN-02): a thin letter does in principle not start the standstill, and reasons can hardly be added
/// later. What is missing is named all at once. Only what a text says of its own counts: <see cref="Eigentekst"/>.
/// </summary>
public static class Briefcontrole
{
    /// <summary>A reason and a comparison have at least so many characters each, white space counted once.</summary>
    public const int MinimumTekens = 80;

    /// <param name="perceel">With its criteria.</param>
    /// <param name="voorstel">Who wins and who does not.</param>
    /// <param name="concepten">The letters as they are now, of everyone who was marked.</param>
    public static IReadOnlyList<Briefgat> Gaten(Perceel perceel, IReadOnlyList<Voorstelregel> voorstel, IReadOnlyCollection<Briefconcept> concepten)
    {
        var gelijken = Gelijken(concepten);
        return
        [
            .. from regel in voorstel
               join concept in concepten on regel.InschrijvingId equals concept.InschrijvingId
               from criterium in perceel.Criteria.OrderBy(c => c.Volgnummer)
               from gat in Gaten(regel, concept.Tekst(criterium.Id), Eigentekst.Standaard(perceel, criterium), gelijken.Any(g => g.InschrijvingId == regel.InschrijvingId && g.CriteriumId == criterium.Id))
               select new Briefgat(regel.InschrijvingId, criterium.Id, gat.Soort, Teksten.Van(gat.Soort, regel.Aanbieder, criterium.Volgnummer, gat.Lengte, MinimumTekens)),
        ];
    }

    /// <summary>Texts that stand in the letters of two bidders, in whatever place, capitals and white space aside.</summary>
    public static IReadOnlyList<Gelijktekst> Gelijken(IReadOnlyCollection<Briefconcept> concepten)
    {
        var plekken = concepten
            .SelectMany(c => c.Teksten.SelectMany(t => new[] { (c.InschrijvingId, t.CriteriumId, Tekst: t.Motivering), (c.InschrijvingId, t.CriteriumId, Tekst: t.Vergelijking) }))
            .Where(p => p.Tekst.Length > 0)
            .GroupBy(p => Zoektekst.Volledig(p.Tekst));
        return
        [
            .. from plek in plekken
               from eigen in plek
               from ander in plek
               where eigen.InschrijvingId != ander.InschrijvingId
               select new Gelijktekst(eigen.InschrijvingId, eigen.CriteriumId, ander.InschrijvingId, ander.CriteriumId),
        ];
    }

    /// <summary>How many characters count of a text: white space once, none at the ends.</summary>
    public static int Lengte(string tekst) => string.Join(' ', tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Length;

    private static IEnumerable<(Briefgatsoort Soort, int Lengte)> Gaten(Voorstelregel regel, Criteriumtekst tekst, IReadOnlyList<string> standaard, bool isGelijk)
    {
        // a winner has nothing to object to: some reason is enough
        if (regel.IsWinnaar)
        {
            if (Lengte(tekst.Motivering) == 0)
            {
                yield return (Briefgatsoort.MotiveringTeKort, 0);
            }
        }
        else if (Eigentekst.Van(tekst.Motivering, standaard) is var motivering && motivering.Lengte < MinimumTekens)
        {
            yield return (Briefgatsoort.MotiveringTeKort, motivering.Lengte);
        }
        else if (motivering.HerhaaltWoorden)
        {
            yield return (Briefgatsoort.MotiveringHerhaalt, motivering.Lengte);
        }

        if (regel.KrijgtVergelijking && Vergelijkingsgat(tekst, standaard) is { } gat)
        {
            yield return gat;
        }

        if (isGelijk && !tekst.IsGelijkheidBevestigd)
        {
            yield return (Briefgatsoort.TekstGelijk, 0);
        }
    }

    private static (Briefgatsoort Soort, int Lengte)? Vergelijkingsgat(Criteriumtekst tekst, IReadOnlyList<string> standaard)
    {
        var vergelijking = Eigentekst.Van(tekst.Vergelijking, standaard);
        return vergelijking.Lengte < MinimumTekens ? (Briefgatsoort.VergelijkingTeKort, vergelijking.Lengte)
            : vergelijking.HerhaaltWoorden ? (Briefgatsoort.VergelijkingHerhaalt, vergelijking.Lengte)
            : Eigentekst.Van(tekst.Vergelijking, standaard, tekst.Motivering).Lengte < MinimumTekens ? (Briefgatsoort.VergelijkingIsReden, vergelijking.Lengte)
            : null;
    }
}

/// <summary>The same text in two letters.</summary>
public sealed record Gelijktekst(Guid InschrijvingId, Guid CriteriumId, Guid AndereInschrijvingId, Guid AnderCriteriumId);
