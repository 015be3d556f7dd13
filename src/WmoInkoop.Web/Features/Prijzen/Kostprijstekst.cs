using System.Globalization;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Prijzen;

namespace WmoInkoop.Web.Features.Prijzen;

/// <summary>Figures of a kostprijsblad as people read them.</summary>
public static class Kostprijstekst
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>'€ 22,40', '42,5 %', '1.878 uur'.</summary>
    public static string Waarde(Kostprijselement element, decimal? waarde) => (waarde, Kostprijselementen.Maat(element)) switch
    {
        (null, _) => "–",
        ({ } bedrag, Kostprijsmaat.Euro) => Euro.Tekst(bedrag),
        ({ } procent, Kostprijsmaat.Procent) => $"{procent.ToString("0.##", Nederlands)}\u00A0%",
        ({ } uren, _) => Uren(uren),
    };

    public static string Uren(decimal uren) => $"{uren.ToString("#,##0.##", Nederlands)}\u00A0uur";

    /// <summary>An amount of a year, rounded for reading only.</summary>
    public static string PerJaar(decimal bedrag) => Euro.Tekst(decimal.Round(bedrag, 2, MidpointRounding.AwayFromZero));

    /// <summary>What an element comes to in a year, where that is not what was filled in.</summary>
    public static decimal? InEuro(Kostprijselement element, Kostprijs? uitkomst) => element switch
    {
        Kostprijselement.Contracturen => uitkomst?.Loon,
        Kostprijselement.Werkgeverslasten => uitkomst?.Werkgeverslasten,
        Kostprijselement.Overhead => uitkomst?.Overhead,
        Kostprijselement.Indexatie => uitkomst?.Indexatie,
        _ => null,
    };
}
