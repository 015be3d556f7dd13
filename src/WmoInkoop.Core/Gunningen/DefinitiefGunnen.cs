using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Bewijsmiddelen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gestanddoeningen;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Overeenkomsten;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procesverbalen;
using WmoInkoop.Core.Termijnen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>
/// The final award (GUN-06): an overeenkomst for every winner of the letters, with its share to the cent (TRJ-06). It only carries out
/// what two decided, so one inkoper is enough. It fixes the proces-verbaal of the procedure (GUN-10).
/// </summary>
public sealed class DefinitiefGunnen(InkoopDbContext db, Perceelvolgorde volgorde, Gestanddossiers gestand, ProcesVerbaalVastleggen procesVerbaal, Postkamer postkamer, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">The standstill, a kort geding or a geschil (GUN-07) runs, evidence of a winner is open or does not meet (GUN-08), awarded already, a perceel that excludes this one is undecided or decided otherwise since the letters, a winner no longer holds its inschrijving, the proces-verbaal is not complete, or terms that cannot be.</exception>
    public Task ExecuteAsync(Guid perceelId, Guid versie, Overeenkomstgegevens gegevens, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var beslissing = await db.LopendeBeslissingen().Include(b => b.KortGedingen).SingleAsync(b => b.PerceelId == perceelId, ct);
                var perceel = await db.Percelen.SingleAsync(p => p.Id == perceelId, ct);
                db.VerwachtVersie(beslissing, versie);
                Eis(!await db.VierOgen.AnyAsync(v => v.Soort == VierOgenSoort.GunningIntrekken && v.ObjectId == beslissing.Id && v.AfgerondOp == null, ct), Domeinregel.IntrekkingWacht);
                await db.EisGeenGeschilAsync(perceel, ct);
                Eis(!await db.Uitvallers.AnyAsync(u => u.GunningsbeslissingId == beslissing.Id && u.AfgerondOp == null, ct), Domeinregel.UitvalWacht);
                await db.EisBewijsCompleetAsync(beslissing.Id, ct);
                beslissing.GunDefinitief(perceel, wie.GebruikerId!.Value, nu);
                var aanbesteding = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == perceel.AanbestedingId, ct);
                var regio = await db.Regios.AsNoTracking().SingleAsync(r => r.Id == aanbesteding.RegioId, ct);
                Eis(gegevens.CaoEisId is not { } eisId || await db.CaoEisen.AnyAsync(e => e.Id == eisId && e.RegioId == regio.Id, ct), Domeinregel.CaoEisVanAndereRegio);

                var winnaars = await WinnaarsAsync(beslissing.Id, ct);
                (await gestand.LeesAsync(perceelId, ct)).EisGestand([.. winnaars.Select(w => w.InschrijvingId)], Domeinregel.WinnaarNietGestandBijDefinitief, nu);
                var intussen = await volgorde.IntussenGegundAsync(perceelId, [.. winnaars.Select(w => w.InschrijvingId)], ct);
                Eis(intussen is null, Domeinregel.WinnaarIntussenElders, intussen ?? "");
                var wachtOp = await volgorde.WachtOpAsync(perceelId, ct);
                Eis(wachtOp.Count == 0, Domeinregel.EerstEerderPerceel, string.Join(", ", wachtOp));
                Eis(!await volgorde.IsTenOnrechteGepasseerdAsync(beslissing.Id, perceelId, ct), Domeinregel.GepasseerdeTochVrij);
                await procesVerbaal.ExecuteAsync(beslissing, wie, nu, ct);
                IReadOnlyList<decimal>? delen = perceel.Bekostiging is Bekostiging.Taakgericht ? perceel.Delen(winnaars.Count) : null;
                var mensen = await db.MensenVanAsync(winnaars.Select(w => w.AanbiederId), ct);
                foreach (var (partij, i) in winnaars.Select((w, i) => (w, i)))
                {
                    var overeenkomst = new Overeenkomst(new Gunning(aanbesteding, perceel, regio.Naam, beslissing.Id), partij, i + 1, delen?[i], gegevens, nu);
                    db.Overeenkomsten.Add(overeenkomst);
                    db.Audit(AuditInvoer.Over<Overeenkomst>(wie, AuditActie.OvereenkomstGemaakt, overeenkomst.Id, nu, ("nummer", overeenkomst.Nummer), ("gunningsbeslissing", beslissing.Id.ToString())));
                    foreach (var mens in mensen[partij.AanbiederId])
                    {
                        postkamer.Bericht(GunningBrieven.DefinitiefGegund(aanbesteding, perceel, overeenkomst), mens, nu, regio.Id, sleutel: $"overeenkomst:{overeenkomst.Id:N}");
                    }
                }

                await db.RondGunningtermijnAfAsync(TermijnSoort.OpschortendeTermijn, beslissing.Id, nu, ct);
                db.Termijnen.Add(new Termijn(
                    TermijnSoort.AankondigingGegundeOpdracht, beslissing.Id, $"{perceel.Naam} ({aanbesteding.Nummer})", GunningBrieven.Pad(perceel), beslissing.AankondigenVoor!.Value, regio.Id, nu));
                db.Audit(AuditInvoer.Over<Gunningsbeslissing>(wie, AuditActie.DefinitiefGegund, beslissing.Id, nu));
            },
            ct);
    }

    /// <summary>Those of the letters, the best first; where nobody was ranked by number of receipt, as in the proposal.</summary>
    private async Task<List<Partij>> WinnaarsAsync(Guid beslissingId, CancellationToken ct)
    {
        var winnaars = await (
            from b in db.Gunningsbrieven
            join a in db.Aanbieders on b.AanbiederId equals a.Id
            join i in db.Inschrijvingen on b.InschrijvingId equals i.Id
            where b.GunningsbeslissingId == beslissingId && b.Uitkomst == Gunningsuitkomst.Winnaar
            select new { b.Rang, Nummer = i.Ontvangstnummer!, Partij = new Partij(b.InschrijvingId, a.Id, a.Naam, a.KvkNummer) }).ToListAsync(ct);
        return [.. winnaars.OrderBy(w => w.Rang).ThenBy(w => w.Nummer, StringComparer.Ordinal).Select(w => w.Partij)];
    }
}
