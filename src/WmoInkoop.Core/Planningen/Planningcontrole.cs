using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Planningen;

/// <summary>Something about a planning: it keeps the aanbesteding from being published, or it is only said.</summary>
/// <param name="Soort">What.</param>
/// <param name="HoudtTegen">False: a warning.</param>
/// <param name="Moment">About which milestone; null: about the whole.</param>
/// <param name="Tekst">In Dutch, with numbers and names filled in.</param>
public sealed record Planningbevinding(Publicatiegebreksoort Soort, bool HoudtTegen, Planningmoment? Moment, string Tekst);

/// <summary>Compares a planning with the terms of its procedure under its regime (TRJ-02).</summary>
public static class Planningcontrole
{
    /// <summary>A vooraankondiging shortens the term only when sent so many days before the aankondiging at least, and a year at most (Aw 2.71 lid 6).</summary>
    public const int VooraankondigingMinimaal = 52;

    /// <param name="aanbesteding">Whose steps and rules hold.</param>
    /// <param name="planning">Its planning, or one that is being tried.</param>
    /// <param name="nu">Terms count from this day when nothing was sent yet.</param>
    /// <param name="kalender">Given: days on which nobody works are pointed out too.</param>
    public static IReadOnlyList<Planningbevinding> Van(Aanbesteding aanbesteding, Planning planning, DateTimeOffset nu, Werkkalender? kalender = null)
    {
        planning = aanbesteding.Passend(planning);
        var leeg = Nodig(aanbesteding).Where(m => Op(planning, m) is null).ToList();
        List<Planningbevinding> bevindingen = leeg.Count == 0
            ? [.. Volgorde(planning, nu, aanbesteding.IsRectificatieconcept)]
            : [new(Publicatiegebreksoort.PlanningOnvolledig, true, leeg[0], Teksten.Van(Publicatiegebreksoort.PlanningOnvolledig, string.Join(", ", leeg.Select(m => Teksten.Van(m).ToLowerInvariant()))))];
        if (leeg.Count == 0 && bevindingen.Count == 0)
        {
            bevindingen.AddRange(Termijnen(aanbesteding, planning, nu));
        }

        bevindingen.AddRange(Urgentie(aanbesteding, planning));
        bevindingen.AddRange(Vooraankondiging(planning, nu));
        if (kalender is not null)
        {
            bevindingen.AddRange(Momenten(planning).Where(m => m.Soort is not Planningmoment.Ingang && !kalender.IsWerkdag(m.Dag))
                .Select(m => new Planningbevinding(Publicatiegebreksoort.GeenWerkdag, false, m.Soort, Teksten.Van(Publicatiegebreksoort.GeenWerkdag, Teksten.Van(m.Soort), Amsterdam.Voluit(m.Dag)))));
        }

        return bevindingen;
    }

    /// <summary>The milestones that the steps of an aanbesteding ask for, in order.</summary>
    public static IReadOnlyList<Planningmoment> Nodig(Aanbesteding aanbesteding) =>
    [
        .. aanbesteding.Heeft(Procedurestap.Vragen) ? [Planningmoment.Vragen, Planningmoment.Nota] : Array.Empty<Planningmoment>(),
        .. aanbesteding.Heeft(Procedurestap.Aanmelding) ? [Planningmoment.Aanmelden, Planningmoment.Uitnodiging] : Array.Empty<Planningmoment>(),
        .. aanbesteding.Heeft(Procedurestap.EersteInschrijving) ? [Planningmoment.EersteInschrijving] : Array.Empty<Planningmoment>(),
        Planningmoment.Sluiting,
        Planningmoment.Gunning,
        Planningmoment.Ingang,
    ];

    /// <summary>What is planned, in the order of the milestones.</summary>
    public static IEnumerable<(Planningmoment Soort, DateOnly Dag)> Momenten(Planning planning) =>
        Enum.GetValues<Planningmoment>().Select(m => (m, Op(planning, m))).Where(m => m.Item2 is not null).Select(m => (m.m, Amsterdam.Datum(m.Item2!.Value)));

    /// <summary>The last day for the last nota, counted back from the closing and not moved; null: no closing yet, or no such rule here.</summary>
    public static DateOnly? LaatsteDagVoorNota(Aanbesteding aanbesteding, Planning planning)
    {
        var regel = Notaregel(aanbesteding, planning);
        return regel.Geldt && planning.SluitingOp is { } sluiting ? Amsterdam.Datum(sluiting).AddDays(-regel.Dagen) : null;
    }

    /// <summary>The rule for the time to ask to take part.</summary>
    public static Regeltoepassing Aanmeldregel(Aanbesteding aanbesteding, Planning planning) =>
        planning.RedenUrgentie is not null && aanbesteding.Regel(Procedureregel.AanmeldtermijnUrgent) is { Geldt: true } urgent ? urgent : aanbesteding.Regel(Procedureregel.Aanmeldtermijn);

