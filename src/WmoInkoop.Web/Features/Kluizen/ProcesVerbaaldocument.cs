using WmoInkoop.Core.Common;
using WmoInkoop.Web.Infrastructure.Kantoor;

namespace WmoInkoop.Web.Features.Kluizen;

/// <summary>The proces-verbaal van opening as a Word document (INS-07): what the page says, with every object and its hash.</summary>
internal static class ProcesVerbaaldocument
{
    internal static Tekstdocument Maak(KluisViewModel kluis, ProcesVerbaalViewModel verbaal)
    {
        var document = new Tekstdocument("Proces-verbaal van opening")
            .Tekst($"{kluis.Aanbesteding.Naam} ({kluis.Aanbesteding.Nummer})")
            .Gegevens(
            [
                ("Sluiting", Amsterdam.Voluit(kluis.SluitingOp)),
                .. verbaal.IsDoorEen ? Array.Empty<(string, string)>() : [("Voorgesteld", $"{verbaal.VoorgesteldDoor}, {Amsterdam.OpDeSeconde(verbaal.VoorgesteldOp)}")],
                (verbaal.IsDoorEen ? "Geopend" : "Bevestigd en geopend", $"{verbaal.GeopendDoor}, {Amsterdam.OpDeSeconde(verbaal.GeopendOp)}"),
                ("Aantal inschrijvingen", $"{verbaal.Regels.Count}"),
                ("Controle", verbaal.Controle),
                ("Kenmerk", verbaal.Kenmerk),
            ]);
        foreach (var perceel in verbaal.Regels.GroupBy(r => (r.Perceelnummer, r.Perceel)))
        {
            document.Kop(2, $"Perceel {perceel.Key.Perceelnummer}: {perceel.Key.Perceel}");
            foreach (var regel in perceel)
            {
                document
                    .Kop(3, regel.Aanbieder)
                    .Gegevens(
                    [
                        ("Nummer", regel.Nummer),
                        ("Ontvangen op", Amsterdam.OpDeSeconde(regel.IngediendOp)),
                        ("Controle bij de opening", regel.Afwijking is null ? Teksten.Van(regel.Uitkomst) : $"{Teksten.Van(regel.Uitkomst)}: {regel.Afwijking}"),
                    ])
                    .Tabel(["Wat", "SHA-256"], [2, 5], [["Hele inschrijving", regel.Sha256 ?? "niet leesbaar"], .. regel.Documenten.Select(d => (IReadOnlyList<string>)[d.Naam, d.Sha256])]);
            }
        }

        return document.Kop(2, "Zo kan iedereen dit nagaan").Tekst(
            "Elke inschrijver heeft een ontvangstbewijs met dezelfde getallen. Het kenmerk is de SHA-256 van per inschrijving één regel met het nummer, een spatie en de SHA-256 van de hele inschrijving, op volgorde van nummer. Een eventuele loting tussen gelijken begint bij dit kenmerk.");
    }
}
