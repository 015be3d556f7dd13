using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Formulieren;

/// <summary>Keeps a posted form for whoever comes back within the hour, and finds it again.</summary>
public sealed class Formulierbewaring(InkoopDbContext db, Hoofdsleutel hoofdsleutel)
{
    /// <summary>So many forms of visitors whose account is not known are kept at once: more is not people.</summary>
    public const int MaxOnbekend = 500;

    private const string Doel = "bewaard-formulier";

    /// <returns>The token for the browser's cookie, or null when it is not kept: too large, or too many of them.</returns>
    public async Task<string?> BewaarAsync(Guid? gebruikerId, string pad, IReadOnlyDictionary<string, string[]> velden, DateTimeOffset nu, CancellationToken ct)
    {
        var id = Guid.NewGuid();
        var inhoud = hoofdsleutel.Verzegel(JsonSerializer.SerializeToUtf8Bytes(velden), Doel, id);
        if (inhoud.Length > BewaardFormulier.MaxInhoud || pad.Length > BewaardFormulier.MaxPad)
        {
            return null;
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return await db.InTransactieAsync(
            async () =>
            {
                await RuimOpAsync(nu, ct);
                if (gebruikerId is null && await db.BewaardeFormulieren.CountAsync(f => f.GebruikerId == null, ct) >= MaxOnbekend)
                {
                    return null;
                }

                // a session that was taken over or revoked may name an account that no longer exists
                var bestaat = gebruikerId is { } gezocht && await db.Users.AnyAsync(g => g.Id == gezocht, ct);
                db.BewaardeFormulieren.Add(new BewaardFormulier(id, bestaat ? gebruikerId : null, Vingerafdruk(token), pad, inhoud, nu));
                return token;
            },
            ct);
    }

    /// <summary>The fields kept for this address, this browser and this person; null when there are none.</summary>
    public async Task<IReadOnlyDictionary<string, string[]>?> VindAsync(string token, string pad, Guid gebruikerId, DateTimeOffset nu, CancellationToken ct)
    {
        var sleutel = Vingerafdruk(token);
        var rij = await db.BewaardeFormulieren.AsNoTracking().SingleOrDefaultAsync(
            f => f.Sleutel == sleutel && f.Pad == pad && f.VervaltOp > nu && (f.GebruikerId == null || f.GebruikerId == gebruikerId), ct);
        return rij is null ? null : JsonSerializer.Deserialize<Dictionary<string, string[]>>(hoofdsleutel.Open(rij.Inhoud, Doel, rij.Id));
    }

    /// <summary>The form was posted again: nothing needs keeping.</summary>
    public Task VergeetAsync(string token, string pad, CancellationToken ct)
    {
        var sleutel = Vingerafdruk(token);
        return db.InTransactieAsync(() => db.BewaardeFormulieren.Where(f => f.Sleutel == sleutel && f.Pad == pad).ExecuteDeleteAsync(ct), ct);
    }

    /// <returns>How many were past their hour.</returns>
    public Task<int> RuimOpAsync(DateTimeOffset nu, CancellationToken ct) =>
        db.InTransactieAsync(() => db.BewaardeFormulieren.Where(f => f.VervaltOp <= nu).ExecuteDeleteAsync(ct), ct);

    private byte[] Vingerafdruk(string token) => hoofdsleutel.Vingerafdruk(token, Doel);
}
