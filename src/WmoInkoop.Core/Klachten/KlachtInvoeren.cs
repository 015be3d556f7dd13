using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Klachten;

/// <summary>An inkoper enters a klacht that came by letter or mail, of a brancheorganisatie for instance. Its term counts from the day it came.</summary>
public sealed class KlachtInvoeren(InkoopDbContext db, Hoofdsleutel sleutel, Klachtontvangst ontvangst, TimeProvider klok)
{
    /// <param name="aanbestedingId">Published, of the regio of the inkoper.</param>
    /// <param name="klager">With name and contact.</param>
    /// <param name="gegevens">What the letter says.</param>
    /// <param name="ontvangen">The day it came.</param>
    /// <param name="documenten">The letter itself, stored just now.</param>
    /// <param name="wie">The inkoper.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>The klacht, the same one when it was just entered.</returns>
    /// <exception cref="DomeinregelException">Something left empty, or a day that cannot be.</exception>
    public Task<Guid> ExecuteAsync(Guid aanbestedingId, Klager klager, Klachtgegevens gegevens, DateOnly ontvangen, IReadOnlyCollection<Document> documenten, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var namen = documenten.ToDictionary(d => d.Id, d => d.Naam);
        return db.InTransactieAsync(
            async () =>
            {
                Eis(!string.IsNullOrWhiteSpace(klager.Contact) || !string.IsNullOrWhiteSpace(klager.Email), Domeinregel.KlachtZonderContact);
                Eis(string.IsNullOrWhiteSpace(klager.Email) || Emailadres.IsGeldig(klager.Email.Trim()), Domeinregel.KlachtEmailOngeldig);
                var aanbesteding = await db.Aanbestedingen.Include(a => a.Percelen).SingleAsync(a => a.Id == aanbestedingId, ct);
                var op = ontvangen == Amsterdam.Datum(nu) ? nu : Amsterdam.BeginVan(ontvangen);
                var sinds = nu - Klacht.Dubbel;
                var (naam, onderwerp) = (EenRegel.Van(klager.Naam), EenRegel.Van(gegevens.Onderwerp));
                if (await db.Klachten.Where(k => k.AanbestedingId == aanbestedingId && k.AanbiederId == null && k.VastgelegdOp >= sinds && k.Klagernaam == naam && k.Onderwerp == onderwerp && k.PerceelId == gegevens.PerceelId).Select(k => (Guid?)k.Id).FirstOrDefaultAsync(ct) is { } zojuist)
                {
                    return zojuist;
                }

                var klacht = new Klacht(aanbesteding, await Klachtnummer.VolgendeAsync(db, nu, ct), klager with { AanbiederId = null }, gegevens, op, sleutel, wie.GebruikerId!.Value, nu);
                await ontvangst.NeemAanAsync(klacht, aanbesteding, documenten, namen, AuditActie.KlachtIngevoerd, wie, nu, ct);
                return klacht.Id;
            },
            ct);
    }
}
