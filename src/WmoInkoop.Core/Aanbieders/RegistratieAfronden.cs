using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>
/// The e-mail address of a registration was confirmed: the organisation is made, or, when its KvK number is already here, a request
/// to join it that its beheerders decide (AAN-02).
/// </summary>
public sealed class RegistratieAfronden(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <summary>Does nothing for an account that registered no organisation (invited staff), or whose registration was finished before.</summary>
    public async Task ExecuteAsync(Guid gebruikerId, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            if (await db.Registraties.SingleOrDefaultAsync(r => r.GebruikerId == gebruikerId, ct) is not { } registratie)
            {
                return;
            }

            var wie = new Uitvoerder(gebruikerId, "aanbieder");
            if (await db.Aanbieders.SingleOrDefaultAsync(a => a.KvkNummer == registratie.KvkNummer, ct) is { } bestaande)
            {
                await VraagAansluitingAsync(bestaande, gebruikerId, wie, nu, ct);
            }
            else
            {
                var aanbieder = new Aanbieder(registratie.KvkNummer, registratie.Gegevens, gebruikerId, nu);
                db.Aanbieders.Add(aanbieder);
                db.Audit(AuditInvoer.Over<Aanbieder>(wie, AuditActie.AanbiederGeregistreerd, aanbieder.Id, nu));
            }

            db.Registraties.Remove(registratie);
        }, ct);
    }

    private async Task VraagAansluitingAsync(Aanbieder aanbieder, Guid gebruikerId, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        var verzoek = new Aansluitverzoek(aanbieder.Id, gebruikerId, nu);
        db.Aansluitverzoeken.Add(verzoek);
        db.Audit(AuditInvoer.Over<Aansluitverzoek>(wie, AuditActie.AansluitingGevraagd, verzoek.Id, nu, ("aanbieder", aanbieder.Id.ToString())));
        var vrager = await db.Users.SingleAsync(g => g.Id == gebruikerId, ct);
        foreach (var beheerder in await db.BeheerdersVanAsync(aanbieder.Id, ct))
        {
            postkamer.Bericht(AanbiederBrieven.AansluitingGevraagd(aanbieder, vrager), beheerder, nu);
        }
    }
}
