using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Vragen;

namespace WmoInkoop.Core.Volgers;

/// <summary>
/// Tells everyone with an interest in a published aanbesteding the same at the same moment (TRJ-03, TRJ-05, VRA-03): who follows it, who
/// asked something, gegadigden, the invited, and everyone of a provider with a draft or a submission. All of it goes under the seal of who asks, which
/// is never broken: that somebody gets such a letter tells that they are interested (INS-06).
/// </summary>
public sealed class Rondschrijven(InkoopDbContext db, Postkamer postkamer)
{
    /// <summary>Adds the letters to the running transaction, each person one.</summary>
    /// <param name="aanbesteding">Published.</param>
    /// <param name="brief">What everyone is told.</param>
    /// <param name="sleutel">Names what it is about; nobody gets the same twice.</param>
    /// <param name="nu">When.</param>
    /// <param name="behalve">People who get a letter of their own about it.</param>
    /// <param name="ct">Cancels the request.</param>
    internal async Task StuurAsync(Aanbesteding aanbesteding, Brief brief, string sleutel, DateTimeOffset nu, IReadOnlyCollection<Guid> behalve, CancellationToken ct)
    {
        var zegelId = await db.VragerzegelAsync(aanbesteding.Id, nu, ct);
        foreach (var mens in await BelangstellendenAsync(aanbesteding.Id, ct))
        {
            if (!behalve.Contains(mens.Id))
            {
                postkamer.Bericht(brief, mens, nu, aanbesteding.RegioId, zegelId, sleutel);
            }
        }

        foreach (var volger in await db.Volgers.Where(v => v.AanbestedingId == aanbesteding.Id && v.Email != null && v.BevestigdOp != null).ToListAsync(ct))
        {
            postkamer.Verstuur(VolgerBrieven.VoorAdres(brief, volger), volger.Email!, volger.Email!, nu, aanbesteding.RegioId, zegelId, $"{sleutel}:{volger.Id:N}");
        }
    }

    private async Task<List<Gebruiker>> BelangstellendenAsync(Guid aanbestedingId, CancellationToken ct)
    {
        var aanbieders = db.Inschrijvingen
            .Where(i => i.AanbestedingId == aanbestedingId && (i.Status == InschrijvingStatus.Concept || i.Status == InschrijvingStatus.Ingediend))
            .Select(i => i.AanbiederId)
            .Union(db.Gegadigden.Where(g => g.AanbestedingId == aanbestedingId && g.AfgevallenOp == null).Select(g => g.AanbiederId))
            .Union(db.Genodigden.Where(g => g.AanbestedingId == aanbestedingId).Select(g => g.AanbiederId));
        return await db.Users
            .Where(g => db.Volgers.Any(v => v.AanbestedingId == aanbestedingId && v.GebruikerId == g.Id)
                || db.Vragen.Any(v => v.AanbestedingId == aanbestedingId && v.GesteldDoorId == g.Id && db.Medewerkers.Any(m => m.GebruikerId == g.Id && m.AanbiederId == v.AanbiederId && m.Tot == null))
                || db.Medewerkers.Any(m => m.GebruikerId == g.Id && m.Tot == null && aanbieders.Contains(m.AanbiederId)))
            .ToListAsync(ct);
    }
}
