using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Partijen;

namespace WmoInkoop.Web.Features.EigenVerklaringen;

/// <summary>
/// The eigen verklaring as a form, for any party: the partial view <c>_EigenVerklaringForm</c> shows it, with a <see cref="Verklaringskader"/> in
/// <c>ViewData["Verklaringskader"]</c>. Open answers are possible; what is lacking is <see cref="EigenVerklaring.WatOntbreekt"/>.
/// </summary>
public sealed class EigenVerklaringForm
{
    public Guid Versie { get; set; }

    public bool? IsMkb { get; set; }

    public bool? InCombinatie { get; set; }

    [Display(Name = "Met wie, en welke rol hebt u?"), StringLength(EigenVerklaring.MaxTekst)]
    public string? Combinatie { get; set; }

    [Display(Name = "Naam"), StringLength(EigenVerklaring.MaxNaam)]
    public string? VertegenwoordigerNaam { get; set; }

    [Display(Name = "Functie"), StringLength(EigenVerklaring.MaxNaam)]
    public string? VertegenwoordigerFunctie { get; set; }

    [Display(Name = "Waarop rust de bevoegdheid?"), StringLength(EigenVerklaring.MaxTekst)]
    public string? Bevoegdheid { get; set; }

    public bool? BeroepOpAnderen { get; set; }

    [Display(Name = "Op wie, en voor welke eis?"), StringLength(EigenVerklaring.MaxTekst)]
    public string? BeroepOpWie { get; set; }

    public bool? MetOnderaannemers { get; set; }

    [Display(Name = "Wie doet welk deel?"), StringLength(EigenVerklaring.MaxTekst)]
    public string? Onderaannemers { get; set; }

    /// <summary>By the name of the ground, so that a list that changed meanwhile moves no answer to another question.</summary>
    [MaxLength(50)]
    public Dictionary<string, GrondForm> Gronden { get; set; } = [];

    public bool? IsGeschikt { get; set; }

    [Display(Name = "Aan welke eis voldoet u niet, en waarom?"), StringLength(EigenVerklaring.MaxTekst)]
    public string? NietGeschikt { get; set; }

    [Display(Name = "Alles wat in deze eigen verklaring staat, is waar en volledig. Ik weet wat de gevolgen zijn van een valse verklaring.")]
    public bool NaarWaarheid { get; set; }

    [Display(Name = "Als de gemeente om bewijs vraagt, kan mijn organisatie dat meteen geven.")]
    public bool BewijsDirect { get; set; }

    [Display(Name = "Uw naam"), StringLength(EigenVerklaring.MaxNaam)]
    public string? Naam { get; set; }

    [Display(Name = "Uw functie"), StringLength(EigenVerklaring.MaxNaam)]
    public string? Functie { get; set; }

    public static EigenVerklaringForm Van(EigenVerklaring verklaring, Guid versie) => new()
    {
        Versie = versie,
        IsMkb = verklaring.Onderneming.IsMkb,
        InCombinatie = verklaring.Onderneming.InCombinatie,
        Combinatie = verklaring.Onderneming.Combinatie,
        VertegenwoordigerNaam = verklaring.Vertegenwoordiger.Naam,
        VertegenwoordigerFunctie = verklaring.Vertegenwoordiger.Functie,
        Bevoegdheid = verklaring.Vertegenwoordiger.Bevoegdheid,
        BeroepOpAnderen = verklaring.BeroepOpAnderen.Ja,
        BeroepOpWie = verklaring.BeroepOpAnderen.Toelichting,
        MetOnderaannemers = verklaring.Onderaannemers.Ja,
        Onderaannemers = verklaring.Onderaannemers.Toelichting,
        Gronden = verklaring.Gronden.ToDictionary(g => $"{g.Grond}", g => new GrondForm { Ja = g.Ja, Toelichting = g.Toelichting, Maatregelen = g.Maatregelen }),
        IsGeschikt = verklaring.Geschiktheid.Ja,
        NietGeschikt = verklaring.Geschiktheid.Toelichting,
        NaarWaarheid = verklaring.Slot.NaarWaarheid,
        BewijsDirect = verklaring.Slot.BewijsDirect,
        Naam = verklaring.Slot.Naam,
        Functie = verklaring.Slot.Functie,
    };