    /// <summary>The rule for the time to hand in, with what shortens it: urgency, or a vooraankondiging that was sent in time.</summary>
    public static Regeltoepassing Inschrijfregel(Aanbesteding aanbesteding, Planning planning, DateTimeOffset nu) =>
        planning.RedenUrgentie is not null && aanbesteding.Regel(Procedureregel.InschrijftermijnUrgent) is { Geldt: true } urgent ? urgent
        : IsBruikbaar(planning, nu) && aanbesteding.Regel(Procedureregel.InschrijftermijnVooraankondigingOndergrens) is { Geldt: true } kort ? kort
        : aanbesteding.Regel(Procedureregel.Inschrijftermijn);

    internal static Regeltoepassing Notaregel(Aanbesteding aanbesteding, Planning planning) =>
        planning.RedenUrgentie is not null && aanbesteding.Regel(Procedureregel.NotaVoorSluitingUrgent) is { Geldt: true } urgent ? urgent : aanbesteding.Regel(Procedureregel.NotaVoorSluiting);

    /// <summary>When a milestone is planned; the beginning of the day where it has no hour.</summary>
    public static DateTimeOffset? Op(Planning planning, Planningmoment moment) => moment switch
    {
        Planningmoment.EersteVragen => planning.EerdereRondes.ElementAtOrDefault(0)?.VragenTot,
        Planningmoment.EersteNota => planning.EerdereRondes.ElementAtOrDefault(0)?.NotaUiterlijkOp,
        Planningmoment.TweedeVragen => planning.EerdereRondes.ElementAtOrDefault(1)?.VragenTot,
        Planningmoment.TweedeNota => planning.EerdereRondes.ElementAtOrDefault(1)?.NotaUiterlijkOp,
        Planningmoment.Vragen => planning.VragenTot,
        Planningmoment.Nota => planning.NotaUiterlijkOp,
        Planningmoment.Aanmelden => planning.AanmeldenTot,
        Planningmoment.Uitnodiging => Begin(planning.UitnodigingOp),
        Planningmoment.EersteInschrijving => planning.EersteInschrijvingTot,
        Planningmoment.Sluiting => planning.SluitingOp,
        Planningmoment.Gunning => Begin(planning.Gunningsdatum),
        _ => Begin(planning.Ingangsdatum),
    };

    /// <summary>The milestone has a day and no hour.</summary>
    public static bool IsHeleDag(Planningmoment moment) => moment is Planningmoment.Uitnodiging or Planningmoment.Gunning or Planningmoment.Ingang;

    private static DateTimeOffset? Begin(DateOnly? dag) => dag is { } d ? Amsterdam.BeginVan(d) : null;

    /// <summary>
    /// Questions and nota's are one row, the rounds of the procedure another; both end at the closing. For a rectificatie what has passed stays where
    /// it was: only the closing still has to come.
    /// </summary>
    private static IEnumerable<Planningbevinding> Volgorde(Planning planning, DateTimeOffset nu, bool isRectificatie)
    {
        Planningmoment[] vragen = [Planningmoment.EersteVragen, Planningmoment.EersteNota, Planningmoment.TweedeVragen, Planningmoment.TweedeNota, Planningmoment.Vragen, Planningmoment.Nota, Planningmoment.Sluiting];
        Planningmoment[] rondes = [Planningmoment.Aanmelden, Planningmoment.Uitnodiging, Planningmoment.EersteInschrijving, Planningmoment.Sluiting, Planningmoment.Gunning, Planningmoment.Ingang];
        foreach (var rij in new[] { vragen, rondes })
        {
            Planningmoment? vorige = null;
            foreach (var moment in rij.Where(m => Op(planning, m) is not null))
            {
                var op = Op(planning, moment)!.Value;
                if (vorige is { } eerder && !Komt(planning, eerder, moment))
                {
                    yield return Fout(Publicatiegebreksoort.PlanningNietOpVolgorde, moment, Teksten.Van(moment), Teksten.Van(eerder).ToLowerInvariant());
                }
                else if (op <= nu && (isRectificatie ? moment is Planningmoment.Sluiting && rij == vragen : vorige is null && (moment is not Planningmoment.Sluiting || rij == vragen)))
                {
                    yield return Fout(Publicatiegebreksoort.PlanningInVerleden, moment, Teksten.Van(moment));
                }

                vorige = moment;
            }
        }
    }

    /// <summary>Days without an hour come on a later day than what is before them; moments later on the clock.</summary>
    private static bool Komt(Planning planning, Planningmoment eerder, Planningmoment later)
    {
        var (van, tot) = (Op(planning, eerder)!.Value, Op(planning, later)!.Value);
        return IsHeleDag(later) || eerder is Planningmoment.Uitnodiging
            ? Amsterdam.Datum(van) < Amsterdam.Datum(tot)
            : van < tot;
    }

