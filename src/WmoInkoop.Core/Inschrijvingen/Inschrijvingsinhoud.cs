using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// The content of an inschrijving, as <see cref="Kluis"/> gives it. <see cref="Canoniek"/> is the one text that the receipt's hash is
/// over, and the provider can fetch that text to check it.
/// </summary>
/// <param name="InschrijvingId">Whose content.</param>
/// <param name="PerceelId">For which perceel.</param>
/// <param name="AanbiederId">Of which provider.</param>
/// <param name="Antwoorden">The plan, in the order of the criteria.</param>
/// <param name="Eisen">In the order of the eisen.</param>
/// <param name="Documenten">In order of eis and name.</param>
/// <param name="Prijs">In euro; null where none is asked, when it is not filled in yet, and for the buying side while quality is being marked (BEO-03).</param>
/// <param name="EigenVerklaring">Of the inschrijver (2.84); null where none is asked, as in what was handed in before.</param>
/// <param name="Onderaannemers">Only in what was handed in before parties confirmed their part.</param>
/// <param name="Bevestiging">Of what was confirmed after a rectificatie (TRJ-03): what it confirms; null in what was handed in.</param>
/// <param name="Partijen">Vorm and parties (INS-01); null in what was handed in before, whose hash stays what it was.</param>
public sealed record Inschrijvingsinhoud(
    Guid InschrijvingId,
    Guid PerceelId,
    Guid AanbiederId,
    IReadOnlyList<Criteriumantwoord> Antwoorden,
    IReadOnlyList<Eisantwoord> Eisen,
    IReadOnlyList<Bijlage> Documenten,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Prijs = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Onderaannemer>? Onderaannemers = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Inhoudsbevestiging? Bevestiging = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EigenVerklaring? EigenVerklaring = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Partijeninhoud? Partijen = null)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The cost elements from which the price follows (INS-11); null where they are not asked or not filled in, and for the buying side as long as the price.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Kostprijselementen? Kostprijs { get; init; }

    /// <summary>
    /// Known to the provider and the portal only. The buying side sees the hash of the whole before it may see the price (BEO-03); with all the
    /// rest of the content in hand it would find the price by trying amounts. Null in what was handed in before.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Zout { get; init; }

    /// <summary>The one file that was handed in after an outage (INS-10): plan, proof and price are all in it; null when it was filled in here.</summary>
    public Bijlage? AlsEenBestand() => this is { Antwoorden.Count: 0, Eisen.Count: 0, Documenten: [var bestand] } ? bestand : null;

    /// <summary>For the buying side while quality is being marked (BEO-03).</summary>
    internal Inschrijvingsinhoud ZonderPrijs() => this with { Prijs = null, Kostprijs = null, Zout = null };

    /// <summary>The content as UTF-8 JSON, always the same for the same content.</summary>
    public byte[] Canoniek() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>SHA-256 of <see cref="Canoniek"/>, 64 hexadecimal digits in lower case.</summary>
    public string Hash() => Hash(Canoniek());

    /// <summary>The same for the same inschrijving, so that its hash stays; nobody finds it without the master key.</summary>
    internal static string NieuwZout(Guid inschrijvingId, Hoofdsleutel sleutel) => Convert.ToHexStringLower(sleutel.Vingerafdruk(inschrijvingId.ToString(), "zout van een inschrijving"));

    internal static string Hash(byte[] canoniek) => Convert.ToHexStringLower(SHA256.HashData(canoniek));

    internal static Inschrijvingsinhoud Lees(byte[] canoniek) => JsonSerializer.Deserialize<Inschrijvingsinhoud>(canoniek, Json)!;
}

/// <param name="CriteriumId">The criterium.</param>
/// <param name="Volgnummer">Shown as 'K1'.</param>
/// <param name="Criterium">Its name.</param>
/// <param name="Tekst">The answer; Markdown.</param>
/// <param name="Vraag">What was asked when it was answered, Markdown; null in what was handed in before questions were sealed with it, whose hash stays what it was.</param>
/// <param name="MaxWoorden">How many words the answer may have; null: no limit.</param>
public sealed record Criteriumantwoord(
    Guid CriteriumId,
    int Volgnummer,
    string Criterium,
    string Tekst,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Vraag = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? MaxWoorden = null)
{
    [JsonIgnore]
    public int Woorden => Inschrijvingen.Woorden.Tel(Tekst);

    [JsonIgnore]
    public bool IsTeLang => Woorden > MaxWoorden;
}

/// <param name="EisId">The eis.</param>
/// <param name="Volgnummer">Its place in the perceel.</param>
/// <param name="Akkoord">The provider agrees.</param>
/// <param name="Code">What the eis was called: 'S1G2'; null in what was handed in before eisen were called so, whose hash stays what it was.</param>
/// <param name="Eistekst">What it demanded when the provider agreed; null in what was handed in before texts were sealed with it.</param>
/// <param name="GevraagdBewijs">The evidence that was asked and when; null: none, or as <paramref name="Eistekst"/>.</param>
public sealed record Eisantwoord(
    Guid EisId,
    int Volgnummer,
    bool Akkoord,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Eistekst = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? GevraagdBewijs = null);

/// <summary>That an earlier content holds for what is asked after a rectificatie.</summary>
/// <param name="Rectificatie">The number of the latest one that was read.</param>
/// <param name="Nummer">Of the receipt of what is confirmed.</param>
/// <param name="Sha256">Of what is confirmed, as a whole.</param>
public sealed record Inhoudsbevestiging(int Rectificatie, string Nummer, string Sha256);

/// <param name="Id">Of the <see cref="Inschrijvingsdocument"/>; part of its address.</param>
/// <param name="EisId">The eis it is evidence for; null: it belongs to the plan.</param>
/// <param name="Naam">As the provider called the file.</param>
/// <param name="Grootte">Bytes.</param>
/// <param name="Sha256">Of the file, 64 hexadecimal digits in lower case.</param>
public sealed record Bijlage(Guid Id, Guid? EisId, string Naam, long Grootte, string Sha256);
