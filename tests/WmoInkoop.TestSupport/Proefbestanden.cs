using System.IO.Compression;
using System.Text;

namespace WmoInkoop.TestSupport;

/// <summary>Small real files of every kind the portal takes, made here so that the repository holds no binaries.</summary>
public static class Proefbestanden
{
    /// <summary>One page, opens in any reader; <paramref name="tekst"/> is on it, so that a test can search the disk for it.</summary>
    public static byte[] Pdf(string tekst = "Proef", int minstens = 0)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var plaatsen = new List<int>();
        string[] objecten =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
            Stroom($"BT /F1 12 Tf 72 770 Td ({tekst}) Tj ET"),
        ];
        for (var i = 0; i < objecten.Length; i++)
        {
            plaatsen.Add(pdf.Length);
            pdf.Append(null, $"{i + 1} 0 obj\n{objecten[i]}\nendobj\n");
        }

        if (minstens > pdf.Length)
        {
            pdf.Append('%').Append('x', minstens - pdf.Length).Append('\n');
        }

        var xref = pdf.Length;
        pdf.Append(null, $"xref\n0 {objecten.Length + 1}\n0000000000 65535 f \n");
        plaatsen.ForEach(p => pdf.Append(null, $"{p:D10} 00000 n \n"));
        pdf.Append(null, $"trailer\n<< /Size {objecten.Length + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());

        static string Stroom(string inhoud) => $"<< /Length {inhoud.Length} >>\nstream\n{inhoud}\nendstream";
    }

    public static byte[] Docx(params IEnumerable<(string Naam, string Inhoud)> extra) => Ooxml(
        "word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Proef</w:t></w:r></w:p></w:body></w:document>",
        extra);

    public static byte[] Xlsx(params IEnumerable<(string Naam, string Inhoud)> extra) => Ooxml(
        "xl/workbook.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets/></workbook>",
        extra);

    public static byte[] Pptx(params IEnumerable<(string Naam, string Inhoud)> extra) => Ooxml(
        "ppt/presentation.xml",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        "<p:presentation xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"/>",
        extra);

    /// <summary>A Word file with macros, as Word itself names its parts.</summary>
    public static byte[] Docm() => Ooxml(
        "word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>", []);

    public static byte[] Odt(params IEnumerable<(string Naam, string Inhoud)> extra) => Odf("application/vnd.oasis.opendocument.text", extra);

    public static byte[] Ods() => Odf("application/vnd.oasis.opendocument.spreadsheet", []);

    public static byte[] Odp() => Odf("application/vnd.oasis.opendocument.presentation", []);

    public static byte[] Zip(params IEnumerable<(string Naam, string Inhoud)> delen)
    {
        using var geheugen = new MemoryStream();
        using (var zip = new ZipArchive(geheugen, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (naam, inhoud) in delen)
            {
                using var deel = zip.CreateEntry(naam, naam == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                deel.Write(Encoding.UTF8.GetBytes(inhoud));
            }
        }

        return geheugen.ToArray();
    }

    /// <summary>One transparent pixel.</summary>
    public static byte[] Png() => Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    /// <summary>One pixel.</summary>
    public static byte[] Jpg() => Convert.FromBase64String("/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=");

    /// <summary>The start of a Windows program.</summary>
    public static byte[] Exe() => [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0, .. new byte[44], 0x80, 0, 0, 0, .. "This program cannot be run in DOS mode.%PDF-1.4 %%EOF"u8];

    private static byte[] Ooxml(string hoofddeel, string soort, string inhoud, IEnumerable<(string Naam, string Inhoud)> extra) => Zip(
    [
        ("[Content_Types].xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/{hoofddeel}\" ContentType=\"{soort}\"/></Types>"),
        ("_rels/.rels", $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"{hoofddeel}\"/></Relationships>"),
        (hoofddeel, inhoud),
        .. extra,
    ]);

    private static byte[] Odf(string soort, IEnumerable<(string Naam, string Inhoud)> extra) => Zip(
    [
        ("mimetype", soort),
        ("content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:version=\"1.3\"><office:body/></office:document-content>"),
        ("META-INF/manifest.xml", $"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{soort}\"/></manifest:manifest>"),
        .. extra,
    ]);
}
