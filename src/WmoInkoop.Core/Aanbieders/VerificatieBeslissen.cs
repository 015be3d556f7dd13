using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>An inkoper of any regio accepts a registration, or refuses it with a reason (AAN-01). The provider's beheerders hear it.</summary>
public sealed class VerificatieBeslissen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <param name="aanbiederId">The registration.</param>
    /// <param name="versie">The version the inkoper looked at: what changed since is not silently accepted.</param>
    /// <param name="wie">The inkoper.</param>
    /// <param name="ct">Cancels.</param>
    public Task AccepteerAsync(Guid aanbiederId, Guid versie, Uitvoerder wie, CancellationToken ct) =>
        BeslisAsync(aanbiederId, versie, (aanbieder, nu) => aanbieder.Accepteer(wie.GebruikerId!.Value, nu), AuditActie.AanbiederGeaccepteerd, AanbiederBrieven.Geaccepteerd, wie, ct);

    /// <inheritdoc cref="AccepteerAsync"/>
    public Task WeigerAsync(Guid aanbiederId, Guid versie, string reden, Uitvoerder wie, CancellationToken ct) =>
        BeslisAsync(aanbiederId, versie, (aanbieder, nu) => aanbieder.Weiger(reden, wie.GebruikerId!.Value, nu), AuditActie.AanbiederGeweigerd, a => AanbiederBrieven.Geweigerd(a, reden.Trim()), wie, ct);

    /// <summary>Takes an acceptance back; the provider may correct its registration and offer it again.</summary>
    public Task TrekAcceptatieInAsync(Guid aanbiederId, Guid versie, string reden, Uitvoerder wie, CancellationToken ct) =>
        BeslisAsync(aanbiederId, versie, (aanbieder, nu) => aanbieder.TrekAcceptatieIn(reden, wie.GebruikerId!.Value, nu), AuditActie.AcceptatieIngetrokken, a => AanbiederBrieven.AcceptatieIngetrokken(a, reden.Trim()), wie, ct);

    private async Task BeslisAsync(
        Guid aanbiederId, Guid versie, Func<Aanbieder, DateTimeOffset, Verificatie> besluit, AuditActie actie, Func<Aanbieder, Brief> brief, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            var aanbieder = await db.Aanbieders.Include(a => a.Verificaties).SingleAsync(a => a.Id == aanbiederId, ct);
            db.VerwachtVersie(aanbieder, versie);
            Eis(!await db.Medewerkers.AnyAsync(m => m.AanbiederId == aanbiederId && m.GebruikerId == wie.GebruikerId, ct), Domeinregel.EigenOrganisatieBeslissen);
            var verificatie = besluit(aanbieder, nu);
            (await db.Termijnen.SingleOrDefaultAsync(t => t.ObjectId == verificatie.Id, ct))?.RondAf(nu); // none when an acceptance is taken back
            (await db.Documenten.SingleAsync(d => d.Id == verificatie.UittrekselId, ct)).LegVast(nu); // what a decision rests on stays
            db.Audit(AuditInvoer.Over<Aanbieder>(wie, actie, aanbieder.Id, nu, ("verificatie", verificatie.Id.ToString()), ("uittreksel", verificatie.UittrekselId.ToString())));
            foreach (var beheerder in await db.BeheerdersVanAsync(aanbieder.Id, ct))
            {
                postkamer.Bericht(brief(aanbieder), beheerder, nu);
            }
        }, ct);
    }
}
