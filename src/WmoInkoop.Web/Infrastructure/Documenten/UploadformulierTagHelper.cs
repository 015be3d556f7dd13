using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WmoInkoop.Web.Infrastructure.Documenten;

/// <summary><c>&lt;form method="post" upload&gt;</c>: a form with files. The antiforgery token becomes its first part; the form tag helper would put it last.</summary>
[HtmlTargetElement("form", Attributes = "upload")]
public sealed class UploadformulierTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>Before the form tag helper (-1000), which then finds the token made and adds none.</summary>
    public override int Order => -2000;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("upload");
        output.Attributes.SetAttribute("data-upload", "");
        output.Attributes.SetAttribute("enctype", "multipart/form-data");
        output.PreContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
    }
}
