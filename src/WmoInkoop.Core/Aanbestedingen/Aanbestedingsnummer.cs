using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Aanbestedingen;

/// <summary>The public number of an aanbesteding: the year in Amsterdam and a sequence within it, '2026-0001'.</summary>
public static class Aanbestedingsnummer
{
    public const int MaxLengte = 16;

    /// <summary>The next free number; call it within the transaction that saves the aanbesteding.</summary>
    public static async Task<string> VolgendeAsync(InkoopDbContext db, DateTimeOffset nu, CancellationToken ct)
    {
        var jaar = $"{Amsterdam.Datum(nu).Year}-";
        var laatste = await db.Aanbestedingen.ZonderConcepten().Where(a => a.Nummer.StartsWith(jaar)).MaxAsync(a => (string?)a.Nummer, ct);
        return $"{jaar}{(laatste is null ? 1 : int.Parse(laatste.AsSpan(jaar.Length), System.Globalization.CultureInfo.InvariantCulture) + 1):D4}";
    }
}
