using System.Text.Json;
using System.Text.Json.Serialization;

namespace WmoInkoop.Core.EigenVerklaringen;

/// <summary>Grounds in sealed content go by name: a number would mean another ground once the list changes.</summary>
internal sealed class Grondenlijst : JsonConverter<IReadOnlyList<Uitsluitingsgrond>>
{
    public override IReadOnlyList<Uitsluitingsgrond> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        [.. JsonSerializer.Deserialize<string[]>(ref reader, options)!.Select(Enum.Parse<Uitsluitingsgrond>)];

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Uitsluitingsgrond> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Select(g => g.ToString()), options);
}
