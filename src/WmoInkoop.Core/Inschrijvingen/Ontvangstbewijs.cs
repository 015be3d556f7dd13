using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Tekenbevoegdheden;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>The receipt of a submission (INS-03): what the portal had, and when.</summary>
/// <param name="Nummer">On the receipt and in the proces-verbaal.</param>
/// <param name="IngediendOp">When the server had the complete request.</param>
/// <param name="Sha256">Of the whole content, as <see cref="Inschrijvingsinhoud.Canoniek"/> gives it.</param>
/// <param name="Documenten">Every file with its own hash.</param>
/// <param name="Ondertekeningen">Who signed (AAN-07), the last one last; null in receipts from before that was kept.</param>
public sealed record Ontvangstbewijs(
    string Nummer,
    DateTimeOffset IngediendOp,
    string Sha256,
    IReadOnlyList<Ontvangstregel> Documenten,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Ondertekening>? Ondertekeningen = null)
{
    public const int MaxNummer = 40;

    /// <summary>The lines about who signed, or nothing.</summary>
    private string Handtekeningen => string.Concat((Ondertekeningen ?? []).Select(o => $"Ondertekend:   {o.Naam}, {Amsterdam.OpDeSeconde(o.Op)}{Environment.NewLine}"));

    // without characters that look alike
    private const string Tekens = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>A number nobody can count with: a sequence would tell a bidder how many came before.</summary>
    internal static string NieuwNummer(Aanbesteding aanbesteding, Perceel perceel) =>
        string.Create(CultureInfo.InvariantCulture, $"{aanbesteding.Nummer}-{perceel.Nummer}-{RandomNumberGenerator.GetString(Tekens, 8)}");

    /// <summary>The receipt as a text file.</summary>
    public string AlsTekst(string aanbesteding, string perceel, string aanbieder)
    {
        var tekst = new StringBuilder()
            .AppendLine("ONTVANGSTBEWIJS")
            .AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"Nummer:        {Nummer}")
            .AppendLine(CultureInfo.InvariantCulture, $"Ontvangen op:  {Amsterdam.OpDeSeconde(IngediendOp)} (Nederlandse tijd)")
            .AppendLine(CultureInfo.InvariantCulture, $"Aanbieder:     {aanbieder}")
            .AppendLine(CultureInfo.InvariantCulture, $"Aanbesteding:  {aanbesteding}")
            .AppendLine(CultureInfo.InvariantCulture, $"Perceel:       {perceel}")
            .Append(Handtekeningen)
            .AppendLine()
            .AppendLine("SHA-256 van de hele inschrijving:")
            .AppendLine(Sha256)
            .AppendLine()
            .AppendLine("SHA-256 per document:");
        foreach (var document in Documenten)
        {
            tekst.AppendLine(CultureInfo.InvariantCulture, $"{document.Sha256}  {document.Naam}");
        }

        return (Documenten.Count == 0 ? tekst.AppendLine("Er zijn geen documenten ingediend.") : tekst).ToString();
    }
}

/// <param name="Naam">As the provider called the file.</param>
/// <param name="Sha256">64 hexadecimal digits in lower case.</param>
public sealed record Ontvangstregel(string Naam, string Sha256);
