using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.Web.Features.Aanbestedingen;

namespace WmoInkoop.Web.Features.Beoordelingen;

/// <summary>An opened perceel as its inkopers see it after the opening.</summary>
/// <param name="Inschrijvingen">By name of the provider, each with what was decided of its validity.</param>
/// <param name="Beoordeling">With its assessors; null: not begun.</param>
/// <param name="Namen">Of the assessors and of who was at a session, by account.</param>
public sealed record Perceelbeoordeling(
    AanbestedingKop Kop,
    Perceel Perceel,
    IReadOnlyList<GeopendeInschrijving> Inschrijvingen,
    Beoordeling? Beoordeling,
    IReadOnlyDictionary<Guid, string> Namen)
{
    public string Pad => $"{Kop.Pad}/beoordeling/{Perceel.Nummer}";

    /// <summary>Its procedure gives marks; else the award follows from validity.</summary>
    public required bool MetBeoordeling { get; init; }

    /// <summary>What comes after validity.</summary>
    public (string Naam, string Pad) VolgendeStap => MetBeoordeling ? ("de beoordeling", Pad) : ("de gunning", $"{Kop.Pad}/gunning/{Perceel.Id}");

    public (string Tekst, string Pad)[] Kruimels => [.. Kop.Kruimels, ("Beoordeling", $"{Kop.Pad}/beoordeling")];

    public IReadOnlyList<Gunningscriterium> Criteria => [.. Perceel.Criteria.OrderBy(c => c.Volgnummer)];

    public IReadOnlyList<GeopendeInschrijving> Geldige => [.. Inschrijvingen.Where(i => i.Oordeel is { IsGeldig: true })];

    /// <summary>Marks are known, or the letters are out: deciding on validity now would steer or change the outcome.</summary>
    public bool LigtGeldigheidVast => Beoordeling is { IsBlind: false } || Perceel.VoorlopigGegundOp is not null;

    /// <summary>When the final marks were discussed and who was there, the first one first.</summary>
    public IReadOnlyList<Consensusbespreking> Besprekingen { get; init; } = [];

    /// <summary>The criteria on which too few assessors are left; empty when it has not begun.</summary>
    public IReadOnlyList<Gunningscriterium> TeWeinigOver => Beoordeling?.TeWeinigOver(Perceel.Criteria) ?? [];

    /// <summary>Which criteria an assessor marks: 'alle', or 'K1, K3'.</summary>
    public string Criteriumtekst(Beoordelaar beoordelaar) => beoordelaar.Criteria.Count == 0 ? "alle" : string.Join(", ", Criteria.Where(c => beoordelaar.Beoordeelt(c.Id)).Select(c => $"K{c.Volgnummer}"));

    /// <summary>Who was at a session, by name, with the others.</summary>
    public string Aanwezig(Consensusbespreking bespreking) =>
        string.Join(", ", [.. bespreking.Aanwezigen.Select(id => Namen[id]).Order(StringComparer.CurrentCultureIgnoreCase), .. bespreking.Anderen is { } anderen ? [anderen] : Array.Empty<string>()]);

    /// <summary>The assessors whose marks count and who were not at a session, by name; null: all were.</summary>
    public string? Afwezig(Consensusbespreking bespreking) =>
        Beoordeling!.Actief.Where(b => !bespreking.Aanwezigen.Contains(b.GebruikerId)).Select(Naam).Order(StringComparer.CurrentCultureIgnoreCase).ToList() is { Count: > 0 } namen ? string.Join(", ", namen) : null;

    public string Naam(Beoordelaar beoordelaar) => Namen[beoordelaar.GebruikerId];
}

/// <summary>An inschrijving that came out of the kluis.</summary>
public sealed record GeopendeInschrijving(Guid Id, string Nummer, string Aanbieder, Openingsuitkomst Uitkomst, Geldigheidsoordeel? Oordeel);

/// <summary>Reads opened percelen of the inkoper's regio's; what is shut, has no such step or is another's, is not there.</summary>
public sealed class BeoordelingLezen(InkoopDbContext db, EigenAanbestedingen aanbestedingen)
{
    /// <summary>The aanbesteding, once opened.</summary>
    public async Task<(AanbestedingKop Kop, Aanbesteding Aanbesteding)?> AanbestedingAsync(Guid id, CancellationToken ct)
    {
        var aanbesteding = await aanbestedingen.Alle.Include(a => a.Percelen).SingleOrDefaultAsync(a => a.Id == id && a.GeopendOp != null, ct);
        return aanbesteding is null ? null : ((await aanbestedingen.KopAsync(id, ct))!, aanbesteding);
    }

    /// <summary>One perceel, in a fixed number of queries.</summary>
    public async Task<Perceelbeoordeling?> PerceelAsync(Guid aanbestedingId, int nummer, CancellationToken ct)
    {
        if (await AanbestedingAsync(aanbestedingId, ct) is not var (kop, aanbesteding) || aanbesteding.Percelen.SingleOrDefault(p => p.Nummer == nummer)?.Id is not { } perceelId)
        {
            return null;
        }

        var perceel = await db.Percelen.AsNoTracking().Include(p => p.Criteria).SingleAsync(p => p.Id == perceelId, ct);
        var inschrijvingen = await (
            from i in db.Inschrijvingen
            join a in db.Aanbieders on i.AanbiederId equals a.Id
            join r in db.Openingsregels on i.Id equals r.InschrijvingId
            where i.PerceelId == perceelId && i.Status == InschrijvingStatus.Ingediend
            select new GeopendeInschrijving(i.Id, i.Ontvangstnummer!, a.Naam, r.Uitkomst, db.Geldigheidsoordelen.SingleOrDefault(o => o.InschrijvingId == i.Id))).AsNoTracking().ToListAsync(ct);
        var beoordeling = await db.Beoordelingen.AsNoTracking().Include(b => b.Beoordelaars).ThenInclude(b => b.Conflicten).AsSplitQuery().SingleOrDefaultAsync(b => b.PerceelId == perceelId, ct);
        var besprekingen = beoordeling is null ? [] : await db.Consensusbesprekingen.AsNoTracking().Where(b => b.BeoordelingId == beoordeling.Id).OrderBy(b => b.Datum).ThenBy(b => b.Id).ToListAsync(ct);
        var gebruikers = beoordeling?.Beoordelaars.Select(b => b.GebruikerId).Concat(besprekingen.SelectMany(b => b.Aanwezigen)).ToList() ?? [];
        return new Perceelbeoordeling(
            kop,
            perceel,
            [.. inschrijvingen.OrderBy(i => i.Aanbieder, StringComparer.CurrentCultureIgnoreCase)],
            beoordeling,
            await db.Users.Where(g => gebruikers.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Naam, ct))
        {
            Besprekingen = besprekingen,
            MetBeoordeling = aanbesteding.Heeft(Procedurestap.Beoordeling),
        };
    }
}
