using System.Collections;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WmoInkoop.Core.Common;
using WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

namespace WmoInkoop.Web.Infrastructure.Schermen.Taghelpers;

/// <summary>
/// <c>&lt;veld asp-for="Naam" hint="…" /&gt;</c>: a whole form field. The label comes from <c>[Display(Name)]</c>, 'niet verplicht' from
/// the metadata, the input from the type: text, e-mail, password, telephone, date, time, number, checkbox, file, select for enums and
/// for <c>keuzes</c>, textarea with <c>regels</c>, a group of radio buttons or checkboxes with <c>open</c>. What was typed comes back
/// after an error, passwords excepted. Child content is a hint with links in it.
/// </summary>
[HtmlTargetElement("veld", Attributes = "asp-for")]
public sealed class VeldTagHelper : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    public string? Hint { get; set; }

    /// <summary>Instead of the label of the metadata.</summary>
    public string? Label { get; set; }

    /// <summary>Makes it a textarea of this many lines.</summary>
    public int? Regels { get; set; }

    /// <summary>The options of a select, or of a group with <see cref="Open"/>.</summary>
    public IEnumerable<SelectListItem>? Keuzes { get; set; }

    /// <summary>The text of the empty option.</summary>
    public string Leeg { get; set; } = "Maak een keuze";

    /// <summary>Shows all options at once: radio buttons, or checkboxes for a collection.</summary>
    public bool Open { get; set; }

    /// <summary>Instead of the input type that follows from the property: search, url, file.</summary>
    public string? Type { get; set; }

    /// <summary>The purpose for the browser (WCAG 1.3.5): name, email, organization, current-password, new-password, one-time-code.</summary>
    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    /// <summary>File extensions for a file field: .pdf,.docx.</summary>
    public string? Accept { get; set; }

    /// <summary>Instead of what the metadata say; false shows 'niet verplicht'.</summary>
    public bool? Verplicht { get; set; }

    /// <summary>Extra classes on the input: ip-input--kort for short codes.</summary>
    public string? Klasse { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private string Naam => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private string Id => IdVan(Naam);

    private Type Soort => For.Metadata.UnderlyingOrModelType;

    private bool IsGroep => Open || (For.Metadata.IsCollectionType && Soort != typeof(string) && Soort != typeof(byte[]) && VeldInvoer(For.Metadata) != "file");

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var inhoud = await output.GetChildContentAsync();
        IHtmlContent? hint = !inhoud.IsEmptyOrWhiteSpace ? inhoud : Hint is null ? null : new HtmlString(System.Text.Encodings.Web.HtmlEncoder.Default.Encode(Hint));
        output.Content.SetHtmlContent(Bouw(hint));
    }

    /// <summary>The id the field gets for a name; the error summary links to it.</summary>
    internal static string IdVan(string naam) => TagBuilder.CreateSanitizedId(naam, "_");

    private TagBuilder Bouw(IHtmlContent? hint)
    {
        var toestand = ViewContext.ViewData.ModelState.GetValueOrDefault(Naam);
        var fouten = toestand?.Errors.Select(e => e.ErrorMessage).Where(f => f.Length > 0).ToList() ?? [];
        var beschrijving = hint is null ? null : Html.Element("div", "utrecht-form-field-description", hint).Met("id", $"{Id}-hint");
        var nu = Naast(toestand);
        var foutregels = fouten.Count == 0 ? null : Foutregels(fouten);
        var beschreven = string.Join(' ', new[] { beschrijving is null ? null : $"{Id}-hint", foutregels is null ? null : $"{Id}-fout", nu is null ? null : $"{Id}-nu" }.OfType<string>());
        var kenmerken = new Invoerkenmerken(beschreven.Length == 0 ? null : beschreven, fouten.Count > 0);

        if (Soort == typeof(bool) && !Open)
        {
            return Veldkader(fouten.Count > 0, foutregels, nu, Vinkje(kenmerken), beschrijving);
        }

        if (IsGroep)
        {
            return Groep(beschrijving, foutregels, nu, kenmerken);
        }

        var label = Html.Element("label", "utrecht-form-label utrecht-form-field__label").Met("for", Id).Tekst(Labeltekst);
        label.InnerHtml.AppendHtml(NietVerplicht());
        return Veldkader(fouten.Count > 0, label, beschrijving, foutregels, nu, Invoer(kenmerken));
    }

    private static TagBuilder Veldkader(bool fout, params IEnumerable<IHtmlContent?> delen) =>
        Html.Element("div", fout ? "utrecht-form-field utrecht-form-field--invalid" : "utrecht-form-field", delen);

    private string Labeltekst => Label ?? For.Metadata.GetDisplayName();

    private bool IsVerplicht => Verplicht ?? For.Metadata.IsRequired;

    private IHtmlContent NietVerplicht() => IsVerplicht ? HtmlString.Empty : Html.Element("span", "ip-required").Tekst(" (niet verplicht)");

    private TagBuilder Foutregels(List<string> fouten) =>
        Html.Element("div", "utrecht-form-field-error-message utrecht-form-field__error-message",
            Html.Icoon(ViewContext.HttpContext, "alert-triangle"),
            Html.Element("span", null, Html.Verborgen("Fout: ")).Tekst(string.Join(" ", fouten))).Met("id", $"{Id}-fout");

    /// <summary>After a conflict, where they differ: what is stored now, beside what was typed.</summary>
    private TagBuilder? Naast(ModelStateEntry? toestand)
    {
        if (ViewContext.HttpContext.Features.Get<Formulierstand>() is not { Aanleiding: Aanleiding.Conflict } || toestand is null || Type == "password" || VeldInvoer(For.Metadata) is "password" or "file")
        {
            return null;
        }

        var opgeslagen = Opgeslagen();
        if (opgeslagen.SetEquals(Soort == typeof(bool) && !Open ? [IsAangevinkt ? "true" : "false"] : Gekozen().Where(g => g.Length > 0)))
        {
            return null;
        }

        var tekst = opgeslagen.Count == 0 ? "niets" : string.Join(", ", opgeslagen.Select(Leesbaar));
        return Html.Element("div", "ip-naast", Html.Icoon(ViewContext.HttpContext, "users"), Html.Element("span").Tekst($"Nu in het portaal: {tekst}")).Met("id", $"{Id}-nu");
    }

    private HashSet<string> Opgeslagen() => For.Model switch
    {
        null or "" => [],
        bool aan => [aan ? "true" : "false"],
        string een => [een],
        IEnumerable reeks => [.. reeks.Cast<object?>().Select(Getallen.Tekst).OfType<string>()],
        var een => [Getallen.Tekst(een)!],
    };

    /// <summary>A posted value as people know it: the text of an option, ja or nee, a date in words.</summary>
    private string Leesbaar(string waarde) => For.Model switch
    {
        bool aan => aan ? "ja" : "nee",
        DateOnly datum => Amsterdam.Voluit(datum),
        _ when Keuzes is not null || Soort.IsEnum || IsGroep => Opties().FirstOrDefault(o => (o.Value ?? o.Text) == waarde)?.Text ?? waarde,
        _ => waarde,
    };

    private TagBuilder Invoer(Invoerkenmerken kenmerken)
    {
        if (Keuzes is not null || Soort.IsEnum)
        {
            return Select(kenmerken);
        }

        if (Regels is { } regels)
        {
            var vak = Kenmerken(Html.Element("textarea", Klassen("utrecht-textarea utrecht-textarea--html-textarea")), kenmerken)
                .Met("rows", regels.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .Met("maxlength", MaxLengte);
            vak.InnerHtml.AppendHtml("\n").Append(Waarde() ?? ""); // HTML drops the first line break of a textarea
            return vak;
        }

        var type = Type ?? VeldInvoer(For.Metadata);
        if (type == "file")
        {
            return Kenmerken(Html.Element("input", "ip-file utrecht-form-field__input"), kenmerken).Met("type", "file").Met("accept", Accept).Leeg();
        }

        return Kenmerken(Html.Element("input", Klassen("utrecht-textbox utrecht-textbox--html-input")), kenmerken)
            .Met("type", type)
            .Met("inputmode", Inputmode ?? (Getallen.IsGeheel(Soort) ? "numeric" : Getallen.IsBreuk(Soort) ? "decimal" : null))
            .Met("maxlength", type is "text" or "email" or "tel" or "search" ? MaxLengte : null)
            .Met("value", type == "password" ? null : Waarde())
            .Leeg();
    }

    private TagBuilder Kenmerken(TagBuilder invoer, Invoerkenmerken kenmerken) => invoer
        .Met("id", Id)
        .Met("name", Naam)
        .Met("autocomplete", Autocomplete)
        .Met("required", IsVerplicht && Soort != typeof(bool))
        .Met("aria-describedby", kenmerken.Beschreven)
        .Met("aria-invalid", kenmerken.Fout ? "true" : null);

    private string Klassen(string basis) => Klasse is null ? $"{basis} utrecht-form-field__input" : $"{basis} utrecht-form-field__input {Klasse}";

    private TagBuilder Select(Invoerkenmerken kenmerken)
    {
        var keuze = Kenmerken(Html.Element("select", Klassen("utrecht-select utrecht-select--html-select")), kenmerken);
        var gekozen = Gekozen();
        if (For.Metadata.IsReferenceOrNullableType || Keuzes is not null)
        {
            keuze.InnerHtml.AppendHtml(Html.Element("option").Met("value", "").Tekst(Leeg));
        }

        foreach (var optie in Opties())
        {
            keuze.InnerHtml.AppendHtml(Html.Element("option").Met("value", optie.Value ?? optie.Text).Met("selected", IsGekozen(optie, gekozen)).Met("disabled", optie.Disabled).Tekst(optie.Text));
        }

        return keuze;
    }

    private TagBuilder Groep(IHtmlContent? beschrijving, IHtmlContent? foutregels, IHtmlContent? nu, Invoerkenmerken kenmerken)
    {
        var legenda = Html.Element("legend", "utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend ip-legenda").Tekst(Labeltekst);
        legenda.InnerHtml.AppendHtml(NietVerplicht());
        var meer = For.Metadata.IsCollectionType;
        var gekozen = Gekozen();
        var keuzes = Opties().Select((optie, i) => Keuzevak(
            $"{Id}{(i == 0 ? "" : $"_{i}")}", meer ? "checkbox" : "radio", optie.Value ?? optie.Text, optie.Text, IsGekozen(optie, gekozen), kenmerken with { Beschreven = null }));
        return Html.Element("fieldset", kenmerken.Fout ? "utrecht-form-fieldset utrecht-form-fieldset--html-fieldset utrecht-form-fieldset--invalid" : "utrecht-form-fieldset utrecht-form-fieldset--html-fieldset",
            legenda, beschrijving, foutregels, nu, Html.Element("div", "ip-choice", keuzes)).Met("aria-describedby", kenmerken.Beschreven);
    }

    private TagBuilder Vinkje(Invoerkenmerken kenmerken)
    {
        var vak = Keuzevak(Id, "checkbox", "true", Labeltekst, IsAangevinkt, kenmerken);
        vak.InnerHtml.AppendHtml(Html.Element("input").Met("type", "hidden").Met("name", Naam).Met("value", "false").Leeg()); // an empty box posts nothing
        return vak;
    }

    private bool IsAangevinkt => ViewContext.ViewData.ModelState.GetValueOrDefault(Naam)?.AttemptedValue is { } getypt
        ? getypt.StartsWith("true", StringComparison.OrdinalIgnoreCase)
        : For.Model is true;

    private TagBuilder Keuzevak(string id, string type, string waarde, string tekst, bool aan, Invoerkenmerken kenmerken) =>
        Html.Element("div", "ip-choice__item",
            Html.Element("input", type == "radio" ? "utrecht-radio-button utrecht-radio-button--html-input" : "utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom")
                .Met("type", type).Met("id", id).Met("name", Naam).Met("value", waarde).Met("checked", aan)
                .Met("aria-describedby", kenmerken.Beschreven).Met("aria-invalid", kenmerken.Fout && type == "checkbox" ? "true" : null).Leeg(),
            Html.Element("label", $"utrecht-form-label utrecht-form-label--{type}").Met("for", id).Tekst(tekst));

    private IEnumerable<SelectListItem> Opties()
    {
        if (Keuzes is not null)
        {
            return Keuzes;
        }

        var soort = For.Metadata.ElementMetadata?.UnderlyingOrModelType ?? Soort;
        return soort.IsEnum
            ? Enum.GetValues(soort).Cast<Enum>().Select(w => new SelectListItem(Teksten.Van(w), w.ToString()))
            : throw new InvalidOperationException($"Field {Naam} needs keuzes.");
    }

    private HashSet<string> Gekozen() => ViewContext.ViewData.ModelState.GetValueOrDefault(Naam)?.RawValue switch
    {
        string een => [een],
        string[] meer => [.. meer],
        // a group without any box ticked posts nothing: in a form that is shown again that means none, not what is stored
        null when IsGroep && ViewContext.HttpContext.Features.Get<Formulierstand>() is not null => [],
        _ => Opgeslagen(),
    };

    private bool IsGekozen(SelectListItem optie, HashSet<string> gekozen) =>
        gekozen.Count == 0 && For.Model is null ? optie.Selected : gekozen.Contains(optie.Value ?? optie.Text);

    /// <summary>What was typed, or else the value of the model as the field would post it.</summary>
    private string? Waarde() => ViewContext.ViewData.ModelState.GetValueOrDefault(Naam)?.AttemptedValue ?? Getallen.Tekst(For.Model);

    private string? MaxLengte =>
        For.Metadata.ValidatorMetadata.OfType<StringLengthAttribute>().Select(a => a.MaximumLength)
            .Concat(For.Metadata.ValidatorMetadata.OfType<MaxLengthAttribute>().Select(a => a.Length))
            .Where(l => l > 0)
            .Select(l => l.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .FirstOrDefault();

    private static string VeldInvoer(ModelMetadata metadata) => metadata switch
    {
        { DataTypeName: nameof(DataType.EmailAddress) } or { TemplateHint: nameof(DataType.EmailAddress) } => "email",
        { DataTypeName: nameof(DataType.Password) } => "password",
        { DataTypeName: nameof(DataType.PhoneNumber) } => "tel",
        { DataTypeName: nameof(DataType.Url) } => "url",
        { UnderlyingOrModelType: var t } when t == typeof(DateOnly) => "date",
        { UnderlyingOrModelType: var t } when t == typeof(TimeOnly) => "time",
        { UnderlyingOrModelType: var t } when t == typeof(IFormFile) => "file",
        _ => metadata.ValidatorMetadata.OfType<DataTypeAttribute>().Select(a => a.DataType).FirstOrDefault() switch
        {
            DataType.EmailAddress => "email",
            DataType.PhoneNumber => "tel",
            DataType.Url => "url",
            DataType.Password => "password",
            _ => "text",
        },
    };

    private sealed record Invoerkenmerken(string? Beschreven, bool Fout);
}
