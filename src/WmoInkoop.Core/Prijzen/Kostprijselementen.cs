using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Prijzen;

/// <summary>A cost element of article 5.4 lid 3 of the Uitvoeringsbesluit Wmo 2015, in the order of the worksheet.</summary>
public enum Kostprijselement
{
    /// <summary>Gross hourly wage of the cao, in euro.</summary>
    Uurloon,

    /// <summary>On top of the wage, in percent.</summary>
    Werkgeverslasten,

    /// <summary>Hours that are paid in a year.</summary>
    Contracturen,

    /// <summary>Of those, leave.</summary>
    Verlofuren,

    /// <summary>Of those, illness.</summary>
    Ziekteuren,

    /// <summary>Of those, training and meetings.</summary>
    Scholingsuren,

    /// <summary>On top of the staff costs, in percent.</summary>
    Overhead,

    /// <summary>In euro a year.</summary>
    Reiskosten,

    /// <summary>In euro a year.</summary>
    Opleidingskosten,

    /// <summary>What else the gemeente demands, such as reporting: in euro a year.</summary>
    OverigeEisen,

    /// <summary>Over everything above, in percent.</summary>
    Indexatie,
}

/// <summary>In what a cost element is counted.</summary>
public enum Kostprijsmaat
{
    Euro,
    Procent,
    Uren,
}

/// <summary>
/// The cost elements of one worker with a full-time job during a year (INS-11): what the gemeente builds its price on, and what a bidder
/// fills in where a price is asked. Null: not filled in yet.
/// </summary>
public sealed record Kostprijselementen
{
    /// <summary>The largest hourly wage, in euro.</summary>
    public const double MaxUurloon = 999.99;

    /// <summary>The largest percentage.</summary>
    public const double MaxProcent = 200;

    /// <summary>More hours than a year of work can have.</summary>
    public const double MaxUren = 2600;

    /// <summary>The largest amount a year, in euro.</summary>
    public const double MaxBedrag = 99_999.99;

    public decimal? Uurloon { get; init; }

    public decimal? Werkgeverslasten { get; init; }

    public decimal? Contracturen { get; init; }

    public decimal? Verlofuren { get; init; }

    public decimal? Ziekteuren { get; init; }

    public decimal? Scholingsuren { get; init; }

    public decimal? Overhead { get; init; }

    public decimal? Reiskosten { get; init; }

    public decimal? Opleidingskosten { get; init; }

    public decimal? OverigeEisen { get; init; }

    public decimal? Indexatie { get; init; }

    /// <summary>The value of one element.</summary>
    public decimal? Van(Kostprijselement element) => element switch
    {
        Kostprijselement.Uurloon => Uurloon,
        Kostprijselement.Werkgeverslasten => Werkgeverslasten,
        Kostprijselement.Contracturen => Contracturen,
        Kostprijselement.Verlofuren => Verlofuren,
        Kostprijselement.Ziekteuren => Ziekteuren,
        Kostprijselement.Scholingsuren => Scholingsuren,
        Kostprijselement.Overhead => Overhead,
        Kostprijselement.Reiskosten => Reiskosten,
        Kostprijselement.Opleidingskosten => Opleidingskosten,
        Kostprijselement.OverigeEisen => OverigeEisen,
        _ => Indexatie,
    };

    /// <summary>In what an element is counted.</summary>
    public static Kostprijsmaat Maat(Kostprijselement element) => element switch
    {
        Kostprijselement.Werkgeverslasten or Kostprijselement.Overhead or Kostprijselement.Indexatie => Kostprijsmaat.Procent,
        Kostprijselement.Contracturen or Kostprijselement.Verlofuren or Kostprijselement.Ziekteuren or Kostprijselement.Scholingsuren => Kostprijsmaat.Uren,
        _ => Kostprijsmaat.Euro,
    };

    /// <summary>The elements without a value, in their order.</summary>
    public IReadOnlyList<Kostprijselement> WatOntbreekt() => [.. Enum.GetValues<Kostprijselement>().Where(e => Van(e) is null)];

    /// <summary>Nothing of it was filled in.</summary>
    public bool Leeg() => WatOntbreekt().Count == Enum.GetValues<Kostprijselement>().Length;

    /// <summary>What comes out of it; null while something is missing.</summary>
    /// <param name="urenPerEenheid">The hours of direct care in what the price is of.</param>
    public Kostprijs? Bereken(decimal urenPerEenheid)
    {
        if (WatOntbreekt().Count > 0)
        {
            return null;
        }

        var loon = Uurloon!.Value * Contracturen!.Value;
        var lasten = loon * Werkgeverslasten!.Value / 100m;
        var overhead = (loon + lasten) * Overhead!.Value / 100m;
        var vast = loon + lasten + overhead + Reiskosten!.Value + Opleidingskosten!.Value + OverigeEisen!.Value;
        var indexatie = vast * Indexatie!.Value / 100m;
        var productief = Contracturen.Value - NietProductief();
        return productief <= 0
            ? null
            : new Kostprijs(loon, lasten, overhead, indexatie, vast + indexatie, productief, decimal.Round((vast + indexatie) * urenPerEenheid / productief, 2, MidpointRounding.AwayFromZero));
    }

    /// <exception cref="DomeinregelException">Negative, too large, more than two decimals, or no hour left in which somebody is helped.</exception>
    public void EisMogelijk()
    {
        foreach (var element in Enum.GetValues<Kostprijselement>())
        {
            Eis(Van(element) is not { } waarde || (waarde >= 0 && waarde <= Hoogste(element) && waarde == decimal.Round(waarde, 2)), Domeinregel.KostprijselementOngeldig, Teksten.Van(element));
        }

        Eis(Contracturen is not { } uren || uren > NietProductief(), Domeinregel.GeenProductieveUren);
    }

    private decimal NietProductief() => (Verlofuren ?? 0m) + (Ziekteuren ?? 0m) + (Scholingsuren ?? 0m);

    private static decimal Hoogste(Kostprijselement element) => Maat(element) switch
    {
        Kostprijsmaat.Procent => (decimal)MaxProcent,
        Kostprijsmaat.Uren => (decimal)MaxUren,
        _ => element is Kostprijselement.Uurloon ? (decimal)MaxUurloon : (decimal)MaxBedrag,
    };
}

/// <summary>What comes out of the cost elements. Exact, save the price itself: that is rounded once, to whole cents, half away from zero.</summary>
/// <param name="Loon">The hourly wage times the paid hours, in euro a year.</param>
/// <param name="Werkgeverslasten">On top of it.</param>
/// <param name="Overhead">Over wage and employer's charges together.</param>
/// <param name="Indexatie">Over everything.</param>
/// <param name="PerJaar">All costs of a year.</param>
/// <param name="ProductieveUren">The paid hours without leave, illness and training.</param>
/// <param name="Prijs">Per unit: the costs of a year, divided by the productive hours, times the hours of the unit.</param>
public sealed record Kostprijs(decimal Loon, decimal Werkgeverslasten, decimal Overhead, decimal Indexatie, decimal PerJaar, decimal ProductieveUren, decimal Prijs);
