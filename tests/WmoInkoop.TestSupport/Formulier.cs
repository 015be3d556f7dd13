using System.Net;
using System.Text.RegularExpressions;

namespace WmoInkoop.TestSupport;

/// <summary>A form as a browser would post it: every field of the page with the value it was shown with, antiforgery token and version included.</summary>
public sealed partial class Formulier
{
    private Formulier(string? actie, List<KeyValuePair<string, string>> velden)
    {
        Actie = actie;
        Velden = velden;
    }

    /// <summary>The address it posts to, or null for the page itself.</summary>
    public string? Actie { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Velden { get; }

    /// <summary>The POST forms of a page, in order.</summary>
    public static IReadOnlyList<Formulier> Lees(string html) =>
        [.. FormElement().Matches(html)
            .Where(m => string.Equals(Attribuut(m.Groups["kop"].Value, "method"), "post", StringComparison.OrdinalIgnoreCase))
            .Select(m => new Formulier(Attribuut(m.Groups["kop"].Value, "action"), LeesVelden(m.Groups["inhoud"].Value)))];

    /// <summary>The fields with those of <paramref name="waarden"/> replaced or added; null leaves a field out.</summary>
    public List<KeyValuePair<string, string>> Met(IEnumerable<KeyValuePair<string, string?>> waarden)
    {
        var nieuw = waarden.ToList();
        return [.. Velden.Where(v => nieuw.All(n => n.Key != v.Key)), .. nieuw.Where(n => n.Value is not null).Select(n => KeyValuePair.Create(n.Key, n.Value!))];
    }

    private static List<KeyValuePair<string, string>> LeesVelden(string inhoud)
    {
        var velden = new List<KeyValuePair<string, string>>();
        foreach (Match veld in VeldElement().Matches(inhoud))
        {
            var kop = veld.Groups["kop"].Value;
            if (Attribuut(kop, "name") is not { Length: > 0 } naam || Heeft(kop, "disabled"))
            {
                continue;
            }

            switch (veld.Groups["soort"].Value)
            {
                case "textarea":
                    // the first line break after the tag is not part of the value
                    velden.Add(KeyValuePair.Create(naam, WebUtility.HtmlDecode(EersteRegeleinde().Replace(veld.Groups["tekst"].Value, ""))));
                    break;
                case "select":
                    var opties = OptieElement().Matches(veld.Groups["tekst"].Value);
                    var gekozen = opties.Where(o => Heeft(o.Groups["kop"].Value, "selected")).DefaultIfEmpty(opties.FirstOrDefault());
                    velden.AddRange(gekozen.OfType<Match>().Select(o => KeyValuePair.Create(naam, Attribuut(o.Groups["kop"].Value, "value") ?? WebUtility.HtmlDecode(o.Groups["tekst"].Value.Trim()))));
                    break;
                case "input" when Attribuut(kop, "type") is not ("submit" or "button" or "file" or "image") and var type:
                    if (type is not ("checkbox" or "radio") || Heeft(kop, "checked"))
                    {
                        velden.Add(KeyValuePair.Create(naam, Attribuut(kop, "value") ?? (type is "checkbox" or "radio" ? "on" : "")));
                    }

                    break;
            }
        }

        return velden;
    }

    private static string? Attribuut(string kop, string naam) =>
        AttribuutPaar().Matches(kop).FirstOrDefault(m => m.Groups["naam"].Value == naam) is { } paar ? WebUtility.HtmlDecode(paar.Groups["waarde"].Value) : null;

    private static bool Heeft(string kop, string naam) => Attribuut(kop, naam) is not null;

    [GeneratedRegex(@"<form\b(?<kop>[^>]*)>(?<inhoud>.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex FormElement();

    [GeneratedRegex(@"<(?<soort>input)\b(?<kop>[^>]*)>|<(?<soort>textarea|select)\b(?<kop>[^>]*)>(?<tekst>.*?)</\k<soort>>", RegexOptions.Singleline)]
    private static partial Regex VeldElement();

    [GeneratedRegex(@"<option\b(?<kop>[^>]*)>(?<tekst>.*?)</option>", RegexOptions.Singleline)]
    private static partial Regex OptieElement();

    [GeneratedRegex(@"(?<naam>[\w:-]+)(?:\s*=\s*""(?<waarde>[^""]*)"")?")]
    private static partial Regex AttribuutPaar();

    [GeneratedRegex(@"\A\r?\n")]
    private static partial Regex EersteRegeleinde();
}
