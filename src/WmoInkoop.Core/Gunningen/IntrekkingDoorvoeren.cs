using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Bewijsmiddelen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gestanddoeningen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>What withdrawing a gunningsbeslissing brings about, whatever the reason (GUN-05, GUN-12): its standstill ends, nothing is asked for it any more, and all who got a letter are told.</summary>
public sealed class IntrekkingDoorvoeren(InkoopDbContext db, Gestanddossiers gestand, Postkamer postkamer)
{
    /// <summary>Within the deed of the two who decided.</summary>
    internal async Task ExecuteAsync(Gunningsbeslissing beslissing, Aanbesteding aanbesteding, Perceel perceel, string reden, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        beslissing.TrekIn(perceel, reden, wie.GebruikerId!.Value, nu);
        await db.RondGunningtermijnAfAsync(TermijnSoort.OpschortendeTermijn, beslissing.Id, nu, ct);
        await db.LaatBewijsVervallenAsync(beslissing.Id, nu, ct);
        await db.WerkGestandtermijnBijAsync(await gestand.LeesAsync(perceel.Id, ct), nu, ct);
        var brieven = (await db.Gunningsbrieven.Where(b => b.GunningsbeslissingId == beslissing.Id).Select(b => new { b.Id, b.AanbiederId, Over = b.InschrijvingId }).ToListAsync(ct))
            .ConvertAll(b => (b.Id, b.AanbiederId, Pad: $"/mijn/inschrijvingen/{b.Over}/gunningsbrief"));
        brieven.AddRange((await db.Gegadigdenbrieven.Where(b => b.GunningsbeslissingId == beslissing.Id).Select(b => new { b.Id, b.AanbiederId, Over = b.GegadigdeId }).ToListAsync(ct))
            .ConvertAll(b => (b.Id, b.AanbiederId, Pad: $"/mijn/dialoog/{b.Over}/gunningsbrief")));
        var mensen = await db.MensenVanAsync(brieven.Select(b => b.AanbiederId), ct);
        foreach (var brief in brieven)
        {
            foreach (var mens in mensen[brief.AanbiederId])
            {
                postkamer.Bericht(GunningBrieven.Ingetrokken(aanbesteding, perceel, beslissing, brief.Pad), mens, nu, aanbesteding.RegioId, sleutel: $"gunning-ingetrokken:{brief.Id:N}");
            }
        }

        db.Audit(AuditInvoer.Over<Gunningsbeslissing>(wie, AuditActie.GunningIngetrokken, beslissing.Id, nu, ("perceel", perceel.Id.ToString()), ("reden", beslissing.Intrekreden)));
    }
}
