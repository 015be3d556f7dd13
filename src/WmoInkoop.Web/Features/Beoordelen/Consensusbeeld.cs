using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Features.Beoordelen;

/// <summary>The marks of all as an assessor sees them once nobody marks blind any more: without the inschrijvingen there is an interest in, and never a price (BEO-03, BEO-04).</summary>
/// <param name="Dossier">Of this assessor.</param>
/// <param name="Namen">Of the assessors, by appointment.</param>
/// <param name="Cijfers">Of all whose marks count.</param>
/// <param name="Eindcijfers">As far as they are written down.</param>
public sealed record Consensusbeeld(
    Beoordelaarsdossier Dossier,
    IReadOnlyDictionary<Guid, string> Namen,
    IReadOnlyList<Beoordelingscijfer> Cijfers,
    IReadOnlyDictionary<(Guid InschrijvingId, Guid CriteriumId), Eindcijfer> Eindcijfers)
{
    public IReadOnlyList<Core.Percelen.Gunningscriterium> Criteria => [.. Dossier.Perceel.Criteria.OrderBy(c => c.Volgnummer)];

    /// <summary>Who gave what, by name.</summary>
    public IReadOnlyList<(string Naam, decimal Cijfer, string Motivering)> Bij(Guid inschrijvingId, Guid criteriumId) =>
    [
        .. from c in Cijfers
           where c.InschrijvingId == inschrijvingId && c.CriteriumId == criteriumId
           let naam = Namen[c.BeoordelaarId]
           orderby naam
           select (naam, c.Cijfer!.Value, c.Motivering),
    ];
}

/// <summary>Reads it, in a fixed number of queries.</summary>
public sealed class Consensusbeeldlezer(InkoopDbContext db, Dossierlezer dossiers, Consensus consensus)
{
    /// <summary>Null: no assessor here, or somebody still marks.</summary>
    public async Task<Consensusbeeld?> LeesAsync(Guid beoordelingId, CancellationToken ct)
    {
        if (await dossiers.LeesAsync(beoordelingId, ct) is not { Beoordeling.IsBlind: false, IsVergrendeld: true } dossier)
        {
            return null;
        }

        var beoordeling = await db.Beoordelingen.AsNoTracking().Include(b => b.Beoordelaars).SingleAsync(b => b.Id == beoordelingId, ct);
        var eigen = dossier.TeBeoordelen.Select(i => i.Id).ToHashSet();
        return new Consensusbeeld(
            dossier,
            await db.Beoordelaars.Where(b => b.BeoordelingId == beoordelingId).Join(db.Users, b => b.GebruikerId, g => g.Id, (b, g) => new { b.Id, g.Naam }).ToDictionaryAsync(b => b.Id, b => b.Naam, ct),
            [.. (await consensus.CijfersAsync(beoordeling, ct)).Where(c => eigen.Contains(c.InschrijvingId))],
            (await db.Eindcijfers.AsNoTracking().Where(c => c.BeoordelingId == beoordelingId).ToListAsync(ct)).Where(c => eigen.Contains(c.InschrijvingId)).ToDictionary(c => (c.InschrijvingId, c.CriteriumId)));
    }
}
