namespace WmoInkoop.Core.Percelen;

/// <summary>Dividing a lumpsum (TRJ-06).</summary>
public static class Lumpsum
{
    /// <summary>Equal shares in whole cents that add up to exactly <paramref name="bedrag"/>; the first shares get the remaining cents.</summary>
    /// <param name="bedrag">Euro, in whole cents.</param>
    /// <param name="aantal">How many shares.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one share, a negative amount, or part of a cent.</exception>
    public static IReadOnlyList<decimal> Verdeel(decimal bedrag, int aantal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(aantal, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(bedrag);
        ArgumentOutOfRangeException.ThrowIfNotEqual(bedrag, decimal.Round(bedrag, 2));
        var deel = decimal.Floor(bedrag * 100 / aantal) / 100;
        var over = (int)((bedrag - (deel * aantal)) * 100);
        return [.. Enumerable.Range(0, aantal).Select(i => i < over ? deel + 0.01m : deel)];
    }
}
