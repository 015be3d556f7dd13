using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WmoInkoop.Core.Common;

namespace WmoInkoop.Web.Infrastructure.Schermen.Taghelpers;

/// <summary>
/// <c>&lt;moment waarde="@dto" /&gt;</c>: weekday, date, hour and minute on the clock of Amsterdam; a <see cref="DateOnly"/> without hour.
/// <c>kort</c> for tables, <c>resterend</c> is for a deadline: adds how long it still is (in words, live with JavaScript), <c>leeg</c> is shown for null.
/// </summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MomentTagHelper(TimeProvider klok) : TagHelper
{
    public object? Waarde { get; set; }

    public bool Kort { get; set; }

    /// <summary>A deadline without how long it still is.</summary>
    public bool Uiterlijk { get; set; }

    public bool Resterend { get; set; }

    public string Leeg { get; set; } = "–";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        switch (Waarde)
        {
            case DateTimeOffset moment:
                Toon(output, moment);
                break;
            case DateOnly datum:
                output.Content.SetHtmlContent(Html.Element("time").Met("datetime", datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Tekst(Amsterdam.Voluit(datum)));
                break;
            case null:
                output.Content.SetContent(Leeg);
                break;
            default:
                throw new InvalidOperationException($"<moment> shows a DateTimeOffset or DateOnly, not a {Waarde.GetType().Name}.");
        }
    }

    private void Toon(TagHelperOutput output, DateTimeOffset moment)
    {
        var tijd = Html.Element("time")
            .Met("datetime", Iso(moment))
            .Tekst(Resterend || Uiterlijk ? Amsterdam.Uiterlijk(moment, Kort) : Kort ? Amsterdam.Kort(moment) : Amsterdam.Voluit(moment));
        if (!Resterend)
        {
            output.Content.SetHtmlContent(tijd);
            return;
        }

        var nu = klok.GetUtcNow();
        var id = $"resterend-{Volgnummer():D}";
        var rest = Html.Element("span", "ip-resterend").Tekst(Amsterdam.InWoorden(moment, nu));
        if (moment > nu)
        {
            tijd.Met("data-countdown", id).Met("data-server-now", Iso(nu));
            rest.Met("id", id).Met("role", "timer").Met("aria-live", "off");
        }

        output.Content.AppendHtml(tijd).Append(" ").AppendHtml(rest);
    }

    /// <summary>Unique in the page, and the same at every rendering of it.</summary>
    private int Volgnummer()
    {
        var nummer = ViewContext.HttpContext.Items.TryGetValue(typeof(MomentTagHelper), out var vorig) ? (int)vorig! + 1 : 1;
        ViewContext.HttpContext.Items[typeof(MomentTagHelper)] = nummer;
        return nummer;
    }

    private static string Iso(DateTimeOffset moment) => Amsterdam.Lokaal(moment).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
