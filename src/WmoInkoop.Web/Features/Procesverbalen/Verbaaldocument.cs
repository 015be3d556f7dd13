using WmoInkoop.Core.Common;
using WmoInkoop.Core.Procesverbalen;
using WmoInkoop.Web.Infrastructure.Kantoor;

namespace WmoInkoop.Web.Features.Procesverbalen;

/// <summary>The proces-verbaal of the procedure as a Word document.</summary>
internal static class Verbaaldocument
{
    /// <summary>From what was fixed where there is that, so that it reads the same for good.</summary>
    internal static Tekstdocument Maak(Verbaal verbaal)
    {
        var inhoud = verbaal.Vastgelegd?.Lees() ?? verbaal.Concept;
        var document = new Tekstdocument("Proces-verbaal van de procedure").Gegevens(
        [
            ("Aanbesteding", $"{inhoud.Aanbesteding} ({inhoud.Nummer})"),
            ("Perceel", inhoud.Perceel),
            verbaal.Vastgelegd is { } vast ? ("Vastgelegd op", Amsterdam.Voluit(vast.VastgelegdOp)) : ("Concept van", Amsterdam.Voluit(inhoud.OpgemaaktOp)),
            .. verbaal.Vastgelegd is { } met ? [("SHA-256", met.Sha256)] : Array.Empty<(string, string)>(),
        ]);
        if (verbaal.Vastgelegd is null && verbaal.Gebreken.Count > 0)
        {
            document.Kop(2, "Wat nog ontbreekt").Tabel(["Onderdeel", "Wat"], [1, 2], verbaal.Gebreken.Select(d => (IReadOnlyList<string>)[d.Titel, d.Gebrek!]));
        }

        foreach (var deel in inhoud.Delen)
        {
            document.Kop(2, deel.Titel);
            if (deel.Wetsgrond is { } wet)
            {
                document.Tekst($"{char.ToUpperInvariant(wet[0])}{wet[1..]} Aanbestedingswet 2012.");
            }

            foreach (var regel in deel.Regels)
            {
                document.Tekst(regel);
            }

            if (deel.Tekst is { } tekst)
            {
                document.Tekst(tekst);
            }

            document.Tekst($"Bron: {deel.Bron}.");
        }

        return document;
    }
}
