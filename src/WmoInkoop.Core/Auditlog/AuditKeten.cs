using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Auditlog;

/// <summary>Appends lines to the chain and verifies it. Each line carries the hash of the one before (AUD-01).</summary>
public static class AuditKeten
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Walks the whole chain in order, in bounded memory, also while lines are added.</summary>
    public static async Task<AuditOordeel> ControleerAsync(InkoopDbContext db, CancellationToken ct)
    {
        var vorigeHash = AuditKop.Begin;
        var nummer = 0L;
        var vanaf = long.MinValue;
        while (true)
        {
            var kop = await db.AuditKoppen.AsNoTracking().SingleAsync(ct); // before the page: whatever it counts can be read by then
            var pagina = await db.AuditRegels.AsNoTracking().Where(r => r.Nummer > vanaf).OrderBy(r => r.Nummer).Take(PerSleutel.Paginagrootte).ToListAsync(ct);
            if (pagina.Count == 0)
            {
                return kop.Nummer == nummer && kop.Hash == vorigeHash
                    ? new AuditOordeel(nummer, vorigeHash, null, null)
                    : new AuditOordeel(nummer, vorigeHash, nummer + 1, $"de kop van de keten noemt {kop.Nummer} regels, er zijn er {nummer}");
            }

            foreach (var regel in pagina)
            {
                nummer++;
                if (Fout(regel, nummer, vorigeHash) is { } fout)
                {
                    return new AuditOordeel(nummer, vorigeHash, nummer, fout);
                }

                vorigeHash = regel.Hash;
            }

            vanaf = pagina[^1].Nummer;
        }
    }

    /// <summary>The last step of the transaction: locks the head by raising it, then writes the lines and the new head.</summary>
    internal static async Task SluitAanAsync(InkoopDbContext db, List<AuditInvoer> invoer, CancellationToken ct)
    {
        if (invoer.Count == 0)
        {
            return;
        }

        await db.AuditKoppen.ExecuteUpdateAsync(s => s.SetProperty(k => k.Nummer, k => k.Nummer + invoer.Count), ct);
        var kop = await db.AuditKoppen.AsNoTracking().SingleAsync(ct);
        var nummer = kop.Nummer - invoer.Count;
        var hash = kop.Hash;
        foreach (var een in invoer)
        {
            var regel = new AuditRegel(++nummer, hash, een);
            hash = regel.Hash;
            db.AuditRegels.Add(regel);
        }

        invoer.Clear();
        await db.SaveChangesAsync(ct);
        await db.AuditKoppen.ExecuteUpdateAsync(s => s.SetProperty(k => k.Hash, hash), ct);
    }

    internal static string Hash(string vorigeHash, string tekst) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{vorigeHash}\n{tekst}")));

    /// <summary>Milliseconds: what every database keeps.</summary>
    internal static DateTimeOffset Afgerond(DateTimeOffset moment) => new(moment.UtcTicks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, TimeSpan.Zero);

    internal static string Canoniek(AuditRegel regel, IReadOnlyDictionary<string, string?>? details) =>
        JsonSerializer.Serialize(
            new Vastlegging(regel.Nummer, Moment(regel.Op), regel.GebruikerId, regel.Rol, regel.Actie.ToString(), regel.Soort, regel.ObjectId, regel.ZegelId, details),
            Json);

    private static string? Fout(AuditRegel regel, long nummer, string vorigeHash) =>
        regel.Nummer != nummer ? $"regel {nummer} ontbreekt"
        : regel.Hash != Hash(vorigeHash, regel.Tekst) ? "de tekst of de hash is veranderd"
        : !KolommenKloppen(regel) ? "een kolom wijkt af van de vastgelegde tekst"
        : null;

    private static bool KolommenKloppen(AuditRegel regel) =>
        JsonSerializer.Deserialize<Vastlegging>(regel.Tekst, Json) is { } tekst
        && tekst with { Details = null } == new Vastlegging(
            regel.Nummer, Moment(regel.Op), regel.GebruikerId, regel.Rol, regel.Actie.ToString(), regel.Soort, regel.ObjectId, regel.ZegelId, null);

    private static string Moment(DateTimeOffset op) => op.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private sealed record Vastlegging(
        long Nummer,
        string Op,
        Guid? Wie,
        string Rol,
        string Actie,
        string Soort,
        Guid? Object,
        Guid? Zegel,
        IReadOnlyDictionary<string, string?>? Details);
}

/// <summary>The outcome of walking the chain.</summary>
/// <param name="Regels">Number of lines read.</param>
/// <param name="Hash">Hash of the last good line: the head to compare with the one in the log.</param>
/// <param name="EersteFout">Number of the first broken line, or null.</param>
/// <param name="Uitleg">What is wrong with it.</param>
public sealed record AuditOordeel(long Regels, string Hash, long? EersteFout, string? Uitleg)
{
    public bool Klopt => EersteFout is null;
}
