using WmoInkoop.Core.Prijzen;
using WmoInkoop.Web.Infrastructure.Kantoor;

namespace WmoInkoop.Web.Features.Beoordelingsrapporten;

/// <summary>
/// The report as a workbook in which every mark, weight and step stands, with the formulas, so that anybody can recompute the totals. The
/// sheet 'Berekening' has the weights in row 2, the highest mark in row 3 and the value of a wish in row 4; the inschrijvingen come below.
/// </summary>
internal static class Rapportwerkboek
{
    private const int EersteRij = 5;

    internal static Werkboek Maak(Beoordelingsrapport rapport) => new Werkboek()
        .Blad("Berekening", Koppen(rapport), Berekening(rapport))
        .Blad("Prijs", ["Wat", "Waarde"], Prijs(rapport.Perceel.Perceel.Prijs))
        .Blad("Eindcijfers", ["Aanbieder", "Nummer", "Criterium", "Eindcijfer", "Motivering"], rapport.Uitslag.Plaatsen.SelectMany(p => rapport.Perceel.Criteria.Select(c => (IReadOnlyList<object?>)
            [rapport.Aanbieder(p), p.Nummer, Rapporttekst.Naam(c), rapport.Eindcijfer(p, c.Id).Cijfer, rapport.Eindcijfer(p, c.Id).Motivering])))
        .Blad("Cijfers", ["Beoordelaar", "Aanbieder", "Nummer", "Criterium", "Cijfer", "Motivering"], rapport.Beoordelaars.SelectMany(b => rapport.Uitslag.Plaatsen.SelectMany(p => rapport.Perceel.Criteria.Where(c => b.Beoordeelt(c.Id)).Select(c => rapport.Cijfer(b, p, c.Id) is { } cijfer
            ? (IReadOnlyList<object?>)[rapport.Perceel.Naam(b), rapport.Aanbieder(p), p.Nummer, Rapporttekst.Naam(c), cijfer.Cijfer, cijfer.Motivering]
            : [rapport.Perceel.Naam(b), rapport.Aanbieder(p), p.Nummer, Rapporttekst.Naam(c), null, "Telt niet mee: heeft een belang gemeld."]))))
        .Blad("Bespreking", ["Datum", "Aanwezig", "Afwezige beoordelaars"], rapport.Besprekingen.Select(b => (IReadOnlyList<object?>)[b.Datum, b.Aanwezig, b.Afwezig]))
        .Blad("Niet gerangschikt", ["Aanbieder", "Nummer", "Reden"], rapport.NietGerangschikt.Select(i => (IReadOnlyList<object?>)[i.Aanbieder, i.Nummer, i.Reden]));

    private static IReadOnlyList<string> Koppen(Beoordelingsrapport rapport) =>
    [
        "Aanbieder", "Nummer", "Rang",
        .. rapport.Perceel.Criteria.Select(c => $"Cijfer {Rapporttekst.Naam(c)}"),
        .. rapport.Perceel.Criteria.Select(c => $"Punten K{c.Volgnummer}"),
        "Kwaliteit",
        .. rapport.Perceel.Perceel.Prijs.VraagtPrijs ? ["Prijs", "Score"] : Array.Empty<string>(),
    ];

    private static IEnumerable<IReadOnlyList<object?>> Berekening(Beoordelingsrapport rapport)
    {
        var criteria = rapport.Perceel.Criteria;
        var opzet = rapport.Perceel.Perceel.Prijs;
        var hoogste = rapport.Perceel.Perceel.Schaal.Hoogste;
        yield return ["Gewicht", null, null, .. criteria.Select(c => (object?)c.Gewicht)];
        yield return ["Hoogste cijfer", null, null, .. criteria.Select(_ => (object?)hoogste)];
        yield return ["Waarde van de wens", null, null, .. criteria.Select(c => (object?)c.Waarde)];
        var laatsteRij = EersteRij + rapport.Uitslag.Plaatsen.Count(p => p.Rang is not null) - 1;
        foreach (var (plaats, i) in rapport.Uitslag.Plaatsen.Select((p, i) => (p, i)))
        {
            var rij = EersteRij + i;
            yield return
            [
                rapport.Aanbieder(plaats), plaats.Nummer, plaats.Rang is { } rang ? rang : "valt af",
                .. plaats.Criteria.Select(c => (object?)c.Cijfer),
                .. plaats.Criteria.Select((c, k) => new Formule($"ROUND({Cijfer(k)}$2*{Cijfer(k)}{rij}/{Cijfer(k)}$3,10)", c.Punten)),
                new Formule($"SUM({Punten(0)}{rij}:{Punten(criteria.Count - 1)}{rij})", plaats.Punten),
                .. plaats.Prijs is { } prijs ? [prijs.Bedrag, new Formule(Score(opzet, rij, laatsteRij), prijs.Formule.Score)] : Array.Empty<object?>(),
            ];
        }

        string Cijfer(int k) => Werkboek.Kolom(3 + k);

        string Punten(int k) => Werkboek.Kolom(3 + criteria.Count + k);

        string Score(Prijsopzet prijs, int rij, int laatste)
        {
            var (kwaliteit, kolom) = (Werkboek.Kolom(3 + (2 * criteria.Count)), Werkboek.Kolom(4 + (2 * criteria.Count)));
            var (q, p) = ($"{kwaliteit}{rij}/100", $"{kolom}{rij}");
            var laagste = $"MIN({kolom}${EersteRij}:{kolom}${laatste})";
            var som = $"ROUND(Prijs!$B$2*{q},10)+ROUND(Prijs!$B$3*";
            return prijs.Methode switch
            {
                Prijsmethode.RelatiefAanLaagste => $"{som}{laagste}/{p},10)",
                Prijsmethode.GewogenFactorLineair => $"{som}MAX(0,MIN(1,(Prijs!$B$5-{p})/(Prijs!$B$5-Prijs!$B$4))),10)",
                Prijsmethode.Logaritmisch => $"{som}(1-LN({p}/{laagste})/LN(Prijs!$B$7)),10)",
                Prijsmethode.GunnenOpWaarde => $"ROUND({p}-SUMPRODUCT({Cijfer(0)}$4:{Cijfer(criteria.Count - 1)}$4,{Cijfer(0)}{rij}:{Cijfer(criteria.Count - 1)}{rij})/{Cijfer(0)}$3,10)",
                Prijsmethode.ValueForMoney => $"ROUND({q}*Prijs!$B$6/{p},10)",
                Prijsmethode.UtilityIndex => $"ROUND((1-(MAX({kwaliteit}${EersteRij}:{kwaliteit}${laatste})/100-{q})*Prijs!$B$2/Prijs!$B$3)*{laagste}/{p},10)",
                _ => throw new ArgumentOutOfRangeException(nameof(prijs), prijs.Methode, "Asks no price."),
            };
        }
    }

    private static IEnumerable<IReadOnlyList<object?>> Prijs(Prijsopzet prijs) =>
    [
        ["Gewicht kwaliteit", prijs.GewichtKwaliteit],
        ["Gewicht prijs", prijs.GewichtPrijs],
        ["Laagste prijs", prijs.LaagstePrijs],
        ["Hoogste prijs", prijs.HoogstePrijs],
        ["Constante X", prijs.Constante],
        ["Grondtal A", prijs.Basis],
        ["Methode", Core.Common.Teksten.Van(prijs.Methode)],
        ["Eenheid", prijs.Eenheid],
    ];
}
