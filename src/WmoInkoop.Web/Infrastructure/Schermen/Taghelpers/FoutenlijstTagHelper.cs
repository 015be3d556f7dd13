using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WmoInkoop.Web.Infrastructure.Schermen.Taghelpers;

/// <summary>
/// <c>&lt;foutenlijst /&gt;</c> at the top of a form: what is wrong, in the order of the form, each error a link to its field. Gets the
/// focus after a failed post (data-autofocus in portal.js). Shows nothing while all is well.
/// </summary>
[HtmlTargetElement("foutenlijst", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FoutenlijstTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var kader = Kader();
        if (kader is not null)
        {
            output.Content.SetHtmlContent(kader);
        }
    }

    private TagBuilder? Kader()
    {
        var toestand = ViewContext.ViewData.ModelState;
        if (toestand.ErrorCount == 0)
        {
            return null;
        }

        var volgorde = ViewContext.ViewData.ModelMetadata.Properties.Select((p, i) => (p.PropertyName, i)).ToDictionary(p => p.PropertyName!, p => p.i, StringComparer.OrdinalIgnoreCase);
        var fouten = toestand
            .Where(r => r.Value is { Errors.Count: > 0 })
            .OrderBy(r => r.Key.Length == 0 ? -1 : volgorde.GetValueOrDefault(r.Key.Split('.', '[')[0], int.MaxValue))
            .SelectMany(r => r.Value!.Errors.Select(e => (r.Key, Tekst: e.ErrorMessage)))
            .Where(f => f.Tekst.Length > 0)
            .Distinct()
            .ToList();
        var velden = toestand.Count(r => r.Key.Length > 0 && r.Value is { ValidationState: ModelValidationState.Invalid });
        var kop = velden switch
        {
            0 => "Dit is nog niet gelukt",
            1 => "Er is 1 veld niet goed ingevuld",
            _ => $"Er zijn {velden} velden niet goed ingevuld",
        };
        var lijst = Html.Element("ul", null, fouten.Select(f => Html.Element("li", null, Regel(f.Key, f.Tekst))));
        return Html.Kader(ViewContext.HttpContext, "error", "alert-triangle", Html.Element("h2", "utrecht-heading-3").Met("id", "fouten").Tekst(kop), lijst)
            .Met("class", "utrecht-alert utrecht-alert--error ip-errors")
            .Met("role", "alert")
            .Met("tabindex", "-1")
            .Met("data-autofocus", "")
            .Met("aria-labelledby", "fouten");
    }

    private static TagBuilder Regel(string sleutel, string tekst) => sleutel.Length == 0
        ? Html.Element("span").Tekst(tekst)
        : Html.Element("a", "utrecht-link utrecht-link--html-a").Met("href", $"#{VeldTagHelper.IdVan(sleutel)}").Tekst(tekst);
}
