using System.Globalization;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

namespace WmoInkoop.Web.Features.Prijzen;

/// <summary>A kostprijsblad as a spreadsheet with working formulas: who changes a figure sees what it does to the price.</summary>
internal static class Kostprijswerkboek
{
    internal const string Soort = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Koppen = ["Kostprijselement", "Getal", "Maat", "Uitleg"];

    private static readonly double[] Breedtes = [36, 14, 10, 80];

    /// <summary>The file; figures stand in column B, the first in row 2.</summary>
    /// <param name="blad">Complete: it is published.</param>
    internal static async Task<byte[]> MaakAsync(Kostprijsblad blad)
    {
        using var geheugen = new MemoryStream();
        await Werkblad.SchrijfAsync(geheugen, "Kostprijsblad", Koppen, Rijen(blad).ToAsyncEnumerable(), Breedtes);
        return geheugen.ToArray();
    }

    private static IEnumerable<object?[]> Rijen(Kostprijsblad blad)
    {
        var elementen = Enum.GetValues<Kostprijselement>();
        string Cel(Kostprijselement element) => string.Create(CultureInfo.InvariantCulture, $"B{(int)element + 2}");

        foreach (var element in elementen)
        {
            yield return [Teksten.Van(element), blad.Elementen.Van(element), Teksten.Van(Kostprijselementen.Maat(element)), Teksten.Uitleg(element)];
        }

        var rij = elementen.Length + 2;
        var uren = $"B{rij}";
        yield return ["Uren ondersteuning", blad.UrenPerEenheid, "uur", Teksten.Van(blad.Eenheid)];
        yield return [];

        var uitkomst = blad.Bereken()!;
        var (loon, lasten, overhead, overig, indexatie, perJaar, productief) = ($"B{rij + 2}", $"B{rij + 3}", $"B{rij + 4}", $"B{rij + 5}", $"B{rij + 6}", $"B{rij + 7}", $"B{rij + 8}");
        yield return ["Loon per jaar", new Formule($"{Cel(Kostprijselement.Uurloon)}*{Cel(Kostprijselement.Contracturen)}", uitkomst.Loon), "euro", "uurloon keer betaalde uren"];
        yield return ["Werkgeverslasten per jaar", new Formule($"{loon}*{Cel(Kostprijselement.Werkgeverslasten)}/100", uitkomst.Werkgeverslasten), "euro", "percentage van het loon"];
        yield return ["Overhead per jaar", new Formule($"({loon}+{lasten})*{Cel(Kostprijselement.Overhead)}/100", uitkomst.Overhead), "euro", "percentage van loon en werkgeverslasten samen"];
        yield return
        [
            "Reis, opleiding en overige eisen",
            new Formule($"{Cel(Kostprijselement.Reiskosten)}+{Cel(Kostprijselement.Opleidingskosten)}+{Cel(Kostprijselement.OverigeEisen)}", blad.Elementen.Reiskosten!.Value + blad.Elementen.Opleidingskosten!.Value + blad.Elementen.OverigeEisen!.Value),
            "euro",
            "per jaar",
        ];
        yield return ["Indexatie", new Formule($"SUM({loon}:{overig})*{Cel(Kostprijselement.Indexatie)}/100", uitkomst.Indexatie), "euro", "percentage van alles hierboven"];
        yield return ["Kosten per jaar", new Formule($"SUM({loon}:{indexatie})", uitkomst.PerJaar), "euro", "van één medewerker met een volledige baan"];
        yield return ["Uren voor cliënten per jaar", new Formule($"{Cel(Kostprijselement.Contracturen)}-{Cel(Kostprijselement.Verlofuren)}-{Cel(Kostprijselement.Ziekteuren)}-{Cel(Kostprijselement.Scholingsuren)}", uitkomst.ProductieveUren), "uur", "betaalde uren zonder verlof, ziekte, scholing en overleg"];
        yield return [$"{Teksten.Van(blad.Soort)} {Teksten.Van(blad.Eenheid)}", new Formule($"ROUND({perJaar}*{uren}/{productief},2)", uitkomst.Prijs), "euro", "kosten per jaar, gedeeld door de uren voor cliënten, keer de uren ondersteuning; één keer afgerond op hele centen"];
        if (blad.Toelichting is { } toelichting)
        {
            yield return [];
            yield return ["Toelichting", null, null, toelichting];
        }
    }
}
