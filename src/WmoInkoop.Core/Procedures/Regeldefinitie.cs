namespace WmoInkoop.Core.Procedures;

/// <summary>One row of the book of rules: when the rule holds, with which number, and under which regimes the law asks it.</summary>
/// <param name="Regel">Which rule.</param>
/// <param name="Groep">The part of the work it belongs to.</param>
/// <param name="Herkomst">The rules of the design it comes from.</param>
internal sealed record Regeldefinitie(Procedureregel Regel, Regelgroep Groep, params string[] Herkomst)
{
    /// <summary>Null: the rule holds.</summary>
    public Func<Procedureopzet, Regime, RedenNietVanToepassing?> GeldtNiet { get; init; } = (_, _) => null;

    public Func<Procedureopzet, Regime, Regelgetal?> Getal { get; init; } = (_, _) => null;

    /// <summary>The regimes under which the rule is law.</summary>
    public Regime[] WetBij { get; init; } = [];

    /// <summary>Where it stands in the law.</summary>
    public Func<Procedureopzet, Wetsartikel[]> Artikelen { get; init; } = _ => [];

    /// <summary>The Contractstandaard Wmo asks it in its own procedures, where the law does not.</summary>
    public bool IsStandaard { get; init; }

    /// <summary>Never switched off, whatever the basis (domein.md, Procedures, at the end).</summary>
    public bool IsAltijdAan { get; init; }

    /// <summary>A minimum term of the planning: off the law it warns (TRJ-02).</summary>
    public bool IsMinimumtermijn { get; init; }

    /// <summary>The articles that make the rule law here; none when it is not.</summary>
    public IReadOnlyList<Wetsartikel> ArtikelenVoor(Procedureopzet opzet, Regime regime) =>
        WetBij.Contains(regime) ? [.. Artikelen(opzet).Where(a => opzet.IsOverheidsopdracht || a.Wet is not Wettekst.Aanbestedingswet)] : [];
}
