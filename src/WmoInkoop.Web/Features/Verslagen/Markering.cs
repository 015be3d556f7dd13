using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using WmoInkoop.Web.Infrastructure.Schermen.Taghelpers;

namespace WmoInkoop.Web.Features.Verslagen;

/// <summary>Shows where in a text the words stand that somebody looked for: encoded text with <c>&lt;mark&gt;</c> around the hits.</summary>
internal static class Markering
{
    private const int Aanloop = 90;

    /// <param name="tekst">As people typed it, or Markdown.</param>
    /// <param name="woorden">Normalised as in <see cref="Core.Common.Zoektekst"/>.</param>
    /// <param name="lengte">About how many characters to show, from somewhat before the first hit; all of it when null.</param>
    internal static IHtmlContent Markeer(string tekst, IReadOnlyList<string> woorden, int? lengte = null)
    {
        var plekken = Plekken(tekst, woorden);
        var (van, tot) = lengte is { } aantal ? Venster(tekst, plekken.Count == 0 ? 0 : plekken[0].Van, aantal) : (0, tekst.Length);
        var html = new HtmlContentBuilder();
        html.Append(van > 0 ? "… " : "");
        var hier = van;
        foreach (var plek in plekken.Where(p => p.Tot > van && p.Van < tot))
        {
            var (begin, einde) = (Math.Max(plek.Van, hier), Math.Min(plek.Tot, tot));
            html.Append(tekst[hier..begin]).AppendHtml(Html.Element("mark").Tekst(tekst[begin..einde]));
            hier = einde;
        }

        return html.Append(tekst[hier..tot]).Append(tot < tekst.Length ? " …" : "");
    }

    /// <summary>The places of the words in the text as typed, in order and without overlap: an é is found by an e.</summary>
    private static List<(int Van, int Tot)> Plekken(string tekst, IReadOnlyList<string> woorden)
    {
        var (gevouwen, plaats) = Vouw(tekst);
        var plekken = new List<(int Van, int Tot)>();
        foreach (var woord in woorden.Where(w => w.Length > 0))
        {
            for (var i = gevouwen.IndexOf(woord, StringComparison.Ordinal); i >= 0; i = gevouwen.IndexOf(woord, i + woord.Length, StringComparison.Ordinal))
            {
                plekken.Add((plaats[i], plaats[i + woord.Length]));
            }
        }

        var samen = new List<(int Van, int Tot)>();
        foreach (var plek in plekken.Order())
        {
            if (samen.Count > 0 && plek.Van <= samen[^1].Tot)
            {
                samen[^1] = (samen[^1].Van, Math.Max(samen[^1].Tot, plek.Tot));
            }
            else
            {
                samen.Add(plek);
            }
        }

        return samen;
    }

    /// <summary>The text as it is searched, and for every character of that the place where it comes from.</summary>
    private static (string Gevouwen, List<int> Plaats) Vouw(string tekst)
    {
        var gevouwen = new StringBuilder(tekst.Length);
        var plaats = new List<int>(tekst.Length + 1);
        for (var i = 0; i < tekst.Length; i++)
        {
            var delen = char.IsSurrogate(tekst[i]) ? tekst[i].ToString() : tekst[i].ToString().Normalize(NormalizationForm.FormD);
            foreach (var teken in delen.Where(t => CharUnicodeInfo.GetUnicodeCategory(t) is not UnicodeCategory.NonSpacingMark))
            {
                gevouwen.Append(char.ToLowerInvariant(teken));
                plaats.Add(i);
            }
        }

        plaats.Add(tekst.Length);
        return (gevouwen.ToString(), plaats);
    }

    private static (int Van, int Tot) Venster(string tekst, int eerste, int lengte)
    {
        var van = eerste <= Aanloop ? 0 : tekst.IndexOf(' ', eerste - Aanloop) is var spatie && spatie >= 0 && spatie < eerste ? spatie + 1 : eerste;
        if (tekst.Length - van <= lengte)
        {
            return (van, tekst.Length);
        }

        var tot = tekst.LastIndexOf(' ', van + lengte);
        return (van, tot > van ? tot : van + lengte);
    }
}
