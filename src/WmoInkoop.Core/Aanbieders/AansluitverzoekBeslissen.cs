using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Mail;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>The organisation's beheerder lets somebody join, or refuses with a reason (AAN-02).</summary>
public sealed class AansluitverzoekBeslissen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    public Task LaatToeAsync(Guid aanbiederId, Guid verzoekId, Uitvoerder wie, CancellationToken ct) =>
        BeslisAsync(aanbiederId, verzoekId, reden: null, wie, ct);

    public Task WijsAfAsync(Guid aanbiederId, Guid verzoekId, string reden, Uitvoerder wie, CancellationToken ct) =>
        BeslisAsync(aanbiederId, verzoekId, reden, wie, ct);

    private async Task BeslisAsync(Guid aanbiederId, Guid verzoekId, string? reden, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            var verzoek = await db.Aansluitverzoeken.SingleAsync(v => v.Id == verzoekId && v.AanbiederId == aanbiederId, ct);
            var aanbieder = await db.Aanbieders.Include(a => a.Medewerkers).SingleAsync(a => a.Id == aanbiederId, ct);
            var vrager = await db.Users.SingleAsync(g => g.Id == verzoek.GebruikerId, ct);
            if (reden is null)
            {
                Eis(await db.Users.WerktVoorGeenAanbieder(db).AnyAsync(g => g.Id == vrager.Id, ct), Domeinregel.AansluiterWerktElders, vrager.Naam);
                verzoek.LaatToe(wie.GebruikerId!.Value, nu);
                aanbieder.VoegMedewerkerToe(vrager.Id, isBeheerder: false, nu);
                db.Audit(AuditInvoer.Over<Aansluitverzoek>(wie, AuditActie.AansluitingToegelaten, verzoek.Id, nu));
                postkamer.Bericht(AanbiederBrieven.AansluitingToegelaten(aanbieder), vrager, nu);
            }
            else
            {
                verzoek.WijsAf(reden, wie.GebruikerId!.Value, nu);
                db.Audit(AuditInvoer.Over<Aansluitverzoek>(wie, AuditActie.AansluitingAfgewezen, verzoek.Id, nu));
                postkamer.Bericht(AanbiederBrieven.AansluitingAfgewezen(aanbieder, reden.Trim()), vrager, nu);
            }
        }, ct);
    }
}
