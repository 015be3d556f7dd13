using System.Collections.Frozen;

namespace WmoInkoop.Core.Procedures;

/// <summary>Answers the one question later work asks: does this rule hold here, on what basis, with which number, and may it be switched off?</summary>
public static class Regelboek
{
    private static readonly FrozenDictionary<Procedureregel, Regeldefinitie> Definities = Regeldefinities.Alle.ToFrozenDictionary(d => d.Regel);

    /// <summary>Every combination has an answer, if only <see cref="Basis.NietVanToepassing"/> with its reason.</summary>
    public static Regeltoepassing Van(Procedureregel regel, Procedure procedure, Regime regime) => Van(regel, Proceduretabel.Van(procedure), regime);

    /// <summary>For a procedure of which the optional steps were chosen.</summary>
    public static Regeltoepassing Van(Procedureregel regel, Procedureopzet opzet, Regime regime)
    {
        var definitie = Definities[regel];
        if (!opzet.KanOnder(regime))
        {
            return GeldtNiet(regel, RedenNietVanToepassing.CombinatieBestaatNiet);
        }

        if (definitie.GeldtNiet(opzet, regime) is { } reden)
        {
            return GeldtNiet(regel, reden);
        }

        var artikelen = definitie.ArtikelenVoor(opzet, regime);
        var basis = artikelen.Count > 0 ? Basis.Wet : definitie.IsStandaard && opzet.IsContractstandaard ? Basis.Standaard : Basis.EigenKeuze;
        return new()
        {
            Regel = regel,
            Basis = basis,
            Artikelen = artikelen,
            Getal = definitie.Getal(opzet, regime),
            KanWordenUitgezet = basis is not Basis.Wet && !definitie.IsAltijdAan,
            WaarschuwtAlleen = basis is not Basis.Wet && definitie.IsMinimumtermijn,
        };
    }

    /// <summary>All rules in order, for one procedure under one regime.</summary>
    public static IEnumerable<Regeltoepassing> Van(Procedure procedure, Regime regime) => Regeldefinities.Alle.Select(d => Van(d.Regel, procedure, regime));

    /// <summary>The part of the work the rule belongs to.</summary>
    public static Regelgroep Groep(Procedureregel regel) => Definities[regel].Groep;

    /// <summary>The rules of the design the rule comes from: 'GUN-03'.</summary>
    public static IReadOnlyList<string> Herkomst(Procedureregel regel) => Definities[regel].Herkomst;

    private static Regeltoepassing GeldtNiet(Procedureregel regel, RedenNietVanToepassing reden) =>
        new() { Regel = regel, Basis = Basis.NietVanToepassing, Reden = reden };
}
