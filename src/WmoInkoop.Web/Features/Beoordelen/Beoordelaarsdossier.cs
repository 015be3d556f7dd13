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

/// <summary>One plan or one criterium in the order of marking.</summary>
/// <param name="Id">Of the inschrijving or the criterium.</param>
/// <param name="Naam">As people know it.</param>
/// <param name="Pad">Its page.</param>
/// <param name="Klaar">How many marks with a reason.</param>
/// <param name="Nodig">Of how many.</param>
public sealed record Beoordelingsstap(Guid Id, string Naam, string Pad, int Klaar, int Nodig)
{
    public bool IsKlaar => Klaar == Nodig;
}

/// <summary>What one assessor has to do with one perceel. It holds no plan: those come from <see cref="PlannenLezen"/>, after the declaration.</summary>
/// <param name="Ingediend">
/// All that were opened, valid or not: the declaration is about each of them. By name, but every assessor begins at another one, always the same for
/// the same appointment: who comes first is then nobody's yardstick for the rest.
/// </param>
/// <param name="Inschrijvingen">The valid ones, in the same order.</param>
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

    /// <summary>Those this assessor marks.</summary>
    public IReadOnlyList<Gunningscriterium> Criteria => [.. Perceel.Criteria.Where(c => Beoordelaar.Beoordeelt(c.Id)).OrderBy(c => c.Volgnummer)];

    /// <summary>Those of the perceel that others mark.</summary>
    public IReadOnlyList<Gunningscriterium> VanAnderen => [.. Perceel.Criteria.Where(c => !Beoordelaar.Beoordeelt(c.Id)).OrderBy(c => c.Volgnummer)];

    public bool IsVergrendeld => Beoordelaar.VergrendeldOp is not null;

    /// <summary>Those this assessor marks.</summary>
    public IReadOnlyList<Plankop> TeBeoordelen => [.. Inschrijvingen.Where(i => !Beoordelaar.HeeftConflictBij(i.Id))];

    public int Nodig => TeBeoordelen.Count * Criteria.Count;

    public int Klaar => TeBeoordelen.Sum(KlaarVoor);

    public int KlaarVoor(Plankop plan) => Criteria.Count(c => IsKlaar(plan.Id, c.Id));

    public int KlaarOp(Gunningscriterium criterium) => TeBeoordelen.Count(i => IsKlaar(i.Id, criterium.Id));

    /// <summary>The plans one after another, with how far each is.</summary>
    public IReadOnlyList<Beoordelingsstap> Planstappen => [.. TeBeoordelen.Select(i => new Beoordelingsstap(i.Id, i.Aanbieder, $"{Pad}/inschrijvingen/{i.Id}", KlaarVoor(i), Criteria.Count))];

    /// <summary>The criteria one after another, with how far each is.</summary>
    public IReadOnlyList<Beoordelingsstap> Criteriumstappen => [.. Criteria.Select(c => new Beoordelingsstap(c.Id, $"K{c.Volgnummer}. {c.Naam}", $"{Pad}/criteria/{c.Id}", KlaarOp(c), TeBeoordelen.Count))];

    /// <summary>Where the first mark or reason is missing, plan by plan; null: nothing is.</summary>
    public string? EersteGatPerPlan => (
        from i in TeBeoordelen
        from c in Criteria
        where !IsKlaar(i.Id, c.Id)
        select $"{Pad}/inschrijvingen/{i.Id}#rij-{PlekVan(c.Id)}").FirstOrDefault();

    /// <summary>The same, criterium by criterium.</summary>
    public string? EersteGatPerCriterium => (
        from c in Criteria
        from i in TeBeoordelen
        where !IsKlaar(i.Id, c.Id)
        select $"{Pad}/criteria/{c.Id}#rij-{PlekVan(i.Id)}").FirstOrDefault();

    /// <summary>
    /// The place of an inschrijving among all of the perceel, or of a criterium: the number of its row in the form, also when a row falls out meanwhile, so that what was typed comes
    /// back at the row it was typed for.
    /// </summary>
    public int PlekVan(Guid id) => Ingediend.Select(i => i.Id).ToList().IndexOf(id) is var plek and >= 0 ? plek : Perceel.Criteria.OrderBy(c => c.Volgnummer).Select(c => c.Id).ToList().IndexOf(id);

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
        inschrijvingen = [.. inschrijvingen.OrderBy(i => i.Plan.Aanbieder, StringComparer.CurrentCultureIgnoreCase).ThenBy(i => i.Plan.Id)];
        var begin = inschrijvingen.Count == 0 ? 0 : (int)(BitConverter.ToUInt32(beoordelaar.Id.ToByteArray()) % (uint)inschrijvingen.Count);
        inschrijvingen = [.. inschrijvingen.Skip(begin), .. inschrijvingen.Take(begin)];
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
