using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Toetsing;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Uitvallers;

/// <summary>
/// Lets a winner go after the letters, by two (GUN-08, GUN-12): its inschrijving no longer counts, the decision is withdrawn with a reason to all
/// (GUN-05), and a new one is prepared. Whether the next in rank takes the place follows from what was announced, not from who decides.
/// </summary>
public sealed class WinnaarLatenUitvallen(InkoopDbContext db, VierOgenDoorlopen vierOgen, IntrekkingDoorvoeren intrekking, GunningVoorbereiden voorbereiden, Postkamer postkamer)
{
    /// <param name="uitval">Who and why.</param>
    /// <param name="bewijs">Password and code.</param>
    /// <param name="wie">Who proposes.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">No letters out, awarded for good, evidence that lacks nothing, a thin reason, wrong password or code, or proposed already.</exception>
    public async Task StelVoorAsync(Uitval uitval, Bewijs bewijs, Uitvoerder wie, CancellationToken ct)
    {
        var id = await db.LopendeBeslissingen().Where(b => b.PerceelId == uitval.PerceelId).Select(b => b.Id).SingleAsync(ct);
        await vierOgen.StelVoorAsync(
            new VierOgenVerzoek(VierOgenSoort.WinnaarUitvallen, id, "Een winnaar laten uitvallen"),
            bewijs,
            wie,
            async voorstel =>
            {
                var nu = voorstel.VoorgesteldOp;
                var (beslissing, aanbesteding, perceel) = await LeesAsync(id, ct);
                await EisUitvalbaarAsync(beslissing, perceel, uitval.InschrijvingId, uitval.Grond, uitval.RedenVoorAllen, nu, ct);
                await db.EisOnpartijdigeInkoperAsync(voorstel.VoorgesteldDoorId, aanbesteding.RegioId, nu, Domeinregel.GunningVraagtTweeInkopers, ct);
                var uitvaller = new Uitvaller(beslissing, uitval, voorstel);
                db.Uitvallers.Add(uitvaller);
                db.Raak(beslissing);
                db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.UitvalVoorgesteld, uitval.InschrijvingId, nu, ("grond", uitval.Grond.ToString()), ("reden", uitvaller.Reden), ("gunningsbeslissing", id.ToString())));
                foreach (var ander in await db.OnpartijdigeInkopers(aanbesteding.RegioId, nu).Where(g => g.Id != voorstel.VoorgesteldDoorId).ToListAsync(ct))
                {
                    postkamer.Bericht(UitvallerBrieven.Voorgesteld(aanbesteding, perceel, uitval.InschrijvingId), ander, nu, aanbesteding.RegioId);
                }
            },
            ct);
    }

    /// <summary>Confirms, and begins the new decision where somebody can win.</summary>
    /// <param name="perceelId">Of which perceel.</param>
    /// <param name="uitvallerId">The proposal that was read.</param>
    /// <param name="bewijs">Password and code.</param>
    /// <param name="wie">Who confirms.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>Why the next decision cannot be begun yet; null: it was begun.</returns>
    /// <exception cref="DomeinregelException">Nothing waits, or another proposal than was read, the same person, wrong password or code, evidence that came in meanwhile, or awarded for good.</exception>
    public async Task<string?> BevestigAsync(Guid perceelId, Guid uitvallerId, Bewijs bewijs, Uitvoerder wie, CancellationToken ct)
    {
        var wachtend = await WachtendAsync(perceelId, ct);
        Eis(wachtend.Id == uitvallerId, Domeinregel.UitvalAndersVoorgesteld);
        await vierOgen.BevestigAsync(
            wachtend.VierOgenId,
            bewijs,
            wie,
            async (voorstel, nu) =>
            {
                var uitvaller = await db.Uitvallers.SingleAsync(u => u.Id == wachtend.Id, ct);
                var (beslissing, aanbesteding, perceel) = await LeesAsync(uitvaller.GunningsbeslissingId, ct);
                await EisUitvalbaarAsync(beslissing, perceel, uitvaller.InschrijvingId, uitvaller.Grond, uitvaller.RedenVoorAllen, nu, ct);
                await db.EisOnpartijdigeInkoperAsync(voorstel.VoorgesteldDoorId, aanbesteding.RegioId, nu, Domeinregel.GunningVraagtTweeInkopers, ct);
                await db.EisOnpartijdigeInkoperAsync(wie.GebruikerId!.Value, aanbesteding.RegioId, nu, Domeinregel.GunningVraagtTweeInkopers, ct);
                uitvaller.RondAf(isBevestigd: true, wie.GebruikerId.Value, nu);
                (await db.Geldigheidsoordelen.SingleAsync(o => o.InschrijvingId == uitvaller.InschrijvingId, ct)).KeurAf(Ongeldigheidsgrond.Uitgevallen, uitvaller.Reden, wie.GebruikerId.Value, nu);
                if (await db.Beoordelingen.SingleOrDefaultAsync(b => b.PerceelId == perceel.Id, ct) is { } beoordeling) // none where nobody is ranked
                {
                    db.Raak(beoordeling);
                }

                db.Audit(AuditInvoer.Over<Inschrijving>(
                    wie, AuditActie.WinnaarUitgevallen, uitvaller.InschrijvingId, nu, ("grond", uitvaller.Grond.ToString()), ("reden", uitvaller.Reden), ("voorgesteld door", uitvaller.VoorgesteldDoorId.ToString())));
                await db.SaveChangesAsync(ct); // who counts is read anew below
                await intrekking.ExecuteAsync(beslissing, aanbesteding, perceel, uitvaller.RedenVoorAllen, wie, nu, ct);
                var aanbiederId = await db.Inschrijvingen.Where(i => i.Id == uitvaller.InschrijvingId).Select(i => i.AanbiederId).SingleAsync(ct);
                foreach (var mens in (await db.MensenVanAsync([aanbiederId], ct))[aanbiederId])
                {
                    postkamer.Bericht(UitvallerBrieven.Uitgevallen(aanbesteding, perceel, uitvaller), mens, nu, aanbesteding.RegioId, sleutel: $"uitgevallen:{uitvaller.Id:N}");
                }
            },
            ct);
        return await BereidVoorAsync(perceelId, wie, ct);
    }

    /// <summary>Takes the proposal back: the decision stands.</summary>
    /// <exception cref="DomeinregelException">Nothing waits.</exception>
    public Task BreekAfAsync(Guid perceelId, Uitvoerder wie, CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            var wachtend = await WachtendAsync(perceelId, ct);
            await vierOgen.TrekInAsync(wachtend.VierOgenId, wie, ct);
            var voorstel = await db.VierOgen.SingleAsync(v => v.Id == wachtend.VierOgenId, ct);
            (await db.Uitvallers.SingleAsync(u => u.Id == wachtend.Id, ct)).RondAf(isBevestigd: false, wie.GebruikerId!.Value, voorstel.AfgerondOp!.Value);
        },
        ct);

    /// <summary>The winner is gone already: a refusal to begin the next decision undoes nothing, and is told.</summary>
    private async Task<string?> BereidVoorAsync(Guid perceelId, Uitvoerder wie, CancellationToken ct)
    {
        try
        {
            await voorbereiden.BeginAsync(perceelId, wie, ct);
            return null;
        }
        catch (DomeinregelException weigering)
        {
            return weigering.Message;
        }
    }

    private async Task<Uitvaller> WachtendAsync(Guid perceelId, CancellationToken ct)
    {
        var wachtend = await db.Uitvallers.AsNoTracking().SingleOrDefaultAsync(u => u.PerceelId == perceelId && u.AfgerondOp == null, ct);
        Eis(wachtend is not null, Domeinregel.VierOgenAlAfgerond);
        return wachtend;
    }

    private async Task<(Gunningsbeslissing Beslissing, Aanbesteding Aanbesteding, Perceel Perceel)> LeesAsync(Guid id, CancellationToken ct)
    {
        var beslissing = await db.Gunningsbeslissingen.Include(b => b.KortGedingen).SingleAsync(b => b.Id == id, ct);
        return (beslissing, await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == beslissing.AanbestedingId, ct), await db.Percelen.SingleAsync(p => p.Id == beslissing.PerceelId, ct));
    }

    private async Task EisUitvalbaarAsync(Gunningsbeslissing beslissing, Perceel perceel, Guid inschrijvingId, Uitvalgrond grond, string redenVoorAllen, DateTimeOffset nu, CancellationToken ct)
    {
        beslissing.EisIntrekbaar(redenVoorAllen);
        perceel.EisLoopt();
        Eis(!await db.VierOgen.AnyAsync(v => v.Soort == VierOgenSoort.GunningIntrekken && v.ObjectId == beslissing.Id && v.AfgerondOp == null, ct), Domeinregel.IntrekkingWacht);
        Eis(await db.Gunningsbrieven.AnyAsync(b => b.GunningsbeslissingId == beslissing.Id && b.InschrijvingId == inschrijvingId && b.Uitkomst == Gunningsuitkomst.Winnaar, ct), Domeinregel.InschrijvingAlOngeldig);
        if (grond is Uitvalgrond.Bewijs)
        {
            var verzoek = await db.Bewijsverzoeken.Include(v => v.Stukken).SingleOrDefaultAsync(v => v.GunningsbeslissingId == beslissing.Id && v.InschrijvingId == inschrijvingId, ct);
            Eis(verzoek?.GebrekenOp(nu).Count > 0, Domeinregel.UitvalZonderGebrek);
        }
    }
}
