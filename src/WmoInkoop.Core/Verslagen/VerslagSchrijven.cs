using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Overlegtafels;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Verslagen;

/// <summary>
/// A secretary writes what stands under one item of the agenda (TAF-03). Two secretaries can each write another item; of two who write
/// the same one, the second is told.
/// </summary>
public sealed class VerslagSchrijven(InkoopDbContext db, TimeProvider klok)
{
    /// <param name="agendapuntId">The item.</param>
    /// <param name="versie">The version of the item the secretary was looking at.</param>
    /// <param name="inhoud">All its parts, in order.</param>
    /// <param name="wie">The secretary.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved this item in the meantime.</exception>
    public async Task ExecuteAsync(Guid agendapuntId, Guid versie, IReadOnlyList<Onderdeelinhoud> inhoud, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            var punt = await db.Agendapunten.SingleAsync(p => p.Id == agendapuntId, ct);
            var verslag = await db.Verslagen
                .Include(v => v.Onderdelen.Where(o => o.AgendapuntId == agendapuntId)).ThenInclude(o => o.Actie)
                .SingleAsync(v => v.BijeenkomstId == punt.BijeenkomstId, ct);
            var tafelId = await db.Bijeenkomsten.Where(b => b.Id == punt.BijeenkomstId).Select(b => b.OverlegtafelId).SingleAsync(ct);
            db.VerwachtVersie(punt, versie);

            // EF must know that the old parts go before they leave the collection
            db.Acties.RemoveRange(verslag.Onderdelen.Select(o => o.Actie).OfType<Actie>());
            db.Verslagonderdelen.RemoveRange(verslag.Onderdelen);
            verslag.Schrijf(punt, await MetEigenarenAsync(tafelId, inhoud, nu, ct));
            db.Raak(verslag); // who was about to publish sees the new text first
            db.Audit(AuditInvoer.Over<Verslag>(wie, AuditActie.VerslagGeschreven, verslag.Id, nu, ("agendapunt", punt.Id.ToString())));
        }, ct);
    }

    /// <summary>An owner who is a member is written with name and organisation, as in the rest of the verslag.</summary>
    private async Task<IReadOnlyList<Onderdeelinhoud>> MetEigenarenAsync(Guid tafelId, IReadOnlyList<Onderdeelinhoud> inhoud, DateTimeOffset nu, CancellationToken ct)
    {
        var ids = inhoud.Select(i => i.EigenaarId).OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
        {
            return inhoud;
        }

        var leden = await db.LedenVan(tafelId, nu)
            .Where(g => ids.Contains(g.Id))
            .Select(g => new { g.Id, g.Naam, Organisatie = db.Tafelleden.Where(l => l.OverlegtafelId == tafelId && l.GebruikerId == g.Id && l.Tot == null).Select(l => l.Organisatie).First() })
            .ToDictionaryAsync(g => g.Id, g => $"{g.Naam} ({g.Organisatie})", ct);
        Eis(leden.Count == ids.Count, Domeinregel.EigenaarGeenLid);
        return [.. inhoud.Select(i => i.EigenaarId is { } id ? i with { Eigenaar = leden[id] } : i)];
    }
}
