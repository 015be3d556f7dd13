using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Documenten;

/// <summary>Office files are zips: which kind, says a part inside. Macros are refused.</summary>
internal static class Kantoorcontrole
{
    // a large presentation has a few thousand parts; a table of contents of this size holds 20,000 and costs about 10 MB to read
    private const int MaxInhoudsopgave = 2 * 1024 * 1024;
    private const int MaxSoortenlijst = 2 * 1024 * 1024;
    private const int MaxNaloop = 22 + ushort.MaxValue;
    private const string Ooxml = "application/vnd.openxmlformats-officedocument.";

    internal static async Task ControleerAsync(Documentsoort soort, string naam, Stream inhoud, CancellationToken ct)
    {
        await EisKleineInhoudsopgaveAsync(naam, inhoud, ct);
        try
        {
            await using var zip = await ZipArchive.CreateAsync(inhoud, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
            Eis(!zip.Entries.Any(e => IsMacro(e.FullName)), Domeinregel.DocumentHeeftMacros, naam);
            var goed = soort is Documentsoort.Docx or Documentsoort.Xlsx or Documentsoort.Pptx
                ? await IsOoxmlAsync(zip, soort, naam, ct)
                : await IsOdfAsync(zip, soort, ct);
            Eis(goed, Domeinregel.DocumentInhoudPastNiet, naam, Inhoudscontrole.Soortnaam(soort));
        }
        catch (Exception fout) when (fout is InvalidDataException { InnerException: not CryptographicException } or XmlException or EndOfStreamException)
        {
            throw new DomeinregelException(Domeinregel.DocumentBeschadigd, naam);
        }
    }

    private static bool IsMacro(string pad) =>
        pad.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || (pad.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase) && !pad.EndsWith('/'))
        || (pad.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) && !pad.EndsWith('/') && Path.GetFileName(pad) is not ("script-lc.xml" or "script-lb.xml"));

    private static async Task<bool> IsOoxmlAsync(ZipArchive zip, Documentsoort soort, string naam, CancellationToken ct)
    {
        var hoofdsoort = Ooxml + soort switch
        {
            Documentsoort.Docx => "wordprocessingml.document.main+xml",
            Documentsoort.Xlsx => "spreadsheetml.sheet.main+xml",
            _ => "presentationml.presentation.main+xml",
        };
        // unpacking stops at the length the entry claims
        if (zip.GetEntry("[Content_Types].xml") is not { Length: <= MaxSoortenlijst } lijst)
        {
            return false;
        }

        var gevonden = false;
        await using var stroom = await lijst.OpenAsync(ct);
        using var xml = XmlReader.Create(stroom, new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (await xml.ReadAsync())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.GetAttribute("ContentType") is not { } inhoudstype)
            {
                continue;
            }

            Eis(
                !inhoudstype.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) && !inhoudstype.Contains("vbaProject", StringComparison.OrdinalIgnoreCase),
                Domeinregel.DocumentHeeftMacros,
                naam);
            gevonden |= inhoudstype.Equals(hoofdsoort, StringComparison.OrdinalIgnoreCase)
                && xml.GetAttribute("PartName") is { } deel && zip.GetEntry(deel.TrimStart('/')) is not null;
        }

        return gevonden;
    }

    private static async Task<bool> IsOdfAsync(ZipArchive zip, Documentsoort soort, CancellationToken ct)
    {
        var verwacht = soort.Inhoudstype();
        if (zip.GetEntry("mimetype") is not { } regel || regel.Length > verwacht.Length + 2 || zip.GetEntry("content.xml") is null)
        {
            return false;
        }

        var tekst = new byte[verwacht.Length + 2];
        await using var stroom = await regel.OpenAsync(ct);
        var lengte = await stroom.ReadAtLeastAsync(tekst, tekst.Length, throwOnEndOfStream: false, ct);
        return Encoding.ASCII.GetString(tekst, 0, lengte).Trim() == verwacht;
    }

    /// <summary>ZipArchive reads the whole table of contents into memory, so its size is looked at first; it runs from its start to the end of the file.</summary>
    private static async Task EisKleineInhoudsopgaveAsync(string naam, Stream inhoud, CancellationToken ct)
    {
        inhoud.Position = Math.Max(0, inhoud.Length - MaxNaloop);
        var staart = new byte[MaxNaloop];
        var lengte = await inhoud.ReadAtLeastAsync(staart, MaxNaloop, throwOnEndOfStream: false, ct);
        var slot = staart.AsSpan(0, lengte).LastIndexOf("PK\u0005\u0006"u8);
        Eis(slot >= 0 && slot + 22 <= lengte, Domeinregel.DocumentBeschadigd, naam);
        var begin = BinaryPrimitives.ReadUInt32LittleEndian(staart.AsSpan(slot + 16));
        Eis(begin < inhoud.Length && inhoud.Length - begin <= MaxInhoudsopgave, Domeinregel.DocumentBeschadigd, naam);
        inhoud.Position = 0;
    }
}
