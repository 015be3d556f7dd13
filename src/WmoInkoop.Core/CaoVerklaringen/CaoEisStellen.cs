using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.CaoVerklaringen;

/// <summary>A contractmanager draws up an eis and puts it to providers, who hear it at once (CAO-01).</summary>
public sealed class CaoEisStellen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <returns>The id of the eis; nobody is asked yet.</returns>
    public Task<Guid> StelOpAsync(Guid regioId, CaoEisGegevens gegevens, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(() =>
        {
            var eis = new CaoEis(regioId, gegevens, wie.GebruikerId!.Value, nu);
            db.CaoEisen.Add(eis);
            db.Audit(AuditInvoer.Over<CaoEis>(wie, AuditActie.CaoEisOpgesteld, eis.Id, nu, ("regio", regioId.ToString())));
            return Task.FromResult(eis.Id);
        }, ct);
    }

    /// <param name="eisId">The eis.</param>
    /// <param name="aanbiederIds">Accepted providers that were not asked before.</param>
    /// <param name="wie">The contractmanager.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="DomeinregelException">Nobody chosen, somebody not accepted, or asked before: then nobody is asked.</exception>
    public Task StelAanAsync(Guid eisId, IReadOnlyCollection<Guid> aanbiederIds, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var ids = aanbiederIds.Distinct().ToList();
        Eis(ids.Count > 0, Domeinregel.CaoEisZonderAanbieders);
        return db.InTransactieAsync(async () =>
        {
            var eis = await db.CaoEisen.SingleAsync(e => e.Id == eisId, ct);
            var regio = await db.Regios.Where(r => r.Id == eis.RegioId).Select(r => r.Naam).SingleAsync(ct);
            Eis(!await db.CaoVerzoeken.AnyAsync(v => v.EisId == eisId && ids.Contains(v.AanbiederId), ct), Domeinregel.CaoEisAlGesteld);
            var aanbieders = await db.Aanbieders.Where(a => ids.Contains(a.Id) && a.Status == AanbiederStatus.Geaccepteerd).Select(a => new { a.Id, a.Naam }).ToListAsync(ct);
            Eis(aanbieders.Count == ids.Count, Domeinregel.CaoEisAanbiederNietGeaccepteerd);
            var beheerders = await db.Medewerkers
                .Where(m => ids.Contains(m.AanbiederId) && m.IsBeheerder && m.Tot == null)
                .Join(db.Users, m => m.GebruikerId, g => g.Id, (m, g) => new { m.AanbiederId, Gebruiker = g })
                .ToListAsync(ct);
            foreach (var aanbieder in aanbieders)
            {
                var verzoek = new CaoVerzoek(eis, aanbieder.Id, wie.GebruikerId!.Value, nu);
                db.CaoVerzoeken.Add(verzoek);
                db.Termijnen.AddRange(CaoTermijnen.Van(eis, regio, aanbieder.Naam, verzoek, nu));
                db.Audit(AuditInvoer.Over<CaoVerzoek>(wie, AuditActie.CaoEisGesteld, verzoek.Id, nu, ("eis", eis.Id.ToString()), ("aanbieder", aanbieder.Id.ToString())));
                var brief = CaoBrieven.EisGesteld(eis, regio, aanbieder.Naam, verzoek);
                foreach (var beheerder in beheerders.Where(b => b.AanbiederId == aanbieder.Id))
                {
                    postkamer.Bericht(brief, beheerder.Gebruiker, nu, eis.RegioId);
                }
            }
        }, ct);
    }
}
