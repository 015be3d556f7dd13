using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Mail;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>
/// A registration whose e-mail address is confirmed: the organisation is made, or, when its KvK number is already here, a request to
/// join it that its beheerders decide (AAN-02).
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

            await MaakAsync(registratie.KvkNummer, registratie.Gegevens, gebruikerId, nu, ct);
            db.Registraties.Remove(registratie);
        }, ct);
    }

    /// <summary>The same for somebody who is signed in and belongs nowhere: whose registration lapsed, whose request was refused, or who left.</summary>
    /// <exception cref="DomeinregelException">The account belongs to an organisation, or asked to, or the KvK number or AGB code is wrong.</exception>
    public Task MetAccountAsync(Guid gebruikerId, string kvkNummer, Organisatiegegevens gegevens, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var nummer = KvkNummer.Maak(kvkNummer);
        return db.InTransactieAsync(
            async () =>
            {
                Eis(
                    await db.Users.WerktVoorGeenAanbieder(db).AnyAsync(g => g.Id == gebruikerId, ct) && !await db.Aansluitverzoeken.AnyAsync(v => v.GebruikerId == gebruikerId && v.BeslotenOp == null, ct),
                    Domeinregel.AlBijOrganisatie);
                await MaakAsync(nummer, gegevens, gebruikerId, nu, ct);
            },
            ct);
    }

    private async Task MaakAsync(KvkNummer kvkNummer, Organisatiegegevens gegevens, Guid gebruikerId, DateTimeOffset nu, CancellationToken ct)
    {
        var wie = new Uitvoerder(gebruikerId, "aanbieder");
        if (await db.Aanbieders.SingleOrDefaultAsync(a => a.KvkNummer == kvkNummer && a.VervallenOp == null, ct) is { } bestaande)
        {
            await VraagAansluitingAsync(bestaande, gebruikerId, wie, nu, ct);
            return;
        }

        var aanbieder = new Aanbieder(kvkNummer, gegevens, gebruikerId, nu);
        db.Aanbieders.Add(aanbieder);
        db.Audit(AuditInvoer.Over<Aanbieder>(wie, AuditActie.AanbiederGeregistreerd, aanbieder.Id, nu));
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
