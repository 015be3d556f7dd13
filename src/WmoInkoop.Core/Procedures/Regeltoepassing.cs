using WmoInkoop.Core.Common;

namespace WmoInkoop.Core.Procedures;

/// <summary>Why a rule does not hold for a procedure under a regime.</summary>
public enum RedenNietVanToepassing
{
    CombinatieBestaatNiet,
    AlleenBijSubsidie,
    NietBijSubsidie,
    AlleenBijToelating,
    AlleenBijSas,
    NietBijSas,
    GeenAankondiging,
    GeenEuropeseAankondiging,
    GeenMinimum,
    GeenVerkorting,
    GeenSelectie,
    GeenDialoog,
    MetAllenSamen,
    GeenKluis,
    GeenRangorde,
    GeenAfvallers,
}

/// <summary>What a number of a rule counts.</summary>
public enum Eenheid
{
    /// <summary>Calendar days.</summary>
    Dagen,
    Werkdagen,
    Weken,
    Maanden,
    Jaren,
    Uren,
    Gegadigden,
    Inkopers,
    Tekens,
}

/// <summary>The law an article is from.</summary>
public enum Wettekst
{
    Aanbestedingswet,
    AlgemeneTermijnenwet,
    AlgemeneWetBestuursrecht,
    Gemeentewet,
    UitvoeringsbesluitWmo,
}

/// <param name="Wet">Which law.</param>
/// <param name="Artikel">As people write it: '2.71 lid 1', '3:46'.</param>
public sealed record Wetsartikel(Wettekst Wet, string Artikel)
{
    /// <summary>The address of the article at wetten.overheid.nl, or null where the law's number is not known here.</summary>
    public Uri? Adres => Bwb is null ? null : new Uri($"https://wetten.overheid.nl/jci1.3:c:{Bwb}&artikel={Artikel.Split(' ')[0]}");

    private string? Bwb => Wet switch
    {
        Wettekst.Aanbestedingswet => "BWBR0032203",
        Wettekst.AlgemeneTermijnenwet => "BWBR0002448",
        Wettekst.AlgemeneWetBestuursrecht => "BWBR0005537",
        Wettekst.Gemeentewet => "BWBR0005416",
        _ => null,
    };

    public override string ToString() => $"artikel {Artikel} {Teksten.Van(Wet)}";
}

/// <summary>The number in a rule, with what it counts: '20 dagen', '1 werkdag'.</summary>
public sealed record Regelgetal(int Aantal, Eenheid Eenheid)
{
    public override string ToString() => $"{Aantal} {Teksten.Van(Eenheid).Split('|')[Aantal == 1 ? 0 : 1]}";
}

/// <summary>The answer of <see cref="Regelboek"/>: whether and why a rule holds, with which number.</summary>
public sealed record Regeltoepassing
{
    public required Procedureregel Regel { get; init; }

    public required Basis Basis { get; init; }

    /// <summary>Set exactly when <see cref="Basis"/> is <see cref="Basis.NietVanToepassing"/>.</summary>
    public RedenNietVanToepassing? Reden { get; init; }

    /// <summary>The articles; filled exactly when <see cref="Basis"/> is <see cref="Basis.Wet"/>.</summary>
    public IReadOnlyList<Wetsartikel> Artikelen { get; init; } = [];

    /// <summary>The number, for rules that have one.</summary>
    public Regelgetal? Getal { get; init; }

    /// <summary>The regio may switch the rule off for an aanbesteding, with a recorded reason.</summary>
    public bool KanWordenUitgezet { get; init; }

    /// <summary>Breaking the rule is warned about, not refused: minimum terms that are not the law's (TRJ-02).</summary>
    public bool WaarschuwtAlleen { get; init; }

    /// <summary>What the rule asks here, in Dutch, with its number filled in; where it does not hold, why not.</summary>
    public string Uitleg => Reden is { } reden ? Teksten.Van(reden) : Getal is null ? Teksten.Uitleg(Regel) : Teksten.Uitleg(Regel, Getal);

    /// <summary>Why the regio switched it off for the aanbesteding it was asked for; null: it did not.</summary>
    public string? Uitgezet { get; init; }

    public bool Geldt => Basis is not Basis.NietVanToepassing && Uitgezet is null;

    /// <summary>The number as calendar days.</summary>
    /// <exception cref="InvalidOperationException">The rule does not hold, or its number does not count calendar days or weeks.</exception>
    public int Dagen => Getal switch
    {
        { Eenheid: Eenheid.Dagen } getal => getal.Aantal,
        { Eenheid: Eenheid.Weken } getal => getal.Aantal * 7,
        _ => throw new InvalidOperationException($"{Regel} has no number of days here."),
    };
}
