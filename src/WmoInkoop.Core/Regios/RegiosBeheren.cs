using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Regios;

/// <summary>Adding, changing and removing regio's, by a beheerder.</summary>
public sealed class RegiosBeheren(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">A value cannot be, or another regio has the key or a gemeente.</exception>
    /// <returns>The id of the new regio.</returns>
    public Task<Guid> VoegToeAsync(Regiogegevens gegevens, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var regio = db.Regios.Add(new Regio(gegevens)).Entity;
                await EisVrijAsync(regio, ct);
                db.Audit(AuditInvoer.Over<Regio>(wie, AuditActie.RegioToegevoegd, regio.Id, nu, ("sleutel", regio.Sleutel)));
                return regio.Id;
            },
            ct);
    }

    /// <exception cref="DomeinregelException">A value cannot be, another regio has the key or a gemeente, or one that goes is in use.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    /// <returns>False when there is no such regio.</returns>
    public Task<bool> WijzigAsync(Guid id, Guid versie, Regiogegevens gegevens, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.Regios.Include(r => r.Gemeenten).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } regio)
                {
                    return false;
                }

                db.VerwachtVersie(regio, versie);
                var (sleutel, gemeenten) = (regio.Sleutel, regio.Gemeenten.ToList());
                regio.Wijzig(gegevens);
                await EisVrijAsync(regio, ct);
                foreach (var weg in gemeenten.Except(regio.Gemeenten))
                {
                    Eis(!await db.IsInGebruikAsync(weg, weg.Id, [], ct), Domeinregel.GemeenteInGebruik, weg.Naam);
                    db.Gemeenten.Remove(weg);
                }

                db.Audit(AuditInvoer.Over<Regio>(
                    wie, AuditActie.RegioGewijzigd, id, nu,
                    ("oudeSleutel", sleutel), ("sleutel", regio.Sleutel),
                    ("gemeentenErbij", Namen(regio.Gemeenten.Except(gemeenten))), ("gemeentenEraf", Namen(gemeenten.Except(regio.Gemeenten)))));
                return true;
            },
            ct);
    }

    /// <exception cref="DomeinregelException">Something hangs on the regio: people, mail, termijnen and what later features add.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else saved in the meantime.</exception>
    /// <returns>False when there is no such regio.</returns>
    public Task<bool> VerwijderAsync(Guid id, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.Regios.Include(r => r.Gemeenten).SingleOrDefaultAsync(r => r.Id == id, ct) is not { } regio)
                {
                    return false;
                }

                db.VerwachtVersie(regio, versie);
                Eis(!await db.IsInGebruikAsync(regio, id, [typeof(Gemeente)], ct), Domeinregel.RegioInGebruik);
                foreach (var gemeente in regio.Gemeenten)
                {
                    Eis(!await db.IsInGebruikAsync(gemeente, gemeente.Id, [], ct), Domeinregel.GemeenteInGebruik, gemeente.Naam);
                }

                db.Gemeenten.RemoveRange(regio.Gemeenten);
                db.Regios.Remove(regio);
                db.Audit(AuditInvoer.Over<Regio>(wie, AuditActie.RegioVerwijderd, id, nu, ("sleutel", regio.Sleutel)));
                return true;
            },
            ct);
    }

    // the unique indexes say the same; this says it in words
    private async Task EisVrijAsync(Regio regio, CancellationToken ct)
    {
        Eis(!await db.Regios.AnyAsync(r => r.Id != regio.Id && r.Sleutel == regio.Sleutel, ct), Domeinregel.RegiosleutelBezet, regio.Sleutel);
        var namen = regio.Gemeenten.Select(g => g.Zoeknaam).ToList();
        var elders = await db.Gemeenten.Where(g => g.RegioId != regio.Id && namen.Contains(g.Zoeknaam)).Select(g => g.Naam).OrderBy(n => n).FirstOrDefaultAsync(ct);
        Eis(elders is null, Domeinregel.GemeenteBijAndereRegio, elders ?? "");
    }

    private static string? Namen(IEnumerable<Gemeente> gemeenten) => string.Join(", ", gemeenten.Select(g => g.Naam)) is { Length: > 0 } namen ? namen : null;
}
