using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Tekenbevoegdheden;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>The receipt of a submission (INS-03), or of a confirmation after a rectificatie (TRJ-03): what the portal had, and when.</summary>
/// <param name="Nummer">On the receipt; of a submission also in the proces-verbaal.</param>
/// <param name="IngediendOp">When the server had the complete request.</param>
/// <param name="Sha256">Of the whole content, as <see cref="Inschrijvingsinhoud.Canoniek"/> gives it.</param>
/// <param name="Documenten">Every file with its own hash.</param>
/// <param name="Kop">What it was called then, so that its text stays the same; null in receipts of before.</param>
/// <param name="Bevestiging">Of a confirmation: what it confirms; null: of a submission.</param>
/// <param name="Ondertekeningen">Who signed (AAN-07), the last one last; null in receipts from before that was kept.</param>
public sealed record Ontvangstbewijs(
    string Nummer,
    DateTimeOffset IngediendOp,
    string Sha256,
    IReadOnlyList<Ontvangstregel> Documenten,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Ontvangstkop? Kop = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Inhoudsbevestiging? Bevestiging = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Ondertekening>? Ondertekeningen = null)
{
    public const int MaxNummer = 40;

    /// <summary>The lines about who signed, or nothing.</summary>
    private string Handtekeningen => string.Concat((Ondertekeningen ?? []).Select(o => $"Ondertekend:   {o.Naam}, {Amsterdam.OpDeSeconde(o.Op)}{Environment.NewLine}"));

    // without characters that look alike
    internal const string Tekens = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A number nobody can count with: a sequence would tell a bidder how many came before.</summary>
    internal static string NieuwNummer(Aanbesteding aanbesteding, Perceel perceel) =>
        string.Create(CultureInfo.InvariantCulture, $"{aanbesteding.Nummer}-{perceel.Nummer}-{RandomNumberGenerator.GetString(Tekens, 8)}");

    /// <summary>The receipt as a text file, without the controlecode below it.</summary>
    /// <param name="kop">What it is about, for a receipt that does not say so itself.</param>
    public string AlsTekst(Ontvangstkop kop)
    {
        var (aanbesteding, perceel, aanbieder) = Kop ?? kop;
        var tekst = new StringBuilder()
            .AppendLine(Bevestiging is null ? Ontvangstcode.Titel : "ONTVANGSTBEWIJS VAN EEN BEVESTIGING NA RECTIFICATIE")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"Nummer:        {Nummer}")
            .AppendLine(CultureInfo.InvariantCulture, $"Ontvangen op:  {Amsterdam.OpDeSeconde(IngediendOp)} (Nederlandse tijd)")
            .AppendLine(CultureInfo.InvariantCulture, $"Aanbieder:     {aanbieder}")
            .AppendLine(CultureInfo.InvariantCulture, $"Aanbesteding:  {aanbesteding}")
            .AppendLine(CultureInfo.InvariantCulture, $"Perceel:       {perceel}")
            .Append(Handtekeningen);
        if (Bevestiging is { } bevestiging)
        {
            tekst.AppendLine(CultureInfo.InvariantCulture, $"Bevestigt:     inschrijving {bevestiging.Nummer}, na rectificatie {bevestiging.Rectificatie}");
        }

        tekst.AppendLine()
            .AppendLine("SHA-256 van de hele inschrijving:")
            .AppendLine(Sha256)
            .AppendLine()
            .AppendLine("SHA-256 per document:");
        foreach (var document in Documenten)
        {
            tekst.AppendLine(CultureInfo.InvariantCulture, $"{document.Sha256}  {document.Naam}");
        }

        (Documenten.Count == 0 ? tekst.AppendLine("Er zijn geen documenten ingediend.") : tekst)
            .AppendLine()
            .AppendLine("Nagaan of een bestand hierbij hoort, of dit bewijs echt is: /ontvangstbewijs in het portaal.");
        return tekst.ToString().ReplaceLineEndings("\n");
    }
}

/// <summary>What a receipt is about, as it was called then.</summary>
/// <param name="Aanbesteding">Name and number.</param>
/// <param name="Perceel">'Perceel 1: Thuisondersteuning'.</param>
/// <param name="Aanbieder">The name of the provider.</param>
public sealed record Ontvangstkop(string Aanbesteding, string Perceel, string Aanbieder)
{
    internal static Ontvangstkop Van(Aanbesteding aanbesteding, Perceel perceel, string aanbieder) =>
        new($"{aanbesteding.Naam} ({aanbesteding.Nummer})", $"Perceel {perceel.Nummer}: {perceel.Naam}", aanbieder);
}

/// <param name="Naam">As the provider called the file.</param>
/// <param name="Sha256">64 hexadecimal digits in lower case.</param>
public sealed record Ontvangstregel(string Naam, string Sha256);
