using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Verslagen;

/// <summary>A secretary records that the table adopted the verslag; after that it is frozen, and public if the table is (TAF-03).</summary>
public sealed class VerslagVaststellen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">It is not published, members can still remark, or it is adopted already.</exception>
    public async Task ExecuteAsync(Guid verslagId, Guid versie, string? wijzigingen, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            var verslag = await db.Verslagen.SingleAsync(v => v.Id == verslagId, ct);
            db.VerwachtVersie(verslag, versie);
            verslag.StelVast(wijzigingen, nu);
            (await db.Termijnen.SingleOrDefaultAsync(t => t.Soort == TermijnSoort.VerslagOpmerkingen && t.ObjectId == verslagId, ct))?.RondAf(nu);
            var bijeenkomst = await db.Bijeenkomsten.SingleAsync(b => b.Id == verslag.BijeenkomstId, ct);
            var tafel = await db.Overlegtafels.SingleAsync(t => t.Id == bijeenkomst.OverlegtafelId, ct);
            db.Audit(AuditInvoer.Over<Verslag>(wie, AuditActie.VerslagVastgesteld, verslag.Id, nu));
            foreach (var lid in await db.LedenVan(tafel.Id, nu).ToListAsync(ct))
            {
                postkamer.Bericht(VerslagBrieven.Vastgesteld(tafel, bijeenkomst, verslag), lid, nu, tafel.RegioId);
            }
        }, ct);
    }
}
