using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Partijen;

/// <summary>What deeds about parties look at.</summary>
internal sealed record Partijcontext(Inschrijving Inschrijving, Aanbesteding Aanbesteding, Perceel Perceel, Aanbieder Vrager);

internal static class Partijcontexten
{
    /// <summary>A draft of this provider that can still be changed, or null when it has none.</summary>
    /// <exception cref="Common.DomeinregelException">Closed, or handed in.</exception>
    internal static async Task<Partijcontext?> PartijconceptAsync(this InkoopDbContext db, Guid inschrijvingId, Guid aanbiederId, DateTimeOffset nu, CancellationToken ct)
    {
        if (await db.Inschrijvingen.SingleOrDefaultAsync(i => i.Id == inschrijvingId && i.AanbiederId == aanbiederId, ct) is not { } inschrijving)
        {
            return null;
        }

        var context = await db.PartijcontextAsync(inschrijving, ct);
        inschrijving.EisBewerkbaar(context.Aanbesteding, nu);
        return context;
    }

    internal static async Task<Partijcontext> PartijcontextAsync(this InkoopDbContext db, Inschrijving inschrijving, CancellationToken ct) => new(
        inschrijving,
        await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == inschrijving.AanbestedingId, ct),
        await db.Percelen.AsNoTracking().SingleAsync(p => p.Id == inschrijving.PerceelId, ct),
        await db.Aanbieders.AsNoTracking().SingleAsync(a => a.Id == inschrijving.AanbiederId, ct));

    /// <summary>
    /// The accepted provider with that number. One that was only registered answers by link: anybody can register a number, and it is
    /// nobody's until an inkoper has seen the extract.
    /// </summary>
    internal static Task<Guid?> GeaccepteerdeAanbiederAsync(this InkoopDbContext db, string kvkNummer, CancellationToken ct)
    {
        var nummer = KvkNummer.Maak(kvkNummer);
        return db.Aanbieders.Where(a => a.KvkNummer == nummer && a.Status == AanbiederStatus.Geaccepteerd).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct);
    }
}
