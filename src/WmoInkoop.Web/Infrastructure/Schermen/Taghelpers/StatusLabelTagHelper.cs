using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WmoInkoop.Core.Common;

namespace WmoInkoop.Web.Infrastructure.Schermen.Taghelpers;

/// <summary><c>&lt;status-label waarde="@status" /&gt;</c>: the Dutch text of a status with colour and icon; colour is never the only carrier.</summary>
[HtmlTargetElement("status-label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusLabelTagHelper : TagHelper
{
    public Enum Waarde { get; set; } = null!;

    /// <summary>Overrides the kind that <see cref="Statusuiterlijk"/> gives: neutral, safe, warning, danger.</summary>
    public string? Soort { get; set; }

    public string? Icoon { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Label(ViewContext.HttpContext, Waarde, Soort, Icoon));
    }

    internal static TagBuilder Label(HttpContext context, Enum waarde, string? soort = null, string? icoon = null)
    {
        var uiterlijk = Statusuiterlijk.Van(waarde);
        return Html.Element("span", $"utrecht-status-badge utrecht-status-badge--{soort ?? uiterlijk.Soort}", Html.Icoon(context, icoon ?? uiterlijk.Icoon))
            .Tekst(Teksten.Van(waarde));
    }
}
