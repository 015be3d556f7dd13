using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Data;
using WmoInkoop.Web.Infrastructure.Taken;

namespace WmoInkoop.Web.Features.Registreren;

/// <summary>A registration whose address was not confirmed in time goes, with its account: nobody is kept on file who did not mean to be.</summary>
public sealed class RegistratieOpruimer(InkoopDbContext db, TimeProvider klok) : IOpruimer
{
    public string Wat => "registraties zonder bevestigd e-mailadres";

    public Task<int> ExecuteAsync(CancellationToken ct)
    {
        var grens = klok.GetUtcNow() - Registratie.Geldigheid;
        return db.InTransactieAsync(
            async () =>
            {
                var verlopen = await db.Registraties.Where(r => r.GestartOp < grens && db.Users.Any(g => g.Id == r.GebruikerId && !g.EmailConfirmed)).Take(500).ToListAsync(ct);
                var accounts = verlopen.Select(r => r.GebruikerId).ToList();
                db.Registraties.RemoveRange(verlopen);
                db.Users.RemoveRange(await db.Users.Where(g => accounts.Contains(g.Id)).ToListAsync(ct));
                return verlopen.Count;
            },
            ct);
    }
}
