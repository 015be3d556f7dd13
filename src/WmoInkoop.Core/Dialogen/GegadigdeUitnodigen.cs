using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Dialogen;

/// <summary>An inkoper invites a selected provider to the dialoog; until the first ronde, because then everybody must start alike.</summary>
public sealed class GegadigdeUitnodigen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">A ronde was opened, or the provider is not accepted or was invited before.</exception>
    public Task ExecuteAsync(Guid aanbestedingId, Guid aanbiederId, string reden, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == aanbestedingId, ct);
                Eis(!aanbesteding.IsGeslotenOp(nu), Domeinregel.DialoogNaDeSluiting);
                Eis(!await db.Dialoogrondes.AnyAsync(r => r.AanbestedingId == aanbestedingId, ct), Domeinregel.GegadigdenLiggenVast);
                Eis(await db.Aanbieders.AnyAsync(a => a.Id == aanbiederId && a.Status == AanbiederStatus.Geaccepteerd, ct), Domeinregel.GegadigdeNietGeaccepteerd);
                Eis(!await db.Gegadigden.AnyAsync(g => g.AanbestedingId == aanbestedingId && g.AanbiederId == aanbiederId, ct), Domeinregel.GegadigdeAlUitgenodigd);
                var gegadigde = new Gegadigde(aanbesteding, aanbiederId, reden, wie.GebruikerId!.Value, nu);
                db.Gegadigden.Add(gegadigde);
                db.Audit(AuditInvoer.Over<Gegadigde>(wie, AuditActie.GegadigdeUitgenodigd, gegadigde.Id, nu, ("aanbesteding", aanbestedingId.ToString())));
                foreach (var beheerder in await db.BeheerdersVanAsync(aanbiederId, ct))
                {
                    postkamer.Bericht(DialoogBrieven.Uitgenodigd(aanbesteding, gegadigde), beheerder, nu, aanbesteding.RegioId);
                }
            },
            ct);
    }
}
