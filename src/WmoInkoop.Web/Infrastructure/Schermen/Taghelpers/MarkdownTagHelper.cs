using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WmoInkoop.Web.Infrastructure.Schermen.Taghelpers;

/// <summary>
/// <c>&lt;markdown tekst="@s" /&gt;</c>: text people typed, with paragraphs, lists, tables and links. HTML in it is shown as text, links go
/// to http(s), mailto or this portal only, pictures become links, headings start below those of the page.
/// </summary>
[HtmlTargetElement("markdown", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MarkdownTagHelper : TagHelper
{
    private static readonly MarkdownPipeline Pijplijn = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().UseSoftlineBreakAsHardlineBreak().Build();

    public string? Tekst { get; set; }

    /// <summary>The level a '# heading' in the text becomes.</summary>
    public int Kopniveau { get; set; } = 3;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ip-tekst");
        output.Content.SetHtmlContent(NaarHtml(Tekst, Kopniveau));
    }

    internal static string NaarHtml(string? tekst, int kopniveau)
    {
        var document = Markdown.Parse(tekst ?? "", Pijplijn);
        foreach (var kop in document.Descendants<HeadingBlock>())
        {
            kop.Level = Math.Min(6, kop.Level + kopniveau - 1);
        }

        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            link.IsImage = false; // the CSP would refuse a picture from elsewhere
            link.Url = Veilig(link.GetDynamicUrl?.Invoke() ?? link.Url);
            link.GetDynamicUrl = null;
            link.GetAttributes().AddPropertyIfNotExist("rel", "nofollow noopener noreferrer");
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail).ToList())
        {
            link.Url = Veilig(link.Url);
            link.GetAttributes().AddPropertyIfNotExist("rel", "nofollow noopener noreferrer");
        }

        using var schrijver = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var html = new HtmlRenderer(schrijver);
        Pijplijn.Setup(html);
        html.Render(document);
        return schrijver.ToString();
    }

    /// <summary>The address when it is one of ours or has a safe scheme, else nowhere.</summary>
    private static string Veilig(string? adres)
    {
        var schoon = (adres ?? "").Trim();
        var eigen = schoon.StartsWith('#') || (schoon.StartsWith('/') && !schoon.StartsWith("//", StringComparison.Ordinal) && !schoon.StartsWith("/\\", StringComparison.Ordinal));
        return eigen || (Uri.TryCreate(schoon, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https" or "mailto")) ? schoon : "#";
    }
}
