using System.Text.Json.Serialization;
using WmoInkoop.Core.Aanbieders;

namespace WmoInkoop.Core.Partijen;

/// <summary>A party as it was named before parties confirmed their part: read in what was handed in then, and in drafts of then to take over from.</summary>
/// <param name="Naam">Of the organisation, on one line.</param>
/// <param name="KvkNummer">8 digits.</param>
/// <param name="Grootteklasse">How large it is, as the inschrijver says.</param>
public sealed record Onderaannemer(string Naam, string KvkNummer, [property: JsonConverter(typeof(JsonStringEnumConverter<Grootteklasse>))] Grootteklasse Grootteklasse)
{
    /// <summary>A zzp'er or a small organisation.</summary>
    [JsonIgnore]
    public bool IsKleinePartij => Grootteklasse is Grootteklasse.Zzp or Grootteklasse.Klein;
}
