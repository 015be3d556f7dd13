using System.Security.Cryptography;
using System.Text;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// The record of an opening (INS-07): who and when stand in its <see cref="Opening"/>, which inschrijvingen there were and whether
/// they are what the receipts say stands here. Made once, never changed.
/// </summary>
public sealed class ProcesVerbaalVanOpening
{
    private readonly List<Openingsregel> _regels = [];

    private ProcesVerbaalVanOpening()
    {
    }

    internal ProcesVerbaalVanOpening(Opening opening, IEnumerable<Kluiscontrole> controles)
    {
        Id = Guid.NewGuid();
        OpeningId = opening.Id;
        _regels.AddRange(controles.Select(c => new Openingsregel(Id, c)));
    }

    public Guid Id { get; private set; }

    public Guid OpeningId { get; private set; }

    public IReadOnlyCollection<Openingsregel> Regels => _regels;

    /// <summary>
    /// The hash that stands under it and that a draw between equals starts from (BEO-07), 64 hexadecimal digits in lower case: SHA-256
    /// of one line per inschrijving with its number, a space and its hash, in the order of the numbers.
    /// </summary>
    public static string Kenmerk(IEnumerable<(string Nummer, string? Sha256)> regels) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(regels.OrderBy(r => r.Nummer, StringComparer.Ordinal).Select(r => $"{r.Nummer} {r.Sha256}\n")))));
}

/// <summary>One inschrijving in a proces-verbaal.</summary>
public sealed class Openingsregel
{
    public const int MaxAfwijking = 2000;

    private Openingsregel()
    {
    }

    internal Openingsregel(Guid procesVerbaalId, Kluiscontrole controle)
    {
        Id = Guid.NewGuid();
        ProcesVerbaalId = procesVerbaalId;
        InschrijvingId = controle.InschrijvingId;
        Sha256 = controle.Sha256;
        Uitkomst = controle.Uitkomst;
        Afwijking = controle.Afwijking is { Length: > MaxAfwijking } lang ? lang[..MaxAfwijking] : controle.Afwijking;
    }

    public Guid Id { get; private set; }

    public Guid ProcesVerbaalId { get; private set; }

    public Guid InschrijvingId { get; private set; }

    /// <summary>Of the whole, from the receipt; null when the receipt itself cannot be read.</summary>
    public string? Sha256 { get; private set; }

    public Openingsuitkomst Uitkomst { get; private set; }

    /// <summary>The names of the documents that are not what the receipt says.</summary>
    public string? Afwijking { get; private set; }
}

/// <summary>Whether what was opened is what the receipt says.</summary>
public enum Openingsuitkomst
{
    Klopt,

    /// <summary>The answers cannot be opened, or differ from the receipt; nothing of it is readable.</summary>
    InhoudBeschadigd,

    /// <summary>The answers are right; one or more files are not.</summary>
    DocumentBeschadigd,
}
