using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WmoInkoop.Core.Common;
using WmoInkoop.Web.Infrastructure.Kantoor;

namespace WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

/// <summary>Writes one worksheet row by row. Texts are inline strings, which a spreadsheet never runs as a formula.</summary>
internal static class Werkblad
{
    private const uint Kopstijl = 1;
    private const uint Momentstijl = 2;

    internal static async Task SchrijfAsync(Stream stroom, string naam, IReadOnlyList<string> koppen, IAsyncEnumerable<object?[]> rijen, IReadOnlyList<double>? breedtes = null)
    {
        using var document = SpreadsheetDocument.Create(stroom, SpreadsheetDocumentType.Workbook);
        var werkboek = document.AddWorkbookPart();
        werkboek.AddNewPart<WorkbookStylesPart>().Stylesheet = Stijlen();
        var blad = werkboek.AddNewPart<WorksheetPart>();
        using (var schrijver = OpenXmlWriter.Create(blad))
        {
            schrijver.WriteStartElement(new Worksheet());
            schrijver.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
            if (breedtes is not null)
            {
                schrijver.WriteElement(new Columns(breedtes.Select((b, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = b, CustomWidth = true })));
            }

            schrijver.WriteStartElement(new SheetData());
            schrijver.WriteElement(new Row(koppen.Select(k => Tekst(k, Kopstijl))));
            await foreach (var rij in rijen)
            {
                schrijver.WriteElement(new Row(rij.Select(Cel)));
            }

            schrijver.WriteEndElement();
            schrijver.WriteEndElement();
        }

        werkboek.Workbook = new Workbook(new Sheets(new Sheet { Id = werkboek.GetIdOfPart(blad), SheetId = 1, Name = naam.Length > 31 ? naam[..31] : naam }));
    }

    private static Cell Cel(object? waarde) => waarde switch
    {
        null => new Cell(),
        Formule formule => new Cell(new CellFormula(formule.Tekst), new CellValue(formule.Uitkomst.ToString(CultureInfo.InvariantCulture))) { DataType = CellValues.Number },
        DateTimeOffset moment => new Cell(new CellValue(Amsterdam.Lokaal(moment).DateTime.ToOADate().ToString(CultureInfo.InvariantCulture))) { StyleIndex = Momentstijl },
        decimal or double or int or long or short => new Cell(new CellValue(((IFormattable)waarde).ToString(null, CultureInfo.InvariantCulture))) { DataType = CellValues.Number },
        _ => Tekst(Celtekst.Woord(waarde), 0),
    };

    private static Cell Tekst(string tekst, uint stijl) => new(new InlineString(new Text(XmlTekst.Toegestaan(tekst)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = stijl };

    private static Stylesheet Stijlen() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "d-m-yyyy hh:mm" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }));
}

/// <summary>A cell that a spreadsheet computes. Never made from what people typed.</summary>
/// <param name="Tekst">Without '=': 'B2*B4'.</param>
/// <param name="Uitkomst">What it comes to, for who only reads.</param>
internal sealed record Formule(string Tekst, decimal Uitkomst);
