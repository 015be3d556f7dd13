using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Bewijsmiddelen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gegadigdenbrieven;
using WmoInkoop.Core.Gestanddoeningen;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Toetsing;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>
/// Fixes a gunningsbeslissing by two (GUN-02): one inkoper of the regio proposes, another confirms. The confirmation composes and fixes
/// the letters to all bidders, sends them at the same moment and starts the standstill (GUN-03).
/// </summary>
public sealed class GunningVaststellen(InkoopDbContext db, VierOgenDoorlopen vierOgen, Gunningsdossiers dossiers, Toetsingspoort poort, Gestanddossiers gestand, BewijsVragen bewijsVragen, Werkkalender kalender, Postkamer postkamer)
{
    /// <param name="perceelId">Of which perceel.</param>
    /// <param name="versie">What the person was looking at.</param>
    /// <param name="toelichting">For the colleague.</param>
    /// <param name="bewijs">Password and code.</param>
    /// <param name="wie">Who proposes.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">An earlier perceel that excludes this one is not decided, a winner no longer holds its inschrijving, more are valid than there are contracts, no besluit, a letter too thin, a klacht at the Geschillencommissie (GUN-07), wrong password or code, or proposed already.</exception>
    public async Task StelVoorAsync(Guid perceelId, Guid versie, string toelichting, Bewijs bewijs, Uitvoerder wie, CancellationToken ct)
    {
        var id = await db.LopendeBeslissingen().Where(b => b.PerceelId == perceelId).Select(b => b.Id).SingleAsync(ct);
        await vierOgen.StelVoorAsync(
            new VierOgenVerzoek(VierOgenSoort.GunningVaststellen, id, toelichting),
            bewijs,
            wie,
            async voorstel =>
            {
                var nu = voorstel.VoorgesteldOp;
                var dossier = (await dossiers.LeesAsync(perceelId, ct))!;
                db.VerwachtVersie(dossier.Beslissing, versie);
                EisEerdereBeslist(dossier);
                await poort.EisDichtAsync(dossier.Perceel, ct);
                await db.EisGeenGeschilAsync(dossier.Perceel, ct);
                EisLeesbaar(dossier);
                dossier.EisGenoegOvereenkomsten();
                Eis(dossier.Regio.IsTeDagvaarden, Domeinregel.RegioNietTeDagvaarden);
                await EisWinnaarsGestandAsync(dossier, nu, ct);
                dossier.Beslissing.StelVoor(dossier.Voorstel.Count(r => r.IsWinnaar), [.. dossier.Gaten.Select(g => g.Tekst)], nu);
                await db.EisOnpartijdigeInkoperAsync(voorstel.VoorgesteldDoorId, dossier.Regio.Id, nu, Domeinregel.GunningVraagtTweeInkopers, ct);
                foreach (var ander in await db.OnpartijdigeInkopers(dossier.Regio.Id, nu).Where(g => g.Id != voorstel.VoorgesteldDoorId).ToListAsync(ct))
                {
                    postkamer.Bericht(GunningBrieven.Voorgesteld(dossier.Aanbesteding, dossier.Perceel), ander, nu, dossier.Regio.Id);
                }
            },
            ct);
    }

    /// <exception cref="DomeinregelException">Nothing waits, the same person, or wrong password or code.</exception>
    public async Task BevestigAsync(Guid perceelId, Guid versie, Bewijs bewijs, Uitvoerder wie, CancellationToken ct) => await vierOgen.BevestigAsync(
        await VoorstelAsync(perceelId, ct) ?? throw new DomeinregelException(Domeinregel.VierOgenAlAfgerond),
        bewijs,
        wie,
        async (voorstel, nu) =>
        {
            var dossier = (await dossiers.LeesAsync(perceelId, ct))!;
            db.VerwachtVersie(dossier.Beslissing, versie);
            EisEerdereBeslist(dossier);
            await poort.EisDichtAsync(dossier.Perceel, ct);
            await db.EisGeenGeschilAsync(dossier.Perceel, ct);
            EisLeesbaar(dossier);
            dossier.EisGenoegOvereenkomsten();
            Eis(dossier.Regio.IsTeDagvaarden, Domeinregel.RegioNietTeDagvaarden);
            await EisWinnaarsGestandAsync(dossier, nu, ct);
            await db.EisOnpartijdigeInkoperAsync(voorstel.VoorgesteldDoorId, dossier.Regio.Id, nu, Domeinregel.GunningVraagtTweeInkopers, ct);
            await db.EisOnpartijdigeInkoperAsync(wie.GebruikerId!.Value, dossier.Regio.Id, nu, Domeinregel.GunningVraagtTweeInkopers, ct);
            var termijn = dossier.Termijn(kalender, nu);
            dossier.Beslissing.StelVast(dossier.Perceel, voorstel, termijn, [.. dossier.Gaten.Select(g => g.Tekst)], nu);
            var mensen = await db.MensenVanAsync([.. dossier.Voorstel.Select(r => r.AanbiederId), .. dossier.Afgevallen.Select(g => g.AanbiederId)], ct);
            foreach (var regel in dossier.Voorstel)
            {
                Verzend(dossier, new Gunningsbrief(dossier.Beslissing, regel, Gunningsbriefopmaak.Maak(dossier, regel, termijn, nu)), mensen[regel.AanbiederId], wie, nu);
            }

            await bewijsVragen.VraagAsync(dossier, mensen, wie, nu, ct);
            foreach (var gegadigde in dossier.Afgevallen)
            {
                Verzend(dossier, new Gegadigdenbrief(dossier.Beslissing, gegadigde, Gunningsbriefopmaak.Maak(dossier, gegadigde, termijn, nu)), mensen[gegadigde.AanbiederId], wie, nu);
            }

            if (termijn is not null)
            {
                db.Termijnen.Add(new Termijn(
                    TermijnSoort.OpschortendeTermijn, dossier.Beslissing.Id, $"{dossier.Perceel.Naam} ({dossier.Aanbesteding.Nummer})", GunningBrieven.Pad(dossier.Perceel), termijn.EindigtOp, dossier.Regio.Id, nu));
            }

            db.Audit(AuditInvoer.Over<Gunningsbeslissing>(
                wie, AuditActie.GunningVastgesteld, dossier.Beslissing.Id, nu, ("brieven", dossier.Brieven.ToString(CultureInfo.InvariantCulture)), ("termijn tot", termijn?.EindigtOp.ToString("O", CultureInfo.InvariantCulture))));
        },
        ct);

