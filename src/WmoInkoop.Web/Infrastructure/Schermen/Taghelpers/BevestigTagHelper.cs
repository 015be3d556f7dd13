using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WmoInkoop.Web.Infrastructure.Schermen.Taghelpers;

/// <summary>
/// <c>&lt;bevestig gevolgen="…" mail="…" knop="…" terug="…"&gt;fields&lt;/bevestig&gt;</c>: the form of a page that asks to confirm something that
/// cannot be undone: what will happen, who gets mail, the fields it needs, the deed and the way back.
/// </summary>
[HtmlTargetElement("bevestig")]
public sealed class BevestigTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>What will happen, one sentence each.</summary>
    public IEnumerable<string> Gevolgen { get; set; } = [];

    /// <summary>To whom mail goes: 'Zorggroep Noord (contactpersoon)'. Empty says that nobody gets mail.</summary>
    public IEnumerable<string> Mail { get; set; } = [];

    /// <summary>The deed, as a verb: 'Aanvraag weigeren'.</summary>
    public string Knop { get; set; } = "";

    /// <summary>The page to go back to without doing anything.</summary>
    public string Terug { get; set; } = "";

    /// <summary>What the way back is called.</summary>
    public string Terugtekst { get; set; } = "Niet doen, terug";

    /// <summary>The address to post to; the page itself when absent.</summary>
    public string? Actie { get; set; }

    /// <summary>A red button, for what takes something away.</summary>
    public bool Gevaarlijk { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var velden = await output.GetChildContentAsync();
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("class", "ip-form");
        output.Attributes.SetAttribute("novalidate", "novalidate");
        output.Attributes.SetAttribute("data-submit-once", "");
        if (!string.IsNullOrEmpty(Actie))
        {
            output.Attributes.SetAttribute("action", Actie);
        }

        var fouten = new TagHelperOutput("foutenlijst", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        new FoutenlijstTagHelper { ViewContext = ViewContext }.Process(context, fouten);
        output.Content.AppendHtml(fouten.Content);
        output.Content.AppendHtml(Deel("Dit gebeurt er", "list-check", Gevolgen, null));
        output.Content.AppendHtml(Deel("Wie krijgt bericht", "mail", Mail, "Niemand krijgt hierover bericht."));
        output.Content.AppendHtml(velden);
        output.Content.AppendHtml(generator.GenerateAntiforgery(ViewContext));
        output.Content.AppendHtml(Html.Element("div", "ip-sticky",
            Html.Element("button", Gevaarlijk ? "utrecht-button utrecht-button--primary-action utrecht-button--danger" : "utrecht-button utrecht-button--primary-action").Met("type", "submit").Tekst(Knop),
            Html.Element("a", "utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action").Met("href", Terug).Tekst(Terugtekst)));
    }

    private IHtmlContent Deel(string kop, string icoon, IEnumerable<string> regels, string? leeg)
    {
        var lijst = regels.ToList();
        if (lijst.Count == 0 && leeg is null)
        {
            return HtmlString.Empty;
        }

        return Html.Element("section", "ip-panel ip-stack ip-stack--sm",
            Html.Element("h2", "utrecht-heading-3 ip-cluster", Html.Icoon(ViewContext.HttpContext, icoon)).Tekst(kop),
            lijst.Count == 0
                ? Html.Element("p", "utrecht-paragraph").Tekst(leeg)
                : Html.Element("ul", "ip-lijst", lijst.Select(r => Html.Element("li").Tekst(r))));
    }
}
