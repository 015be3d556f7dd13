using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Beoordelen;

/// <summary>An inschrijving as an assessor sees it in a list: whose it is, nothing of its content.</summary>
public sealed record Plankop(Guid Id, string Aanbieder);

/// <summary>What one assessor has to do with one perceel. It holds no plan: those come from <see cref="PlannenLezen"/>, after the declaration.</summary>
/// <param name="Ingediend">All that were opened, valid or not: the declaration is about each of them.</param>
/// <param name="Inschrijvingen">The valid ones, by name.</param>
/// <param name="Cijfers">The own marks.</param>
public sealed record Beoordelaarsdossier(
    Beoordeling Beoordeling,
    Beoordelaar Beoordelaar,
    Aanbesteding Aanbesteding,
    Perceel Perceel,
    IReadOnlyList<Plankop> Ingediend,
    IReadOnlyList<Plankop> Inschrijvingen,
    IReadOnlyDictionary<(Guid InschrijvingId, Guid CriteriumId), Beoordelingscijfer> Cijfers)
{
    public string Pad => $"/beoordeling/{Beoordeling.Id}";

    public (string Tekst, string Pad)[] Kruimels => [("Beoordeling", "/beoordeling"), (Perceel.Naam, Pad)];

    public IReadOnlyList<Gunningscriterium> Criteria => [.. Perceel.Criteria.OrderBy(c => c.Volgnummer)];

    public bool IsVergrendeld => Beoordelaar.VergrendeldOp is not null;

    /// <summary>Those this assessor marks.</summary>
    public IReadOnlyList<Plankop> TeBeoordelen => [.. Inschrijvingen.Where(i => !Beoordelaar.HeeftConflictBij(i.Id))];

    public int Nodig => TeBeoordelen.Count * Criteria.Count;

    public int Klaar => TeBeoordelen.Sum(i => Criteria.Count(c => IsKlaar(i.Id, c.Id)));

    public bool IsKlaar(Guid inschrijvingId, Guid criteriumId) => Cijfers.GetValueOrDefault((inschrijvingId, criteriumId)) is { IsCompleet: true };
}

/// <summary>Reads the perceel that this person was appointed for; another's is not there.</summary>
public sealed class Dossierlezer(InkoopDbContext db, HuidigeGebruiker gebruiker)
{
    /// <summary>The assessments this person takes part in.</summary>
    public IQueryable<Beoordeling> Eigen
    {
        get
        {
            var regios = gebruiker.RegiosAls(Rol.Beoordelaar).ToList();
            return db.Beoordelingen.AsNoTracking().Where(b =>
                db.Beoordelaars.Any(x => x.BeoordelingId == b.Id && x.GebruikerId == gebruiker.Id && x.TeruggetrokkenOp == null)
                && db.Aanbestedingen.Any(a => a.Id == b.AanbestedingId && regios.Contains(a.RegioId)));
        }
    }

    /// <summary>In a fixed number of queries; null when this person has none.</summary>
    public async Task<Beoordelaarsdossier?> LeesAsync(Guid beoordelingId, CancellationToken ct)
    {
        if (await Eigen.SingleOrDefaultAsync(b => b.Id == beoordelingId, ct) is not { } beoordeling)
        {
            return null;
        }

        var beoordelaar = await db.Beoordelaars.AsNoTracking().Include(b => b.Conflicten).SingleAsync(b => b.BeoordelingId == beoordelingId && b.GebruikerId == gebruiker.Id && b.TeruggetrokkenOp == null, ct);
        var perceel = await db.Percelen.AsNoTracking().Include(p => p.Criteria).Include(p => p.Eisen).AsSplitQuery().SingleAsync(p => p.Id == beoordeling.PerceelId, ct);
        var inschrijvingen = await db.Inschrijvingen
            .Where(i => i.PerceelId == beoordeling.PerceelId && i.Status == InschrijvingStatus.Ingediend)
            .Select(i => new
            {
                Plan = new Plankop(i.Id, db.Aanbieders.Where(a => a.Id == i.AanbiederId).Select(a => a.Naam).First()),
                IsGeldig = db.Geldigheidsoordelen.Any(o => o.InschrijvingId == i.Id && o.IsGeldig),
            })
            .ToListAsync(ct);
        inschrijvingen = [.. inschrijvingen.OrderBy(i => i.Plan.Aanbieder, StringComparer.CurrentCultureIgnoreCase)];
        return new Beoordelaarsdossier(
            beoordeling,
            beoordelaar,
            await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == beoordeling.AanbestedingId, ct),
            perceel,
            [.. inschrijvingen.Select(i => i.Plan)],
            [.. inschrijvingen.Where(i => i.IsGeldig).Select(i => i.Plan)],
            await db.Beoordelingscijfers.AsNoTracking().Where(c => c.BeoordelaarId == beoordelaar.Id).ToDictionaryAsync(c => (c.InschrijvingId, c.CriteriumId), ct));
    }
}
