using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Tekenbevoegdheden;

/// <summary>
/// A beheerder records who may sign for the provider, with evidence, or ends it (AAN-07). Afterwards somebody can always sign alone, or
/// two together. Each changes the version of the registration, so that an inkoper who is verifying it does not accept what was changed
/// meanwhile.
/// </summary>
public sealed class TekenbevoegdheidVastleggen(InkoopDbContext db, TimeProvider klok)
{
    /// <param name="aanbiederId">Of whom.</param>
    /// <param name="opgave">Who and how; who had something recorded already gets this in its place.</param>
    /// <param name="bewijs">The evidence, already in the store; null: the extract of the registration.</param>
    /// <param name="wie">The beheerder.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="DomeinregelException">Nobody, no evidence, a period that is not now, or nobody could sign afterwards.</exception>
    public Task ExecuteAsync(Guid aanbiederId, Tekenopgave opgave, Document? bewijs, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                Eis(opgave.Medewerkers.Count > 0, Domeinregel.TekenbevoegdheidZonderMens);
                var aanbieder = await db.Aanbieders.SingleAsync(a => a.Id == aanbiederId, ct);
                var document = await BewijsAsync(aanbieder, opgave.Bewijs, bewijs, ct);
                document.LegVast(nu); // who could bind the organisation, and why, stays
                var ids = opgave.Medewerkers.ToList();
                var medewerkers = await db.Medewerkers.Where(m => m.AanbiederId == aanbiederId && ids.Contains(m.Id) && m.Tot == null).ToListAsync(ct);
                Eis(medewerkers.Count == ids.Distinct().Count(), Domeinregel.GeenMedewerkerMeer);
                foreach (var eerder in await db.Tekenbevoegdheden.Where(t => ids.Contains(t.MedewerkerId) && t.BeeindigdOp == null).ToListAsync(ct))
                {
                    eerder.Beeindig(wie.GebruikerId, nu);
                }

                await db.SaveChangesAsync(ct); // first out of the unique index, then the new ones in
                foreach (var medewerker in medewerkers)
                {
                    var nieuw = new Tekenbevoegdheid(medewerker, opgave, document.Id, wie.GebruikerId!.Value, nu);
                    db.Tekenbevoegdheden.Add(nieuw);
                    db.Audit(AuditInvoer.Over<Tekenbevoegdheid>(
                        wie,
                        AuditActie.TekenbevoegdheidVastgelegd,
                        nieuw.Id,
                        nu,
                        ("aanbieder", aanbiederId.ToString()),
                        ("gebruiker", medewerker.GebruikerId.ToString()),
                        ("wijze", nieuw.Wijze.ToString()),
                        ("status", aanbieder.Status.ToString()), // 'Geaccepteerd': no inkoper has looked at it yet
                        ("sha256", document.Sha256)));
                }

                db.Raak(aanbieder);
                await EisDekkendAsync(db, aanbiederId, Domeinregel.NiemandKanTekenen, nu, ct);
            },
            ct);
    }

    /// <returns>False when this provider has nothing of the kind.</returns>
    /// <exception cref="DomeinregelException">Nobody could sign afterwards.</exception>
    public Task<bool> BeeindigAsync(Guid aanbiederId, Guid id, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.Tekenbevoegdheden.SingleOrDefaultAsync(t => t.Id == id && t.AanbiederId == aanbiederId && t.BeeindigdOp == null, ct) is not { } bevoegdheid)
                {
                    return false;
                }

                db.Raak(await db.Aanbieders.SingleAsync(a => a.Id == aanbiederId, ct));
                await BeeindigAsync(db, bevoegdheid, wie, nu, ct);
                return true;
            },
            ct);
    }

    /// <summary>A colleague leaves, within the running transaction: what was recorded ends with it.</summary>
    /// <exception cref="DomeinregelException">Nobody could sign afterwards.</exception>
    internal static async Task BeeindigVanAsync(InkoopDbContext db, Medewerker medewerker, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        if (await db.Tekenbevoegdheden.SingleOrDefaultAsync(t => t.MedewerkerId == medewerker.Id && t.BeeindigdOp == null, ct) is { } bevoegdheid)
        {
            await BeeindigAsync(db, bevoegdheid, wie, nu, ct);
        }
    }

    private static async Task BeeindigAsync(InkoopDbContext db, Tekenbevoegdheid bevoegdheid, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        var wasGeldig = bevoegdheid.IsGeldigOp(Amsterdam.Datum(nu));
        bevoegdheid.Beeindig(wie.GebruikerId, nu);
        db.Audit(AuditInvoer.Over<Tekenbevoegdheid>(wie, AuditActie.TekenbevoegdheidBeeindigd, bevoegdheid.Id, nu, ("aanbieder", bevoegdheid.AanbiederId.ToString())));
        if (wasGeldig || !await db.Tekenbevoegdheden.AnyAsync(t => t.AanbiederId == bevoegdheid.AanbiederId && t.BeeindigdOp == null && t.Id != bevoegdheid.Id, ct))
        {
            await EisDekkendAsync(db, bevoegdheid.AanbiederId, Domeinregel.LaatsteTekenbevoegde, nu, ct);
        }
    }

    private static async Task EisDekkendAsync(InkoopDbContext db, Guid aanbiederId, Domeinregel regel, DateTimeOffset nu, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct); // the queries look at the database
        var recht = await db.TekenrechtAsync(aanbiederId, nu, ct);
        Eis(recht.IsVastgelegd && recht.IsDekkend, regel);
    }

    private async Task<Document> BewijsAsync(Aanbieder aanbieder, Tekenbewijs soort, Document? bewijs, CancellationToken ct)
    {
        if (bewijs is not null)
        {
            db.Documenten.Add(bewijs);
            return bewijs;
        }

        Eis(soort is Tekenbewijs.KvkUittreksel && aanbieder.UittrekselId is not null, Domeinregel.TekenbewijsOntbreekt);
        return await db.Documenten.SingleAsync(d => d.Id == aanbieder.UittrekselId, ct);
    }
}
