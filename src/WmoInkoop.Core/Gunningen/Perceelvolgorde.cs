using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Perceeluitsluitingen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>
/// What exclusions between percelen mean for the award of one (TRJ-07, GUN-01), as announced: the order of the percelen decides or the
/// preference of the bidder, and of two aanbestedingen the earlier final award binds the later. <see cref="Perceelverdeling"/> does the
/// sums; this reads what it needs.
/// </summary>
public sealed class Perceelvolgorde(InkoopDbContext db, Uitslaglezer uitslagen, Kluis kluis)
{
    /// <summary>The percelen that have to come first, in words: decided where the order decides, assessed where the preference does.</summary>
    public async Task<IReadOnlyList<string>> WachtOpAsync(Guid perceelId, CancellationToken ct)
    {
        var wijze = await WijzeAsync(perceelId, ct);
        var regels = await db.UitsluitingenVanAsync(perceelId, ct);
        if (wijze is Uitsluitingsoplossing.VoorkeurVanInschrijver)
        {
            var keten = (await TeVerdelenAsync(perceelId, ct)).Where(k => k != perceelId).ToList();
            return await db.Percelen
                .Where(p => keten.Contains(p.Id) && p.BeoordeeldOp == null && !(p.GetoetstOp != null && !db.Inschrijvingen.Any(i => i.PerceelId == p.Id && db.Geldigheidsoordelen.Any(o => o.InschrijvingId == i.Id && o.IsGeldig))))
                .OrderBy(p => p.Nummer)
                .Select(p => $"de eindcijfers van perceel {p.Nummer} ({p.Naam})")
                .ToListAsync(ct);
        }

        var eerder = regels.Where(r => r.IsEerder).ToList();
        var ids = eerder.Select(r => r.AnderPerceelId).ToList();
        var beslist = await db.Percelen
            .Where(p => ids.Contains(p.Id) && (p.VoorlopigGegundOp != null || p.BeeindigdOp != null || (p.GetoetstOp != null && !db.Inschrijvingen.Any(i => i.PerceelId == p.Id && db.Geldigheidsoordelen.Any(o => o.InschrijvingId == i.Id && o.IsGeldig)))))
            .Select(p => p.Id)
            .ToListAsync(ct);
        return [.. eerder.Where(r => !beslist.Contains(r.AnderPerceelId)).Select(r => $"de beslissing over {r.Omschrijving}")];
    }

    /// <summary>Per inschrijving that is passed over for a perceel that excludes this one: why. Once the letters of this perceel are out: as they say.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> GepasseerdenAsync(Perceel perceel, CancellationToken ct)
    {
        if (perceel.VoorlopigGegundOp is not null)
        {
            var brieven = await db.Gunningsbrieven.AsNoTracking()
                .Where(b => b.Uitkomst == Gunningsuitkomst.AnderPerceel && db.LopendeBeslissingen().Any(x => x.Id == b.GunningsbeslissingId && x.PerceelId == perceel.Id))
                .ToListAsync(ct);
            return brieven.ToDictionary(b => b.InschrijvingId, b => b.Lees().Gepasseerd ?? "");
        }

        return (await VoorbijAsync(perceel.Id, ct)).ToDictionary(v => v.InschrijvingId, v => v.Reden);
    }

    /// <summary>Which perceel has one of these winners as hoofdaannemer in the meantime, in words; null: none that excludes this one.</summary>
    internal async Task<string?> IntussenGegundAsync(Guid perceelId, IReadOnlyCollection<Guid> winnaars, CancellationToken ct) =>
        (await VoorbijAsync(perceelId, ct)).FirstOrDefault(v => winnaars.Contains(v.InschrijvingId))?.Regel.Omschrijving;

