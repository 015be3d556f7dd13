using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Perceeluitsluitingen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>
/// What exclusions between percelen mean for the award of one (TRJ-07, GUN-01), as announced: the order of the percelen decides, and of
/// two aanbestedingen the earlier final award binds the later.
/// </summary>
public sealed class Perceelvolgorde(InkoopDbContext db)
{
    /// <summary>The percelen that have to be decided first, in words.</summary>
    public async Task<IReadOnlyList<string>> WachtOpAsync(Guid perceelId, CancellationToken ct)
    {
        var eerder = (await db.UitsluitingenVanAsync(perceelId, ct)).Where(r => r.IsEerder).ToList();
        var ids = eerder.Select(r => r.AnderPerceelId).ToList();
        var beslist = await db.Percelen
            .Where(p => ids.Contains(p.Id) && (p.VoorlopigGegundOp != null || p.BeeindigdOp != null || (p.GetoetstOp != null && !db.Inschrijvingen.Any(i => i.PerceelId == p.Id && db.Geldigheidsoordelen.Any(o => o.InschrijvingId == i.Id && o.IsGeldig)))))
            .Select(p => p.Id)
            .ToListAsync(ct);
        return [.. eerder.Where(r => !beslist.Contains(r.AnderPerceelId)).Select(r => r.Omschrijving)];
    }

    /// <summary>Per party that is hoofdaannemer in a perceel that excludes this one: why it is passed over. Once the letters of this perceel are out: as they say.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> GepasseerdenAsync(Perceel perceel, CancellationToken ct)
    {
        if (perceel.VoorlopigGegundOp is not null)
        {
            var brieven = await db.Gunningsbrieven.AsNoTracking()
                .Where(b => b.Uitkomst == Gunningsuitkomst.AnderPerceel && db.LopendeBeslissingen().Any(x => x.Id == b.GunningsbeslissingId && x.PerceelId == perceel.Id))
                .ToListAsync(ct);
            return brieven.ToDictionary(b => b.AanbiederId, b => b.Lees().Gepasseerd ?? "");
        }

        var regels = await db.UitsluitingenVanAsync(perceel.Id, ct);
        return (await HoofdaannemersAsync(regels, ct)).GroupBy(h => h.AanbiederId).ToDictionary(g => g.Key, g => Reden(g.First().Regel));
    }

    /// <summary>Parties of these that became hoofdaannemer in the meantime in a perceel that excludes this one, in words.</summary>
    internal async Task<string?> IntussenGegundAsync(Guid perceelId, IReadOnlyCollection<Guid> winnaars, CancellationToken ct) =>
        (await HoofdaannemersAsync(await db.UitsluitingenVanAsync(perceelId, ct), ct)).FirstOrDefault(h => winnaars.Contains(h.AanbiederId)).Regel?.Omschrijving;

    /// <summary>Whether the letters of a perceel passed over a party that is hoofdaannemer nowhere any more: the decision on the other perceel was withdrawn (GUN-05), or that perceel ended.</summary>
    internal async Task<bool> IsTenOnrechteGepasseerdAsync(Guid beslissingId, Guid perceelId, CancellationToken ct)
    {
        var gepasseerd = await db.Gunningsbrieven.Where(b => b.GunningsbeslissingId == beslissingId && b.Uitkomst == Gunningsuitkomst.AnderPerceel).Select(b => b.AanbiederId).ToListAsync(ct);
        return gepasseerd.Count > 0 && gepasseerd.Except((await HoofdaannemersAsync(await db.UitsluitingenVanAsync(perceelId, ct), ct)).Select(h => h.AanbiederId)).Any();
    }

    private async Task<List<(Guid AanbiederId, Uitsluitingsregel Regel)>> HoofdaannemersAsync(IReadOnlyCollection<Uitsluitingsregel> regels, CancellationToken ct)
    {
        var eerder = regels.Where(r => r.IsEerder).Select(r => r.AnderPerceelId).ToList();
        var elders = regels.Where(r => !r.IsEerder).Select(r => r.AnderPerceelId).ToList(); // a later perceel can be final first, when an earlier decision was withdrawn (GUN-05)
        var voorgesteld = await db.Gunningsbrieven
            .Where(b => b.Uitkomst == Gunningsuitkomst.Winnaar)
            .Join(db.LopendeBeslissingen().Where(x => eerder.Contains(x.PerceelId) && db.Percelen.Any(p => p.Id == x.PerceelId && (p.BeeindigdOp == null || p.DefinitiefGegundOp != null))), b => b.GunningsbeslissingId, x => x.Id, (b, x) => new { b.AanbiederId, x.PerceelId })
            .ToListAsync(ct);
        var gegund = await db.Overeenkomsten.Where(o => elders.Contains(o.PerceelId)).Select(o => new { o.AanbiederId, o.PerceelId }).ToListAsync(ct);
        return [.. voorgesteld.Concat(gegund).Select(h => (h.AanbiederId, regels.First(r => r.AnderPerceelId == h.PerceelId)))];
    }

    private static string Reden(Uitsluitingsregel regel) => regel is { AndereAanbesteding: null, IsEerder: false }
        ? $"Deze partij is al hoofdaannemer in {regel.Omschrijving}, en die gunning is definitief. Vooraf was bekend dat één partij niet in beide percelen hoofdaannemer kan zijn."
        : regel.IsEerder
        ? $"Deze partij is hoofdaannemer in {regel.Omschrijving}. Vooraf was bekend dat één partij niet in beide percelen hoofdaannemer kan zijn, en dat de volgorde van de percelen beslist."
        : $"Deze partij is al hoofdaannemer in {regel.Omschrijving}. Vooraf was bekend dat één partij niet in beide percelen hoofdaannemer kan zijn, en dat de eerste definitieve gunning voorgaat.";
}
