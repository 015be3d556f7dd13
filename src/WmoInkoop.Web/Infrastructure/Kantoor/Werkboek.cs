using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Web.Infrastructure.Kantoor;

/// <summary>
/// A workbook with several sheets and formulas that whoever opens it can follow. Small: it is built in memory. Texts are inline strings,
/// which a spreadsheet never runs as a formula.
/// </summary>
internal sealed class Werkboek
{
    private const uint Kopstijl = 1;
    private const uint Terugloop = 2;
    private const double SmalsteKolom = 12;
    private const double BreedsteKolom = 60;
    private const double Regelhoogte = 15;
    private readonly List<(string Naam, IReadOnlyList<IReadOnlyList<object?>> Rijen)> _bladen = [];

    /// <summary>The letters of a column, from 0.</summary>
    internal static string Kolom(int nummer) => nummer < 26 ? $"{(char)('A' + nummer)}" : $"{Kolom((nummer / 26) - 1)}{(char)('A' + (nummer % 26))}";

    /// <param name="naam">At most 31 characters.</param>
    /// <param name="koppen">The first row.</param>
    /// <param name="rijen">Texts, whole numbers, decimals and <see cref="Formule"/>.</param>
    internal Werkboek Blad(string naam, IReadOnlyList<string> koppen, IEnumerable<IReadOnlyList<object?>> rijen)
    {
        _bladen.Add((naam, [koppen, .. rijen]));
        return this;
    }

    /// <summary>The workbook as a download.</summary>
    /// <param name="naam">Without extension.</param>
    internal FileContentResult AlsBestand(string naam) => new(Schrijf(), Documentsoort.Xlsx.Inhoudstype()) { FileDownloadName = $"{naam}.xlsx" };

    internal byte[] Schrijf()
    {
        using var stroom = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stroom, SpreadsheetDocumentType.Workbook))
        {
            var werkboek = document.AddWorkbookPart();
            werkboek.AddNewPart<WorkbookStylesPart>().Stylesheet = Stijlen();
            var bladen = new Sheets();
            foreach (var (naam, rijen) in _bladen)
            {
                var breedten = Breedten(rijen);
                var blad = werkboek.AddNewPart<WorksheetPart>();
                blad.Worksheet = new Worksheet(
                    new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
                    new Columns(breedten.Select((breedte, k) => new Column { Min = (uint)k + 1, Max = (uint)k + 1, Width = breedte, CustomWidth = true })),
                    new SheetData(rijen.Select((rij, i) => Rij(rij, breedten, i == 0))));
                bladen.AppendChild(new Sheet { Id = werkboek.GetIdOfPart(blad), SheetId = (uint)bladen.ChildElements.Count + 1, Name = naam });
            }

            werkboek.Workbook = new Workbook(bladen);
        }

        return stroom.ToArray();
    }

    /// <summary>As wide as the longest text of the column; a long text runs on below itself.</summary>
    private static List<double> Breedten(IReadOnlyList<IReadOnlyList<object?>> rijen) =>
        [.. rijen[0].Select((_, k) => Math.Clamp(rijen.Max(rij => k < rij.Count ? Lengte(rij[k]) : 0) + 2, SmalsteKolom, BreedsteKolom))];

    private static int Lengte(object? waarde) => waarde is string tekst ? tekst.Length : 0;

    /// <summary>With its height: not every spreadsheet finds it by itself for a text of several lines.</summary>
    private static Row Rij(IReadOnlyList<object?> waarden, List<double> breedten, bool isKop)
    {
        var rij = new Row(waarden.Select(w => Cel(w, isKop)));
        var regels = waarden.Select((w, k) => k < breedten.Count && Lengte(w) > breedten[k] ? Math.Ceiling(Lengte(w) / (breedten[k] - 8)) : 1).DefaultIfEmpty(1).Max();
        if (regels > 1)
        {
            rij.Height = Math.Min(regels * Regelhoogte, 409); // the most a spreadsheet allows
            rij.CustomHeight = true;
        }

        return rij;
    }

    private static Cell Cel(object? waarde, bool isKop) => waarde switch
    {
        null => new Cell(),
        Formule formule => new Cell(new CellFormula(formule.Tekst), new CellValue(formule.Waarde.ToString(CultureInfo.InvariantCulture))) { DataType = CellValues.Number },
        decimal or int => new Cell(new CellValue(((IFormattable)waarde).ToString(null, CultureInfo.InvariantCulture))) { DataType = CellValues.Number },
        _ => new Cell(new InlineString(new Text(XmlTekst.Toegestaan($"{waarde}")) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = isKop ? Kopstijl : Terugloop },
    };

    private static Stylesheet Stijlen() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true }));
}

/// <summary>A cell that a spreadsheet computes.</summary>
/// <param name="Tekst">Without '=', with English names and commas, as the file format asks.</param>
/// <param name="Waarde">What it comes to, for who opens the file without computing.</param>
internal sealed record Formule(string Tekst, decimal Waarde);
