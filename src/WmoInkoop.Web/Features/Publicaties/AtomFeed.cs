using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Web.Infrastructure.Kantoor;

namespace WmoInkoop.Web.Features.Publicaties;

/// <summary>Something that happened in public: an aanbesteding was published, changed, or ended.</summary>
/// <param name="Id">Of what happened; never changes, so that a reader shows it once.</param>
/// <param name="Titel">'Rectificatie 2: Aanvullende ondersteuning'.</param>
/// <param name="Op">When.</param>
/// <param name="Pad">Where to read it.</param>
/// <param name="Samenvatting">One sentence.</param>
/// <param name="Regio">Who buys.</param>
public sealed record FeedItem(Guid Id, string Titel, DateTimeOffset Op, string Pad, string Samenvatting, string Regio);

/// <summary>The newest items as Atom 1.0 (RFC 4287).</summary>
internal sealed class AtomFeed(Uri portaal, Uri zelf, IReadOnlyList<FeedItem> items, DateTimeOffset nu) : IActionResult
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private static readonly XmlWriterSettings Vorm = new() { Async = true, Encoding = new UTF8Encoding(false), CheckCharacters = false };

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var antwoord = context.HttpContext.Response;
        antwoord.ContentType = "application/atom+xml; charset=utf-8";
        antwoord.Headers.CacheControl = "public, max-age=300";
        await using var xml = XmlWriter.Create(antwoord.Body, Vorm);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "feed", Atom);
        await xml.WriteAttributeStringAsync("xml", "lang", null, "nl");
        await ElementAsync(xml, "id", zelf.AbsoluteUri);
        await ElementAsync(xml, "title", "Aanbestedingen op WmoInkoop");
        await ElementAsync(xml, "updated", Moment(items.Count == 0 ? nu : items.Max(i => i.Op)));
        await LinkAsync(xml, "self", zelf);
        await LinkAsync(xml, "alternate", new Uri(portaal, "/aanbestedingen"));
        foreach (var item in items)
        {
            await xml.WriteStartElementAsync(null, "entry", Atom);
            await ElementAsync(xml, "id", $"urn:uuid:{item.Id}");
            await ElementAsync(xml, "title", item.Titel);
            await ElementAsync(xml, "updated", Moment(item.Op));
            await LinkAsync(xml, "alternate", new Uri(portaal, item.Pad));
            await xml.WriteStartElementAsync(null, "author", Atom);
            await ElementAsync(xml, "name", item.Regio);
            await xml.WriteEndElementAsync();
            await ElementAsync(xml, "summary", item.Samenvatting);
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }

    private static string Moment(DateTimeOffset op) => op.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static Task ElementAsync(XmlWriter xml, string naam, string waarde) => xml.WriteElementStringAsync(null, naam, Atom, XmlTekst.Toegestaan(waarde));

    private static async Task LinkAsync(XmlWriter xml, string rel, Uri adres)
    {
        await xml.WriteStartElementAsync(null, "link", Atom);
        await xml.WriteAttributeStringAsync(null, "rel", null, rel);
        await xml.WriteAttributeStringAsync(null, "href", null, adres.AbsoluteUri);
        await xml.WriteEndElementAsync();
    }
}
