using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Web.Features.Procedures;

/// <summary>The rules of one procedure under one regime.</summary>
public sealed record ProceduresViewModel(Procedureopzet Opzet, [property: Display(Name = "Regime")] Regime Regime)
{
    private static readonly Procedureregel[] Kernregels =
    [
        Procedureregel.Aanmeldtermijn,
        Procedureregel.Inschrijftermijn,
        Procedureregel.NotaVoorSluiting,
        Procedureregel.OpeningDoorInkopers,
        Procedureregel.OpschortendeTermijn,
        Procedureregel.Bezwaartermijn,
    ];

    private readonly List<Regeltoepassing> _regels = [.. Regelboek.Van(Opzet.Procedure, Regime)];

    [Display(Name = "Procedure")]
    public Procedure Procedure => Opzet.Procedure;

    /// <summary>False: the procedure does not exist under the regime, and the page offers those that do.</summary>
    public bool BestaatCombinatie => Opzet.KanOnder(Regime);

    public IEnumerable<Procedureopzet> AndereProcedures => Proceduretabel.Alle.Where(o => o.KanOnder(Regime));

    /// <summary>The numbers people come for, as far as they hold here.</summary>
    public IEnumerable<Regeltoepassing> Kern => _regels.Where(r => r.Geldt && Kernregels.Contains(r.Regel) && (r.Regel is not Procedureregel.Aanmeldtermijn || Opzet.Deelname is Deelname.Geselecteerden));

    /// <summary>The rules that hold, per part of the work.</summary>
    public IEnumerable<IGrouping<Regelgroep, Regeltoepassing>> Groepen => _regels.Where(r => r.Geldt).GroupBy(r => Regelboek.Groep(r.Regel)).OrderBy(g => g.Key);

    /// <summary>The rules that do not hold, per reason.</summary>
    public IReadOnlyList<IGrouping<RedenNietVanToepassing, Regeltoepassing>> GeldtNiet => [.. _regels.Where(r => !r.Geldt).GroupBy(r => r.Reden!.Value).OrderBy(g => g.Key)];

    public int Aantal(Basis basis) => _regels.Count(r => r.Basis == basis);

    /// <summary>What was chosen, filled up with what goes with it; nothing chosen shows the most used combination.</summary>
    public static ProceduresViewModel Van(Regime? regime, Procedure? procedure)
    {
        var opzet = procedure is { } p
            ? Proceduretabel.Van(p)
            : Proceduretabel.Alle.First(o => o.KanOnder(regime ?? Regime.Sas));
        return new(opzet, regime ?? opzet.Regimes[0]);
    }
}

/// <summary>How a basis looks: colour with icon and word.</summary>
public static class Basisuiterlijk
{
    public static (string Soort, string Icoon) Van(Basis basis) => basis switch
    {
        Basis.Wet => ("safe", "scale"),
        Basis.Standaard => ("warning", "certificate"),
        Basis.EigenKeuze => ("neutral", "settings"),
        _ => ("neutral", "ban"),
    };
}
