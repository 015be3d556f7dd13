using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Tekenbevoegdheden;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Storingen;

/// <summary>An inkoper enters the controlegetal that a bidder told before the closing (INS-10, Aw 2.109a). The bidder is told, the inkoper does not see whether.</summary>
public sealed class ControlegetalRegistreren(InkoopDbContext db, Aanlevertermijn termijn, Postkamer postkamer, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">As <see cref="Controlegetal"/> says, it is there already, or nothing can be handed in any more.</exception>
    public Task ExecuteAsync(Guid aanbestedingId, Guid storingId, Controlegetalopgave opgave, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.Include(a => a.Percelen).SingleAsync(a => a.Id == aanbestedingId, ct);
                var storing = await db.Storingen.SingleOrDefaultAsync(s => s.Id == storingId, ct);
                Eis(storing is not null, Domeinregel.GeenStoringVoorSluiting, (int)Storing.KortVoorSluiting.TotalHours);
                var perceel = aanbesteding.Percelen.SingleOrDefault(p => p.Id == opgave.PerceelId);
                Eis(perceel is { BeeindigdOp: null }, Domeinregel.PerceelBeeindigd);
                var getal = new Controlegetal(aanbesteding, storing, opgave, wie.GebruikerId!.Value, nu);
                var tot = termijn.Tot(aanbesteding.Planning.SluitingOp!.Value);
                Eis(nu < tot, Domeinregel.AanleverenTeLaat, Amsterdam.Uiterlijk(tot));
                Eis(!await db.Controlegetallen.AnyAsync(c => c.PerceelId == getal.PerceelId && c.Sha256 == getal.Sha256, ct), Domeinregel.ControlegetalStaatErAl);
                db.Controlegetallen.Add(getal);
                var zegelId = await InschrijvingBeginnen.ZegelAsync(db, aanbesteding, nu, ct);
                db.Audit(AuditInvoer.Over<Controlegetal>(
                    wie,
                    AuditActie.ControlegetalGeregistreerd,
                    getal.Id,
                    nu,
                    ("aanbesteding", aanbesteding.Id.ToString()),
                    ("perceel", perceel.Id.ToString()),
                    ("sha256", getal.Sha256),
                    ("ontvangen", $"{getal.OntvangenOp:O}"),
                    ("weg", $"{getal.Weg}")) with { ZegelId = zegelId });
                if (await db.Aanbieders.Where(a => a.KvkNummer == getal.KvkNummer && a.VervallenOp == null).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct) is { } aanbiederId)
                {
                    foreach (var ontvanger in (await db.TekenrechtAsync(aanbiederId, nu, ct)).Ontvangers)
                    {
                        postkamer.Bericht(StoringBrieven.Geregistreerd(aanbesteding, perceel, getal, tot), ontvanger, nu, aanbesteding.RegioId, zegelId);
                    }
                }
            },
            ct);
    }
}
