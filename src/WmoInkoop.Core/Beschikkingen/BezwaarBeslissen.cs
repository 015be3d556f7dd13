using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Termijnen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Beschikkingen;

/// <summary>
/// An inkoper records what was decided on an objection. Another amount grants subsidy, so it takes two like the beschikkingen themselves, and stays
/// under the subsidieplafond. The applicant is told of its own objection, and always when its subsidy changes.
/// </summary>
public sealed class BezwaarBeslissen(InkoopDbContext db, VierOgenDoorlopen vierOgen, Herauthenticatie herauthenticatie, Postkamer postkamer, TimeProvider klok)
{
    /// <returns>Whether a second inkoper has to confirm it.</returns>
    /// <exception cref="DomeinregelException">Decided or proposed, a day that cannot be, no reason of substance, an outcome or amount that does not go with it, or wrong password or code.</exception>
    public async Task<bool> BeslisAsync(Guid bezwaarId, Guid versie, Bezwaarbeslissing beslissing, Bewijs bewijs, Uitvoerder wie, CancellationToken ct)
    {
        if (beslissing.NieuwBedrag is not null)
        {
            await StelVoorAsync(bezwaarId, versie, beslissing, bewijs, wie, ct);
            return true;
        }

        var nu = klok.GetUtcNow();
        await herauthenticatie.EisAsync(wie.GebruikerId!.Value, bewijs.Wachtwoord, bewijs.Code, ct);
        await db.InTransactieAsync(
            async () =>
            {
                var (beschikking, bezwaar) = await LeesAsync(bezwaarId, versie, ct);
                bezwaar.Beslis(beslissing, nu);
                await RondAfAsync(beschikking, bezwaar, wie, nu, ct);
            },
            ct);
        return false;
    }

    /// <exception cref="DomeinregelException">Nothing waits, the same person, the amount no longer goes with the plafond, or wrong password or code.</exception>
    public async Task BevestigAsync(Guid bezwaarId, Guid versie, Bewijs bewijs, Uitvoerder wie, CancellationToken ct) => await vierOgen.BevestigAsync(
        await VoorstelAsync(bezwaarId, ct) ?? throw new DomeinregelException(Domeinregel.VierOgenAlAfgerond),
        bewijs,
        wie,
        async (voorstel, nu) =>
        {
            var (beschikking, bezwaar) = await LeesAsync(bezwaarId, versie, ct);
            await db.EisOnpartijdigeInkoperAsync(voorstel.VoorgesteldDoorId, beschikking.RegioId, nu, Domeinregel.BezwaarVraagtTweeInkopers, ct);
            await db.EisOnpartijdigeInkoperAsync(wie.GebruikerId!.Value, beschikking.RegioId, nu, Domeinregel.BezwaarVraagtTweeInkopers, ct);
            bezwaar.Bevestig(voorstel.VoorgesteldeUitkomst(), await OverAsync(beschikking, ct));
            beschikking.Herzie(bezwaar.NieuwBedrag!.Value);
            await RondAfAsync(beschikking, bezwaar, wie, nu, ct);
        },
        ct);

