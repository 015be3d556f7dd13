using System.Globalization;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Web.Features.Percelen;
using WmoInkoop.Web.Infrastructure.Kantoor;

namespace WmoInkoop.Web.Features.Beoordelingsrapporten;

/// <summary>The report as a Word document.</summary>
internal static class Rapportdocument
{
    internal static Tekstdocument Maak(Beoordelingsrapport rapport)
    {
        var (perceel, uitslag) = (rapport.Perceel.Perceel, rapport.Uitslag);
        var document = new Tekstdocument(rapport.Titel)
            .Tekst($"{rapport.Perceel.Kop.Naam} ({rapport.Perceel.Kop.Nummer})")
            .Gegevens(
                ("Vastgesteld op", Amsterdam.Voluit(uitslag.Beoordeling!.VastgesteldOp!.Value)),
                ("Beoordelaars", string.Join(", ", rapport.Beoordelaars.Select(b => b.Criteria.Count == 0 ? rapport.Perceel.Naam(b) : $"{rapport.Perceel.Naam(b)} ({rapport.Perceel.Criteriumtekst(b)})"))),
                ("Geldige inschrijvingen", $"{uitslag.Plaatsen.Count} van {uitslag.Inschrijvingen.Count}"),
                ("Zo telt de prijs mee", Teksten.Van(perceel.Prijs.Methode)))
            .Kop(2, "Criteria en schaal")
            .Tabel(["Criterium", "Gewicht", "Minimum"], [4, 1, 1], rapport.Perceel.Criteria.Select(c => (IReadOnlyList<string>)[Rapporttekst.Naam(c), Rapporttekst.Getal(c.Gewicht), c.Minimumcijfer is { } minimum ? Rapporttekst.Getal(minimum) : "geen"]))
            .Tabel(["Cijfer", "Betekenis"], [1, 5], perceel.Schaal.Regels.Select(r => (IReadOnlyList<string>)[$"{r.Cijfer}", r.Betekenis]))
            .Tekst("Punten per criterium: gewicht maal eindcijfer, gedeeld door het hoogste cijfer van de schaal.");
        if (perceel.Prijs.VraagtPrijs)
        {
            document.Tekst($"{Teksten.Uitleg(perceel.Prijs.Methode)} {Prijstekst.Formule(perceel.Prijs)}");
        }

        document.Kop(2, "Rangschikking").Tabel(
            perceel.Prijs.VraagtPrijs ? ["Rang", "Aanbieder", "Kwaliteit", "Prijs", "Score"] : ["Rang", "Aanbieder", "Punten"],
            perceel.Prijs.VraagtPrijs ? [1, 4, 2, 2, 2] : [1, 5, 2],
            uitslag.Plaatsen.Select(p => (IReadOnlyList<string>)
            [
                p.Rang?.ToString(CultureInfo.InvariantCulture) ?? "valt af",
                p.Beslist is Beslist.OpPunten ? rapport.Aanbieder(p) : $"{rapport.Aanbieder(p)}\n{Teksten.Van(p.Beslist)}",
                Rapporttekst.Punten(p.Punten),
                .. perceel.Prijs.VraagtPrijs ? [p.Prijs is { } prijs ? Euro.Tekst(prijs.Bedrag) : "–", p.Prijs is { } score ? Rapporttekst.Score(score.Formule.Score) : "–"] : Array.Empty<string>(),
            ]));
        foreach (var plaats in uitslag.Plaatsen)
        {
            document.Kop(2, rapport.Aanbieder(plaats));
            foreach (var criterium in rapport.Perceel.Criteria)
            {
                var eindcijfer = rapport.Eindcijfer(plaats, criterium.Id);
                var punten = plaats.Criteria.Single(c => c.CriteriumId == criterium.Id);
                document
                    .Kop(3, Rapporttekst.Naam(criterium))
                    .Tekst($"Eindcijfer {Rapporttekst.Getal(eindcijfer.Cijfer)}, {Rapporttekst.Punten(punten.Punten)} punten.{(punten.IsOnderMinimum ? " Dit is onder het minimum: de inschrijving valt af." : "")}")
                    .Tekst(eindcijfer.Motivering)
                    .Tabel(["Beoordelaar", "Cijfer", "Motivering"], [2, 1, 6], rapport.BeoordelaarsVan(criterium.Id).Select(b => rapport.Cijfer(b, plaats, criterium.Id) is { } cijfer
                        ? (IReadOnlyList<string>)[rapport.Perceel.Naam(b), Rapporttekst.Getal(cijfer.Cijfer!.Value), cijfer.Motivering]
                        : [rapport.Perceel.Naam(b), "–", "Telt niet mee: heeft een belang gemeld."]));
            }
        }

        if (rapport.Besprekingen.Count > 0)
        {
            document.Kop(2, "Bespreking van de eindcijfers").Tabel(["Datum", "Aanwezig", "Afwezige beoordelaars"], [2, 4, 2], rapport.Besprekingen.Select(b => (IReadOnlyList<string>)[b.Datum, b.Aanwezig, b.Afwezig ?? "–"]));
        }

        if (rapport.NietGerangschikt.Count > 0)
        {
            document.Kop(2, "Niet gerangschikte inschrijvingen").Tabel(["Aanbieder", "Reden"], [1, 3], rapport.NietGerangschikt.Select(i => (IReadOnlyList<string>)[i.Aanbieder, i.Reden!]));
        }

        return document.Kop(2, "Bij een gelijke stand").Tekst(Rapporttekst.Gelijk).Gegevens(("Kenmerk", uitslag.Zaad));
    }
}
