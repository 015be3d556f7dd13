using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Termijnen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Dialogen;

/// <summary>An inkoper opens a ronde for everybody who is still in; each hears it and has a termijn of its own for the plan.</summary>
public sealed class DialoogrondeOpenen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">One is open, nobody is in, or the termijn is over.</exception>
    public Task ExecuteAsync(Guid aanbestedingId, string naam, DateTimeOffset planUiterlijkOp, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == aanbestedingId, ct);
                Eis(!aanbesteding.IsGeslotenOp(nu), Domeinregel.DialoogNaDeSluiting);
                Eis(!await db.Dialoogrondes.AnyAsync(r => r.AanbestedingId == aanbestedingId && r.GeslotenOp == null, ct), Domeinregel.DialoogrondeNogOpen);
                var eerdere = await db.Dialoogrondes.CountAsync(r => r.AanbestedingId == aanbestedingId, ct);
                var gegadigden = await db.Gegadigden.Where(g => g.AanbestedingId == aanbestedingId).ToListAsync(ct);
                var ronde = new Dialoogronde(aanbesteding, eerdere, naam, planUiterlijkOp, gegadigden, nu);
                db.Dialoogrondes.Add(ronde);
                db.Termijnen.AddRange(Termijnen(aanbesteding, ronde, nu));
                db.Audit(AuditInvoer.Over<Dialoogronde>(wie, AuditActie.DialoogrondeGeopend, ronde.Id, nu, ("aanbesteding", aanbestedingId.ToString()), ("plannen uiterlijk", planUiterlijkOp.ToString("O", System.Globalization.CultureInfo.InvariantCulture))));
                await BerichtAsync(aanbesteding, ronde, nu, ct);
            },
            ct);
    }

    /// <summary>The termijn for the plan, one for each gesprek.</summary>
    public static IEnumerable<Termijn> Termijnen(Aanbesteding aanbesteding, Dialoogronde ronde, DateTimeOffset nu) => ronde.Gesprekken.Select(g => new Termijn(
        TermijnSoort.Dialoogplan, g.Id, $"Plan voor dialoogronde {ronde.Nummer} van {aanbesteding.Naam}", DialoogBrieven.Pad(g.GegadigdeId), ronde.PlanUiterlijkOp, aanbesteding.RegioId, nu));

    private async Task BerichtAsync(Aanbesteding aanbesteding, Dialoogronde ronde, DateTimeOffset nu, CancellationToken ct)
    {
        foreach (var mens in await db.BeheerdersVanDeelnemersAsync(ronde, ct))
        {
            postkamer.Bericht(DialoogBrieven.RondeGeopend(aanbesteding, ronde, mens.GegadigdeId), mens.Gebruiker, nu, aanbesteding.RegioId);
        }
    }
}
