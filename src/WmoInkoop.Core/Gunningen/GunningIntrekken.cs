using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gestanddoeningen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Termijnen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>
/// Withdraws a gunningsbeslissing by two (GUN-05): one inkoper proposes with the reason that all bidders will read, another confirms. All
/// who got a letter are told at one moment; a new decision gets new letters and a new term.
/// </summary>
public sealed class GunningIntrekken(InkoopDbContext db, VierOgenDoorlopen vierOgen, Gestanddossiers gestand, Postkamer postkamer)
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
                zaak.Perceel.EisLoopt();
                await EisInkoperAsync(voorstel.VoorgesteldDoorId, zaak, voorstel.VoorgesteldOp, ct);
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
            await EisInkoperAsync(voorstel.VoorgesteldDoorId, zaak, nu, ct);
            await EisInkoperAsync(wie.GebruikerId!.Value, zaak, nu, ct);
            beslissing.TrekIn(zaak.Perceel, voorstel.Toelichting, wie.GebruikerId.Value, nu);
            await db.RondGunningtermijnAfAsync(TermijnSoort.OpschortendeTermijn, beslissing.Id, nu, ct);
            await db.WerkGestandtermijnBijAsync(await gestand.LeesAsync(zaak.Perceel.Id, ct), nu, ct);
            var brieven = (await db.Gunningsbrieven.Where(b => b.GunningsbeslissingId == beslissing.Id).Select(b => new { b.Id, b.AanbiederId, Over = b.InschrijvingId }).ToListAsync(ct))
                .ConvertAll(b => (b.Id, b.AanbiederId, Pad: $"/mijn/inschrijvingen/{b.Over}/gunningsbrief"));
            brieven.AddRange((await db.Gegadigdenbrieven.Where(b => b.GunningsbeslissingId == beslissing.Id).Select(b => new { b.Id, b.AanbiederId, Over = b.GegadigdeId }).ToListAsync(ct))
                .ConvertAll(b => (b.Id, b.AanbiederId, Pad: $"/mijn/dialoog/{b.Over}/gunningsbrief")));
            var mensen = await db.MensenVanAsync(brieven.Select(b => b.AanbiederId), ct);
            foreach (var brief in brieven)
            {
                foreach (var mens in mensen[brief.AanbiederId])
                {
                    postkamer.Bericht(GunningBrieven.Ingetrokken(zaak.Aanbesteding, zaak.Perceel, beslissing, brief.Pad), mens, nu, zaak.Aanbesteding.RegioId, sleutel: $"gunning-ingetrokken:{brief.Id:N}");
                }
            }

            db.Audit(AuditInvoer.Over<Gunningsbeslissing>(wie, AuditActie.GunningIngetrokken, beslissing.Id, nu, ("perceel", perceelId.ToString()), ("reden", beslissing.Intrekreden)));
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

    private async Task EisInkoperAsync(Guid gebruikerId, Zaak zaak, DateTimeOffset nu, CancellationToken ct) =>
        Eis(await db.OnpartijdigeInkopers(zaak.Aanbesteding.RegioId, nu).AnyAsync(g => g.Id == gebruikerId, ct), Domeinregel.GunningVraagtTweeInkopers);

    private sealed record Zaak(Aanbestedingen.Aanbesteding Aanbesteding, Percelen.Perceel Perceel);
}
