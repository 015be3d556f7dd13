using System.Text.Json;

namespace WmoInkoop.Web.Features.Audit;

/// <summary>The details of an audit line, from its stored text, as people read them.</summary>
internal static class Auditdetails
{
    /// <returns>'naam: waarde; naam: waarde', or null when the line has none.</returns>
    internal static string? Van(string tekst)
    {
        using var regel = JsonDocument.Parse(tekst);
        return regel.RootElement.TryGetProperty("Details", out var details) && details.ValueKind is JsonValueKind.Object
            ? string.Join("; ", details.EnumerateObject().Select(d => $"{d.Name}: {(d.Value.ValueKind is JsonValueKind.Null ? "–" : d.Value.ToString())}"))
            : null;
    }
}
