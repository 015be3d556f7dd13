using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Termijnen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// A beheerder says that a submitted inschrijving still holds after a wezenlijke rectificatie (TRJ-03). That is possible only when it answers what is
/// asked now; else it has to be replaced.
/// </summary>
public sealed class InschrijvingHerbevestigen(InkoopDbContext db, Kluis kluis, Postkamer postkamer)
{
    /// <param name="rectificatie">The number of the latest rectificatie that was shown.</param>
    /// <param name="ontvangenOp">When the server had the complete request.</param>
    /// <returns>False when this provider has no such inschrijving.</returns>
    /// <exception cref="DomeinregelException">Late, nothing to confirm, no beheerder, a newer rectificatie, or it lacks what is asked now.</exception>
    public Task<bool> ExecuteAsync(Guid inschrijvingId, Guid aanbiederId, int rectificatie, DateTimeOffset ontvangenOp, Uitvoerder wie, CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            if (await db.Inschrijvingen.SingleOrDefaultAsync(i => i.Id == inschrijvingId && i.AanbiederId == aanbiederId, ct) is not { } inschrijving)
            {
                return false;
            }

            var beheerders = await db.BeheerdersVanAsync(aanbiederId, ct);
            Eis(beheerders.Any(b => b.Id == wie.GebruikerId), Domeinregel.IndienenVraagtBeheerder);
            var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == inschrijving.AanbestedingId, ct);
            await db.EisRectificatieGezienAsync(aanbesteding.Id, rectificatie, ct);
            inschrijving.Herbevestig(aanbesteding, ontvangenOp);
            await db.EisMagInschrijvenAsync(aanbesteding, inschrijving.PerceelId, aanbiederId, ct);
            Eis(await WatOntbreektAsync(inschrijving, ct) is { Count: 0 }, Domeinregel.HerbevestigenVraagtVervangen);
            db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.InschrijvingHerbevestigd, inschrijving.Id, ontvangenOp) with { ZegelId = inschrijving.ZegelId });
            foreach (var beheerder in beheerders)
            {
                postkamer.Bericht(InschrijvingBrieven.Herbevestigd(inschrijving, aanbesteding), beheerder, ontvangenOp, aanbesteding.RegioId, inschrijving.ZegelId);
            }

            return true;
        },
        ct);

    /// <summary>What the submitted content lacks of what the perceel asks now, in Dutch; empty when it can be confirmed as it is.</summary>
    public async Task<IReadOnlyList<string>> WatOntbreektAsync(Inschrijving inschrijving, CancellationToken ct)
    {
        var perceel = await db.Percelen.AsNoTracking().Include(p => p.Criteria).Include(p => p.Eisen).AsSplitQuery().SingleAsync(p => p.Id == inschrijving.PerceelId, ct);
        var inhoud = await kluis.LeesEigenAsync(inschrijving, inschrijving.AanbiederId, ct);
        var aanbesteding = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == inschrijving.AanbestedingId, ct);
        inhoud = inhoud with { EigenVerklaring = inhoud.EigenVerklaring?.Voor(aanbesteding.GevraagdeGronden) };
        return
        [
            .. perceel.Criteria.Where(c => inhoud.Antwoorden.All(a => a.CriteriumId != c.Id)).OrderBy(c => c.Volgnummer).Select(c => Teksten.Van(Inschrijfgebreksoort.AntwoordOntbreekt, c.Volgnummer, c.Naam)),
            .. perceel.Eisen.Where(e => inhoud.Eisen.All(a => a.EisId != e.Id)).OrderBy(e => e.Volgnummer).Select(e => Teksten.Van(Inschrijfgebreksoort.EisNietAkkoord, perceel.Code(e))),
            .. Compleetheid.Van(perceel, inhoud).Select(g => g.Tekst),
        ];
    }
}

/// <summary>Reminds the people of providers whose inschrijving does not count until it is confirmed (HER-01, TRJ-03); that there are any stays sealed.</summary>
public sealed class Herbevestigtermijn(InkoopDbContext db) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.Herbevestiging;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct) => await db.Users
        .Where(g => db.Medewerkers.Any(m => m.GebruikerId == g.Id && m.Tot == null
            && db.Inschrijvingen.Any(i => i.AanbiederId == m.AanbiederId && i.AanbestedingId == termijn.ObjectId && i.Status == InschrijvingStatus.Ingediend && i.HerbevestigenSinds != null
                && db.Percelen.Any(p => p.Id == i.PerceelId && p.BeeindigdOp == null))))
        .ToListAsync(ct);

    public async Task<Guid?> ZegelAsync(Termijn termijn, CancellationToken ct) => await db.Zegels
        .Where(z => z.Soort == nameof(Aanbestedingen.Aanbesteding) && z.ObjectId == termijn.ObjectId)
        .Select(z => (Guid?)z.Id)
        .SingleOrDefaultAsync(ct);
}
