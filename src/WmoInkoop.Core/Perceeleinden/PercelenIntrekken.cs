using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Volgers;

namespace WmoInkoop.Core.Perceeleinden;

/// <param name="AanbestedingId">An aanbesteding of the inkoper's regio.</param>
/// <param name="Versie">The version the form showed.</param>
/// <param name="PerceelIds">Those to withdraw; all of them withdraws the aanbesteding.</param>
/// <param name="Reden">Everyone reads it.</param>
public sealed record Intrekking(Guid AanbestedingId, Guid Versie, IReadOnlyCollection<Guid> PerceelIds, string Reden);

/// <summary>An inkoper withdraws percelen; everyone is told, and a kluis that was not opened stays shut for good (TRJ-05).</summary>
public sealed class PercelenIntrekken(InkoopDbContext db, Rondschrijven rondschrijven, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Not published, nothing chosen, or one has ended.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague was first.</exception>
    public Task ExecuteAsync(Intrekking verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.TeWijzigenAsync(verzoek.AanbestedingId, verzoek.Versie, ct);
                var percelen = aanbesteding.Percelen.Where(p => verzoek.PerceelIds.Contains(p.Id)).OrderBy(p => p.Nummer).ToList();
                aanbesteding.TrekIn(percelen, verzoek.Reden, nu);
                await db.RondTermijnenAfAsync(aanbesteding, [.. percelen.Select(p => p.Id)], nu, ct);
                db.Audit(AuditInvoer.Over<Aanbesteding>(
                    wie, AuditActie.PercelenIngetrokken, aanbesteding.Id, nu, ("percelen", string.Join(", ", percelen.Select(p => p.Nummer.ToString(CultureInfo.InvariantCulture)))), ("reden", verzoek.Reden)));
                await rondschrijven.StuurAsync(aanbesteding, PerceeleindeBrieven.Ingetrokken(aanbesteding, percelen), $"intrekking:{percelen[0].Id:N}", nu, [], ct);
            },
            ct);
    }
}
