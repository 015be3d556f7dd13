using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

namespace WmoInkoop.Web.Features.Prijzen;

/// <summary>The cost elements as fields, for the gemeente and for bidders alike. What stays empty is filled in later.</summary>
public abstract class KostprijselementenForm
{
    private const string Bedragfout = "Vul een bedrag in van 0 tot en met {2} euro.";
    private const string Procentfout = "Vul een percentage in van 0 tot en met {2}.";
    private const string Urenfout = "Vul een aantal uren in van 0 tot en met {2}.";

    public Guid Versie { get; set; }

    [Display(Name = "Bruto uurloon volgens de cao"), Decimalen(2), Range(0, Kostprijselementen.MaxUurloon, ErrorMessage = Bedragfout)]
    public decimal? Uurloon { get; set; }

    [Display(Name = "Werkgeverslasten (%)"), Decimalen(2), Range(0, Kostprijselementen.MaxProcent, ErrorMessage = Procentfout)]
    public decimal? Werkgeverslasten { get; set; }

    [Display(Name = "Betaalde uren per jaar"), Decimalen(2), Range(0, Kostprijselementen.MaxUren, ErrorMessage = Urenfout)]
    public decimal? Contracturen { get; set; }

    [Display(Name = "Uren verlof"), Decimalen(2), Range(0, Kostprijselementen.MaxUren, ErrorMessage = Urenfout)]
    public decimal? Verlofuren { get; set; }

    [Display(Name = "Uren ziekte"), Decimalen(2), Range(0, Kostprijselementen.MaxUren, ErrorMessage = Urenfout)]
    public decimal? Ziekteuren { get; set; }

    [Display(Name = "Uren scholing en overleg"), Decimalen(2), Range(0, Kostprijselementen.MaxUren, ErrorMessage = Urenfout)]
    public decimal? Scholingsuren { get; set; }

    [Display(Name = "Overhead (%)"), Decimalen(2), Range(0, Kostprijselementen.MaxProcent, ErrorMessage = Procentfout)]
    public decimal? Overhead { get; set; }

    [Display(Name = "Reiskosten"), Decimalen(2), Range(0, Kostprijselementen.MaxBedrag, ErrorMessage = Bedragfout)]
    public decimal? Reiskosten { get; set; }

    [Display(Name = "Opleidingskosten"), Decimalen(2), Range(0, Kostprijselementen.MaxBedrag, ErrorMessage = Bedragfout)]
    public decimal? Opleidingskosten { get; set; }

    [Display(Name = "Overige eisen van de gemeente"), Decimalen(2), Range(0, Kostprijselementen.MaxBedrag, ErrorMessage = Bedragfout)]
    public decimal? OverigeEisen { get; set; }

    [Display(Name = "Indexatie (%)"), Decimalen(2), Range(0, Kostprijselementen.MaxProcent, ErrorMessage = Procentfout)]
    public decimal? Indexatie { get; set; }

    internal Kostprijselementen Elementen => new()
    {
        Uurloon = Uurloon,
        Werkgeverslasten = Werkgeverslasten,
        Contracturen = Contracturen,
        Verlofuren = Verlofuren,
        Ziekteuren = Ziekteuren,
        Scholingsuren = Scholingsuren,
        Overhead = Overhead,
        Reiskosten = Reiskosten,
        Opleidingskosten = Opleidingskosten,
        OverigeEisen = OverigeEisen,
        Indexatie = Indexatie,
    };

    protected void Neem(Kostprijselementen elementen)
    {
        Uurloon = Decimaal.ZonderNullen(elementen.Uurloon);
        Werkgeverslasten = Decimaal.ZonderNullen(elementen.Werkgeverslasten);
        Contracturen = Decimaal.ZonderNullen(elementen.Contracturen);
        Verlofuren = Decimaal.ZonderNullen(elementen.Verlofuren);
        Ziekteuren = Decimaal.ZonderNullen(elementen.Ziekteuren);
        Scholingsuren = Decimaal.ZonderNullen(elementen.Scholingsuren);
        Overhead = Decimaal.ZonderNullen(elementen.Overhead);
        Reiskosten = Decimaal.ZonderNullen(elementen.Reiskosten);
        Opleidingskosten = Decimaal.ZonderNullen(elementen.Opleidingskosten);
        OverigeEisen = Decimaal.ZonderNullen(elementen.OverigeEisen);
        Indexatie = Decimaal.ZonderNullen(elementen.Indexatie);
    }
}

/// <summary>The kostprijsblad of a perceel, by the gemeente.</summary>
public sealed class KostprijsbladForm : KostprijselementenForm
{
    [Display(Name = "Wat is de uitkomst?"), Required(ErrorMessage = "Kies wat de uitkomst is.")]
    public Kostprijssoort? Soort { get; set; }

    [Display(Name = "Waarvan is de prijs?"), Required(ErrorMessage = "Kies waarvan de prijs is.")]
    public Kostprijseenheid? Eenheid { get; set; }

    [Display(Name = "Uren ondersteuning per maand of per arrangement"), Decimalen(2), Range(0.01, Kostprijsblad.MaxUrenPerEenheid, ErrorMessage = "Vul een aantal uren in dat hoger is dan 0.")]
    public decimal? UrenPerEenheid { get; set; }

    [Display(Name = "Waar komen deze cijfers vandaan?"), StringLength(Kostprijsblad.MaxToelichting)]
    public string? Toelichting { get; set; }

    internal Kostprijsblad Blad => new() { Soort = Soort!.Value, Eenheid = Eenheid!.Value, UrenPerEenheid = UrenPerEenheid, Elementen = Elementen, Toelichting = Toelichting };

    internal static KostprijsbladForm Van(Guid versie, Kostprijsblad? blad)
    {
        var form = new KostprijsbladForm
        {
            Versie = versie,
            Soort = blad?.Soort,
            Eenheid = blad?.Eenheid,
            UrenPerEenheid = blad is null or { Eenheid: Kostprijseenheid.PerUur } ? null : Decimaal.ZonderNullen(blad.UrenPerEenheid),
            Toelichting = blad?.Toelichting,
        };
        form.Neem(blad?.Elementen ?? new Kostprijselementen());
        return form;
    }
}

/// <summary>The cost elements of a bidder, from which its price follows.</summary>
public sealed class InschrijfkostprijsForm : KostprijselementenForm
{
    internal static InschrijfkostprijsForm Van(Guid versie, Kostprijselementen? elementen)
    {
        var form = new InschrijfkostprijsForm { Versie = versie };
        form.Neem(elementen ?? new Kostprijselementen());
        return form;
    }
}

/// <summary>A kostprijsblad as a table: the figures of the gemeente, of bidders, or next to each other.</summary>
/// <param name="Blad">Says of what the price is.</param>
/// <param name="Kolommen">Whose figures, by name.</param>
public sealed record Kostprijstabel(Kostprijsblad Blad, IReadOnlyList<(string Naam, Kostprijselementen Elementen)> Kolommen)
{
    /// <summary>Of the gemeente only.</summary>
    internal static Kostprijstabel Van(Kostprijsblad blad) => new(blad, [("Gemeente", blad.Elementen)]);
}
