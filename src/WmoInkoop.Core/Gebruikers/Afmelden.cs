using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>Ends the session somebody is in.</summary>
public sealed class Afmelden(InkoopDbContext db, TimeProvider tijd)
{
    public Task ExecuteAsync(Guid sessieId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = tijd.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var sessie = await db.Sessies.SingleOrDefaultAsync(s => s.Id == sessieId && s.GebruikerId == wie.GebruikerId && s.BeeindigdOp == null, ct);
                if (sessie is not null)
                {
                    sessie.Beeindig(nu);
                    db.Audit(AuditInvoer.Over<Gebruiker>(wie, AuditActie.Afgemeld, wie.GebruikerId, nu, ("sessie", sessie.Id.ToString())));
                }
            },
            ct);
    }
}
