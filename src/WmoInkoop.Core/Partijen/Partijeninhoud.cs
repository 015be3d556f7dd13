using System.Text.Json.Serialization;
using WmoInkoop.Core.EigenVerklaringen;

namespace WmoInkoop.Core.Partijen;

/// <summary>Who takes part in an inschrijving, as it is sealed with it (INS-01).</summary>
/// <param name="Vorm">As what the provider hands in.</param>
/// <param name="Partijen">Everyone but the provider itself, by role and in the order they were named.</param>
public sealed record Partijeninhoud(Inschrijfvorm Vorm, IReadOnlyList<Partijinhoud> Partijen)
{
    /// <summary>1: of the percelen that do not go together, the provider likes this one best (GUN-01); null: it does not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Voorkeur { get; init; }
}

/// <param name="PartijId">The <see cref="Inschrijfpartij"/>.</param>
/// <param name="Gegevens">What the inschrijver says of it.</param>
/// <param name="Bevestiging">Who of that party confirmed, and when; null in a draft where nobody did.</param>
/// <param name="EigenVerklaring">Its own (2.84, 2.85), once it confirmed; null where none is asked of it.</param>
public sealed record Partijinhoud(
    Guid PartijId,
    Partijgegevens Gegevens,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Partijbevestiging? Bevestiging,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EigenVerklaring? EigenVerklaring = null)
{
    /// <summary>Where it stands in a draft; what was handed in holds confirmed parties only.</summary>
    [JsonIgnore]
    public Partijstatus Status { get; init; } = Partijstatus.Bevestigd;
}

/// <param name="Naam">Who confirmed.</param>
/// <param name="Functie">In which function, as that person wrote it.</param>
/// <param name="Op">When the server had the complete request.</param>
/// <param name="MetAccount">As beheerder of a registered provider; else with the link that was mailed.</param>
public sealed record Partijbevestiging(string Naam, string Functie, DateTimeOffset Op, bool MetAccount);
