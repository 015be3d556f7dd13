using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WmoInkoop.Web.Infrastructure.Schermen.Taghelpers;

/// <summary><c>&lt;icoon naam="check" /&gt;</c>: an icon beside a text; never the only carrier of meaning.</summary>
[HtmlTargetElement("icoon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IcoonTagHelper : TagHelper
{
    /// <summary>A name from frontend/icons.json.</summary>
    public string Naam { get; set; } = "";

    public bool Groot { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Html.Icoon(ViewContext.HttpContext, Naam, Groot ? "ip-icon--lg" : null));
    }
}
