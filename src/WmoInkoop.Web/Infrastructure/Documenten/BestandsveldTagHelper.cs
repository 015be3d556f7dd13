using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen.Taghelpers;

namespace WmoInkoop.Web.Infrastructure.Documenten;

/// <summary>
/// <c>&lt;bestandsveld asp-for="Uittreksel" /&gt;</c> for a property of type <see cref="Upload"/>, in a form with <c>upload</c>. A browser
/// cannot fill in a file field again; so when the form comes back with an error elsewhere, the file that was sent is named and kept,
/// and choosing another one replaces it.
/// </summary>
[HtmlTargetElement("bestandsveld", Attributes = "asp-for")]
public sealed class BestandsveldTagHelper(Documentopslag opslag) : TagHelper
{
    private const string Soorten = $"Een bestand van de soort {Documentsoorten.Opsomming}, hoogstens 50 MB.";

    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>What the file is for; the kinds and the size are added to it.</summary>
    public string? Hint { get; set; }

    /// <summary>Instead of the label of the metadata.</summary>
    public string? Label { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var naam = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var bewaard = (For.Model as Upload)?.Document ?? ViewContext.HttpContext.Features.Get<GebondenUploads>()?.GetValueOrDefault(naam);
        var veld = new VeldTagHelper
        {
            For = For,
            Label = Label,
            Hint = Hinttekst(bewaard),
            Type = "file",
            Accept = Documentsoorten.Extensies,
            Verplicht = bewaard is null ? null : false,
            ViewContext = ViewContext,
        };
        await veld.ProcessAsync(context, output);
        if (bewaard is not null)
        {
            var bewijs = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            bewijs.Attributes["type"] = "hidden";
            bewijs.Attributes["name"] = naam + Upload.Bewijsveld;
            bewijs.Attributes["value"] = opslag.GeefBewijs(bewaard);
            output.Content.AppendHtml(bewijs);
        }
    }

    private string Hinttekst(Document? bewaard)
    {
        var hint = Hint is null ? Soorten : $"{Hint} {Soorten}";
        return bewaard is null ? hint : $"We hebben '{bewaard.Naam}' ({Grootte.Tekst(bewaard.Grootte)}) van u bewaard. Kies alleen een bestand als u het wilt vervangen. {hint}";
    }
}
