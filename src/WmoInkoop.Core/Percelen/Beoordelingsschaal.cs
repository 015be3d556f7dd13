using System.Globalization;
using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Percelen;

/// <summary>A mark and what it means.</summary>
/// <param name="Cijfer">A whole number.</param>
/// <param name="Betekenis">In words, for assessors and bidders.</param>
public sealed record Schaalcijfer(int Cijfer, string Betekenis)
{
    public const int MaxBetekenis = 300;
}

/// <summary>The marks of a perceel, and what each means; the same for every criterium of it (BEO-01). Replaced as a whole.</summary>
public sealed class Beoordelingsschaal
{
    public const int HoogstMogelijk = 1000;
    public const int MeesteRegels = 21;

    /// <param name="regels">From low to high.</param>
    /// <exception cref="DomeinregelException">Fewer than two, not going up, a negative mark, or a mark without meaning.</exception>
    public Beoordelingsschaal(IReadOnlyList<Schaalcijfer> regels)
    {
        Eis(regels.Count is >= 2 and <= MeesteRegels, Domeinregel.SchaalTeKort, MeesteRegels);
        Eis(regels.Zip(regels.Skip(1)).All(p => p.First.Cijfer < p.Second.Cijfer), Domeinregel.SchaalLooptNietOp);
        Eis(regels[0].Cijfer >= 0 && regels[^1].Cijfer <= HoogstMogelijk, Domeinregel.SchaalBuitenBereik, HoogstMogelijk);
        Eis(regels.All(r => !string.IsNullOrWhiteSpace(r.Betekenis)), Domeinregel.SchaalZonderBetekenis);
        Regels = [.. regels.Select(r => r with { Betekenis = EenRegel.Van(r.Betekenis) })];
        Cijfers = [.. Regels.Select(r => (decimal)r.Cijfer)];
    }

    /// <summary>What a perceel has until its inkoper chooses another.</summary>
    public static Beoordelingsschaal Standaard { get; } = new(
    [
        new(0, "Niet beantwoord"),
        new(2, "Onvoldoende: gaat nauwelijks op de vraag in"),
        new(4, "Matig: gaat op een deel van de vraag in"),
        new(6, "Voldoende: beantwoordt de vraag"),
        new(8, "Goed: beantwoordt de vraag volledig en concreet"),
        new(10, "Uitstekend: volledig, concreet en met aantoonbare meerwaarde"),
    ]);

    /// <summary>From low to high.</summary>
    public IReadOnlyList<Schaalcijfer> Regels { get; }

    /// <summary>From low to high.</summary>
    public IReadOnlyList<decimal> Cijfers { get; }

    public decimal Hoogste => Cijfers[^1];

    /// <summary>For messages: '0, 2, 4, 6, 8, 10'.</summary>
    public string Opsomming => string.Join(", ", Regels.Select(r => r.Cijfer.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What a mark says, in Dutch; null when it is not on the scale.</summary>
    public string? Betekenis(decimal cijfer) => Regels.FirstOrDefault(r => r.Cijfer == cijfer)?.Betekenis;

    /// <exception cref="DomeinregelException">Not a mark of the scale.</exception>
    internal void EisBevat(decimal cijfer) => Eis(Cijfers.Contains(cijfer), Domeinregel.CijferNietInSchaal, Opsomming);
}
