namespace WmoInkoop.Core.Procedures;

/// <summary>
/// The ways to buy. Code never branches on these names: ask <see cref="Proceduretabel"/> which steps there are and
/// <see cref="Regelboek"/> which rules hold.
/// </summary>
public enum Procedure
{
    /// <summary>Contractstandaard Wmo, with ranking on price and quality.</summary>
    SasMetEmvi,

    /// <summary>Contractstandaard Wmo, all who qualify or the selected.</summary>
    SasZonderEmvi,

    /// <summary>Open house, bestuurlijk contracteren, Zeeuws model: whoever meets the demands gets a contract.</summary>
    Toelatingsprocedure,
    EuropeesOpenbaar,
    EuropeesNietOpenbaar,
    ConcurrentiegerichteDialoog,
    MededingingMetOnderhandeling,
    MeervoudigOnderhands,
    EnkelvoudigOnderhands,

    /// <summary>Subsidy under a ceiling, by the Algemene wet bestuursrecht.</summary>
    Subsidietender,
}

/// <summary>The body of law an aanbesteding falls under; proposed from CPV codes and raming, chosen by the inkoper.</summary>
public enum Regime
{
    /// <summary>Sociale en andere specifieke diensten from the threshold (Aanbestedingswet 2.38 and 2.39).</summary>
    Sas,

    /// <summary>The full part 2 of the Aanbestedingswet.</summary>
    Europees,

    /// <summary>Under the threshold.</summary>
    Nationaal,

    /// <summary>Algemene wet bestuursrecht, title 4.2.</summary>
    Subsidie,
}

/// <summary>Why a rule holds, which decides whether it may be switched off.</summary>
public enum Basis
{
    /// <summary>By law; never switched off.</summary>
    Wet,

    /// <summary>By the Contractstandaard Wmo.</summary>
    Standaard,

    /// <summary>Chosen by the regio, or by the portal for all regio's.</summary>
    EigenKeuze,

    /// <summary>The rule does not hold here; <see cref="Regeltoepassing.Reden"/> says why.</summary>
    NietVanToepassing,
}
