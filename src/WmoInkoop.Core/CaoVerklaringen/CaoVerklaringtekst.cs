using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Common;

namespace WmoInkoop.Core.CaoVerklaringen;

/// <summary>The words of a declaration: shown before signing, kept with the signature (CAO-02).</summary>
public static class CaoVerklaringtekst
{
    /// <param name="eis">The eis it answers.</param>
    /// <param name="regio">The name of the regio that asks.</param>
    /// <param name="aanbieder">Name and KvK number of who declares.</param>
    /// <param name="verklaring">As filled in.</param>
    /// <param name="documenten">The names of the documents, in order.</param>
    public static string Maak(CaoEis eis, string regio, (string Naam, KvkNummer KvkNummer) aanbieder, CaoVerklaring verklaring, IReadOnlyCollection<string> documenten) => string.Join("\n\n",
        new[]
        {
            $"{aanbieder.Naam} (KvK {aanbieder.KvkNummer}) verklaart aan {regio} dat zij vanaf {Amsterdam.Voluit(eis.Ingangsdatum)} voldoet aan de eis '{eis.Titel}':",
            eis.Tekst,
            Grond(verklaring),
            verklaring.Motivering is null ? null : $"Toelichting: {verklaring.Motivering}",
            documenten.Count == 0 ? null : $"Bijlagen: {string.Join("; ", documenten)}.",
            $"De verklaring geldt van {Amsterdam.Voluit(eis.PeriodeVan)} tot en met {Amsterdam.Voluit(eis.PeriodeTot)}.",
            $"{CaoEis.Weging(eis.Aspecten)} {CaoEis.GeenUitspraak}",
            "Wie ondertekent, mag tekenen voor de organisatie en verklaart dat wat hier staat klopt en volledig is.",
        }.OfType<string>());

    private static string Grond(CaoVerklaring verklaring) => verklaring.Grond switch
    {
        CaoGrond.GenoemdeCao => $"De organisatie past de cao {verklaring.Cao} toe.",
        CaoGrond.VergelijkbareCao => $"De organisatie past de cao {verklaring.Cao} toe. Die is aantoonbaar vergelijkbaar met de cao's die de eis noemt.",
        _ => "De organisatie past geen van deze cao's toe. Haar arbeidsvoorwaarden zijn aantoonbaar van hetzelfde niveau.",
    };
}
