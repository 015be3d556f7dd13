using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>Adds documents to a draft and takes them out; refused after the closing. The bytes are in the store before.</summary>
public sealed class InschrijvingsdocumentenBeheren(InkoopDbContext db, Hoofdsleutel sleutel, TimeProvider klok)
{
    /// <summary>How many documents one inschrijving holds at most.</summary>
    public const int MaxDocumenten = 50;

    /// <param name="eisId">The eis it is evidence for; null: it belongs to the plan.</param>
    /// <returns>False when this provider has no such draft, or the perceel no such eis.</returns>
    /// <exception cref="DomeinregelException">Closed, submitted, or full.</exception>
    public Task<bool> VoegToeAsync(Guid inschrijvingId, Guid aanbiederId, Document document, Guid? eisId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var naam = document.Naam; // the deed hides it, and may run twice
        return db.InTransactieAsync(
            async () =>
            {
                if (await BewerkbaarAsync(inschrijvingId, aanbiederId, nu, ct) is not { } inschrijving
                    || (eisId is not null && !await db.Percelen.AnyAsync(p => p.Id == inschrijving.PerceelId && p.Eisen.Any(e => e.Id == eisId), ct)))
                {
                    return false;
                }

                Eis(await db.Inschrijvingsdocumenten.CountAsync(d => d.InschrijvingId == inschrijvingId, ct) < MaxDocumenten, Domeinregel.TeVeelDocumenten, MaxDocumenten);
                var link = new Inschrijvingsdocument(inschrijvingId, document.Id, eisId, naam, sleutel);
                document.VerbergNaam();
                db.Documenten.Add(document);
                db.Inschrijvingsdocumenten.Add(link);
                db.Audit(Regel(wie, AuditActie.InschrijvingsdocumentToegevoegd, inschrijving, link, nu));
                return true;
            },
            ct);
    }

    /// <summary>The file goes with the next <see cref="DocumentenOpruimen"/>, unless an earlier submission holds it too.</summary>
    /// <returns>False when this provider has no such document in a draft.</returns>
    /// <exception cref="DomeinregelException">Closed, or submitted.</exception>
    public Task<bool> VerwijderAsync(Guid inschrijvingId, Guid aanbiederId, Guid id, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await BewerkbaarAsync(inschrijvingId, aanbiederId, nu, ct) is not { } inschrijving
                    || await db.Inschrijvingsdocumenten.SingleOrDefaultAsync(d => d.Id == id && d.InschrijvingId == inschrijvingId, ct) is not { } link)
                {
                    return false;
                }

                db.Inschrijvingsdocumenten.Remove(link);
                var document = await db.Documenten.SingleAsync(d => d.Id == link.DocumentId, ct);
                if (document.VastgelegdOp is null)
                {
                    db.Documenten.Remove(document);
                }

                db.Audit(Regel(wie, AuditActie.InschrijvingsdocumentVerwijderd, inschrijving, link, nu));
                return true;
            },
            ct);
    }

    private static AuditInvoer Regel(Uitvoerder wie, AuditActie actie, Inschrijving inschrijving, Inschrijvingsdocument link, DateTimeOffset nu) =>
        AuditInvoer.Over<Inschrijving>(wie, actie, inschrijving.Id, nu, ("document", link.DocumentId.ToString())) with { ZegelId = inschrijving.ZegelId };

    private async Task<Inschrijving?> BewerkbaarAsync(Guid inschrijvingId, Guid aanbiederId, DateTimeOffset nu, CancellationToken ct)
    {
        if (await db.Inschrijvingen.SingleOrDefaultAsync(i => i.Id == inschrijvingId && i.AanbiederId == aanbiederId, ct) is not { } inschrijving)
        {
            return null;
        }

        inschrijving.EisBewerkbaar(await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == inschrijving.AanbestedingId, ct), nu);
        return inschrijving;
    }
}
