using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Planningen;

/// <summary>What is fixed in a proposal.</summary>
public enum Voorstelsoort
{
    Publicatie,
    Sluiting,
}

/// <summary>
/// Proposes a planning that meets the terms, on working days only: from a start day as soon as it can, or so that the inschrijving closes
/// on a chosen day. What an inkoper filled in besides dates (urgency, vooraankondiging) is kept.
/// </summary>
public sealed class Planningvoorstel(Werkkalender kalender)
{
    private const int DagenVoorVragen = 10;
    private const int DagenVoorNota = 7;
    private const int DagenVoorSelectie = 21;
    private const int DagenPerDialoog = 56;
    private const int DagenVoorBeoordeling = 35;
    private const int DagenTotIngang = 120;

    /// <summary>When no rule gives a term: enough to write a plan in.</summary>
    private const int DagenZonderMinimum = 30;

    private static readonly TimeOnly Middag = new(12, 0);

    /// <summary>From the day on which it is published.</summary>
    /// <param name="aanbesteding">Whose steps and rules hold.</param>
    /// <param name="al">What is planned now; its dates are replaced.</param>
    /// <param name="start">The day of publishing; a day nobody works moves on.</param>
    public Planning VanafStart(Aanbesteding aanbesteding, Planning al, DateOnly start)
    {
        var dag = kalender.EersteWerkdagVanaf(start);
        var op = Amsterdam.BeginVan(dag);
        var begin = dag;
        DateOnly? uitnodiging = null;
        DateTimeOffset? aanmelden = null, eerste = null;
        if (aanbesteding.Heeft(Procedurestap.Aanmelding))
        {
            var tot = Na(dag, Dagen(Planningcontrole.Aanmeldregel(aanbesteding, al)));
            aanmelden = Om(tot);
            uitnodiging = begin = Na(tot, DagenVoorSelectie);
        }

        var inschrijven = Math.Max(Dagen(Planningcontrole.Inschrijfregel(aanbesteding, al, op)), aanbesteding.Heeft(Procedurestap.Vragen) ? DagenVoorVragen + DagenVoorNota + Notadagen(aanbesteding, al) : 1);
        if (aanbesteding.Heeft(Procedurestap.EersteInschrijving))
        {
            var tot = Na(begin, inschrijven);
            eerste = Om(tot);
            begin = tot;
        }

        if (aanbesteding.Heeft(Procedurestap.Dialoog))
        {
            begin = Na(begin, DagenPerDialoog);
        }

        var sluiting = Na(begin, eerste is null ? inschrijven : DagenZonderMinimum);
        return Vul(aanbesteding, al, dag, sluiting) with { AanmeldenTot = aanmelden, UitnodigingOp = uitnodiging, EersteInschrijvingTot = eerste };
    }

    /// <summary>So that the inschrijving closes on this day, or the first working day after it; published as late as that allows, or null when it would have to be before today.</summary>
    /// <inheritdoc cref="VanafStart" path="/param"/>
    /// <param name="aanbesteding">Whose steps and rules hold.</param>
    /// <param name="al">What is planned now.</param>
    /// <param name="sluiting">The day of closing.</param>
    /// <param name="vandaag">Publishing is not possible before it.</param>
    public (Planning Planning, DateOnly PubliceerOp)? TotSluiting(Aanbesteding aanbesteding, Planning al, DateOnly sluiting, DateOnly vandaag)
    {
        var gewenst = kalender.EersteWerkdagVanaf(sluiting);
        (Planning, DateOnly)? laatste = null;
        for (var start = kalender.EersteWerkdagVanaf(vandaag); start < gewenst; start = kalender.NaWerkdagen(start, 1))
        {
            var voorstel = VanafStart(aanbesteding, al, start);
            if (Amsterdam.Datum(voorstel.SluitingOp!.Value) > gewenst)
            {
                break;
            }

            laatste = (Vul(aanbesteding, voorstel, start, gewenst), start);
        }

        return laatste;
    }

    private static int Dagen(Regeltoepassing regel) => regel.Geldt ? regel.Dagen : DagenZonderMinimum;

    private static int Notadagen(Aanbesteding aanbesteding, Planning al) => Planningcontrole.Notaregel(aanbesteding, al) is { Geldt: true } regel ? regel.Dagen : 1;

    private static DateTimeOffset Om(DateOnly dag) => Amsterdam.Moment(dag, Middag)!.Value; // the clock never changes at noon

    /// <summary>The first working day that is so many days later or more.</summary>
    private DateOnly Na(DateOnly dag, int dagen) => kalender.EersteWerkdagVanaf(dag.AddDays(dagen));

    private DateOnly WerkdagVoorafgaand(DateOnly dag)
    {
        while (!kalender.IsWerkdag(dag))
        {
            dag = dag.AddDays(-1);
        }

        return dag;
    }

    private Planning Vul(Aanbesteding aanbesteding, Planning al, DateOnly start, DateOnly sluiting)
    {
        var gunning = Na(sluiting, DagenVoorBeoordeling);
        var planning = al with { EerdereRondes = [], VragenTot = null, NotaUiterlijkOp = null, SluitingOp = Om(sluiting), Gunningsdatum = gunning, Ingangsdatum = EersteVanDeMaand(gunning.AddDays(DagenTotIngang)) };
        if (!aanbesteding.Heeft(Procedurestap.Vragen))
        {
            return planning;
        }

        var nota = WerkdagVoorafgaand(sluiting.AddDays(-Notadagen(aanbesteding, al)));
        var vragen = WerkdagVoorafgaand(nota.AddDays(-DagenVoorNota));
        return planning with { NotaUiterlijkOp = Om(nota), VragenTot = Om(vragen > start ? vragen : kalender.NaWerkdagen(start, 1)) };
    }

    private static DateOnly EersteVanDeMaand(DateOnly dag) => dag.Day == 1 ? dag : new DateOnly(dag.Year, dag.Month, 1).AddMonths(1);
}
