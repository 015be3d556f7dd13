using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using WmoInkoop.Core.Formulieren;

namespace WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

/// <summary>Reads the typed fields of a posted form that no action will see: no passwords, no tokens, no files.</summary>
internal static class Formuliervelden
{
    private const int MaxVelden = 500;

    internal static async Task<Dictionary<string, string[]>> LeesAsync(HttpRequest request, Endpoint? endpoint, CancellationToken ct)
    {
        var geheim = Geheim(request.HttpContext, endpoint);
        var velden = MediaTypeHeaderValue.TryParse(request.ContentType, out var soort) && soort.MediaType == "multipart/form-data"
            ? await LeesDelenAsync(request, HeaderUtilities.RemoveQuotes(soort.Boundary).Value, ct)
            : request.HasFormContentType ? await request.ReadFormAsync(ct) : Enumerable.Empty<KeyValuePair<string, StringValues>>();
        return velden
            .Where(v => v.Key.Length > 0 && !v.Key.StartsWith("__", StringComparison.Ordinal) && !geheim.Contains(v.Key) && !LijktGeheim(v.Key))
            .Take(MaxVelden)
            .ToDictionary(v => v.Key, v => v.Value.Select(w => w ?? "").ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Part by part, because reading it as a form would put the files in the temporary folder as they are.</summary>
    private static async Task<List<KeyValuePair<string, StringValues>>> LeesDelenAsync(HttpRequest request, string? grens, CancellationToken ct)
    {
        var velden = new KeyValueAccumulator();
        var lezer = new MultipartReader(grens ?? "", request.Body);
        while (await lezer.ReadNextSectionAsync(ct) is { } deel)
        {
            if (ContentDispositionHeaderValue.TryParse(deel.ContentDisposition, out var plaats) && plaats.IsFormDisposition() && velden.ValueCount < MaxVelden)
            {
                velden.Append(HeaderUtilities.RemoveQuotes(plaats.Name).Value ?? "", await LeesTekstAsync(deel.Body, ct));
            }
        }

        return [.. velden.GetResults()];
    }

    /// <summary>A text that is longer than what is kept makes the form too large, which the caller sees; no need to read all of it.</summary>
    private static async Task<string> LeesTekstAsync(Stream inhoud, CancellationToken ct)
    {
        using var lezer = new StreamReader(inhoud, Encoding.UTF8);
        var tekst = new char[BewaardFormulier.MaxInhoud + 1];
        return new string(tekst, 0, await lezer.ReadBlockAsync(tekst.AsMemory(), ct));
    }

    private static HashSet<string> Geheim(HttpContext context, Endpoint? endpoint)
    {
        var metadata = context.RequestServices.GetRequiredService<IModelMetadataProvider>();
        return [.. (endpoint?.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters ?? [])
            .SelectMany(p => metadata.GetMetadataForType(p.ParameterType).Properties)
            .Where(p => p.DataTypeName == nameof(DataType.Password))
            .Select(p => p.PropertyName!)];
    }

    /// <summary>A second net under the metadata: passwords, and the code of the second factor.</summary>
    private static bool LijktGeheim(string naam) =>
        naam.Contains("wachtwoord", StringComparison.OrdinalIgnoreCase) || naam.Contains("password", StringComparison.OrdinalIgnoreCase) || naam.Equals("code", StringComparison.OrdinalIgnoreCase);
}
