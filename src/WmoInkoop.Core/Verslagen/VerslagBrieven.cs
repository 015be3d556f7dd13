using System.Globalization;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Overlegtafels;

namespace WmoInkoop.Core.Verslagen;

/// <summary>What the portal writes to the members about a verslag.</summary>
internal static class VerslagBrieven
{
    internal static string Naam(Overlegtafel tafel, Bijeenkomst bijeenkomst) => $"Verslag {tafel.Naam} van {Amsterdam.Voluit(bijeenkomst.Datum)}";

    internal static string Pad(Overlegtafel tafel, Bijeenkomst bijeenkomst) =>
        $"/tafel/{tafel.Sleutel}/verslagen/{bijeenkomst.Datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    internal static Brief Gepubliceerd(Overlegtafel tafel, Bijeenkomst bijeenkomst, Verslag verslag, Guid lidId)
    {
        var alineas = new List<string> { $"Het verslag van {tafel.Naam} van {Amsterdam.Voluit(bijeenkomst.Datum)} staat klaar." };
        var acties = verslag.Onderdelen.Where(o => o.Actie?.EigenaarId == lidId).OrderBy(o => o.Volgorde).ToList();
        if (acties.Count > 0)
        {
            alineas.Add($"In dit verslag staat een actie voor u: {string.Join("; ", acties.Select(o => o.Tekst))}.");
        }

        alineas.Add("Lees het verslag. Klopt er iets niet? Maak dan een opmerking. Klopt alles? Geef dan akkoord.");
        return new Brief(Naam(tafel, bijeenkomst), alineas, Pad(tafel, bijeenkomst), "Verslag lezen", verslag.OpmerkingenTot);
    }

    internal static Brief Vastgesteld(Overlegtafel tafel, Bijeenkomst bijeenkomst, Verslag verslag) => new(
        $"Vastgesteld: {Naam(tafel, bijeenkomst)}",
        [
            $"{tafel.Naam} heeft het verslag van {Amsterdam.Voluit(bijeenkomst.Datum)} vastgesteld.",
            verslag.Wijzigingen is null ? "Er is niets aan veranderd." : $"De tafel stelde het vast met deze wijzigingen: {verslag.Wijzigingen}",
        ],
        Pad(tafel, bijeenkomst),
        "Verslag lezen");
}
