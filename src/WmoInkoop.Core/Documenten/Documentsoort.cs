namespace WmoInkoop.Core.Documenten;

/// <summary>The kinds of file the portal takes (DOC-01).</summary>
public enum Documentsoort
{
    Pdf,
    Docx,
    Xlsx,
    Pptx,
    Odt,
    Ods,
    Odp,
    Txt,
    Csv,
    Png,
    Jpg,
}

/// <summary>What belongs to a kind. The content type is always ours, never what a browser says.</summary>
public static class Documentsoorten
{
    /// <summary>The largest document, in bytes: 50 MB (DOC-01).</summary>
    public const long MaxGrootte = 50L * 1024 * 1024;

    /// <summary>For hints and messages.</summary>
    public const string Opsomming = "pdf, docx, xlsx, pptx, odt, ods, odp, txt, csv, png of jpg";

    /// <summary>For the <c>accept</c> attribute of a file field.</summary>
    public const string Extensies = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv,.png,.jpg,.jpeg";

    /// <summary>The kind a file name claims by its extension, or null when the portal does not take it.</summary>
    public static Documentsoort? Van(string naam) => Path.GetExtension(naam).ToLowerInvariant() switch
    {
        ".pdf" => Documentsoort.Pdf,
        ".docx" => Documentsoort.Docx,
        ".xlsx" => Documentsoort.Xlsx,
        ".pptx" => Documentsoort.Pptx,
        ".odt" => Documentsoort.Odt,
        ".ods" => Documentsoort.Ods,
        ".odp" => Documentsoort.Odp,
        ".txt" => Documentsoort.Txt,
        ".csv" => Documentsoort.Csv,
        ".png" => Documentsoort.Png,
        ".jpg" or ".jpeg" => Documentsoort.Jpg,
        _ => null,
    };

    public static string Inhoudstype(this Documentsoort soort) => soort switch
    {
        Documentsoort.Pdf => "application/pdf",
        Documentsoort.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Documentsoort.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Documentsoort.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        Documentsoort.Odt => "application/vnd.oasis.opendocument.text",
        Documentsoort.Ods => "application/vnd.oasis.opendocument.spreadsheet",
        Documentsoort.Odp => "application/vnd.oasis.opendocument.presentation",
        Documentsoort.Txt => "text/plain",
        Documentsoort.Csv => "text/csv",
        Documentsoort.Png => "image/png",
        Documentsoort.Jpg => "image/jpeg",
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, null),
    };
}
