using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WmoInkoop.Web.Infrastructure.Schermen.Taghelpers;

/// <summary>The data behind a picture: the header of each column, and the rows; the first cell of a row is its header.</summary>
public sealed record Beeldtabel(IReadOnlyList<string> Koppen, IReadOnlyList<IReadOnlyList<string>> Rijen);

/// <summary>
/// <c>&lt;beeld titel omschrijving breedte hoogte tabel&gt;svg shapes&lt;/beeld&gt;</c>: a picture drawn on the server, with its table below.
/// Shapes are coloured by the ip-chart classes, never by style. <c>breed</c> lets a wide picture scroll on a phone.
/// </summary>
[HtmlTargetElement("beeld")]
public sealed class BeeldTagHelper : TagHelper
{
    public string Titel { get; set; } = "";

    /// <summary>What the picture shows, for who cannot see it.</summary>
    public string Omschrijving { get; set; } = "";

    public double Breedte { get; set; } = 640;

    public double Hoogte { get; set; } = 300;

    public bool Breed { get; set; }

    public Beeldtabel Tabel { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var vormen = await output.GetChildContentAsync();
        var id = $"beeld-{context.UniqueId[..8]}";
        var svg = Html.Element("svg", null,
                Html.Element("title").Met("id", $"{id}-t").Tekst(Titel),
                Html.Element("desc").Met("id", $"{id}-d").Tekst(Omschrijving),
                vormen)
            .Met("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Breedte} {Hoogte}"))
            .Met("role", "img")
            .Met("aria-labelledby", $"{id}-t {id}-d");
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Breed ? "ip-chart ip-panel" : "ip-chart ip-chart--fit ip-panel");
        output.Content.AppendHtml(Html.Element("figcaption").Tekst(Titel));
        output.Content.AppendHtml(Breed
            ? Html.Element("div", "ip-chart__scroll", svg).Met("tabindex", "0").Met("role", "region").Met("aria-label", $"{Titel}, opzij te schuiven")
            : svg);
        output.Content.AppendHtml(Html.Element("details", "ip-details", Html.Element("summary").Tekst("Toon als tabel"), Tabelkader()));
    }

    private Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Tabelkader() =>
        Html.Element("div", "ip-table-wrap",
            Html.Element("table", "utrecht-table utrecht-table--html-table",
                Html.Element("caption", "ip-visually-hidden").Tekst($"{Titel} als tabel"),
                Html.Element("thead", "utrecht-table__header", Html.Element("tr", null, Tabel.Koppen.Select(k => Html.Element("th", "utrecht-table__header-cell").Met("scope", "col").Tekst(k)))),
                Html.Element("tbody", "utrecht-table__body", Tabel.Rijen.Select(rij => Html.Element("tr", "utrecht-table__row", rij.Select((cel, i) => i == 0
                    ? Html.Element("th", "utrecht-table__header-cell").Met("scope", "row").Tekst(cel)
                    : Html.Element("td", "utrecht-table__cell").Tekst(cel)))))))
            .Met("role", "region").Met("aria-label", $"{Titel} als tabel").Met("tabindex", "0");
}
