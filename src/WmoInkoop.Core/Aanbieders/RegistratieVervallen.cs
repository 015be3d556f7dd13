using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>
/// An inkoper of any regio declares a registration lapsed that was never accepted (AAN-01), so that somebody who claimed another's KvK
/// number does not keep that organisation out (AAN-02). Who worked for it, and who asked to join it, hears it; open invitations end.
/// </summary>
public sealed class RegistratieVervallen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <param name="aanbiederId">The registration.</param>
    /// <param name="versie">The version the inkoper looked at.</param>
    /// <param name="reden">What its people read.</param>
    /// <param name="wie">The inkoper.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="DomeinregelException">It waits for a decision, was accepted once, lapsed already, is the inkoper's own, or there is no reason.</exception>
    public Task ExecuteAsync(Guid aanbiederId, Guid versie, string reden, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbieder = await db.Aanbieders.Include(a => a.Medewerkers).Include(a => a.Verificaties).AsSplitQuery().SingleAsync(a => a.Id == aanbiederId, ct);
                db.VerwachtVersie(aanbieder, versie);
                Eis(aanbieder.Medewerkers.All(m => m.GebruikerId != wie.GebruikerId), Domeinregel.EigenOrganisatieBeslissen);
                var mensen = await db.Users.Where(g => db.Medewerkers.Any(m => m.GebruikerId == g.Id && m.AanbiederId == aanbiederId && m.Tot == null)).ToListAsync(ct);
                aanbieder.VerklaarVervallen(reden, wie.GebruikerId!.Value, nu);
                mensen.ForEach(m => postkamer.Bericht(AanbiederBrieven.RegistratieVervallen(aanbieder, reden.Trim()), m, nu));
                await SluitVerzoekenAsync(aanbieder, wie, nu, ct);
                (await db.Uitnodigingen.Where(u => u.AanbiederId == aanbiederId && u.AangenomenOp == null && u.IngetrokkenOp == null && u.VervaltOp > nu).ToListAsync(ct)).ForEach(u => u.TrekIn(nu));
                db.Audit(AuditInvoer.Over<Aanbieder>(wie, AuditActie.RegistratieVervallenVerklaard, aanbieder.Id, nu));
            },
            ct);
    }

    private async Task SluitVerzoekenAsync(Aanbieder aanbieder, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        var open = await db.Aansluitverzoeken.Where(v => v.AanbiederId == aanbieder.Id && v.BeslotenOp == null).Join(db.Users, v => v.GebruikerId, g => g.Id, (v, g) => new { Verzoek = v, Vrager = g }).ToListAsync(ct);
        foreach (var een in open)
        {
            een.Verzoek.Vervalt(wie.GebruikerId!.Value, nu);
            db.Audit(AuditInvoer.Over<Aansluitverzoek>(wie, AuditActie.AansluitingAfgewezen, een.Verzoek.Id, nu));
            postkamer.Bericht(AanbiederBrieven.AansluitingVervallen(aanbieder), een.Vrager, nu);
        }
    }
}
