using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Termijnen;

/// <summary>Sets when people are reminded of one kind of termijn, or returns to what holds without a rule (HER-01). Open termijnen follow at once.</summary>
public sealed class HerinneringsregelInstellen(InkoopDbContext db)
{
    /// <param name="soort">The kind of termijn.</param>
    /// <param name="regioId">The regio it is for, or null for the whole portal.</param>
    /// <param name="offsets">Days before the termijn, negative after it; null removes the rule.</param>
    /// <param name="versie">The version of the rule the person saw, or null when there was none.</param>
    /// <param name="nu">When.</param>
    /// <param name="wie">Who.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="DomeinregelException">The days are not valid.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed the rule meanwhile.</exception>
    public Task ExecuteAsync(TermijnSoort soort, Guid? regioId, IReadOnlyList<int>? offsets, Guid? versie, DateTimeOffset nu, Uitvoerder wie, CancellationToken ct) =>
        db.InTransactieAsync(async () =>
        {
            var regel = await db.Herinneringsregels.SingleOrDefaultAsync(r => r.Soort == soort && r.RegioId == regioId, ct);
            if (regel?.Versie != versie)
            {
                throw new DbUpdateConcurrencyException("The reminder rule was changed by somebody else.");
            }

            var oud = regel?.Dagen;
            var nieuw = Pas(regel, soort, regioId, offsets);
            db.Audit(AuditInvoer.Over<Herinneringsregel>(
                wie, AuditActie.HerinneringsregelGewijzigd, (nieuw ?? regel)?.Id, nu, ("soort", soort.ToString()), ("regio", regioId?.ToString()), ("oud", oud), ("nieuw", nieuw?.Dagen)));

            // the next run of the reminders computes their moments anew
            foreach (var termijn in await db.Termijnen.Where(t => t.Soort == soort && t.AfgerondOp == null).ToListAsync(ct))
            {
                termijn.Verzet(termijn.VervaltOp);
            }
        }, ct);

    private Herinneringsregel? Pas(Herinneringsregel? regel, TermijnSoort soort, Guid? regioId, IReadOnlyList<int>? offsets)
    {
        if (offsets is null)
        {
            if (regel is not null)
            {
                db.Herinneringsregels.Remove(regel);
            }

            return null;
        }

        if (regel is null)
        {
            return db.Herinneringsregels.Add(new Herinneringsregel(soort, regioId, offsets)).Entity;
        }

        regel.Wijzig(offsets);
        return regel;
    }
}
