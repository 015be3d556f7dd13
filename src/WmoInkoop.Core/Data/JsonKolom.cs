using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WmoInkoop.Core.Data;

/// <summary>Keeps an immutable value that is always replaced as a whole as text in one column; decimals stay exact.</summary>
internal static class JsonKolom
{
    private static readonly JsonSerializerOptions Vorm = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true, Converters = { new JsonStringEnumConverter() } };

    /// <param name="naar">What is written; a plain shape without behaviour.</param>
    /// <param name="terug">Makes the value from it again.</param>
    internal static ValueConverter Van<T, TVorm>(Func<T, TVorm> naar, Func<TVorm, T> terug) =>
        new ValueConverter<T, string>(waarde => JsonSerializer.Serialize(naar(waarde), Vorm), tekst => terug(JsonSerializer.Deserialize<TVorm>(tekst, Vorm)!));
}
