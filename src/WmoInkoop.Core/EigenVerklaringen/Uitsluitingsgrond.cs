namespace WmoInkoop.Core.EigenVerklaringen;

/// <summary>
/// A reason to exclude a party; the name stands in sealed content, so a value never changes its name. Its short name and its question are in
/// EigenVerklaringen.resx, part and article in <see cref="Uitsluitingsgronden"/>.
/// </summary>
public enum Uitsluitingsgrond
{
    CrimineleOrganisatie,
    Omkoping,
    Fraude,
    Witwassen,
    Terrorisme,
    Mensenhandel,
    Belastingen,
    SocialePremies,

    /// <summary>Environmental, social and labour law: three questions in the official form, one ground in the law.</summary>
    MilieuSociaalArbeid,

    /// <summary>Bankruptcy, surseance, akkoord, liquidation and the like: six questions in the official form, one ground in the law.</summary>
    Faillissement,
    ErnstigeFout,
    Mededinging,
    Belangenconflict,
    Voorbereiding,
    EerdereOpdracht,
    ValseVerklaring,
    Beinvloeding,
    Nationaal,
}

/// <summary>The parts of the official form (Uitvoeringsverordening (EU) 2016/7); part I is known to the portal and part V is for selection.</summary>
public enum Verklaringsdeel
{
    IIA,
    IIB,
    IIC,
    IID,
    IIIA,
    IIIB,
    IIIC,
    IIID,
    IV,
    VI,
}

/// <param name="Sleutel">Which ground.</param>
/// <param name="Deel">Where the official form asks it.</param>
/// <param name="Artikel">Of the Aanbestedingswet 2012.</param>
public sealed record Grond(Uitsluitingsgrond Sleutel, Verklaringsdeel Deel, string Artikel)
{
    /// <summary>It counts only where the aanbesteding says so (2.87 lid 1).</summary>
    public bool IsFacultatief => Deel is Verklaringsdeel.IIIC;
}

/// <summary>The one list of grounds, in the order of the official form.</summary>
public static class Uitsluitingsgronden
{
    public static IReadOnlyList<Grond> Alle { get; } =
    [
        new(Uitsluitingsgrond.CrimineleOrganisatie, Verklaringsdeel.IIIA, "2.86 lid 2 onder a en lid 3"),
        new(Uitsluitingsgrond.Omkoping, Verklaringsdeel.IIIA, "2.86 lid 2 onder b en lid 3"),
        new(Uitsluitingsgrond.Fraude, Verklaringsdeel.IIIA, "2.86 lid 2 onder c en lid 3"),
        new(Uitsluitingsgrond.Terrorisme, Verklaringsdeel.IIIA, "2.86 lid 2 onder e en lid 3"),
        new(Uitsluitingsgrond.Witwassen, Verklaringsdeel.IIIA, "2.86 lid 2 onder d en lid 3"),
        new(Uitsluitingsgrond.Mensenhandel, Verklaringsdeel.IIIA, "2.86 lid 2 onder f en lid 3"),
        new(Uitsluitingsgrond.Belastingen, Verklaringsdeel.IIIB, "2.86 lid 4 en 2.87 lid 1 onder j"),
        new(Uitsluitingsgrond.SocialePremies, Verklaringsdeel.IIIB, "2.86 lid 4 en 2.87 lid 1 onder j"),
        new(Uitsluitingsgrond.MilieuSociaalArbeid, Verklaringsdeel.IIIC, "2.87 lid 1 onder a en 2.81 lid 2"),
        new(Uitsluitingsgrond.Faillissement, Verklaringsdeel.IIIC, "2.87 lid 1 onder b"),
        new(Uitsluitingsgrond.ErnstigeFout, Verklaringsdeel.IIIC, "2.87 lid 1 onder c"),
        new(Uitsluitingsgrond.Mededinging, Verklaringsdeel.IIIC, "2.87 lid 1 onder d"),
        new(Uitsluitingsgrond.Belangenconflict, Verklaringsdeel.IIIC, "2.87 lid 1 onder e"),
        new(Uitsluitingsgrond.Voorbereiding, Verklaringsdeel.IIIC, "2.87 lid 1 onder f"),
        new(Uitsluitingsgrond.EerdereOpdracht, Verklaringsdeel.IIIC, "2.87 lid 1 onder g"),
        new(Uitsluitingsgrond.ValseVerklaring, Verklaringsdeel.IIIC, "2.87 lid 1 onder h"),
        new(Uitsluitingsgrond.Beinvloeding, Verklaringsdeel.IIIC, "2.87 lid 1 onder i"),
        new(Uitsluitingsgrond.Nationaal, Verklaringsdeel.IIID, "2.84 lid 1 onder a"),
    ];

    /// <summary>Those an aanbesteding may leave out.</summary>
    public static IReadOnlyList<Uitsluitingsgrond> Facultatief { get; } = [.. Alle.Where(g => g.IsFacultatief).Select(g => g.Sleutel)];

    public static Grond Van(Uitsluitingsgrond sleutel) => Alle.First(g => g.Sleutel == sleutel);

    /// <summary>What is asked when these facultative grounds are left out.</summary>
    public static IReadOnlyList<Uitsluitingsgrond> Gevraagd(IReadOnlyCollection<Uitsluitingsgrond> weggelaten) =>
        [.. Alle.Where(g => !g.IsFacultatief || !weggelaten.Contains(g.Sleutel)).Select(g => g.Sleutel)];
}
