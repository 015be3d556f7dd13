using System.Globalization;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using WmoInkoop.Core.Common;

namespace WmoInkoop.Web.Infrastructure.Schermen.Lijsten;

/// <summary>
/// All rows of a list as a file, at most <see cref="Lijst{T}.MaxExport"/>: CSV as Dutch Excel opens it (semicolons, UTF-8 with BOM),
/// streamed row by row, or XLSX.
/// </summary>
internal sealed class LijstExport<T>(Lijst<T> lijst, IQueryable<T> rijen, string soort) : IActionResult
{
    internal const string Csv = "csv";
    internal const string Xlsx = "xlsx";

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var datum = Amsterdam.Datum(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        http.Response.ContentType = soort == Csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = string.Create(CultureInfo.InvariantCulture, $"{lijst.Naam}-{datum:yyyy-MM-dd}.{soort}") }.ToString();
        http.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        var kolommen = lijst.Exportkolommen.ToList();
        if (soort == Csv)
        {
            await SchrijfCsvAsync(kolommen, http.Response.Body, http.RequestAborted);
        }
        else
        {
            await SchrijfXlsxAsync(kolommen, http.Response.Body, http.RequestAborted);
        }
    }

    private async Task SchrijfCsvAsync(List<Kolom<T>> kolommen, Stream uit, CancellationToken ct)
    {
        await using var csv = CsvWriter.Create(uit, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true }, leaveOpen: true);
        await csv.WriteRecordAsync([.. kolommen.Select(k => k.Titel)], ct);
        await foreach (var rij in RijenAsync(kolommen, ct))
        {
            await csv.WriteRecordAsync([.. rij.Select(Celtekst.Csv)], ct);
        }

        await csv.FlushAsync(ct);
    }

    private async Task SchrijfXlsxAsync(List<Kolom<T>> kolommen, Stream uit, CancellationToken ct)
    {
        // a package needs a stream it can go back in; rows are written one by one, so this holds only the zipped result
        using var geheugen = new MemoryStream();
        await Werkblad.SchrijfAsync(geheugen, lijst.Naam, [.. kolommen.Select(k => k.Titel)], RijenAsync(kolommen, ct));
        geheugen.Position = 0;
        await geheugen.CopyToAsync(uit, ct);
    }

    private async IAsyncEnumerable<object?[]> RijenAsync(List<Kolom<T>> kolommen, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var aantal = 0;
        await foreach (var rij in lijst.EersteAsync(Lijst<T>.MaxExport + 1, rijen, ct))
        {
            if (++aantal > Lijst<T>.MaxExport)
            {
                yield return [$"Er zijn meer dan {Lijst<T>.MaxExport} rijen; dit bestand houdt hier op. Filter de lijst en maak er meer bestanden van.", .. Enumerable.Repeat<object?>(null, kolommen.Count - 1)];
                yield break;
            }

            yield return [.. kolommen.Select(k => k.Export is { } export ? export(rij) : k.Waarde(rij))];
        }
    }
}
