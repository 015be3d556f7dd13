using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>The plans that an assessor may read: after the declaration, without those there is an interest in, valid ones only (BEO-02).</summary>
public sealed class PlannenLezen(InkoopDbContext db, Kluis kluis)
{
    /// <summary>All of them, in no order.</summary>
    /// <exception cref="DomeinregelException">The declaration is not signed.</exception>
    public async Task<IReadOnlyList<Inschrijvingsinhoud>> AlleAsync(Beoordeling beoordeling, Beoordelaar beoordelaar, CancellationToken ct)
    {
        beoordelaar.EisVerklaard();
        var opening = await db.Openingen.AsNoTracking().SingleAsync(o => o.AanbestedingId == beoordeling.AanbestedingId, ct);
        var geldig = await db.Geldigheidsoordelen.Where(o => o.IsGeldig && db.Inschrijvingen.Any(i => i.Id == o.InschrijvingId && i.PerceelId == beoordeling.PerceelId)).Select(o => o.InschrijvingId).ToListAsync(ct);
        return [.. (await kluis.LeesPerceelAsync(beoordeling.PerceelId, opening, ct)).Where(i => geldig.Contains(i.InschrijvingId) && !beoordelaar.HeeftConflictBij(i.InschrijvingId))];
    }

    /// <summary>A document with one of those plans, as it was submitted; null when there is none. The caller writes the audit line (AUD-01).</summary>
    /// <exception cref="DomeinregelException">The declaration is not signed.</exception>
    public async Task<Kluisdocument?> DocumentAsync(Guid bijlageId, Beoordeling beoordeling, Beoordelaar beoordelaar, CancellationToken ct)
    {
        var bijlage = (await AlleAsync(beoordeling, beoordelaar, ct)).SelectMany(i => i.Documenten).SingleOrDefault(d => d.Id == bijlageId);
        if (bijlage is null)
        {
            return null;
        }

        var opening = await db.Openingen.AsNoTracking().SingleAsync(o => o.AanbestedingId == beoordeling.AanbestedingId, ct);
        var document = await kluis.DocumentAsync(bijlageId, opening, ct);
        return document?.Document.Sha256 == bijlage.Sha256 ? document : null;
    }
}
