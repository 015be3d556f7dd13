using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Perceeleinden;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Toetsing;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Beschikkingen;

/// <summary>
/// Fixes the decision on the applications of a perceel by two: one inkoper of the regio proposes, another confirms. The confirmation makes and
/// sends a beschikking to every applicant at the same moment. With it the perceel ends: there is no standstill.
/// </summary>
public sealed class BeschikkingenVaststellen(InkoopDbContext db, VierOgenDoorlopen vierOgen, Subsidiedossiers dossiers, Toetsingspoort poort, Werkkalender kalender, Postkamer postkamer)
{
    /// <param name="perceelId">Of which perceel.</param>
    /// <param name="versie">What the person was looking at.</param>
    /// <param name="toelichting">For the colleague.</param>
    /// <param name="bewijs">Password and code.</param>
    /// <param name="wie">Who proposes.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">No besluit, something is still to be decided, a klacht at the Geschillencommissie (GUN-07), wrong password or code, or proposed already.</exception>
    public async Task StelVoorAsync(Guid perceelId, Guid versie, string toelichting, Bewijs bewijs, Uitvoerder wie, CancellationToken ct)
    {
        var id = await db.Subsidiebesluiten.Where(b => b.PerceelId == perceelId).Select(b => b.Id).SingleAsync(ct);
        await vierOgen.StelVoorAsync(
            new VierOgenVerzoek(VierOgenSoort.BeschikkingenVaststellen, id, toelichting),
            bewijs,
            wie,
            async voorstel =>
            {
                var dossier = await LeesAsync(perceelId, versie, ct);
                dossier.Besluit.StelVoor(dossier.Voorstel.Count, voorstel.VoorgesteldOp);
                await db.EisOnpartijdigeInkoperAsync(voorstel.VoorgesteldDoorId, dossier.Regio.Id, voorstel.VoorgesteldOp, Domeinregel.BeschikkingVraagtTweeInkopers, ct);
                foreach (var ander in await db.OnpartijdigeInkopers(dossier.Regio.Id, voorstel.VoorgesteldOp).Where(g => g.Id != voorstel.VoorgesteldDoorId).ToListAsync(ct))
                {
                    postkamer.Bericht(BeschikkingBrieven.Voorgesteld(dossier), ander, voorstel.VoorgesteldOp, dossier.Regio.Id);
                }
            },
            ct);
    }

    /// <exception cref="DomeinregelException">Nothing waits, the same person, a klacht at the Geschillencommissie (GUN-07), or wrong password or code.</exception>
    public async Task BevestigAsync(Guid perceelId, Guid versie, Bewijs bewijs, Uitvoerder wie, CancellationToken ct) => await vierOgen.BevestigAsync(
        await VoorstelAsync(perceelId, ct) ?? throw new DomeinregelException(Domeinregel.VierOgenAlAfgerond),
        bewijs,
        wie,
        async (voorstel, nu) =>
        {
            var dossier = await LeesAsync(perceelId, versie, ct);
            await db.EisOnpartijdigeInkoperAsync(voorstel.VoorgesteldDoorId, dossier.Regio.Id, nu, Domeinregel.BeschikkingVraagtTweeInkopers, ct);
            await db.EisOnpartijdigeInkoperAsync(wie.GebruikerId!.Value, dossier.Regio.Id, nu, Domeinregel.BeschikkingVraagtTweeInkopers, ct);
            var termijn = dossier.Termijn(kalender, nu);
            var isVerleend = dossier.Voorstel.Any(r => r.Soort is Beschikkingsoort.Verlening);
            dossier.Besluit.StelVast(dossier.Perceel, voorstel, termijn, isVerleend, nu);
            var mensen = await db.MensenVanAsync(dossier.Voorstel.Select(r => r.AanbiederId), ct);
            foreach (var regel in dossier.Voorstel)
            {
                Verzend(dossier, new Beschikking(dossier.Besluit, dossier.Regio.Id, dossier.Nummer(regel), regel, Beschikkinginhoud.Maak(dossier, regel, termijn, nu)), mensen[regel.AanbiederId], wie, nu);
            }

            await BeeindigAsync(dossier, isVerleend, wie, nu, ct);
            db.Audit(AuditInvoer.Over<Subsidiebesluit>(
                wie,
                AuditActie.BeschikkingenVastgesteld,
                dossier.Besluit.Id,
                nu,
                ("beschikkingen", dossier.Voorstel.Count.ToString(CultureInfo.InvariantCulture)),
                ("verleend", dossier.Verleend.ToString("0.00", CultureInfo.InvariantCulture)),
                ("bezwaar tot", termijn.EindigtOp.ToString("O", CultureInfo.InvariantCulture))));
        },
        ct);

