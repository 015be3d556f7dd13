namespace WmoInkoop.Core.Procedures;

/// <summary>A step of a procedure, in the order in which an aanbesteding can pass them.</summary>
public enum Procedurestap
{
    Aankondiging,
    Uitnodiging,
    Vragen,
    Aanmelding,
    Selectie,
    EersteInschrijving,
    Dialoog,
    Inschrijving,
    Toetreding,
    Geldigheid,
    Beoordeling,
    Gunning,
    Toelating,
    Overeenkomst,
    Beschikking,
    Bezwaar,
    GegundeOpdracht,
}

/// <summary>Who can take part.</summary>
public enum Deelname
{
    Iedereen,
    Geselecteerden,

    /// <summary>Anyone at the start, or only the selected when the regio announces a selection.</summary>
    IedereenOfGeselecteerden,
    Genodigden,
    EenGenodigde,
}

/// <summary>What the talks of a procedure are about.</summary>
public enum Dialoogsoort
{
    Afstemming,
    Dialoog,
    Onderhandeling,

    /// <summary>With all together, so that nothing is confidential to one.</summary>
    MetAllenSamen,
}

/// <summary>Whether bids are compared with each other.</summary>
public enum Rangorde
{
    /// <summary>Everyone who qualifies, or who was selected, gets a contract.</summary>
    Geen,
    BesteEerst,

    /// <summary>The best first, until the subsidieplafond is reached.</summary>
    BesteEerstBinnenPlafond,
}

/// <summary>With what a procedure ends.</summary>
public enum Resultaat
{
    Overeenkomst,
    Beschikking,
}

/// <param name="Soort">Which step.</param>
/// <param name="IsVerplicht">False: the regio chooses per aanbesteding.</param>
public sealed record Stap(Procedurestap Soort, bool IsVerplicht = true)
{
    /// <summary>What is handed in here stays in the kluis until its closing; such a step has a closing and an opening.</summary>
    public bool IsVerzegeld => Soort is Procedurestap.Aanmelding or Procedurestap.EersteInschrijving or Procedurestap.Inschrijving;
}

/// <param name="Soort">What the talks are about.</param>
/// <param name="MinimumRondes">0: the regio may leave them out.</param>
/// <param name="MaximumRondes">Null: as many as needed.</param>
public sealed record Dialoogopzet(Dialoogsoort Soort, int MinimumRondes, int? MaximumRondes = null)
{
    /// <summary>Each candidate talks alone, so what it brings in is confidential to it (DIA-02).</summary>
    public bool IsPerGegadigde => Soort is not Dialoogsoort.MetAllenSamen;
}

/// <summary>A minimum term that part 2 of the Aanbestedingswet gives for a procedure.</summary>
/// <param name="Dagen">Calendar days, with electronic submission as in this portal.</param>
/// <param name="Artikelen">Where it stands in the Aanbestedingswet.</param>
public sealed record Wettermijn(int Dagen, params string[] Artikelen);

/// <summary>The minimum terms of art. 2.71 to 2.74b for a procedure; null: none. Outside regime Europees a regio that chooses the procedure chooses its terms.</summary>
public sealed record Wettermijnen
{
    /// <summary>To hand in a verzoek tot deelneming, from the day the aankondiging was sent.</summary>
    public Wettermijn? Aanmelden { get; init; }

    public Wettermijn? AanmeldenUrgent { get; init; }

    /// <summary>To hand in the (first) inschrijving, from the day the aankondiging or the invitation was sent.</summary>
    public Wettermijn? Inschrijven { get; init; }

    public Wettermijn? InschrijvenUrgent { get; init; }

    /// <summary>The term may be agreed with all who were selected (2.74a).</summary>
    public bool IsInOverlegTeBepalen { get; init; }
}

/// <summary>What one procedure consists of. Made in <see cref="Proceduretabel"/> only.</summary>
public sealed record Procedureopzet
{
    public required Procedure Procedure { get; init; }

    /// <summary>The regimes under which the procedure exists.</summary>
    public required IReadOnlyList<Regime> Regimes { get; init; }

    /// <summary>The steps in their order.</summary>
    public required IReadOnlyList<Stap> Stappen { get; init; }

    public required Deelname Deelname { get; init; }

    public required Rangorde Rangorde { get; init; }

    public Resultaat Resultaat { get; init; } = Resultaat.Overeenkomst;

    public Dialoogopzet? Dialoog { get; init; }

    /// <summary>The least number the regio may intend to invite after selection; null: none.</summary>
    public int? BeoogdMinimumGegadigden { get; init; }

    /// <summary>How many different people open the kluis; null: there is none.</summary>
    public int? MinimumOpeners { get; init; } = 2;

    /// <summary>Inschrijvingen go into a kluis.</summary>
    public bool HeeftKluis => MinimumOpeners is not null;

    /// <summary>Described by the Contractstandaard Wmo.</summary>
    public bool IsContractstandaard { get; init; }

    /// <summary>
    /// A contract in the sense of the Aanbestedingswet. Admission without choosing is none (HvJ EU C-410/14 Falk Pharma, C-9/17
    /// Tirkkonen), nor is a subsidy; then no article of that law binds, whatever the regime.
    /// </summary>
    public bool IsOverheidsopdracht { get; init; } = true;

    /// <summary>Whether a maximum number of contracts can be set.</summary>
    public bool KentMaximumAantal { get; init; } = true;

    /// <summary>Whether a maximum number of contracts has to be announced: not where all who qualify get one, or a plafond says how far it goes.</summary>
    public bool VraagtMaximumAantal => KentMaximumAantal && (Rangorde is Rangorde.BesteEerst || Deelname is Deelname.EenGenodigde);

    /// <summary>Null: the law gives this procedure no terms of its own.</summary>
    public Wettermijnen? Wettermijnen { get; init; }

    /// <summary>Only the invited see it, until the award is public.</summary>
    public bool IsAlleenVoorGenodigden => Deelname is Deelname.Genodigden or Deelname.EenGenodigde;

    /// <summary>How many are invited at least; 0 where anyone can see it.</summary>
    public int MinimumGenodigden => Deelname switch { Deelname.Genodigden => 2, Deelname.EenGenodigde => 1, _ => 0 };

    /// <summary>How many are invited at most; null: no maximum.</summary>
    public int? MaximumGenodigden => Deelname is Deelname.EenGenodigde ? 1 : null;

    /// <summary>The steps with a closing and an opening of their own.</summary>
    public IEnumerable<Stap> Kluisrondes => Stappen.Where(s => s.IsVerzegeld);

    /// <summary>Without the optional steps that were not chosen.</summary>
    public Procedureopzet Met(IReadOnlyCollection<Procedurestap> gekozen)
    {
        var stappen = Stappen.Where(s => s.IsVerplicht || gekozen.Contains(s.Soort)).ToList();
        return stappen.Count == Stappen.Count ? this : this with { Stappen = stappen, Dialoog = stappen.Any(s => s.Soort is Procedurestap.Dialoog) ? Dialoog : null };
    }

    public bool KanOnder(Regime regime) => Regimes.Contains(regime);

    /// <summary>Whether the step is part of the procedure, be it by choice.</summary>
    public bool Heeft(Procedurestap soort) => Stappen.Any(s => s.Soort == soort);
}
