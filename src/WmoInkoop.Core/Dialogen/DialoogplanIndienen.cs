using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Dialogen;

/// <summary>A beheerder hands in the plan that stands ready (DIA-03, INS-04). Doing it twice hands it in once.</summary>
public sealed class DialoogplanIndienen(InkoopDbContext db, Postkamer postkamer)
{
    /// <param name="gegadigdeId">Of the own organisation.</param>
    /// <param name="aanbiederId">That organisation.</param>
    /// <param name="versie">Of the plan that was looked at: what is handed in is what was seen.</param>
    /// <param name="ontvangenOp">When the server had the complete request (INS-04); taken before anything waits.</param>
    /// <param name="wie">A beheerder.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>False when this provider is not that gegadigde, or there was no ronde yet.</returns>
    /// <exception cref="DomeinregelException">Too late, empty, or no beheerder.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague changed it since.</exception>
    public Task<bool> ExecuteAsync(Guid gegadigdeId, Guid aanbiederId, Guid versie, DateTimeOffset ontvangenOp, Uitvoerder wie, CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            if (await db.EigenGesprekAsync(gegadigdeId, aanbiederId, ct) is not var (ronde, gesprek))
            {
                return false;
            }

            var wachtend = gesprek.Plannen.SingleOrDefault(p => p.IngediendOp is null);
            if (wachtend is null && gesprek.Plannen.Count > 0)
            {
                return true; // handed in already by the same button
            }

            var (aanbesteding, _, beheerders) = await db.GeadresseerdeAsync(gegadigdeId, ct);
            Eis(beheerders.Any(b => b.Id == wie.GebruikerId), Domeinregel.IndienenVraagtBeheerder);
            var plan = gesprek.DienPlanIn(ronde, wie.GebruikerId!.Value, ontvangenOp);
            db.VerwachtVersie(plan, versie);
            var ids = plan.Documenten.Select(d => d.DocumentId).ToList();
            foreach (var document in await db.Documenten.Where(d => ids.Contains(d.Id)).ToListAsync(ct))
            {
                document.LegVast(ontvangenOp);
            }

            db.AuditGesprek(wie, AuditActie.DialoogplanIngediend, gesprek, ontvangenOp, ("plan", plan.Id.ToString()));
            foreach (var beheerder in beheerders)
            {
                postkamer.Bericht(DialoogBrieven.PlanIngediend(aanbesteding, ronde, plan, gegadigdeId), beheerder, ontvangenOp, aanbesteding.RegioId);
            }

            return true;
        },
        ct);
}
