using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Klachten;

/// <summary>The number of a klacht: the year in Amsterdam and a sequence within it, 'K-2026-0001'.</summary>
public static class Klachtnummer
{
    public const int MaxLengte = 20;

    /// <summary>The next free number; call it within the transaction that saves the klacht.</summary>
    internal static async Task<string> VolgendeAsync(InkoopDbContext db, DateTimeOffset nu, CancellationToken ct)
    {
        var jaar = $"K-{Amsterdam.Datum(nu).Year}-";
        var laatste = await db.Klachten.Where(k => k.Nummer.StartsWith(jaar)).OrderByDescending(k => k.Nummer.Length).ThenByDescending(k => k.Nummer).Select(k => k.Nummer).FirstOrDefaultAsync(ct);
        return $"{jaar}{(laatste is null ? 1 : int.Parse(laatste.AsSpan(jaar.Length), CultureInfo.InvariantCulture) + 1):D4}";
    }
}