    /// <summary>Answers that the step 'Partijen' gives already, where nothing was answered yet: proposed, and declared only by saving them.</summary>
    public EigenVerklaringForm Met(Partijeninhoud? partijen)
    {
        if (partijen is null)
        {
            return this;
        }

        string Namen(Partijrol rol) => string.Join('\n', partijen.Partijen.Where(p => p.Gegevens.Rol == rol).Select(p => $"{p.Gegevens.Naam}: {p.Gegevens.Deel}"));
        if (InCombinatie is null && partijen.Vorm is Inschrijfvorm.Combinatie)
        {
            InCombinatie = true;
            Combinatie = Ingekort($"Wij zijn penvoerder.\n{Namen(Partijrol.Combinant)}".Trim());
        }

        if (MetOnderaannemers is null && Namen(Partijrol.Onderaannemer) is { Length: > 0 } onderaannemers)
        {
            (MetOnderaannemers, Onderaannemers) = (true, Ingekort(onderaannemers));
        }

        return this;
    }

    private static string Ingekort(string tekst) => tekst.Length <= EigenVerklaring.MaxTekst ? tekst : tekst[..EigenVerklaring.MaxTekst];

    /// <summary>What was filled in, for <see cref="EigenVerklaring.Neem"/>; it says nothing about who the party is.</summary>
    public EigenVerklaring Ingevuld() => new(
        new Onderneming("", "", IsMkb, InCombinatie, Combinatie ?? ""),
        new Vertegenwoordiger(VertegenwoordigerNaam ?? "", VertegenwoordigerFunctie ?? "", Bevoegdheid ?? ""),
        new Verklaringsantwoord(BeroepOpAnderen, BeroepOpWie ?? ""),
        new Verklaringsantwoord(MetOnderaannemers, Onderaannemers ?? ""),
        [.. Uitsluitingsgronden.Alle.Where(g => Gronden.ContainsKey($"{g.Sleutel}")).Select(g => (g.Sleutel, Form: Gronden[$"{g.Sleutel}"])).Select(g => new Grondantwoord(g.Sleutel, "", g.Form.Ja, g.Form.Toelichting ?? "", g.Form.Maatregelen ?? ""))],
        new Verklaringsantwoord(IsGeschikt, NietGeschikt ?? ""),
        new Slotverklaring(NaarWaarheid, BewijsDirect, Naam ?? "", Functie ?? ""));
}

/// <summary>The answer to one ground.</summary>
public sealed class GrondForm
{
    public bool? Ja { get; set; }

    [Display(Name = "Wat is er gebeurd, en wanneer?"), StringLength(EigenVerklaring.MaxTekst)]
    public string? Toelichting { get; set; }

    [Display(Name = "Welke maatregelen hebt u genomen?"), StringLength(EigenVerklaring.MaxTekst)]
    public string? Maatregelen { get; set; }
}

/// <summary>What the form shows around the answers.</summary>
/// <param name="Verklaring">As it is stored: who the party is, which questions there are, and what is still open.</param>
/// <param name="Uitsluitingseisen">The exclusion grounds among the eisen of the perceel, for part III D.</param>
/// <param name="Geschiktheidseisen">For part IV.</param>
public sealed record Verklaringskader(EigenVerklaring Verklaring, IReadOnlyList<string> Uitsluitingseisen, IReadOnlyList<string> Geschiktheidseisen)
{
    /// <summary>Who takes part according to the step 'Partijen', for who fills in the declaration of the provider itself; else null.</summary>
    public Partijeninhoud? Partijen { get; init; }

    private readonly IReadOnlyList<Verklaringsgebrek> _gebreken = Verklaring.WatOntbreekt();

    /// <summary>Of which the party has not answered everything, in the order of the form.</summary>
    public IReadOnlyList<Verklaringsdeel> Open => [.. Enum.GetValues<Verklaringsdeel>().Where(d => AantalOpen(d) > 0)];

    public int AantalOpen(Verklaringsdeel deel) => _gebreken.Count(g => Deel(g) == deel);

    /// <summary>The question was not in the declaration that was taken over.</summary>
    public bool IsNieuw(Uitsluitingsgrond grond) => Verklaring.Overname?.Nieuw.Contains(grond) is true && Verklaring.Gronden.Any(g => g.Grond == grond && g.Ja is null);

    private static Verklaringsdeel Deel(Verklaringsgebrek gebrek) => gebrek.Vraag switch
    {
        Verklaringsvraag.Mkb or Verklaringsvraag.Combinatie => Verklaringsdeel.IIA,
        Verklaringsvraag.Vertegenwoordiger => Verklaringsdeel.IIB,
        Verklaringsvraag.BeroepOpAnderen => Verklaringsdeel.IIC,
        Verklaringsvraag.Onderaannemers => Verklaringsdeel.IID,
        Verklaringsvraag.Geschiktheid => Verklaringsdeel.IV,
        Verklaringsvraag.Slotverklaring => Verklaringsdeel.VI,
        _ => Uitsluitingsgronden.Van(gebrek.Grond!.Value).Deel,
    };
}