    /// <summary>Whether the letters of a perceel passed over an inschrijving that would not be now: the decision on the other perceel was withdrawn (GUN-05) or became another, or that perceel ended.</summary>
    internal async Task<bool> IsTenOnrechteGepasseerdAsync(Guid beslissingId, Guid perceelId, CancellationToken ct)
    {
        var gepasseerd = await db.Gunningsbrieven.Where(b => b.GunningsbeslissingId == beslissingId && b.Uitkomst == Gunningsuitkomst.AnderPerceel).Select(b => b.InschrijvingId).ToListAsync(ct);
        return gepasseerd.Count > 0 && gepasseerd.Except((await VoorbijAsync(perceelId, ct)).Select(v => v.InschrijvingId)).Any();
    }

    /// <summary>Whom the announced way passes over in this perceel, as if its own letters were still to be written.</summary>
    private async Task<IReadOnlyList<Voorbij>> VoorbijAsync(Guid perceelId, CancellationToken ct)
    {
        var regels = await db.UitsluitingenVanAsync(perceelId, ct);
        if (regels.Count == 0)
        {
            return [];
        }

        var wijze = await WijzeAsync(perceelId, ct);
        var opVoorkeur = wijze is Uitsluitingsoplossing.VoorkeurVanInschrijver;
        List<Guid> keten = opVoorkeur ? await TeVerdelenAsync(perceelId, ct) : [perceelId];
        var paren = new List<(Guid Een, Guid Ander)>();
        foreach (var lid in keten) // as many percelen as exclude each other within one aanbesteding: a few
        {
            paren.AddRange((lid == perceelId ? regels : await db.UitsluitingenVanAsync(lid, ct)).Select(r => (lid, r.AnderPerceelId)));
        }

        var beslist = await BeslistAsync([.. paren.Select(p => p.Ander).Except([perceelId]).Distinct()], opVoorkeur ? keten : [.. regels.Where(r => r.IsEerder).Select(r => r.AnderPerceelId)], ct);
        var maximum = new Dictionary<Guid, int>();
        var ranglijsten = await RanglijstenAsync(keten.Where(k => k == perceelId || !beslist.ContainsKey(k)), opVoorkeur, maximum, ct);
        var mededingers = await kluis.MededingersAsync([.. beslist.Concat(ranglijsten).SelectMany(r => r.Value).Distinct()], ct);
        var betrokken = beslist.Keys.Concat(ranglijsten.Keys).ToList();
        var percelen = await db.Percelen.Where(p => betrokken.Contains(p.Id)).Select(p => new { p.Id, p.Nummer }).ToListAsync(ct);
        var verdeling = Perceelverdeling.Verdeel(
            [.. percelen.Select(p => new Verdeelperceel(p.Id, p.Nummer, maximum.GetValueOrDefault(p.Id, int.MaxValue), [.. (ranglijsten.GetValueOrDefault(p.Id) ?? beslist[p.Id]).Where(mededingers.ContainsKey).Select(i => mededingers[i])], !ranglijsten.ContainsKey(p.Id)))],
            paren,
            wijze);
        return [.. from v in verdeling.Voorbijgegaan
                   where v.PerceelId == perceelId
                   let regel = regels.First(r => r.AnderPerceelId == v.VoorPerceelId)
                   select new Voorbij(v.InschrijvingId, regel, Reden(regel, wijze, beslist.ContainsKey(v.VoorPerceelId), mededingers[v.InschrijvingId].Hoofdaannemers.Count > 1))];
    }

