using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Klachten;

/// <summary>Which klachten are open, and which keep an award.</summary>
public static class KlachtQueries
{
    /// <summary>Those without an outcome that were not withdrawn.</summary>
    public static IQueryable<Klacht> Open(this IQueryable<Klacht> klachten) => klachten.Where(k => k.AfgehandeldOp == null && k.IngetrokkenOp == null);

    /// <summary>What a step of an award shows: those that are open, and those that lie elsewhere still.</summary>
    public static IQueryable<Klacht> NogVanBelang(this IQueryable<Klacht> klachten) =>
        klachten.Where(k => (k.AfgehandeldOp == null && k.IngetrokkenOp == null) || k.Vervolgen.Any(v => v.AfgeslotenOp == null));

    /// <summary>About this perceel, or about the whole it is part of.</summary>
    public static IQueryable<Klacht> Over(this IQueryable<Klacht> klachten, Guid aanbestedingId, Guid? perceelId) =>
        klachten.Where(k => k.AanbestedingId == aanbestedingId && (perceelId == null || k.PerceelId == null || k.PerceelId == perceelId));

    /// <summary>Those at the Geschillencommissie with the consent of both and no ruling yet; see <see cref="Klachtvervolg.SchortOp"/>.</summary>
    public static IQueryable<Klacht> DieOpschort(this IQueryable<Klacht> klachten) => klachten.Where(k => k.Vervolgen.Any(v =>
        v.Instantie == Klachtinstantie.Geschillencommissie && v.KlagerStemdeInOp != null && v.InkoopStemdeInOp != null && v.AfgeslotenOp == null));

    /// <summary>Refuses a step of the award of a perceel while the Geschillencommissie rules; call it within the transaction of the step.</summary>
    /// <exception cref="DomeinregelException">It does, with the numbers.</exception>
    internal static async Task EisGeenGeschilAsync(this InkoopDbContext db, Perceel perceel, CancellationToken ct)
    {
        var nummers = await db.Klachten.Over(perceel.AanbestedingId, perceel.Id).DieOpschort().OrderBy(k => k.Nummer).Select(k => k.Nummer).ToListAsync(ct);
        Eisen.Eis(nummers.Count == 0, Domeinregel.GunningOpgeschortDoorGeschil, string.Join(", ", nummers));
    }

    /// <summary>With all that hangs on it, to change.</summary>
    internal static IQueryable<Klacht> Geheel(this IQueryable<Klacht> klachten) => klachten.Include(k => k.Berichten).Include(k => k.Documenten).Include(k => k.Vervolgen).AsSplitQuery();

    internal static async Task RondKlachttermijnenAfAsync(this InkoopDbContext db, Klacht klacht, DateTimeOffset nu, CancellationToken ct)
    {
        var ids = klacht.Berichten.Select(b => b.Id).Append(klacht.Id).ToList();
        foreach (var termijn in await db.Termijnen.Where(t => (t.Soort == TermijnSoort.Klacht || t.Soort == TermijnSoort.Klachtvraag) && ids.Contains(t.ObjectId) && t.AfgerondOp == null).ToListAsync(ct))
        {
            termijn.RondAf(nu);
        }
    }
}