    /// <summary>Takes the proposal back.</summary>
    /// <exception cref="DomeinregelException">Nothing waits.</exception>
    public Task TrekInAsync(Guid perceelId, Uitvoerder wie, CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            var voorstelId = await VoorstelAsync(perceelId, ct);
            Eis(voorstelId is not null, Domeinregel.VierOgenAlAfgerond);
            await vierOgen.TrekInAsync(voorstelId.Value, wie, ct);
            (await db.Subsidiebesluiten.SingleAsync(b => b.PerceelId == perceelId, ct)).TrekVoorstelIn();
        },
        ct);

    private async Task<Subsidiedossier> LeesAsync(Guid perceelId, Guid versie, CancellationToken ct)
    {
        var dossier = await dossiers.LeesAsync(perceelId, ct);
        Eis(dossier is not null, Domeinregel.BeschikkingEerstBeoordeling);
        db.VerwachtVersie(dossier.Besluit, versie);
        await poort.EisDichtAsync(dossier.Perceel, ct);
        await db.EisGeenGeschilAsync(dossier.Perceel, ct);
        Eis(dossier.Uitslag.Onleesbaar.Count == 0, Domeinregel.PrijsOnleesbaar);
        return dossier;
    }

    private async Task BeeindigAsync(Subsidiedossier dossier, bool isVerleend, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        var aanbesteding = await db.Aanbestedingen.Include(a => a.Percelen).SingleAsync(a => a.Id == dossier.Perceel.AanbestedingId, ct);
        var perceel = aanbesteding.Percelen.Single(p => p.Id == dossier.Perceel.Id);
        if (isVerleend)
        {
            aanbesteding.MaakGunningOpenbaar(perceel, nu);
        }
        else
        {
            const string reden = "Geen enkele aanvraag krijgt subsidie. Elke aanvrager heeft een beschikking met de redenen gekregen.";
            aanbesteding.SluitZonderWinnaar(perceel, reden, nu);
            db.Audit(AuditInvoer.Over<Percelen.Perceel>(wie, AuditActie.PerceelZonderWinnaar, perceel.Id, nu, ("reden", reden)));
        }

        await db.RondTermijnenAfAsync(aanbesteding, [perceel.Id], nu, ct);
    }

    private void Verzend(Subsidiedossier dossier, Beschikking beschikking, IEnumerable<Gebruiker> mensen, Uitvoerder wie, DateTimeOffset nu)
    {
        db.Beschikkingen.Add(beschikking);
        db.Audit(AuditInvoer.Over<Beschikking>(wie, AuditActie.BeschikkingVerzonden, beschikking.Id, nu, ("inschrijving", beschikking.InschrijvingId.ToString()), ("sha256", beschikking.Sha256)));
        var bericht = BeschikkingBrieven.Beschikking(beschikking);
        foreach (var mens in mensen)
        {
            postkamer.Bericht(bericht, mens, nu, dossier.Regio.Id, sleutel: $"beschikking:{beschikking.Id:N}");
        }
    }

    private Task<Guid?> VoorstelAsync(Guid perceelId, CancellationToken ct) => db.VierOgen
        .Where(v => v.Soort == VierOgenSoort.BeschikkingenVaststellen && v.AfgerondOp == null && db.Subsidiebesluiten.Any(b => b.Id == v.ObjectId && b.PerceelId == perceelId))
        .Select(v => (Guid?)v.Id)
        .SingleOrDefaultAsync(ct);
}
