using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Genodigden;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Perceeluitsluitingen;

namespace WmoInkoop.Core.Aanbestedingen;

/// <summary>An inkoper makes an aanbesteding public, whole or not at all (TRJ-01). From then on its documents are fixed (DOC-03) and changes take a rectificatie (TRJ-03).</summary>
public sealed class AanbestedingPubliceren(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Something is missing, or it is public already.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague changed it since the inkoper looked at it.</exception>
    public Task ExecuteAsync(Guid aanbestedingId, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.Geheel().SingleAsync(a => a.Id == aanbestedingId, ct);
                db.VerwachtVersie(aanbesteding, versie);
                Eisen.Eis((await db.UitsluitinggebrekenAsync(aanbestedingId, ct)).Count == 0, Domeinregel.UitsluitingBijBeschikking);
                aanbesteding.Publiceer(nu);
                var ids = aanbesteding.Documenten.Select(d => d.DocumentId).ToList();
                foreach (var document in await db.Documenten.Where(d => ids.Contains(d.Id)).ToListAsync(ct))
                {
                    document.LegVast(nu);
                }

                if (aanbesteding.Opzet.HeeftKluis)
                {
                    db.Termijnen.AddRange(Sluitingstermijnen.Van(aanbesteding, nu));
                }

                if (aanbesteding.Opzet.IsAlleenVoorGenodigden)
                {
                    var brief = Uitnodigingsbrief.Van(aanbesteding);
                    foreach (var mens in (await db.MensenVanAsync(aanbesteding.Genodigden.Select(g => g.AanbiederId), ct)).SelectMany(g => g))
                    {
                        postkamer.Bericht(brief, mens, nu, aanbesteding.RegioId, sleutel: $"uitnodiging:{aanbesteding.Id:N}");
                    }
                }

                db.Audit(AuditInvoer.Over<Aanbesteding>(
                    wie, AuditActie.AanbestedingGepubliceerd, aanbesteding.Id, nu, ("nummer", aanbesteding.Nummer), ("sluiting", aanbesteding.Planning.SluitingOp?.ToString("O", System.Globalization.CultureInfo.InvariantCulture))));
            },
            ct);
    }
}
