using WmoInkoop.Core.Prijzen;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>Kostprijsbladen with figures of the size that gemeenten publish; all are invented.</summary>
internal static class DemoKostprijzen
{
    /// <summary>The example that is worked out by hand in the tests: 62.500 in all, 64.375 with indexation, over 1.500 hours.</summary>
    internal static Kostprijsblad Huishouden { get; } = new()
    {
        Soort = Kostprijssoort.VastePrijs,
        Eenheid = Kostprijseenheid.PerMaand,
        UrenPerEenheid = 10m,
        Toelichting = "Fictief rekenvoorbeeld. Loon en toeslagen volgen de schaal voor hulp bij het huishouden in de cao VVT; een arrangement is gemiddeld 10 uur per maand.",
        Elementen = new()
        {
            Uurloon = 20m,
            Werkgeverslasten = 40m,
            Contracturen = 1880m,
            Verlofuren = 230m,
            Ziekteuren = 90m,
            Scholingsuren = 60m,
            Overhead = 15m,
            Reiskosten = 900m,
            Opleidingskosten = 600m,
            OverigeEisen = 464m,
            Indexatie = 3m,
        },
    };

    /// <summary>Gives a vaste prijs per arrangement of half a year.</summary>
    internal static Kostprijsblad Herstel { get; } = new()
    {
        Soort = Kostprijssoort.VastePrijs,
        Eenheid = Kostprijseenheid.PerArrangement,
        UrenPerEenheid = 62.5m,
        Toelichting = "Fictief rekenvoorbeeld. Een herstelgericht arrangement duurt een half jaar, met gemiddeld 2,4 uur ondersteuning per week door mbo- en hbo-medewerkers.",
        Elementen = new()
        {
            Uurloon = 26.85m,
            Werkgeverslasten = 43.5m,
            Contracturen = 1878m,
            Verlofuren = 222m,
            Ziekteuren = 112m,
            Scholingsuren = 94m,
            Overhead = 21m,
            Reiskosten = 720m,
            Opleidingskosten = 780m,
            OverigeEisen = 520m,
            Indexatie = 4.2m,
        },
    };

    /// <summary>A lower bound: bidders fill in their own costs.</summary>
    internal static Kostprijsblad Complex { get; } = new()
    {
        Soort = Kostprijssoort.ReelePrijs,
        Eenheid = Kostprijseenheid.PerUur,
        Toelichting = "Fictief rekenvoorbeeld. Hbo-medewerkers met ervaring, volgens de cao Sociaal Werk. Overige eisen: rapporteren per kwartaal en deelnemen aan het casusoverleg.",
        Elementen = new()
        {
            Uurloon = 28.90m,
            Werkgeverslasten = 44m,
            Contracturen = 1872m,
            Verlofuren = 220m,
            Ziekteuren = 105m,
            Scholingsuren = 96m,
            Overhead = 23m,
            Reiskosten = 780m,
            Opleidingskosten = 900m,
            OverigeEisen = 560m,
            Indexatie = 4.2m,
        },
    };

    /// <summary>Of a day and a night, in which one worker looks after more than one guest.</summary>
    internal static Kostprijsblad Verblijf { get; } = Huishouden with
    {
        Eenheid = Kostprijseenheid.PerArrangement,
        UrenPerEenheid = 5.5m,
        Toelichting = "Fictief rekenvoorbeeld. Een arrangement is een etmaal. Per gast is dat gemiddeld 5,5 uur ondersteuning; kost en inwoning betaalt de gast zelf.",
        Elementen = Huishouden.Elementen with { Uurloon = 22.40m, Werkgeverslasten = 46.5m, Overhead = 18m, Reiskosten = 450m, OverigeEisen = 610m },
    };
}
