using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Core.Overeenkomsten;

/// <summary>Stores the signed copy of an overeenkomst with its hash; a later one is a new version, and the older stay (DOC-03).</summary>
public sealed class GetekendExemplaarToevoegen(InkoopDbContext db, TimeProvider klok)
{
    /// <param name="overeenkomstId">Which.</param>
    /// <param name="versie">What the person was looking at.</param>
    /// <param name="document">As the store returned it.</param>
    /// <param name="wie">Who adds it.</param>
    /// <param name="ct">Cancels.</param>
    public Task ExecuteAsync(Guid overeenkomstId, Guid versie, Document document, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var overeenkomst = await db.Overeenkomsten.Include(o => o.Exemplaren).SingleAsync(o => o.Id == overeenkomstId, ct);
                db.VerwachtVersie(overeenkomst, versie);
                if (overeenkomst.Exemplaren.MaxBy(e => e.ToegevoegdOp) is { } laatste)
                {
                    document.VolgOp(await db.Documenten.SingleAsync(d => d.Id == laatste.DocumentId, ct));
                }

                document.LegVast(nu);
                db.Documenten.Add(document);
                overeenkomst.VoegExemplaarToe(document, wie.GebruikerId!.Value, nu);
                db.Audit(AuditInvoer.Over<Overeenkomst>(wie, AuditActie.GetekendExemplaarToegevoegd, overeenkomst.Id, nu, ("document", document.Id.ToString()), ("sha256", document.Sha256)));
            },
            ct);
    }
}