    /// <summary>Per decided perceel the inschrijvingen that win it: by its letters within the aanbesteding where that counts, by its overeenkomsten elsewhere; a later perceel can be final first, when an earlier decision was withdrawn (GUN-05).</summary>
    private async Task<Dictionary<Guid, List<Guid>>> BeslistAsync(List<Guid> percelen, List<Guid> metBrieven, CancellationToken ct)
    {
        var voorgesteld = await db.Gunningsbrieven
            .Where(b => b.Uitkomst == Gunningsuitkomst.Winnaar)
            .Join(db.LopendeBeslissingen().Where(x => percelen.Contains(x.PerceelId) && metBrieven.Contains(x.PerceelId) && db.Percelen.Any(p => p.Id == x.PerceelId && (p.BeeindigdOp == null || p.DefinitiefGegundOp != null))), b => b.GunningsbeslissingId, x => x.Id, (b, x) => new { b.InschrijvingId, x.PerceelId })
            .ToListAsync(ct);
        var gegund = await db.Overeenkomsten.Where(o => percelen.Contains(o.PerceelId) && !metBrieven.Contains(o.PerceelId)).Select(o => new { o.InschrijvingId, o.PerceelId }).ToListAsync(ct);
        return voorgesteld.Concat(gegund).GroupBy(g => g.PerceelId).ToDictionary(g => g.Key, g => g.Select(x => x.InschrijvingId).ToList());
    }

    /// <summary>The inschrijvingen of undecided percelen, the best first where the ranking matters, and then with how many contracts there still are.</summary>
    private async Task<Dictionary<Guid, List<Guid>>> RanglijstenAsync(IEnumerable<Guid> percelen, bool opVolgorde, Dictionary<Guid, int> maximum, CancellationToken ct)
    {
        var lijsten = new Dictionary<Guid, List<Guid>>();
        foreach (var id in percelen)
        {
            if (!opVolgorde)
            {
                lijsten[id] = await db.Inschrijvingen.Where(i => i.PerceelId == id && i.Status == InschrijvingStatus.Ingediend).OrderBy(i => i.Ontvangstnummer).Select(i => i.Id).ToListAsync(ct);
                continue;
            }

            var uitslag = await uitslagen.VanPerceelAsync(id, ct);
            lijsten[id] = uitslag?.Plaatsen.Where(p => p.Rang is not null).Select(p => p.InschrijvingId).ToList() ?? [];
            maximum[id] = uitslag is null ? 0 : Gunningsvoorstel.Contracten(uitslag);
        }

        return lijsten;
    }

    /// <summary>The percelen that hang together with this one and that somebody has won or can still win.</summary>
    private async Task<List<Guid>> TeVerdelenAsync(Guid perceelId, CancellationToken ct)
    {
        var keten = await db.KetenAsync(perceelId, ct);
        return await db.Percelen.Where(p => keten.Contains(p.Id) && (p.BeeindigdOp == null || p.DefinitiefGegundOp != null)).Select(p => p.Id).ToListAsync(ct);
    }

    private Task<Uitsluitingsoplossing> WijzeAsync(Guid perceelId, CancellationToken ct) =>
        db.Aanbestedingen.Where(a => a.Percelen.Any(p => p.Id == perceelId)).Select(a => a.Uitsluitingsoplossing).SingleAsync(ct);

    private static string Reden(Uitsluitingsregel regel, Uitsluitingsoplossing wijze, bool isBeslist, bool isCombinatie)
    {
        var wie = isCombinatie ? "Een partij in deze combinatie" : "Deze partij";
        const string vooraf = "Vooraf was bekend dat één partij niet in beide percelen hoofdaannemer kan zijn, en dat";
        return regel switch
        {
            { AndereAanbesteding: not null } => $"{wie} is al hoofdaannemer in {regel.Omschrijving}. {vooraf} de eerste definitieve gunning voorgaat.",
            _ when wijze is Uitsluitingsoplossing.VoorkeurVanInschrijver => $"{wie} {(isBeslist ? "is" : "wordt")} hoofdaannemer in {regel.Omschrijving}. {vooraf} de voorkeur beslist die de inschrijver zelf opgaf.",
            { IsEerder: false } => $"{wie} is al hoofdaannemer in {regel.Omschrijving}, en die gunning is definitief. Vooraf was bekend dat één partij niet in beide percelen hoofdaannemer kan zijn.",
            _ => $"{wie} is hoofdaannemer in {regel.Omschrijving}. {vooraf} de volgorde van de percelen beslist.",
        };
    }

    private sealed record Voorbij(Guid InschrijvingId, Uitsluitingsregel Regel, string Reden);
}