    /// <summary>The terms of a planning that is complete: calendar days from the day of sending; a term counted back from the closing is not moved.</summary>
    public static IEnumerable<Planningbevinding> Termijnen(Aanbesteding aanbesteding, Planning planning, DateTimeOffset nu)
    {
        var begin = Amsterdam.Datum(nu);
        if (!aanbesteding.IsRectificatieconcept && planning.AanmeldenTot is { } aanmelden && Aanmeldregel(aanbesteding, planning) is { Geldt: true } aanmeldregel
            && TeKort(Publicatiegebreksoort.AanmeldenTeKort, aanmeldregel, Planningmoment.Aanmelden, begin, aanmelden) is { } teVroeg)
        {
            yield return teVroeg;
        }

        var (moment, soort) = planning.EersteInschrijvingTot is null ? (Planningmoment.Sluiting, Publicatiegebreksoort.SluitingTeVroeg) : (Planningmoment.EersteInschrijving, Publicatiegebreksoort.EersteInschrijvingTeVroeg);
        var inOverleg = planning.IsInOverleg && aanbesteding.Regel(Procedureregel.InschrijftermijnInOverleg).Geldt;
        var regel = Inschrijfregel(aanbesteding, planning, nu);
        var vanaf = planning.UitnodigingOp ?? begin;
        if (!aanbesteding.IsRectificatieconcept && !inOverleg && regel.Geldt) // those of a published one count from its publication
        {
            if (TeKort(soort, regel, moment, vanaf, Op(planning, moment)!.Value) is { } kort)
            {
                yield return kort;
            }
            else if (regel.Regel is Procedureregel.InschrijftermijnVooraankondigingOndergrens && aanbesteding.Regel(Procedureregel.InschrijftermijnVooraankondiging) is { Geldt: true } gewoon
                && TeKort(soort, gewoon, moment, vanaf, Op(planning, moment)!.Value) is { } korter)
            {
                yield return korter with { Soort = Publicatiegebreksoort.TermijnKorterDanGewoon, HoudtTegen = false };
            }
        }

        if (planning.NotaUiterlijkOp is { } nota && LaatsteDagVoorNota(aanbesteding, planning) is { } uiterste && Amsterdam.Datum(nota) > uiterste)
        {
            yield return Fout(Publicatiegebreksoort.NotaTeLaat, Planningmoment.Nota, Notaregel(aanbesteding, planning).Dagen, Amsterdam.Voluit(uiterste));
        }
    }

    private static Planningbevinding? TeKort(Publicatiegebreksoort soort, Regeltoepassing regel, Planningmoment moment, DateOnly van, DateTimeOffset tot)
    {
        var dagen = Amsterdam.Datum(tot).DayNumber - van.DayNumber;
        if (dagen >= regel.Dagen)
        {
            return null;
        }

        var vroegst = Amsterdam.Voluit(van.AddDays(regel.Dagen));
        return regel.WaarschuwtAlleen
            ? new(Publicatiegebreksoort.TermijnKorterDanGewoon, false, moment, Teksten.Van(Publicatiegebreksoort.TermijnKorterDanGewoon, dagen, regel.Dagen, Teksten.Van(moment).ToLowerInvariant(), vroegst))
            : new(soort, true, moment, Teksten.Van(soort, regel.Dagen, vroegst, regel.Artikelen.Count > 0 ? regel.Artikelen[0].ToString() : ""));
    }

    private static IEnumerable<Planningbevinding> Urgentie(Aanbesteding aanbesteding, Planning planning)
    {
        if (planning.RedenUrgentie is not null && !aanbesteding.Regel(Procedureregel.InschrijftermijnUrgent).Geldt && !aanbesteding.Regel(Procedureregel.AanmeldtermijnUrgent).Geldt)
        {
            yield return new(Publicatiegebreksoort.UrgentieKanNiet, true, null, Teksten.Van(Publicatiegebreksoort.UrgentieKanNiet));
        }
    }

    private static IEnumerable<Planningbevinding> Vooraankondiging(Planning planning, DateTimeOffset nu)
    {
        if (planning.VooraankondigingOp is not null && !IsBruikbaar(planning, nu))
        {
            yield return new(Publicatiegebreksoort.VooraankondigingBuitenTermijn, false, null, Teksten.Van(Publicatiegebreksoort.VooraankondigingBuitenTermijn, VooraankondigingMinimaal));
        }
    }

    private static bool IsBruikbaar(Planning planning, DateTimeOffset nu) =>
        planning.VooraankondigingOp is { } op && op.AddDays(VooraankondigingMinimaal) <= Amsterdam.Datum(nu) && op.AddMonths(12) >= Amsterdam.Datum(nu);

    private static Planningbevinding Fout(Publicatiegebreksoort soort, Planningmoment moment, params object[] waarden) => new(soort, true, moment, Teksten.Van(soort, waarden));
}
