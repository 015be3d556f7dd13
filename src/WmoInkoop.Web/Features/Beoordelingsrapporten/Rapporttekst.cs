using System.Globalization;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Web.Features.Beoordelingsrapporten;

/// <summary>What the page and the Word document write alike.</summary>
internal static class Rapporttekst
{
    internal const string Gelijk = "Bij een gelijke stand beslist het eerste criterium waarop de punten verschillen, in de volgorde van de aankondiging. Zijn zij op elk criterium gelijk, dan loot het portaal: de SHA-256 van het kenmerk van het proces-verbaal van opening met het nummer van de inschrijving erachter. De laagste uitkomst gaat voor.";

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    internal static string Naam(Gunningscriterium criterium) => $"K{criterium.Volgnummer}. {(criterium.Hoofdcriterium is { } hoofd ? $"{hoofd}: " : null)}{criterium.Naam}";

    internal static string Getal(decimal waarde) => waarde.ToString("0.####", Nederlands);

    /// <summary>Two digits, half away from zero (BEO-05).</summary>
    internal static string Punten(decimal punten) => decimal.Round(punten, 2, MidpointRounding.AwayFromZero).ToString("0.00", Nederlands);

    internal static string Score(decimal score) => score.ToString("#,##0.00####", Nederlands);
}
