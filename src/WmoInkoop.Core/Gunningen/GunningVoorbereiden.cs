using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Toetsing;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>An inkoper prepares a gunningsbeslissing: the besluit it rests on and the texts of the letters (GUN-01, GUN-02, GUN-11).</summary>
public sealed class GunningVoorbereiden(InkoopDbContext db, Uitslaglezer uitslagen, Perceelvolgorde volgorde, Toetsingspoort poort, TimeProvider klok)
{
    /// <summary>Begins, with a letter for everyone who was marked that starts from the reasons of the consensus session; without marks there is nothing to write. Twice gives one.</summary>
    /// <exception cref="DomeinregelException">The final marks, or without marks the validity, are not fixed yet, or nobody is chosen in this procedure.</exception>
    public Task BeginAsync(Guid perceelId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.LopendeBeslissingen().AnyAsync(b => b.PerceelId == perceelId, ct))
                {
                    return;
                }

                var perceel = await db.Percelen.SingleAsync(p => p.Id == perceelId, ct);
                var procedure = await db.Aanbestedingen.Where(a => a.Id == perceel.AanbestedingId).Select(a => a.Procedure).SingleAsync(ct);
                Eis(GunningQueries.MetGunning.Contains(procedure), Domeinregel.ProcedureZonderGunning);
                await poort.EisDichtAsync(perceel, ct);
                var uitslag = await uitslagen.VanPerceelAsync(perceelId, ct);
                var zonderBeoordeling = GunningQueries.GunningNaGeldigheid.Contains(procedure);
                Eis(uitslag is not null, zonderBeoordeling ? Domeinregel.GunningEerstGeldigheid : Domeinregel.GunningEerstBeoordeling);
                Eis(uitslag.Onleesbaar.Count == 0, Domeinregel.PrijsOnleesbaar);
                var winnaar = Gunningsvoorstel.Van(uitslag, await volgorde.GepasseerdenAsync(perceel, ct)).LastOrDefault(r => r.IsWinnaar)?.InschrijvingId;
                var eerder = await EerdereTekstenAsync(perceelId, winnaar, ct);
                var beslissing = new Gunningsbeslissing(perceel, wie.GebruikerId!.Value, nu, zonderBeoordeling);
                db.Gunningsbeslissingen.Add(beslissing);
                db.Briefconcepten.AddRange(uitslag.Plaatsen.Select(p => new Briefconcept(beslissing, p.InschrijvingId, uitslag.Eindcijfers.Where(c => c.InschrijvingId == p.InschrijvingId), eerder)));
                db.Audit(AuditInvoer.Over<Gunningsbeslissing>(wie, AuditActie.GunningVoorbereid, beslissing.Id, nu, ("perceel", perceelId.ToString())));
            },
            ct);
    }

    /// <exception cref="DomeinregelException">A proposal waits, the letters are out, or the day is still to come.</exception>
    public Task LegBesluitVastAsync(Guid perceelId, Guid versie, Besluit besluit, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var beslissing = await db.LopendeBeslissingen().SingleAsync(b => b.PerceelId == perceelId, ct);
                db.VerwachtVersie(beslissing, versie);
                beslissing.LegBesluitVast(besluit, nu);
                db.Audit(AuditInvoer.Over<Gunningsbeslissing>(wie, AuditActie.GunningsbesluitVastgelegd, beslissing.Id, nu, ("orgaan", besluit.Orgaan), ("mandaat", besluit.Mandaat), ("datum", besluit.Datum.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
            },
            ct);
    }

    /// <summary>What the letters of the withdrawn decision said (GUN-05): the new ones start from it, without comparisons with a winner that is another now.</summary>
    private async Task<IReadOnlyDictionary<(Guid InschrijvingId, Guid CriteriumId), Eerderetekst>> EerdereTekstenAsync(Guid perceelId, Guid? winnaar, CancellationToken ct)
    {
        var laatste = await db.Gunningsbeslissingen.Where(b => b.PerceelId == perceelId).OrderByDescending(b => b.IngetrokkenOp).Select(b => (Guid?)b.Id).FirstOrDefaultAsync(ct);
        var concepten = await db.Briefconcepten.AsNoTracking().Include(c => c.Teksten).Where(c => c.GunningsbeslissingId == laatste).ToListAsync(ct);
        var winnaarWas = await db.Gunningsbrieven.Where(b => b.GunningsbeslissingId == laatste && b.Uitkomst == Gunningsuitkomst.Winnaar).OrderByDescending(b => b.Rang).Select(b => (Guid?)b.InschrijvingId).FirstOrDefaultAsync(ct);
        return concepten.SelectMany(c => c.Teksten.Select(t => (c.InschrijvingId, Tekst: t)))
            .ToDictionary(t => (t.InschrijvingId, t.Tekst.CriteriumId), t => new Eerderetekst(t.Tekst.Motivering, winnaarWas == winnaar ? t.Tekst.Vergelijking : ""));
    }

    /// <summary>Saves what was written so far; it need not be complete.</summary>
    /// <returns>The new version; null when there is no such letter or a criterium is not of this perceel.</returns>
    /// <exception cref="DomeinregelException">A proposal waits, or the letters are out.</exception>
    public async Task<Guid?> BewaarTekstenAsync(Briefwijziging wijziging, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var concept = await db.InTransactieAsync(
            async () =>
            {
                var beslissing = await db.LopendeBeslissingen().SingleOrDefaultAsync(b => b.PerceelId == wijziging.PerceelId, ct);
                var concept = beslissing is null ? null : await db.Briefconcepten.Include(c => c.Teksten).SingleOrDefaultAsync(c => c.GunningsbeslissingId == beslissing.Id && c.InschrijvingId == wijziging.InschrijvingId, ct);
                if (concept is null || wijziging.Teksten.Any(t => concept.Teksten.All(x => x.CriteriumId != t.CriteriumId)))
                {
                    return null;
                }

                db.VerwachtVersie(concept, wijziging.Versie);
                concept.Schrijf(beslissing!, wijziging.Teksten);
                db.Raak(beslissing!); // who is about to propose looks at these words first
                if (!wijziging.IsTussentijds)
                {
                    db.Audit(AuditInvoer.Over<Gunningsbeslissing>(wie, AuditActie.GunningsbriefGeschreven, beslissing!.Id, nu, ("inschrijving", wijziging.InschrijvingId.ToString())));
                }

                return concept;
            },
            ct);
        return concept?.Versie;
    }
}

/// <param name="PerceelId">Of which perceel.</param>
/// <param name="InschrijvingId">Whose letter.</param>
/// <param name="Versie">The version the person was looking at.</param>
/// <param name="Teksten">Per criterium.</param>
/// <param name="IsTussentijds">Saved by the page while somebody types: no audit line for every word.</param>
public sealed record Briefwijziging(Guid PerceelId, Guid InschrijvingId, Guid Versie, IReadOnlyList<Tekstwijziging> Teksten, bool IsTussentijds = false);
