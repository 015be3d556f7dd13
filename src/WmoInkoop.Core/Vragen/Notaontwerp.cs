using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Vragen;

/// <summary>The next nota as it would be now: what an inkoper reads before publishing, and what is then published.</summary>
public sealed class Notaontwerp
{
    /// <param name="nummer">The next number of the aanbesteding, from 1.</param>
    /// <param name="vragen">Every question that is in no nota yet.</param>
    public Notaontwerp(int nummer, IEnumerable<Vraag> vragen)
    {
        var opVolgorde = vragen.OrderBy(v => v.GesteldOp).ThenBy(v => v.Id).ToLookup(v => v.Status is VraagStatus.Nagekeken);
        Nummer = nummer;
        Klaar = [.. opVolgorde[true]];
        NietKlaar = opVolgorde[false].Count();
    }

    public int Nummer { get; }

    /// <summary>What goes in, in the order it was asked: the questions a second inkoper agreed with.</summary>
    public IReadOnlyList<Vraag> Klaar { get; }

    /// <summary>How many questions wait for a later nota.</summary>
    public int NietKlaar { get; }

    /// <summary>
    /// Differs as soon as the number, a question or the version of a question differs; 64 hexadecimal digits. One value instead of a
    /// field for each question, because a form takes no more than a thousand fields.
    /// </summary>
    public string Controlegetal()
    {
        var gelezen = new byte[sizeof(int) + (Klaar.Count * 16)];
        BitConverter.TryWriteBytes(gelezen, Nummer);
        for (var i = 0; i < Klaar.Count; i++)
        {
            Klaar[i].Versie.TryWriteBytes(gelezen.AsSpan(sizeof(int) + (i * 16)));
        }

        return Convert.ToHexStringLower(SHA256.HashData(gelezen));
    }

    public static async Task<Notaontwerp> LeesAsync(InkoopDbContext db, Guid aanbestedingId, CancellationToken ct) => new(
        (await db.Notas.Where(n => n.AanbestedingId == aanbestedingId).MaxAsync(n => (int?)n.Nummer, ct) ?? 0) + 1,
        await db.Vragen.Where(v => v.AanbestedingId == aanbestedingId && v.NotaId == null).ToListAsync(ct));
}
