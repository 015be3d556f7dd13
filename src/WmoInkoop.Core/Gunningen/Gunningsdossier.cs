using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gegadigdenbrieven;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Regios;
using WmoInkoop.Core.Termijnen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>All that a decision about one perceel is made from.</summary>
/// <param name="Aanbesteding">Without percelen.</param>
/// <param name="Perceel">With its criteria.</param>
/// <param name="Regio">Who buys.</param>
/// <param name="Uitslag">The fixed outcome of the assessment, or where there is none of the check on validity.</param>
/// <param name="Voorstel">Follows from it (GUN-01).</param>
/// <param name="Beslissing">With its kort gedingen.</param>
/// <param name="Concepten">A letter for everyone who was marked.</param>
public sealed record Gunningsdossier(
    Aanbesteding Aanbesteding,
    Perceel Perceel,
    Regio Regio,
    Uitslag Uitslag,
    IReadOnlyList<Voorstelregel> Voorstel,
    Gunningsbeslissing Beslissing,
    IReadOnlyList<Briefconcept> Concepten)
{
    /// <summary>Percelen that have to be decided before this one (TRJ-07), in words.</summary>
    public IReadOnlyList<string> WachtOp { get; init; } = [];

    /// <summary>Who fell out in the dialoog and hears the decision too (art. 2.128 lid 2).</summary>
    public IReadOnlyList<AfgevallenGegadigde> Afgevallen { get; init; } = [];

    /// <summary>How many letters the decision takes.</summary>
    public int Brieven => Voorstel.Count + Afgevallen.Count;

    /// <summary>The lowest-ranked winner, with whom the letters compare (art. 2.130 lid 2).</summary>
    public Guid? LaatsteWinnaar => Voorstel.LastOrDefault(r => r.IsWinnaar)?.InschrijvingId;

    /// <summary>More get a contract than there are, and no ranking says who (GUN-01): nothing can be awarded.</summary>
    public bool ZijnErTeVeel => Voorstel.Count(r => r.IsWinnaar) > Perceel.MaximumContracten;

    /// <summary>The standstill that begins when the letters go out now; null where the rules say none (GUN-03).</summary>
    public OpschortendeTermijn? Termijn(Werkkalender kalender, DateTimeOffset nu) => Aanbesteding.Regel(Procedureregel.OpschortendeTermijn).Geldt ? kalender.OpschortendeTermijn(nu) : null;

    /// <exception cref="DomeinregelException">There are more valid inschrijvingen than contracts and nothing to choose by.</exception>
    internal void EisGenoegOvereenkomsten() => Eis(!ZijnErTeVeel, Domeinregel.MeerGeldigenDanOvereenkomsten, Voorstel.Count(r => r.IsWinnaar), Perceel.MaximumContracten ?? 0);

    /// <summary>What the letters still lack.</summary>
    public IReadOnlyList<Briefgat> Gaten => Briefcontrole.Gaten(Perceel, Voorstel, Concepten);
}

/// <summary>Reads a dossier, in a fixed number of queries.</summary>
public sealed class Gunningsdossiers(InkoopDbContext db, Uitslaglezer uitslagen, Perceelvolgorde volgorde)
{
    /// <summary>The dossier of a perceel, to change; null until its decision is being prepared.</summary>
    public async Task<Gunningsdossier?> LeesAsync(Guid perceelId, CancellationToken ct)
    {
        var beslissing = await db.LopendeBeslissingen().Include(b => b.KortGedingen).SingleOrDefaultAsync(b => b.PerceelId == perceelId, ct);
        if (beslissing is null || await uitslagen.VanPerceelAsync(perceelId, ct) is not { } uitslag)
        {
            return null;
        }

        var perceel = await db.Percelen.Include(p => p.Criteria).SingleAsync(p => p.Id == perceelId, ct);
        var aanbesteding = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == perceel.AanbestedingId, ct);
        var regio = await db.Regios.AsNoTracking().SingleAsync(r => r.Id == aanbesteding.RegioId, ct);
        var concepten = await db.Briefconcepten.Include(c => c.Teksten).Where(c => c.GunningsbeslissingId == beslissing.Id).ToListAsync(ct);
        var voorstel = Gunningsvoorstel.Van(uitslag, await volgorde.GepasseerdenAsync(perceel, ct));
        return new Gunningsdossier(aanbesteding, perceel, regio, uitslag, voorstel, beslissing, concepten)
        {
            Afgevallen = await db.BetrokkenGegadigdenAsync(beslissing, ct),
            WachtOp = perceel.VoorlopigGegundOp is null ? await volgorde.WachtOpAsync(perceelId, ct) : [],
        };
    }
}
