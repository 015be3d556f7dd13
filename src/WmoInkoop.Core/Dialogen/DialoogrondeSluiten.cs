using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Dialogen;

/// <summary>An inkoper closes a ronde (DIA-03): nothing in it changes any more, and every gegadigde gets its own decision with its own reasons.</summary>
public sealed class DialoogrondeSluiten(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Something is missing, or it is closed already.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A decision changed since the inkoper looked at it.</exception>
    public Task ExecuteAsync(Guid rondeId, Guid versie, string? reden, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var ronde = await db.Dialoogrondes.Include(r => r.Gesprekken).ThenInclude(g => g.Gronden).AsSplitQuery().SingleAsync(r => r.Id == rondeId, ct);
                db.VerwachtVersie(ronde, versie);
                ronde.Sluit(reden, wie.GebruikerId!.Value, nu);
                db.Audit(AuditInvoer.Over<Dialoogronde>(wie, AuditActie.DialoogrondeGesloten, ronde.Id, nu, ("reden minder dan twee", ronde.RedenMinderDanTwee)));
                await LaatAfvallenAsync(ronde, nu, ct);
                await RondTermijnenAfAsync(ronde, nu, ct);
                await BerichtAsync(ronde, nu, ct);
            },
            ct);
    }

    private async Task LaatAfvallenAsync(Dialoogronde ronde, DateTimeOffset nu, CancellationToken ct)
    {
        var ids = ronde.Gesprekken.Where(g => g.Besluit is Dialoogbesluit.ValtAf).Select(g => g.GegadigdeId).ToList();
        foreach (var gegadigde in await db.Gegadigden.Where(g => ids.Contains(g.Id)).ToListAsync(ct))
        {
            gegadigde.ValAf(nu);
        }
    }

    private async Task RondTermijnenAfAsync(Dialoogronde ronde, DateTimeOffset nu, CancellationToken ct)
    {
        var ids = ronde.Gesprekken.Select(g => g.Id).ToList();
        foreach (var termijn in await db.Termijnen.Where(t => ids.Contains(t.ObjectId) && t.AfgerondOp == null).ToListAsync(ct))
        {
            termijn.RondAf(nu);
        }
    }

    private async Task BerichtAsync(Dialoogronde ronde, DateTimeOffset nu, CancellationToken ct)
    {
        var aanbesteding = await db.Aanbestedingen.Include(a => a.Percelen).ThenInclude(p => p.Criteria).AsSplitQuery().SingleAsync(a => a.Id == ronde.AanbestedingId, ct);
        var criteria = aanbesteding.Percelen.SelectMany(p => p.Criteria).ToDictionary(c => c.Id, c => c.Naam);
        foreach (var mens in await db.BeheerdersVanDeelnemersAsync(ronde, ct))
        {
            var gesprek = ronde.Gesprekken.Single(g => g.GegadigdeId == mens.GegadigdeId);
            var gronden = gesprek.Gronden.Select(g => $"Gunningscriterium {criteria[g.CriteriumId]}: {g.Reden}").ToList();
            postkamer.Bericht(DialoogBrieven.Besluit(aanbesteding, ronde, gesprek, gronden), mens.Gebruiker, nu, aanbesteding.RegioId);
        }
    }
}
