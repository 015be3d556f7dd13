using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Formulieren;

/// <summary>A form that was posted after its session had ended.</summary>
/// <param name="GebruikerId">The account its cookie names, or null. Only a claim: the session has ended and the account may be gone.</param>
/// <param name="Afzender">The network address it came from.</param>
/// <param name="EerderToken">The token of what this browser had kept before, which the new one replaces.</param>
/// <param name="Pad">The address that was posted to, with its query.</param>
/// <param name="Velden">What was typed.</param>
public sealed record IngezondenFormulier(Guid? GebruikerId, string Afzender, string? EerderToken, string Pad, IReadOnlyDictionary<string, string[]> Velden);

/// <summary>
/// Keeps a posted form for whoever comes back within the hour, and finds it again. Anybody can send forms without a session, so what
/// is kept is limited per account, per network address and in all: nobody can fill the database, nor crowd out the others alone.
/// </summary>
public sealed class Formulierbewaring(InkoopDbContext db, Hoofdsleutel hoofdsleutel)
{
    /// <summary>So many forms of one account are kept at once: a person has a few tabs open.</summary>
    public const int MaxPerAccount = 10;

    /// <summary>So many forms from one network address, which a whole gemeentehuis can share.</summary>
    public const int MaxPerAfzender = 100;

    /// <summary>Bytes of all that is kept of senders whose account is not known, so that they leave room for the others: 20 MB.</summary>
    public const long MaxBytesOnbekend = 20L * 1024 * 1024;

    /// <summary>Bytes of all that is kept: 100 MB.</summary>
    public const long MaxBytes = 100L * 1024 * 1024;

    private const string Doel = "bewaard-formulier";
    private const string Afzenderdoel = "bewaard-formulier-afzender";

    /// <returns>The token for the browser's cookie, or null when it is not kept: too large, or too much is kept already.</returns>
    public async Task<string?> BewaarAsync(IngezondenFormulier formulier, DateTimeOffset nu, CancellationToken ct)
    {
        var id = Guid.NewGuid();
        var inhoud = hoofdsleutel.Verzegel(JsonSerializer.SerializeToUtf8Bytes(formulier.Velden), Doel, id);
        if (inhoud.Length > BewaardFormulier.MaxInhoud || formulier.Pad.Length > BewaardFormulier.MaxPad)
        {
            return null;
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        return await db.InTransactieAsync(
            async () =>
            {
                await RuimOpAsync(nu, ct);
                var eerdere = formulier.EerderToken is { } eerder ? Vingerafdruk(eerder) : [];
                var bestaat = formulier.GebruikerId is { } gezocht && await db.Users.AnyAsync(g => g.Id == gezocht, ct);
                var rij = new BewaardFormulier(
                    id, bestaat ? formulier.GebruikerId : null, Vingerafdruk(token), hoofdsleutel.Vingerafdruk(formulier.Afzender, Afzenderdoel), formulier.Pad, inhoud, nu);
                if (!await PastAsync(rij, eerdere, ct))
                {
                    return null;
                }

                await db.BewaardeFormulieren.Where(f => f.Sleutel == eerdere).ExecuteDeleteAsync(ct);
                db.BewaardeFormulieren.Add(rij);
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

    /// <summary>Whether there is room beside what is kept, leaving out what it replaces.</summary>
    private async Task<bool> PastAsync(BewaardFormulier nieuw, byte[] eerdere, CancellationToken ct)
    {
        var anderen = db.BewaardeFormulieren.Where(f => f.Sleutel != eerdere);
        return await anderen.CountAsync(f => f.Afzender == nieuw.Afzender, ct) < MaxPerAfzender
            && await anderen.SumAsync(f => f.Grootte, ct) + nieuw.Grootte <= MaxBytes
            && (nieuw.GebruikerId is { } account
                ? await anderen.CountAsync(f => f.GebruikerId == account, ct) < MaxPerAccount
                : await anderen.Where(f => f.GebruikerId == null).SumAsync(f => f.Grootte, ct) + nieuw.Grootte <= MaxBytesOnbekend);
    }

    private byte[] Vingerafdruk(string token) => hoofdsleutel.Vingerafdruk(token, Doel);
}
