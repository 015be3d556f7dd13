using System.Globalization;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>How an inschrijving ends.</summary>
public enum Gunningsuitkomst
{
    Winnaar,

    /// <summary>Ranked, but after the last contract.</summary>
    Afgewezen,

    /// <summary>Excluded by a mark under the announced minimum (BEO-07).</summary>
    OnderMinimum,

    /// <summary>Not valid: it was not marked, or excluded by two after the marks were known (INS-08).</summary>
    Ongeldig,

    /// <summary>Passed over: hoofdaannemer in a perceel that excludes this one (TRJ-07).</summary>
    AnderPerceel,

    /// <summary>Fell out in a dialoog and did not hand in: a gegadigde that hears the decision too (art. 2.128 lid 2).</summary>
    Afgevallen,
}

/// <summary>The best n valid inschrijvingen of a perceel, and of each inschrijving in words why it does or does not get a contract (GUN-01).</summary>
public static class Gunningsvoorstel
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>In the order of the ranking, then those under a minimum, and the invalid by number; without a ranking by number too. The same outcome gives the same proposal.</summary>
    /// <param name="uitslag">The fixed outcome of the assessment.</param>
    /// <param name="gepasseerden">Per inschrijving that is passed over for a perceel that excludes this one: why; null: none.</param>
    public static IReadOnlyList<Voorstelregel> Van(Uitslag uitslag, IReadOnlyDictionary<Guid, string>? gepasseerden = null)
    {
        if (uitslag.Beoordeling is null)
        {
            return Gunningzonderrangorde.Van(uitslag, gepasseerden);
        }

        string? Gepasseerd(Plaats plaats) => plaats.Rang is null ? null : gepasseerden?.GetValueOrDefault(plaats.InschrijvingId);

        var winnaars = uitslag.Plaatsen.Where(p => p.Rang is not null && Gepasseerd(p) is null).Take(Contracten(uitslag)).ToList();
        var beoordeeld = uitslag.Plaatsen.Select(p => Gepasseerd(p) is { } reden
            ? Regel(uitslag.Inschrijvingen[p.InschrijvingId], p, Gunningsuitkomst.AnderPerceel, $"Plaats {p.Rang} met {Score(p)}. {reden}") with { Gepasseerd = reden }
            : Regel(
                uitslag.Inschrijvingen[p.InschrijvingId],
                p,
                p.Rang is null ? Gunningsuitkomst.OnderMinimum : winnaars.Contains(p) ? Gunningsuitkomst.Winnaar : Gunningsuitkomst.Afgewezen,
                Waarom(uitslag, p, winnaars.LastOrDefault())));
        var ongeldig = uitslag.Inschrijvingen.Values.Where(i => !i.IsGeldig).OrderBy(i => i.Nummer, StringComparer.Ordinal)
            .Select(i => Regel(i, null, Gunningsuitkomst.Ongeldig, i.IsUitgevallen ? $"De inschrijver is als winnaar uitgevallen en telt niet meer mee. De reden: {i.Reden}" : i.IsVervallen ? $"De inschrijving is niet langer geldig en telt niet meer mee. De reden: {i.Reden}" : $"{(uitslag.Eindcijfers.Any(c => c.InschrijvingId == i.InschrijvingId) ? "De inschrijving is na de beoordeling uitgesloten" : "De inschrijving is ongeldig en is niet beoordeeld")}. De reden: {i.Reden}"));
        return [.. beoordeeld, .. ongeldig];
    }

    /// <summary>How many contracts there are to award: that of a winner that dropped out goes to the next only where that was announced (GUN-12).</summary>
    internal static int Contracten(Uitslag uitslag) => (uitslag.Perceel.MaximumContracten ?? int.MaxValue) - (SchuiftNiemandDoor(uitslag) ? uitslag.WeggevallenWinnaars : 0);

    private static bool SchuiftNiemandDoor(Uitslag uitslag) => uitslag is { WeggevallenWinnaars: > 0, Perceel: { MaximumContracten: not null, BijUitval: not BijUitval.VolgendeInRang } };

    private static string ZonderOpvolger(Uitslag uitslag) => !SchuiftNiemandDoor(uitslag) ? ""
        : $" {(uitslag.WeggevallenWinnaars == 1 ? "Een winnaar is weggevallen" : $"{uitslag.WeggevallenWinnaars} winnaars zijn weggevallen")}. {(uitslag.Perceel.BijUitval is null ? "Vooraf was niet aangekondigd dat dan de volgende aan de beurt komt" : "Vooraf was bekend dat dan niemand doorschuift")}.";

    /// <summary>Points as people read them: '78,00', half away from zero (BEO-05).</summary>
    public static string Punten(decimal punten) => decimal.Round(punten, 2, MidpointRounding.AwayFromZero).ToString("0.00", Nederlands);

    /// <summary>A mark or a weight without useless zeros: '8', '32,5'.</summary>
    public static string Getal(decimal getal) => getal.ToString("0.####", Nederlands);

    internal static Voorstelregel Regel(Beoordeelde wie, Plaats? plaats, Gunningsuitkomst uitkomst, string waarom) =>
        new(wie.InschrijvingId, wie.Nummer, wie.AanbiederId, wie.Aanbieder, uitkomst, plaats?.Rang, plaats?.Punten, waarom);

    private static string Waarom(Uitslag uitslag, Plaats plaats, Plaats? laatste)
    {
        var perceel = uitslag.Perceel;
        if (plaats.Rang is not { } rang)
        {
            var namen = perceel.Criteria.ToDictionary(c => c.Id);
            var onder = plaats.Criteria.Where(c => c.IsOnderMinimum)
                .Select(c => $"K{c.Volgnummer} ({namen[c.CriteriumId].Naam}): cijfer {Getal(c.Cijfer)}, en het laagste cijfer dat nog meedoet is {Getal(namen[c.CriteriumId].Minimumcijfer!.Value)}");
            return $"De inschrijving haalt niet overal het minimum dat vooraf bekend was, en valt daarom af. {string.Join("; ", onder)}.";
        }

        var aantal = perceel.MaximumContracten is not { } n ? "een overeenkomst met iedere geldige inschrijver" : n == 1 ? "hoogstens 1 overeenkomst" : $"hoogstens {n} overeenkomsten";
        var eigen = $"Plaats {rang} met {Score(plaats)}. Voor dit perceel sluit de gemeente {aantal}.";
        if (laatste is null)
        {
            return eigen + ZonderOpvolger(uitslag);
        }

        return rang <= laatste.Rang
            ? $"{eigen} Deze plaats hoort daarbij."
            : $"{eigen} De laatste is voor plaats {laatste.Rang}, met {Score(laatste)}.{BijGelijkePunten(plaats, laatste)}{ZonderOpvolger(uitslag)}";
    }

    /// <summary>What a place was won with: points for quality, or the score of the price formula.</summary>
    public static string Score(Plaats plaats) => plaats.Prijs is { Formule: var formule }
        ? formule is { Kwaliteitsdeel: { } kwaliteit, Prijsdeel: { } prijs }
            ? $"een score van {Punten(formule.Score)} ({Punten(kwaliteit)} voor kwaliteit en {Punten(prijs)} voor prijs)"
            : $"een score van {formule.Score.ToString("#,##0.00####", Nederlands)}, bij {Punten(plaats.Punten)} punten voor kwaliteit"
        : $"{Punten(plaats.Punten)} punten";

    private static string BijGelijkePunten(Plaats plaats, Plaats laatste) => plaats.Prijs?.Formule.Score != laatste.Prijs?.Formule.Score || (plaats.Prijs is null && plaats.Punten != laatste.Punten)
        ? ""
        : plaats.Criteria.Zip(laatste.Criteria).Any(c => c.First.Punten != c.Second.Punten)
            ? " Bij gelijke punten beslist het eerste criterium waarop de punten verschillen, zoals vooraf bekend was."
            : " Alle punten zijn gelijk. Daarom besliste de loting die vooraf bekend was; die kan iedereen narekenen met het proces-verbaal van opening.";
}

/// <summary>What is proposed for one inschrijving.</summary>
/// <param name="InschrijvingId">Which.</param>
/// <param name="Nummer">Its number of receipt.</param>
/// <param name="AanbiederId">Of which provider.</param>
/// <param name="Aanbieder">Its name.</param>
/// <param name="Uitkomst">Winner or why not.</param>
/// <param name="Rang">Null: not ranked.</param>
/// <param name="Punten">Of 100, exact; null: not marked.</param>
/// <param name="Waarom">In words, for the inkopers and for the letter.</param>
public sealed record Voorstelregel(Guid InschrijvingId, string Nummer, Guid AanbiederId, string Aanbieder, Gunningsuitkomst Uitkomst, int? Rang, decimal? Punten, string Waarom)
{
    /// <summary>Why it is passed over for another perceel; null: it is not.</summary>
    public string? Gepasseerd { get; init; }

    public bool IsWinnaar => Uitkomst is Gunningsuitkomst.Winnaar;

    /// <summary>Marked and not chosen: the letter compares with the lowest-ranked winner (art. 2.130 lid 2).</summary>
    public bool KrijgtVergelijking => Uitkomst is Gunningsuitkomst.Afgewezen or Gunningsuitkomst.OnderMinimum;
}
