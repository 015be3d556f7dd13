using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Tekenbevoegdheden;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>A provider's beheerder gives and takes roles (AAN-03). What changes counts at that person's next request.</summary>
public sealed class MedewerkersBeheren(InkoopDbContext db, TimeProvider klok)
{
    public Task GeefRolAsync(Guid aanbiederId, Guid medewerkerId, bool isBeheerder, Uitvoerder wie, CancellationToken ct) =>
        WijzigAsync(aanbiederId, medewerkerId, (a, m, _) => a.GeefRol(m, isBeheerder), isBeheerder ? AuditActie.BeheerderGemaakt : AuditActie.BeheerderAf, wie, ct);

    public Task VerwijderAsync(Guid aanbiederId, Guid medewerkerId, Uitvoerder wie, CancellationToken ct) =>
        WijzigAsync(aanbiederId, medewerkerId, (a, m, nu) => a.Verwijder(m, nu), AuditActie.MedewerkerVerwijderd, wie, ct);

    /// <summary>What still lay open for this person, or was sent by this person, no longer lets anybody in.</summary>
    private async Task TrekUitnodigingenInAsync(Guid aanbiederId, Guid gebruikerId, DateTimeOffset nu, CancellationToken ct)
    {
        var email = await db.Users.Where(g => g.Id == gebruikerId).Select(g => g.Email).SingleAsync(ct);
        var open = await db.Uitnodigingen
            .Where(u => u.AanbiederId == aanbiederId && u.AangenomenOp == null && u.IngetrokkenOp == null && u.VervaltOp > nu && (u.DoorId == gebruikerId || u.Email == email))
            .ToListAsync(ct);
        open.ForEach(u => u.TrekIn(nu));
    }

    private async Task WijzigAsync(Guid aanbiederId, Guid medewerkerId, Action<Aanbieder, Medewerker, DateTimeOffset> wijziging, AuditActie actie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            var aanbieder = await db.Aanbieders.Include(a => a.Medewerkers).SingleAsync(a => a.Id == aanbiederId, ct);
            var medewerker = aanbieder.Medewerkers.Single(m => m.Id == medewerkerId);
            wijziging(aanbieder, medewerker, nu);
            if (!medewerker.IsBeheerder || medewerker.Tot is not null)
            {
                await TrekUitnodigingenInAsync(aanbieder.Id, medewerker.GebruikerId, nu, ct);
            }

            if (medewerker.Tot is not null)
            {
                await TekenbevoegdheidVastleggen.BeeindigVanAsync(db, medewerker, wie, nu, ct);
            }

            db.Raak(aanbieder); // two beheerders who take each other's role at once: the second one is refused
            db.Audit(AuditInvoer.Over<Medewerker>(wie, actie, medewerker.Id, nu, ("aanbieder", aanbieder.Id.ToString()), ("gebruiker", medewerker.GebruikerId.ToString())));
        }, ct);
    }
}
