using System.Text;
using System.Text.Encodings.Web;
using WmoInkoop.Core.Common;

namespace WmoInkoop.Core.Mail;

/// <summary>Writes a <see cref="Brief"/> out as mail, as HTML and as plain text with the same words.</summary>
/// <param name="portaal">The address of the portal; links in letters are made from it and never from a request.</param>
public sealed class Briefopmaak(Uri portaal)
{
    // mail programs ignore style sheets: style stands on the elements
    private const string Lettertype = "font-family:'Source Sans 3',Arial,sans-serif;font-size:17px;line-height:1.5;color:#1c2024";
    private const string Knop = "display:inline-block;padding:10px 18px;background:#0b5c7a;color:#ffffff;text-decoration:none;font-weight:600";
    private const string Voetregel = "font-size:14px;color:#5a6169;border-top:1px solid #d5d9dd;padding-top:12px";

    /// <summary>The letter as plain text, lines ending in CR LF.</summary>
    public string Tekst(Post post, string afzender, DateTimeOffset nu)
    {
        var tekst = new StringBuilder().Append("Beste ").Append(post.Naam).Append(",\r\n");
        foreach (var alinea in post.Brief.Alineas)
        {
            tekst.Append("\r\n").Append(alinea).Append("\r\n");
        }

        if (post.Brief.Uiterlijk is { } uiterlijk)
        {
            tekst.Append("\r\n").Append(Termijn(uiterlijk, nu)).Append("\r\n");
        }

        if (post.Brief.Pad is { } pad)
        {
            tekst.Append("\r\n").Append(Knoptekst(post.Brief)).Append(":\r\n").Append(Adres(pad)).Append("\r\n");
        }

        return tekst.Append("\r\n-- \r\n").Append(Voet(afzender)).Append("\r\n").ToString();
    }

    /// <summary>The letter as HTML; whatever people typed is encoded.</summary>
    public string Html(Post post, string afzender, DateTimeOffset nu)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>")
            .Append(Codeer(post.Brief.Onderwerp)).Append("</title></head><body style=\"").Append(Lettertype).Append("\">\n<p>Beste ")
            .Append(Codeer(post.Naam)).Append(",</p>\n");
        foreach (var alinea in post.Brief.Alineas)
        {
            html.Append("<p>").Append(Codeer(alinea)).Append("</p>\n");
        }

        if (post.Brief.Uiterlijk is { } uiterlijk)
        {
            html.Append("<p><strong>").Append(Codeer(Termijn(uiterlijk, nu))).Append("</strong></p>\n");
        }

        if (post.Brief.Pad is { } pad)
        {
            var adres = Codeer(Adres(pad));
            html.Append("<p><a href=\"").Append(adres).Append("\" style=\"").Append(Knop).Append("\">").Append(Codeer(Knoptekst(post.Brief)))
                .Append("</a></p>\n<p>Werkt de knop niet? Open dan dit adres: ").Append(adres).Append("</p>\n");
        }

        return html.Append("<p style=\"").Append(Voetregel).Append("\">").Append(Codeer(Voet(afzender))).Append("</p>\n</body></html>\n").ToString();
    }

    private static string Termijn(DateTimeOffset uiterlijk, DateTimeOffset nu) => $"Uiterlijk {Amsterdam.Uiterlijk(uiterlijk)} ({Amsterdam.InWoorden(uiterlijk, nu)}).";

    private static string Voet(string afzender) => $"Dit bericht is verstuurd door {afzender}. U kunt er niet op antwoorden.";

    private static string Knoptekst(Brief brief) => brief.Knoptekst ?? "Bekijken in het portaal";

    private static string Codeer(string tekst) => HtmlEncoder.Default.Encode(tekst);

    private string Adres(string pad) => portaal.AbsoluteUri.TrimEnd('/') + pad;
}