    /// <summary>Takes the proposal back; the texts can change again.</summary>
    /// <exception cref="DomeinregelException">Nothing waits.</exception>
    public Task TrekInAsync(Guid perceelId, Uitvoerder wie, CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            var voorstelId = await VoorstelAsync(perceelId, ct);
            Eis(voorstelId is not null, Domeinregel.VierOgenAlAfgerond);
            await vierOgen.TrekInAsync(voorstelId.Value, wie, ct);
            (await db.LopendeBeslissingen().SingleAsync(b => b.PerceelId == perceelId, ct)).TrekVoorstelIn();
        },
        ct);

    private static void EisLeesbaar(Gunningsdossier dossier) => Eis(dossier.Uitslag.Onleesbaar.Count == 0, Domeinregel.PrijsOnleesbaar);

    private async Task EisWinnaarsGestandAsync(Gunningsdossier dossier, DateTimeOffset nu, CancellationToken ct) =>
        (await gestand.LeesAsync(dossier.Perceel.Id, ct)).EisGestand([.. dossier.Voorstel.Where(r => r.IsWinnaar).Select(r => r.InschrijvingId)], Domeinregel.WinnaarNietGestand, nu);

    private static void EisEerdereBeslist(Gunningsdossier dossier) => Eis(dossier.WachtOp.Count == 0, Domeinregel.EerstEerderPerceel, string.Join(", ", dossier.WachtOp));

    private void Verzend(Gunningsdossier dossier, Gunningsbrief brief, IEnumerable<Gebruiker> mensen, Uitvoerder wie, DateTimeOffset nu)
    {
        db.Gunningsbrieven.Add(brief);
        db.Audit(AuditInvoer.Over<Gunningsbrief>(wie, AuditActie.GunningsbriefVerzonden, brief.Id, nu, ("inschrijving", brief.InschrijvingId.ToString()), ("sha256", brief.Sha256)));
        var bericht = GunningBrieven.Gunningsbrief(brief);
        foreach (var mens in mensen)
        {
            postkamer.Bericht(bericht, mens, nu, dossier.Regio.Id, sleutel: $"gunningsbrief:{brief.Id:N}");
        }
    }

    private void Verzend(Gunningsdossier dossier, Gegadigdenbrief brief, IEnumerable<Gebruiker> mensen, Uitvoerder wie, DateTimeOffset nu)
    {
        db.Gegadigdenbrieven.Add(brief);
        db.Audit(AuditInvoer.Over<Gegadigdenbrief>(wie, AuditActie.GunningsbriefVerzonden, brief.Id, nu, ("gegadigde", brief.GegadigdeId.ToString()), ("sha256", brief.Sha256)));
        var bericht = GunningBrieven.Gunningsbrief(brief);
        foreach (var mens in mensen)
        {
            postkamer.Bericht(bericht, mens, nu, dossier.Regio.Id, sleutel: $"gunningsbrief:{brief.Id:N}");
        }
    }

    private Task<Guid?> VoorstelAsync(Guid perceelId, CancellationToken ct) => db.VierOgen
        .Where(v => v.Soort == VierOgenSoort.GunningVaststellen && v.AfgerondOp == null && db.Gunningsbeslissingen.Any(b => b.Id == v.ObjectId && b.PerceelId == perceelId))
        .Select(v => (Guid?)v.Id)
        .SingleOrDefaultAsync(ct);
}
