using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Overlegtafels;

/// <summary>A secretary gives people a seat at the table, and ends it (TAF-01).</summary>
public sealed class TafelledenBeheren(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">The person has no role as tafellid in this regio, or sits there already.</exception>
    public async Task VoegToeAsync(Guid overlegtafelId, Guid gebruikerId, string organisatie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            var tafel = await db.Overlegtafels.Include(t => t.Leden).SingleAsync(t => t.Id == overlegtafelId, ct);
            var persoon = await db.KandidatenIn(tafel.RegioId, nu).SingleOrDefaultAsync(g => g.Id == gebruikerId, ct);
            Eis(persoon is not null, Domeinregel.PersoonIsGeenTafellid);
            var aanbiederId = await db.Medewerkers.Where(m => m.GebruikerId == gebruikerId && m.Tot == null).Select(m => (Guid?)m.AanbiederId).FirstOrDefaultAsync(ct);
            var lid = tafel.VoegLidToe(gebruikerId, organisatie, aanbiederId, nu);
            db.Raak(tafel);
            db.Audit(AuditInvoer.Over<Overlegtafel>(wie, AuditActie.TafellidToegevoegd, tafel.Id, nu, ("lid", lid.Id.ToString())));
            var brief = new Brief(
                $"U hebt een plaats aan {tafel.Naam}",
                [$"De secretaris heeft u een plaats gegeven aan {tafel.Naam}, namens {lid.Organisatie}.", "U leest daar de agenda en de verslagen, en u reageert op een verslag voordat het wordt vastgesteld."],
                "/tafel",
                "Naar de overlegtafel");
            postkamer.Bericht(brief, persoon, nu, tafel.RegioId);
        }, ct);
    }

    /// <returns>False when this table has no such seat.</returns>
    public async Task<bool> BeeindigAsync(Guid overlegtafelId, Guid tafellidId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return await db.InTransactieAsync(async () =>
        {
            var tafel = await db.Overlegtafels.Include(t => t.Leden).SingleAsync(t => t.Id == overlegtafelId, ct);
            if (tafel.Leden.SingleOrDefault(l => l.Id == tafellidId) is not { } lid)
            {
                return false;
            }

            tafel.BeeindigLid(lid, nu);
            db.Raak(tafel);
            db.Audit(AuditInvoer.Over<Overlegtafel>(wie, AuditActie.TafellidBeeindigd, tafel.Id, nu, ("lid", lid.Id.ToString())));
            return true;
        }, ct);
    }
}
