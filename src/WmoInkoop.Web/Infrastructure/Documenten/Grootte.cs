using System.Globalization;

namespace WmoInkoop.Web.Infrastructure.Documenten;

/// <summary>Sizes as people read them: '734 bytes', '12 kB', '1,4 MB'.</summary>
public static class Grootte
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <param name="bytes">In bytes.</param>
    public static string Tekst(long bytes) => bytes switch
    {
        < 1024 => string.Create(Nederlands, $"{bytes} {(bytes == 1 ? "byte" : "bytes")}"),
        < 1024 * 1024 => string.Create(Nederlands, $"{bytes / 1024} kB"),
        _ => string.Create(Nederlands, $"{bytes / 1024m / 1024m:0.#} MB"),
    };
}
