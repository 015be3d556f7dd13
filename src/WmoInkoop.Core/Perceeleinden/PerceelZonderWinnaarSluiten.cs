using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Volgers;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Perceeleinden;

/// <summary>
/// Records that a perceel ends because nobody bid, or nobody suitable: all are invalid, or stay under a minimum mark (TRJ-13). Each bidder
/// reads the reasons for its own inschrijving, everyone else that the perceel is not awarded.
/// </summary>
public sealed class PerceelZonderWinnaarSluiten(InkoopDbContext db, Uitslaglezer uitslagen, Perceelvolgorde volgorde, Postkamer postkamer, Rondschrijven rondschrijven, TimeProvider klok)
{
    /// <summary>Whether there is nobody left to award to: <see cref="PerceeleindeQueries.ZonderMogelijkeWinnaar"/>, all who are ranked are passed over (TRJ-07), or nobody takes the place of the winners that dropped out (GUN-12).</summary>
    public async Task<bool> KanAsync(Perceel perceel, CancellationToken ct)
    {
        if (await db.Percelen.Where(p => p.Id == perceel.Id).ZonderMogelijkeWinnaar(db).AnyAsync(ct))
        {
            return true;
        }

        if (perceel.BeeindigdOp is not null || perceel.VoorlopigGegundOp is not null || await db.Aanbestedingen.AnyAsync(a => a.Id == perceel.AanbestedingId && BeschikkingQueries.MetBeschikking.Contains(a.Procedure), ct) || await uitslagen.VanPerceelAsync(perceel.Id, ct) is not { } uitslag || (await volgorde.WachtOpAsync(perceel.Id, ct)).Count > 0)
        {
            return false;
        }

        var gepasseerd = await volgorde.GepasseerdenAsync(perceel, ct);
        return uitslag.Onleesbaar.Count == 0 && !Gunningsvoorstel.Van(uitslag, gepasseerd).Any(r => r.IsWinnaar);
    }

    /// <exception cref="DomeinregelException">Somebody can still be awarded, or it has ended.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague was first.</exception>
    public Task ExecuteAsync(Guid aanbestedingId, Guid perceelId, Guid versie, string reden, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.TeWijzigenAsync(aanbestedingId, versie, ct);
                var perceel = aanbesteding.Percelen.Single(p => p.Id == perceelId);
                perceel.EisLoopt();
                Eis(await KanAsync(perceel, ct), Domeinregel.ErIsNogEenWinnaarMogelijk);
                aanbesteding.SluitZonderWinnaar(perceel, reden, nu);
                await db.RondTermijnenAfAsync(aanbesteding, [perceel.Id], nu, ct);
                db.Audit(AuditInvoer.Over<Perceel>(wie, AuditActie.PerceelZonderWinnaar, perceel.Id, nu, ("reden", reden)));
                var schrijvers = await SchrijfInschrijversAsync(aanbesteding, perceel, nu, ct);
                await rondschrijven.StuurAsync(aanbesteding, PerceeleindeBrieven.ZonderWinnaar(aanbesteding, perceel), $"zonderwinnaar:{perceel.Id:N}", nu, schrijvers, ct);
            },
            ct);
    }

    private async Task<IReadOnlyCollection<Guid>> SchrijfInschrijversAsync(Aanbesteding aanbesteding, Perceel perceel, DateTimeOffset nu, CancellationToken ct)
    {
        var inschrijvers = await (
            from r in db.Openingsregels
            join i in db.Inschrijvingen on r.InschrijvingId equals i.Id
            where i.PerceelId == perceel.Id
            select new { i.Id, i.AanbiederId, Oordeel = db.Geldigheidsoordelen.SingleOrDefault(o => o.InschrijvingId == i.Id) }).AsNoTracking().ToListAsync(ct);
        var uitslag = await uitslagen.VanPerceelAsync(perceel.Id, ct);
        var gepasseerd = await volgorde.GepasseerdenAsync(perceel, ct);
        var voorstel = uitslag is null ? [] : Gunningsvoorstel.Van(uitslag, gepasseerd).Where(r => r.Uitkomst is Gunningsuitkomst.Afgewezen).ToDictionary(r => r.InschrijvingId, r => r.Waarom);
        var mensen = await db.MensenVanAsync(inschrijvers.Select(i => i.AanbiederId), ct);
        foreach (var inschrijver in inschrijvers)
        {
            IReadOnlyList<string> redenen = inschrijver.Oordeel is { IsGeldig: false, Reden: { } reden }
                ? [$"Uw inschrijving is niet geldig: {reden}"]
                : uitslag?.Inschrijvingen.GetValueOrDefault(inschrijver.Id) is { IsVervallen: true, Reden: { } vervalreden } ? [$"Uw inschrijving telt niet meer mee: {vervalreden}"]
                : gepasseerd.TryGetValue(inschrijver.Id, out var waarom) ? [waarom]
                : [.. voorstel.TryGetValue(inschrijver.Id, out var plaats) ? [plaats] : Array.Empty<string>(), .. Onder(uitslag, inschrijver.Id)];
            foreach (var mens in mensen[inschrijver.AanbiederId])
            {
                postkamer.Bericht(PerceeleindeBrieven.Afgewezen(aanbesteding, perceel, redenen), mens, nu, aanbesteding.RegioId, sleutel: $"afgewezen:{inschrijver.Id:N}");
            }
        }

        return [.. mensen.SelectMany(m => m).Select(m => m.Id)];
    }

    /// <summary>The own final marks with their reasons, per criterium.</summary>
    private static List<string> Onder(Uitslag? uitslag, Guid inschrijvingId) => uitslag is null ? [] :
    [
        .. from cijfer in uitslag.Eindcijfers
           where cijfer.InschrijvingId == inschrijvingId
           join criterium in uitslag.Perceel.Criteria on cijfer.CriteriumId equals criterium.Id
           orderby criterium.Volgnummer
           select $"{criterium.Naam}: cijfer {cijfer.Cijfer:0.##}{(criterium.Minimumcijfer is { } minimum && cijfer.Cijfer < minimum ? $", onder het minimum van {minimum:0.##}" : "")}. {cijfer.Motivering}",
    ];
}
