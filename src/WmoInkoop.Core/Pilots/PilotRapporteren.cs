using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Pilots;

/// <param name="PilotId">A pilot of the inkoper's regio.</param>
/// <param name="Datum">When the tafel was told.</param>
/// <param name="Tekst">What it was told; Markdown.</param>
/// <param name="BijeenkomstId">Where; null: not at a bijeenkomst in the portal.</param>
public sealed record Pilotrapport(Guid PilotId, DateOnly Datum, string Tekst, Guid? BijeenkomstId);

/// <summary>An inkoper records what an overlegtafel was told about a pilot (TRJ-14).</summary>
public sealed class PilotRapporteren(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">The day is still to come, or the bijeenkomst is of another regio.</exception>
    public Task ExecuteAsync(Pilotrapport verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var pilot = await db.Pilots.Include(p => p.Verslagen).SingleAsync(p => p.Id == verzoek.PilotId, ct);
                Eis(verzoek.BijeenkomstId is not { } bijeenkomst || await db.BijeenkomstenVoor(pilot.TrajectId).AnyAsync(b => b.Id == bijeenkomst, ct), Domeinregel.BijeenkomstVanAndereRegio);
                pilot.Rapporteer(verzoek.Datum, verzoek.Tekst, verzoek.BijeenkomstId, nu);
                db.Raak(pilot);
                db.Audit(AuditInvoer.Over<Pilot>(wie, AuditActie.PilotGerapporteerd, pilot.Id, nu, ("bijeenkomst", verzoek.BijeenkomstId?.ToString())));
            },
            ct);
    }
}

/// <summary>Where a pilot can be reported.</summary>
public static class PilotQueries
{
    /// <summary>The bijeenkomsten of the overlegtafels of the regio of a traject.</summary>
    public static IQueryable<Overlegtafels.Bijeenkomst> BijeenkomstenVoor(this InkoopDbContext db, Guid trajectId) =>
        db.Bijeenkomsten.Where(b => db.Overlegtafels.Any(t => t.Id == b.OverlegtafelId && db.Trajecten.Any(r => r.Id == trajectId && r.RegioId == t.RegioId)));
}
