using WmoInkoop.Core.EigenVerklaringen;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>The eigen verklaringen of the demo: nothing applies, but for one aanbieder that once started late and says what it did about it.</summary>
internal static class DemoVerklaring
{
    private const int BegonLaat = 3;

    /// <param name="nummer">Of the aanbieder.</param>
    /// <param name="metOnderaannemers">It names onderaannemers in this inschrijving.</param>
    /// <param name="penvoerder">Of the combinatie it is a combinant in; null: it is in none.</param>
    public static EigenVerklaring Van(int nummer, bool metOnderaannemers = false, string? penvoerder = null) => new(
        new Onderneming("", "", IsMkb: nummer != 1, InCombinatie: penvoerder is not null, penvoerder is null ? "" : $"{penvoerder} is penvoerder. Wij zijn combinant."),
        new Vertegenwoordiger($"Bestuurder {nummer} (voorbeeld)", "Directeur-bestuurder", "Staat zo in het handelsregister: alleen en zelfstandig bevoegd."),
        new Verklaringsantwoord(false),
        metOnderaannemers ? new Verklaringsantwoord(true, "Een zzp’er en een kleine organisatie in de wijk doen een deel van de dagbesteding.") : new Verklaringsantwoord(false),
        [.. Uitsluitingsgronden.Alle.Select(g => nummer == BegonLaat && g.Sleutel is Uitsluitingsgrond.EerdereOpdracht
            ? new Grondantwoord(
                g.Sleutel,
                "",
                true,
                "Twee jaar geleden startten wij bij een andere gemeente te laat met zeven cliënten. Wij betaalden daarvoor een boete van 4.000 euro.",
                "Wij plannen nu met een vaste vervangingspool en melden elke week aan de gemeente hoe lang mensen wachten. Sindsdien startten wij steeds op tijd.")
            : new Grondantwoord(g.Sleutel, "", false))],
        new Verklaringsantwoord(true),
        new Slotverklaring(true, true, $"Bestuurder {nummer} (voorbeeld)", "Directeur-bestuurder"));
}
