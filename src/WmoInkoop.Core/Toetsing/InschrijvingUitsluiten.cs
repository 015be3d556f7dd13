using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Percelen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Toetsing;

/// <summary>
/// Excludes an inschrijving after the marks are known, by two inkopers of the regio: before that, one decides on validity; after the
/// letters, the decision itself has to be withdrawn (GUN-05). The ranking follows by itself.
/// </summary>
public sealed class InschrijvingUitsluiten(InkoopDbContext db, VierOgenDoorlopen vierOgen, Gunningsdossiers dossiers, Postkamer postkamer)
{
    /// <param name="inschrijvingId">A valid one of which the marks are known, of the inkoper's regio.</param>
    /// <param name="grond">What makes it not valid.</param>
    /// <param name="reden">The bidder gets it.</param>
    /// <param name="bewijs">Password and code.</param>
    /// <param name="wie">Who proposes.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">Too early or too late, not valid already, a price that was not explained and rejected first, a thin reason, wrong password or code, or proposed already.</exception>
    public Task StelVoorAsync(Guid inschrijvingId, Ongeldigheidsgrond grond, string reden, Bewijs bewijs, Uitvoerder wie, CancellationToken ct) => vierOgen.StelVoorAsync(
        new VierOgenVerzoek(VierOgenSoort.InschrijvingUitsluiten, inschrijvingId, "Uitsluiten nu de cijfers bekend zijn"),
        bewijs,
        wie,
        async voorstel =>
        {
            var nu = voorstel.VoorgesteldOp;
            var perceel = await UitsluitbaarAsync(inschrijvingId, grond, ct);
            var aanbesteding = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == perceel.AanbestedingId, ct);
            await db.EisOnpartijdigeInkoperAsync(voorstel.VoorgesteldDoorId, aanbesteding.RegioId, nu, Domeinregel.UitsluitenVraagtTweeInkopers, ct);
            var uitsluiting = new Uitsluiting(inschrijvingId, perceel.Id, grond, reden, voorstel);
            db.Uitsluitingen.Add(uitsluiting);
            await db.RaakBeslissingAsync(perceel.Id, ct);
            db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.UitsluitingVoorgesteld, inschrijvingId, nu, ("grond", grond.ToString()), ("reden", uitsluiting.Reden)));
            foreach (var ander in await db.OnpartijdigeInkopers(aanbesteding.RegioId, nu).Where(g => g.Id != voorstel.VoorgesteldDoorId).ToListAsync(ct))
            {
                postkamer.Bericht(ToetsingBrieven.UitsluitingVoorgesteld(aanbesteding, perceel, inschrijvingId), ander, nu, aanbesteding.RegioId);
            }
        },
        ct);

    /// <exception cref="DomeinregelException">Nothing waits, the same person, too late, or wrong password or code.</exception>
    public async Task BevestigAsync(Guid inschrijvingId, Bewijs bewijs, Uitvoerder wie, CancellationToken ct)
    {
        var wachtend = await db.Uitsluitingen.AsNoTracking().SingleOrDefaultAsync(u => u.InschrijvingId == inschrijvingId && u.AfgerondOp == null, ct);
        Eis(wachtend is not null, Domeinregel.VierOgenAlAfgerond);
        await vierOgen.BevestigAsync(
            wachtend.VierOgenId,
            bewijs,
            wie,
            async (voorstel, nu) =>
            {
                var uitsluiting = await db.Uitsluitingen.SingleAsync(u => u.Id == wachtend.Id, ct);
                var perceel = await UitsluitbaarAsync(inschrijvingId, uitsluiting.Grond, ct);
                var regioId = await db.Aanbestedingen.Where(a => a.Id == perceel.AanbestedingId).Select(a => a.RegioId).SingleAsync(ct);
                await db.EisOnpartijdigeInkoperAsync(voorstel.VoorgesteldDoorId, regioId, nu, Domeinregel.UitsluitenVraagtTweeInkopers, ct);
                await db.EisOnpartijdigeInkoperAsync(wie.GebruikerId!.Value, regioId, nu, Domeinregel.UitsluitenVraagtTweeInkopers, ct);
                var laatste = (await dossiers.LeesAsync(perceel.Id, ct))?.LaatsteWinnaar;
                uitsluiting.RondAf(isBevestigd: true, wie.GebruikerId.Value, nu);
                var oordeel = await db.Geldigheidsoordelen.SingleAsync(o => o.InschrijvingId == inschrijvingId, ct);
                oordeel.KeurAf(uitsluiting.Grond, uitsluiting.Reden, wie.GebruikerId.Value, nu);
                db.Raak(await db.Beoordelingen.SingleAsync(b => b.PerceelId == perceel.Id, ct));
                db.Audit(AuditInvoer.Over<Inschrijving>(
                    wie, AuditActie.InschrijvingUitgesloten, inschrijvingId, nu, ("grond", uitsluiting.Grond.ToString()), ("reden", uitsluiting.Reden), ("voorgesteld door", uitsluiting.VoorgesteldDoorId.ToString())));
                await db.SaveChangesAsync(ct); // the ranking is read anew below
                db.WerkBrievenBij(await dossiers.LeesAsync(perceel.Id, ct), inschrijvingId, laatste);
            },
            ct);
    }

    /// <summary>Takes the proposal back.</summary>
    /// <exception cref="DomeinregelException">Nothing waits.</exception>
    public Task TrekInAsync(Guid inschrijvingId, Uitvoerder wie, CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            var uitsluiting = await db.Uitsluitingen.SingleOrDefaultAsync(u => u.InschrijvingId == inschrijvingId && u.AfgerondOp == null, ct);
            Eis(uitsluiting is not null, Domeinregel.VierOgenAlAfgerond);
            await vierOgen.TrekInAsync(uitsluiting.VierOgenId, wie, ct);
            var voorstel = await db.VierOgen.SingleAsync(v => v.Id == uitsluiting.VierOgenId, ct);
            uitsluiting.RondAf(isBevestigd: false, wie.GebruikerId!.Value, voorstel.AfgerondOp!.Value);
        },
        ct);

    /// <summary>The perceel, when this inschrijving can be excluded by two now.</summary>
    private async Task<Perceel> UitsluitbaarAsync(Guid inschrijvingId, Ongeldigheidsgrond grond, CancellationToken ct)
    {
        var perceel = await db.GeopendPerceelAsync(inschrijvingId, ct);
        Eis(perceel is not null, Domeinregel.GeldigheidNaDeOpening);
        perceel.EisLoopt();
        Eis(perceel.VoorlopigGegundOp is null, Domeinregel.UitsluitenNaVoorlopigeGunning);
        Eis(grond is not Ongeldigheidsgrond.Uitgevallen, Domeinregel.UitvalNaVoorlopigeGunning);
        Eis(await db.Beoordelingen.AnyAsync(b => b.PerceelId == perceel.Id && b.BlindTotOp != null, ct), Domeinregel.UitsluitenVoorDeCijfers);
        Eis(await db.Geldigheidsoordelen.AnyAsync(o => o.InschrijvingId == inschrijvingId && o.IsGeldig, ct), Domeinregel.InschrijvingAlOngeldig);
        Eis(!await db.LopendeBeslissingen().AnyAsync(b => b.PerceelId == perceel.Id && b.VoorgesteldOp != null, ct), Domeinregel.GunningWachtOpBevestiging);
        await db.EisGeenBeschikkingVoorgesteldAsync(perceel.Id, ct);

        // a price is never rejected before it was explained (art. 2.116 lid 1 and 4)
        var schending = grond is Ongeldigheidsgrond.SchendingArbeidsrecht;
        Eis(
            grond is not (Ongeldigheidsgrond.AbnormaalLagePrijs or Ongeldigheidsgrond.SchendingArbeidsrecht)
                || await db.Toetsingsverzoeken.AnyAsync(v => v.InschrijvingId == inschrijvingId && v.Soort == Verzoeksoort.Prijstoelichting && v.Bevinding == Verzoekbevinding.Afgewezen && v.SchendtArbeidsrecht == schending, ct),
            Domeinregel.PrijsEerstToelichten);
        return perceel;
    }
}
