using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>The door for what an assessor does: the own appointment, as long as it runs and the person still may.</summary>
internal static class EigenBenoeming
{
    /// <summary>With all assessors and their interests; null: no assessor here, the appointment ended, or the role did.</summary>
    internal static async Task<(Beoordeling Beoordeling, Beoordelaar Beoordelaar)?> EigenBenoemingAsync(this InkoopDbContext db, Guid beoordelingId, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        var beoordeling = await db.Beoordelingen.Include(b => b.Beoordelaars).ThenInclude(b => b.Conflicten).AsSplitQuery().SingleOrDefaultAsync(b => b.Id == beoordelingId, ct);
        if (beoordeling?.Actief.SingleOrDefault(b => b.GebruikerId == wie.GebruikerId) is not { } beoordelaar)
        {
            return null;
        }

        var regioId = await db.Aanbestedingen.Where(a => a.Id == beoordeling.AanbestedingId).Select(a => a.RegioId).SingleAsync(ct);
        return await BeoordelingLeiden.Kandidaten(db, regioId, nu).AnyAsync(g => g.Id == wie.GebruikerId, ct)
            ? (beoordeling, beoordelaar)
            : null; // the role ended, or changed into one that may not
    }
}
