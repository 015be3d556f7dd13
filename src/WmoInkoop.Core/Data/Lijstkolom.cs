using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WmoInkoop.Core.Data;

/// <summary>A short list that belongs to one row and is never searched in, as JSON in one column.</summary>
internal static class Lijstkolom
{
    /// <summary>Enough for a handful of small values.</summary>
    internal const int Kort = 1000;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    internal static ValueConverter<IReadOnlyList<T>, string> Van<T>() => new(
        lijst => JsonSerializer.Serialize(lijst, Json),
        tekst => Lees<T>(tekst));

    internal static ValueComparer<IReadOnlyList<T>> Vergelijker<T>() => new(
        (een, ander) => een!.SequenceEqual(ander!),
        lijst => lijst.Aggregate(0, (som, waarde) => HashCode.Combine(som, waarde)),
        lijst => lijst);

    // rows of before the column was there hold nothing
    private static List<T> Lees<T>(string tekst) => tekst.Length == 0 ? [] : JsonSerializer.Deserialize<List<T>>(tekst, Json)!;
}
