using System.Text.Json.Serialization;

namespace WmoInkoop.Core.EigenVerklaringen;

/// <summary>Part II.A: whose declaration it is.</summary>
/// <param name="Naam">Of the party, as the portal knows it.</param>
/// <param name="KvkNummer">8 digits; empty for a party that has none.</param>
/// <param name="IsMkb">A micro, small or medium-sized enterprise; null: not answered.</param>
/// <param name="InCombinatie">It takes part together with others; null: not answered.</param>
/// <param name="Combinatie">With whom, and in which role.</param>
public sealed record Onderneming(string Naam, string KvkNummer, bool? IsMkb = null, bool? InCombinatie = null, string Combinatie = "");

/// <summary>Part II.B: who speaks for the party.</summary>
/// <param name="Naam">Of the person.</param>
/// <param name="Functie">Director, owner.</param>
/// <param name="Bevoegdheid">How the right to represent is laid down, where that needs explaining.</param>
public sealed record Vertegenwoordiger(string Naam = "", string Functie = "", string Bevoegdheid = "");

/// <summary>Yes or no, with what goes with it.</summary>
/// <param name="Ja">Null: not answered.</param>
/// <param name="Toelichting">Empty where none is needed.</param>
public sealed record Verklaringsantwoord(bool? Ja = null, string Toelichting = "");

/// <summary>Part III: whether one ground applies to the party.</summary>
/// <param name="Grond">Which ground.</param>
/// <param name="Vraag">The question as it was read.</param>
/// <param name="Ja">It applies; null: not answered.</param>
/// <param name="Toelichting">What happened, when it applies.</param>
/// <param name="Maatregelen">What was done so that it does not happen again (2.87a).</param>
public sealed record Grondantwoord(
    [property: JsonConverter(typeof(JsonStringEnumConverter<Uitsluitingsgrond>))] Uitsluitingsgrond Grond,
    string Vraag,
    bool? Ja = null,
    string Toelichting = "",
    string Maatregelen = "");

/// <summary>Part VI: what the party declares. Given for this declaration only, never taken over from another.</summary>
/// <param name="NaarWaarheid">What it says is true and complete.</param>
/// <param name="BewijsDirect">Evidence can be handed over without delay.</param>
/// <param name="Naam">Who declares.</param>
/// <param name="Functie">As what.</param>
/// <param name="Op">When, for what the declaration says now; null: not given.</param>
public sealed record Slotverklaring(bool NaarWaarheid = false, bool BewijsDirect = false, string Naam = "", string Functie = "", DateTimeOffset? Op = null)
{
    /// <summary>Everything a declaration needs is there.</summary>
    [JsonIgnore]
    public bool IsGegeven => NaarWaarheid && BewijsDirect && Naam.Length > 0 && Functie.Length > 0;
}

/// <summary>That an earlier declaration was used again (2.85 lid 4, AAN-07).</summary>
/// <param name="Bron">The aanbesteding it was made for.</param>
/// <param name="BronOp">When it was made.</param>
/// <param name="BevestigdDoor">Who confirmed that it still holds.</param>
/// <param name="BevestigdOp">When.</param>
/// <param name="Nieuw">What the earlier one was not asked.</param>
public sealed record Overname(
    string Bron,
    DateTimeOffset BronOp,
    string BevestigdDoor,
    DateTimeOffset BevestigdOp,
    [property: JsonConverter(typeof(Grondenlijst))] IReadOnlyList<Uitsluitingsgrond> Nieuw)
{
    public bool Equals(Overname? other) =>
        other is not null && (Bron, BronOp, BevestigdDoor, BevestigdOp) == (other.Bron, other.BronOp, other.BevestigdDoor, other.BevestigdOp) && Nieuw.SequenceEqual(other.Nieuw);

    public override int GetHashCode() => HashCode.Combine(Bron, BronOp, BevestigdDoor, BevestigdOp, Nieuw.Count);
}

/// <summary>What can be lacking.</summary>
public enum Verklaringsgebreksoort
{
    NietBeantwoord,
    ToelichtingOntbreekt,
    MaatregelenOntbreken,
    VertegenwoordigerOntbreekt,
    SlotverklaringOntbreekt,
}

/// <summary>A question other than those about grounds. Short name and question are in EigenVerklaringen.resx.</summary>
public enum Verklaringsvraag
{
    Mkb,
    Combinatie,
    Vertegenwoordiger,
    BeroepOpAnderen,
    Onderaannemers,
    Geschiktheid,
    Slotverklaring,
}

/// <param name="Soort">What is lacking.</param>
/// <param name="Vraag">Where; null: at <paramref name="Grond"/>.</param>
/// <param name="Grond">Where; null: at <paramref name="Vraag"/>.</param>
/// <param name="Tekst">What to do, in Dutch.</param>
public sealed record Verklaringsgebrek(Verklaringsgebreksoort Soort, Verklaringsvraag? Vraag, Uitsluitingsgrond? Grond, string Tekst);
