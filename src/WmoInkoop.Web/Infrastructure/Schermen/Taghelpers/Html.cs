using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace WmoInkoop.Web.Infrastructure.Schermen.Taghelpers;

/// <summary>Small pieces of HTML the tag helpers share; every text is encoded.</summary>
internal static class Html
{
    private const string Sprite = "lib/tabler/icons.svg";

    /// <summary>An element with classes, attributes left out when null, and children.</summary>
    internal static TagBuilder Element(string naam, string? klassen = null, params IEnumerable<IHtmlContent?> kinderen)
    {
        var element = new TagBuilder(naam);
        if (klassen is not null)
        {
            element.Attributes["class"] = klassen;
        }

        foreach (var kind in kinderen.OfType<IHtmlContent>())
        {
            element.InnerHtml.AppendHtml(kind);
        }

        return element;
    }

    internal static TagBuilder Met(this TagBuilder element, string naam, string? waarde)
    {
        if (waarde is not null)
        {
            element.Attributes[naam] = waarde;
        }

        return element;
    }

    internal static TagBuilder Met(this TagBuilder element, string naam, bool aan) => aan ? element.Met(naam, naam) : element;

    internal static TagBuilder Tekst(this TagBuilder element, string? tekst)
    {
        element.InnerHtml.Append(tekst ?? "");
        return element;
    }

    internal static TagBuilder Leeg(this TagBuilder element)
    {
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    internal static TagBuilder Verborgen(string tekst) => Element("span", "ip-visually-hidden").Tekst(tekst);

    /// <summary>An icon from the sprite, under its fingerprinted address where the endpoint has one; always decoration.</summary>
    internal static TagBuilder Icoon(HttpContext context, string naam, string? extraKlasse = null)
    {
        var adres = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[Sprite] ?? Sprite;
        return Element("svg", extraKlasse is null ? "ip-icon" : $"ip-icon {extraKlasse}", Element("use").Met("href", $"{context.Request.PathBase}/{adres}#{naam}"))
            .Met("aria-hidden", "true")
            .Met("focusable", "false");
    }

    /// <summary>A coloured message box with icon.</summary>
    internal static TagBuilder Kader(HttpContext context, string soort, string icoon, params IEnumerable<IHtmlContent?> inhoud) =>
        Element("div", $"utrecht-alert utrecht-alert--{soort}",
            Element("div", "utrecht-alert__icon", Icoon(context, icoon, "ip-icon--lg")),
            Element("div", "utrecht-alert__content", Element("div", "utrecht-alert__message", inhoud)));
}
