using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Mail;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>
/// Withdraws a gunningsbeslissing by two (GUN-05): one inkoper proposes with the reason that all bidders will read, another confirms. All
/// who got a letter are told at one moment; a new decision gets new letters and a new term.
/// </summary>
public sealed class GunningIntrekken(InkoopDbContext db, VierOgenDoorlopen vierOgen, IntrekkingDoorvoeren doorvoeren, Postkamer postkamer)
{
    /// <param name="perceelId">Of which perceel.</param>
    /// <param name="versie">What the person was looking at.</param>
    /// <param name="reden">For all bidders.</param>
    /// <param name="bewijs">Password and code.</param>
    /// <param name="wie">Who proposes.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">No letters out, awarded for good, a reason that says too little, wrong password or code, or proposed already.</exception>
    public async Task StelVoorAsync(Guid perceelId, Guid versie, string reden, Bewijs bewijs, Uitvoerder wie, CancellationToken ct)
    {
        var id = await db.LopendeBeslissingen().Where(b => b.PerceelId == perceelId).Select(b => b.Id).SingleAsync(ct);
        await vierOgen.StelVoorAsync(
            new VierOgenVerzoek(VierOgenSoort.GunningIntrekken, id, reden),
            bewijs,
            wie,
            async voorstel =>
            {
                var (beslissing, zaak) = await LeesAsync(id, ct);
                db.VerwachtVersie(beslissing, versie);
                beslissing.EisIntrekbaar(reden);
                Eis(!await db.Uitvallers.AnyAsync(u => u.GunningsbeslissingId == id && u.AfgerondOp == null, ct), Domeinregel.UitvalWacht);
                zaak.Perceel.EisLoopt();
                await db.EisOnpartijdigeInkoperAsync(voorstel.VoorgesteldDoorId, zaak.Aanbesteding.RegioId, voorstel.VoorgesteldOp, Domeinregel.GunningVraagtTweeInkopers, ct);
                foreach (var ander in await db.OnpartijdigeInkopers(zaak.Aanbesteding.RegioId, voorstel.VoorgesteldOp).Where(g => g.Id != voorstel.VoorgesteldDoorId).ToListAsync(ct))
                {
                    postkamer.Bericht(GunningBrieven.IntrekkingVoorgesteld(zaak.Aanbesteding, zaak.Perceel), ander, voorstel.VoorgesteldOp, zaak.Aanbesteding.RegioId);
                }
            },
            ct);
    }

    /// <exception cref="DomeinregelException">Nothing waits, the same person, wrong password or code, or awarded for good in the meantime.</exception>
    public async Task BevestigAsync(Guid perceelId, Bewijs bewijs, Uitvoerder wie, CancellationToken ct) => await vierOgen.BevestigAsync(
        await VoorstelAsync(perceelId, ct),
        bewijs,
        wie,
        async (voorstel, nu) =>
        {
            var (beslissing, zaak) = await LeesAsync(voorstel.ObjectId, ct);
            await db.EisOnpartijdigeInkoperAsync(voorstel.VoorgesteldDoorId, zaak.Aanbesteding.RegioId, nu, Domeinregel.GunningVraagtTweeInkopers, ct);
            await db.EisOnpartijdigeInkoperAsync(wie.GebruikerId!.Value, zaak.Aanbesteding.RegioId, nu, Domeinregel.GunningVraagtTweeInkopers, ct);
            await doorvoeren.ExecuteAsync(beslissing, zaak.Aanbesteding, zaak.Perceel, voorstel.Toelichting, wie, nu, ct);
        },
        ct);

    /// <summary>Takes the proposal back: the decision stands.</summary>
    /// <exception cref="DomeinregelException">Nothing waits.</exception>
    public async Task BreekAfAsync(Guid perceelId, Uitvoerder wie, CancellationToken ct) => await vierOgen.TrekInAsync(await VoorstelAsync(perceelId, ct), wie, ct);

    private async Task<Guid> VoorstelAsync(Guid perceelId, CancellationToken ct)
    {
        var id = await db.VierOgen
            .Where(v => v.Soort == VierOgenSoort.GunningIntrekken && v.AfgerondOp == null && db.Gunningsbeslissingen.Any(b => b.Id == v.ObjectId && b.PerceelId == perceelId))
            .Select(v => (Guid?)v.Id)
            .SingleOrDefaultAsync(ct);
        Eis(id is not null, Domeinregel.VierOgenAlAfgerond);
        return id.Value;
    }

    private async Task<(Gunningsbeslissing Beslissing, Zaak Zaak)> LeesAsync(Guid id, CancellationToken ct)
    {
        var beslissing = await db.Gunningsbeslissingen.Include(b => b.KortGedingen).SingleAsync(b => b.Id == id, ct);
        return (beslissing, new Zaak(
            await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == beslissing.AanbestedingId, ct),
            await db.Percelen.SingleAsync(p => p.Id == beslissing.PerceelId, ct)));
    }

    private sealed record Zaak(Aanbestedingen.Aanbesteding Aanbesteding, Percelen.Perceel Perceel);
}