    /// <summary>Takes the proposal back.</summary>
    /// <exception cref="DomeinregelException">Nothing waits.</exception>
    public Task TrekInAsync(Guid bezwaarId, Uitvoerder wie, CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            var voorstelId = await VoorstelAsync(bezwaarId, ct);
            Eis(voorstelId is not null, Domeinregel.VierOgenAlAfgerond);
            await vierOgen.TrekInAsync(voorstelId.Value, wie, ct);
            (await db.Bezwaren.SingleAsync(b => b.Id == bezwaarId, ct)).TrekVoorstelIn();
        },
        ct);

    private Task<Guid> StelVoorAsync(Guid bezwaarId, Guid versie, Bezwaarbeslissing beslissing, Bewijs bewijs, Uitvoerder wie, CancellationToken ct) => vierOgen.StelVoorAsync(
        new VierOgenVerzoek(VierOgenSoort.BezwaarbedragToekennen, bezwaarId, beslissing.Uitkomst.ToString()),
        bewijs,
        wie,
        async voorstel =>
        {
            var nu = voorstel.VoorgesteldOp;
            var (beschikking, bezwaar) = await LeesAsync(bezwaarId, versie, ct);
            bezwaar.StelVoor(beslissing, await OverAsync(beschikking, ct), nu);
            await db.EisOnpartijdigeInkoperAsync(voorstel.VoorgesteldDoorId, beschikking.RegioId, nu, Domeinregel.BezwaarVraagtTweeInkopers, ct);
            db.Audit(AuditInvoer.Over<Bezwaar>(wie, AuditActie.BezwaarbedragVoorgesteld, bezwaar.Id, nu, [("uitkomst", beslissing.Uitkomst.ToString()), .. Beslissing(bezwaar)]));
            foreach (var ander in await db.OnpartijdigeInkopers(beschikking.RegioId, nu).Where(g => g.Id != voorstel.VoorgesteldDoorId).ToListAsync(ct))
            {
                postkamer.Bericht(BeschikkingBrieven.BezwaarbedragVoorgesteld(beschikking, bezwaar), ander, nu, beschikking.RegioId);
            }
        },
        ct);

    private async Task<(Beschikking Beschikking, Bezwaar Bezwaar)> LeesAsync(Guid bezwaarId, Guid versie, CancellationToken ct)
    {
        var bezwaar = await db.Bezwaren.SingleAsync(b => b.Id == bezwaarId, ct);
        db.VerwachtVersie(bezwaar, versie);
        return (await db.Beschikkingen.SingleAsync(b => b.Id == bezwaar.BeschikkingId, ct), bezwaar);
    }

    private async Task RondAfAsync(Beschikking beschikking, Bezwaar bezwaar, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        (await db.BezwaartermijnAsync(bezwaar.Id, ct)).RondAf(nu);
        db.Audit(AuditInvoer.Over<Bezwaar>(wie, AuditActie.BezwaarBeslist, bezwaar.Id, nu, [("uitkomst", bezwaar.Uitkomst.ToString()), .. Beslissing(bezwaar)]));
        if (bezwaar.IsAanvrager)
        {
            await db.StuurAanvragerAsync(postkamer, beschikking, BeschikkingBrieven.BezwaarBeslist(beschikking, bezwaar), nu, ct);
        }
        else if (bezwaar.NieuwBedrag is not null)
        {
            await db.StuurAanvragerAsync(postkamer, beschikking, BeschikkingBrieven.SubsidieGewijzigd(beschikking, bezwaar), nu, ct);
        }
    }

    /// <summary>What is left of the plafond of the perceel for this applicant, with what was granted to the others.</summary>
    private async Task<decimal> OverAsync(Beschikking beschikking, CancellationToken ct)
    {
        var plafond = await db.Percelen.Where(p => p.Id == beschikking.PerceelId).Select(p => p.Bedrag!.Value).SingleAsync(ct);
        var anderen = await db.VerleendeSubsidies().Where(b => b.PerceelId == beschikking.PerceelId && b.Id != beschikking.Id).Select(b => b.Bedrag!.Value).ToListAsync(ct);
        return plafond - anderen.Sum();
    }

    private Task<Guid?> VoorstelAsync(Guid bezwaarId, CancellationToken ct) => db.VierOgen
        .Where(v => v.Soort == VierOgenSoort.BezwaarbedragToekennen && v.ObjectId == bezwaarId && v.AfgerondOp == null)
        .Select(v => (Guid?)v.Id)
        .SingleOrDefaultAsync(ct);

    private static (string, string?)[] Beslissing(Bezwaar bezwaar) =>
        [("beslist op", bezwaar.BeslistOp!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("bedrag", bezwaar.NieuwBedrag?.ToString("0.00", CultureInfo.InvariantCulture))];
}

/// <summary>What the deeds around an objection share.</summary>
public static class BezwaarQueries
{
    /// <summary>The outcome that a proposal with another amount names.</summary>
    public static Bezwaaruitkomst VoorgesteldeUitkomst(this VierOgen voorstel) => Enum.Parse<Bezwaaruitkomst>(voorstel.Toelichting);

    internal static Task<Termijn> BezwaartermijnAsync(this InkoopDbContext db, Guid bezwaarId, CancellationToken ct) => db.Termijnen.SingleAsync(t => t.Soort == TermijnSoort.Bezwaar && t.ObjectId == bezwaarId, ct);

    internal static async Task StuurAanvragerAsync(this InkoopDbContext db, Postkamer postkamer, Beschikking beschikking, Brief brief, DateTimeOffset nu, CancellationToken ct)
    {
        foreach (var mens in (await db.MensenVanAsync([beschikking.AanbiederId], ct))[beschikking.AanbiederId])
        {
            postkamer.Bericht(brief, mens, nu, beschikking.RegioId);
        }
    }
}
