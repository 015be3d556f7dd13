using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Termijnen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Bewijsmiddelen;

/// <summary>A request with what it is about, to change.</summary>
internal sealed record Bewijszaak(Bewijsverzoek Verzoek, Aanbesteding Aanbesteding, Perceel Perceel)
{
    internal Bewijsstuk? Stuk(Guid id) => Verzoek.Stukken.SingleOrDefault(s => s.Id == id);
}

/// <summary>What the deeds about evidence share.</summary>
internal static class Bewijszaken
{
    /// <summary>Null when there is none.</summary>
    /// <exception cref="DomeinregelException">The perceel has ended or was awarded.</exception>
    internal static async Task<Bewijszaak?> BewijszaakAsync(this InkoopDbContext db, IQueryable<Bewijsverzoek> welke, CancellationToken ct)
    {
        if (await welke.Include(v => v.Stukken).ThenInclude(s => s.Documenten).AsSplitQuery().SingleOrDefaultAsync(ct) is not { } verzoek)
        {
            return null;
        }

        var perceel = await db.Percelen.SingleAsync(p => p.Id == verzoek.PerceelId, ct);
        perceel.EisLoopt();
        Eis(perceel.DefinitiefGegundOp is null, Domeinregel.GunningAlDefinitief);
        return new Bewijszaak(verzoek, await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == verzoek.AanbestedingId, ct), perceel);
    }

    /// <summary>People are reminded of the last moment of what the winner has to do, and of nothing when that is nothing.</summary>
    internal static async Task WerkBewijstermijnBijAsync(this InkoopDbContext db, Bewijsverzoek verzoek, DateTimeOffset nu, CancellationToken ct)
    {
        if (await db.Termijnen.SingleOrDefaultAsync(t => t.Soort == TermijnSoort.Bewijsmiddelen && t.ObjectId == verzoek.Id, ct) is not { } termijn)
        {
            return;
        }

        if (verzoek.VervallenOp is not null || verzoek.Termijn is not { } uiterlijk)
        {
            termijn.RondAf(nu);
            return;
        }

        termijn.Heropen(nu);
        if (termijn.VervaltOp != uiterlijk)
        {
            termijn.Verzet(uiterlijk);
        }
    }
}
