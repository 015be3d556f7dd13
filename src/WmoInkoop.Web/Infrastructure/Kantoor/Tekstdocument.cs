using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Documenten;
using Document = DocumentFormat.OpenXml.Wordprocessing.Document;

namespace WmoInkoop.Web.Infrastructure.Kantoor;

/// <summary>
/// A Word document that is built from top to bottom: real headings, tables with a heading row that repeats on each page, Dutch as its
/// language, so that it reads well aloud. Small: it is built in memory.
/// </summary>
internal sealed class Tekstdocument
{
    private const string Codestijl = "Code";
    private const string Kopcelstijl = "Kopcel";
    private readonly Body _body = new();
    private readonly string _titel;

    /// <param name="titel">The first heading, and the title in the properties.</param>
    internal Tekstdocument(string titel)
    {
        _titel = titel;
        Kop(1, titel);
    }

    internal Tekstdocument Kop(int niveau, string tekst) => Met(Alinea(tekst, $"Kop{niveau}"));

    internal Tekstdocument Tekst(string tekst)
    {
        foreach (var alinea in tekst.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            _body.AppendChild(Alinea(alinea));
        }

        return this;
    }

    /// <summary>Facts with their names before them.</summary>
    internal Tekstdocument Gegevens(params IEnumerable<(string Naam, string Waarde)> regels) => Met(NieuweTabel(
        [1, 2],
        [.. regels.Select(r => Rij(new TableRowProperties(new CantSplit()), [Cel(Alinea(r.Naam, Kopcelstijl)), Cel(Alinea(r.Waarde, IsHash(r.Waarde) ? Codestijl : null))]))]));

    /// <summary>A table; a value of 64 hexadecimal digits is set in a fixed width.</summary>
    /// <param name="koppen">One for each column.</param>
    /// <param name="breedten">How wide the columns are beside each other; empty: all alike.</param>
    /// <param name="rijen">As many values as there are columns.</param>
    internal Tekstdocument Tabel(IReadOnlyList<string> koppen, IReadOnlyList<int> breedten, IEnumerable<IReadOnlyList<string>> rijen) => Met(NieuweTabel(
        breedten.Count == 0 ? [.. koppen.Select(_ => 1)] : breedten,
        [
            Rij(new TableRowProperties(new CantSplit(), new TableHeader()), koppen.Select(k => Cel(Alinea(k, Kopcelstijl)))),
            .. rijen.Select(rij => Rij(new TableRowProperties(new CantSplit()), rij.Select(w => Cel([.. w.ReplaceLineEndings("\n").Split('\n').Select(regel => Alinea(regel, IsHash(regel) ? Codestijl : null))])))),
        ]));

    /// <summary>The document as a download.</summary>
    /// <param name="naam">Without extension.</param>
    internal FileContentResult AlsBestand(string naam) => new(Schrijf(), Documentsoort.Docx.Inhoudstype()) { FileDownloadName = $"{naam}.docx" };

    internal byte[] Schrijf()
    {
        using var stroom = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stroom, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = _titel;
            document.PackageProperties.Language = "nl-NL";
            var deel = document.AddMainDocumentPart();
            deel.AddNewPart<StyleDefinitionsPart>().Styles = Stijlen();
            var voet = deel.AddNewPart<FooterPart>();
            voet.Footer = new Footer(new Paragraph(new ParagraphProperties(new Justification { Val = JustificationValues.Right }), new SimpleField { Instruction = "PAGE" }));
            _body.AppendChild(new SectionProperties(
                new FooterReference { Type = HeaderFooterValues.Default, Id = deel.GetIdOfPart(voet) },
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 }));
            deel.Document = new Document(_body);
        }

        return stroom.ToArray();
    }

    private static bool IsHash(string waarde) => waarde.Length == 64 && waarde.All(char.IsAsciiHexDigitLower);

    private static Paragraph Alinea(string tekst, string? stijl = null)
    {
        var alinea = new Paragraph(new Run(new Text(XmlTekst.Toegestaan(tekst)) { Space = SpaceProcessingModeValues.Preserve }));
        if (stijl is not null)
        {
            alinea.PrependChild(new ParagraphProperties(new ParagraphStyleId { Val = stijl }));
        }

        return alinea;
    }

    private static TableCell Cel(params Paragraph[] alineas) => new(alineas);

    private static TableRow Rij(TableRowProperties eigenschappen, IEnumerable<TableCell> cellen) => new([eigenschappen, .. cellen]);

    private static Table NieuweTabel(IReadOnlyList<int> breedten, TableRow[] rijen)
    {
        const int Bladbreedte = 9638;
        var lijn = new EnumValue<BorderValues>(BorderValues.Single);
        return new Table(
        [
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Pct, Width = "5000" },
                new TableBorders(new TopBorder { Val = lijn, Size = 4 }, new BottomBorder { Val = lijn, Size = 4 }, new InsideHorizontalBorder { Val = lijn, Size = 4 }),
                new TableCellMarginDefault(new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
            new TableGrid(breedten.Select(b => new GridColumn { Width = $"{Bladbreedte * b / breedten.Sum()}" })),
            .. rijen,
        ]);
    }

    private static Styles Stijlen() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri" }, new FontSize { Val = "21" }, new Languages { Val = "nl-NL" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "80", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        Kopstijl(1, "34"),
        Kopstijl(2, "27"),
        Kopstijl(3, "23"),
        Stijl(Kopcelstijl, new StyleRunProperties(new Bold())),
        Stijl(Codestijl, new StyleRunProperties(new RunFonts { Ascii = "Consolas", HighAnsi = "Consolas" }, new FontSize { Val = "15" })));

    private static Style Kopstijl(int niveau, string grootte) => new(
        new StyleName { Val = $"heading {niveau}" },
        new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "80" }, new OutlineLevel { Val = niveau - 1 }),
        new StyleRunProperties(new Bold(), new FontSize { Val = grootte })) { Type = StyleValues.Paragraph, StyleId = $"Kop{niveau}" };

    private static Style Stijl(string naam, StyleRunProperties tekst) => new(new StyleName { Val = naam }, tekst) { Type = StyleValues.Paragraph, StyleId = naam };

    private Tekstdocument Met(OpenXmlElement element)
    {
        _body.AppendChild(element);
        if (element is Table)
        {
            _body.AppendChild(new Paragraph()); // two tables after each other would grow into one
        }

        return this;
    }
}
