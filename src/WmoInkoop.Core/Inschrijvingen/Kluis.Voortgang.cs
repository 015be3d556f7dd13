using Microsoft.EntityFrameworkCore;

namespace WmoInkoop.Core.Inschrijvingen;

/// <content>How far a provider is with its drafts.</content>
public sealed partial class Kluis
{
    /// <summary>Of each draft of this provider that can still be submitted, how many of its parts are filled in; in one query.</summary>
    public async Task<IReadOnlyDictionary<Guid, Voortgang>> VoortgangAsync(Guid aanbiederId, DateTimeOffset nu, CancellationToken ct)
    {
        var open = db.Inschrijvingen.Where(i => i.AanbiederId == aanbiederId && i.Status == InschrijvingStatus.Concept && db.Aanbestedingen.Any(a => a.Id == i.AanbestedingId && a.Planning.SluitingOp >= nu));
        var delen = await db.Inschrijvingsdelen.AsNoTracking().Where(d => open.Any(i => i.Id == d.InschrijvingId)).ToListAsync(ct);
        var leeg = new Deelinhoud();
        return delen.GroupBy(d => d.InschrijvingId).ToDictionary(g => g.Key, g => new Voortgang(g.Count(d => d.Open(sleutel) != leeg), g.Count()));
    }
}

/// <summary>How many parts of a draft are filled in.</summary>
public sealed record Voortgang(int Klaar, int Van);
