using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Partijen;

/// <summary>
/// The step 'Partijen' of a draft: as what it is handed in and who takes part (INS-01). What a party was asked is what it confirms: other
/// words about it are asked again by themselves.
/// </summary>
public sealed class PartijenBeheren(InkoopDbContext db, Hoofdsleutel sleutel, PartijVragen vragen, TimeProvider klok)
{
    /// <summary>More percelen that exclude each other there are not.</summary>
    public const int MeesteVoorkeuren = 20;

    /// <param name="versie">Of the choice that was shown; empty when there was none.</param>
    /// <returns>False when this provider has no such draft.</returns>
    /// <exception cref="DomeinregelException">Closed, handed in, or there are parties that do not go with it.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague chose meanwhile.</exception>
    public Task<bool> KiesVormAsync(Guid inschrijvingId, Guid aanbiederId, Vormkeuze keuze, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.PartijconceptAsync(inschrijvingId, aanbiederId, nu, ct) is not { } context)
                {
                    return false;
                }

                var bestond = await db.Samenstellingen.AnyAsync(s => s.InschrijvingId == inschrijvingId, ct);
                var samenstelling = await vragen.SamenstellingAsync(inschrijvingId, ct);
                if (samenstelling.Open(sleutel) == keuze)
                {
                    return true;
                }

                var partijen = await db.Partijen.AsNoTracking().Where(p => p.InschrijvingId == inschrijvingId).ToListAsync(ct);
                Eis(keuze.Voorkeur is null or (>= 1 and <= MeesteVoorkeuren), Domeinregel.VoorkeurOngeldig, MeesteVoorkeuren);
                Eis(partijen.All(p => keuze.Vorm.Kent(p.Open(sleutel).Rol)), Domeinregel.VormPastNietBijPartijen);
                if (bestond)
                {
                    db.VerwachtVersie(samenstelling, versie);
                }

                samenstelling.Kies(keuze, sleutel);
                db.Audit(AuditInvoer.Over<Samenstelling>(wie, AuditActie.InschrijfvormGekozen, inschrijvingId, nu) with { ZegelId = context.Inschrijving.ZegelId });
                return true;
            },
            ct);
    }

    /// <returns>The new party, or null when this provider has no such draft.</returns>
    /// <exception cref="DomeinregelException">Closed, handed in, too many, named already, does not go with the vorm, or it cannot be.</exception>
    public Task<Guid?> VoegToeAsync(Guid inschrijvingId, Guid aanbiederId, Partijgegevens gegevens, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync<Guid?>(
            async () =>
            {
                if (await db.PartijconceptAsync(inschrijvingId, aanbiederId, nu, ct) is not { } context)
                {
                    return null;
                }

                var schoon = await GecontroleerdAsync(gegevens, context, null, ct);
                var partij = new Inschrijfpartij(inschrijvingId, schoon, await db.GeaccepteerdeAanbiederAsync(schoon.KvkNummer, ct), sleutel, nu);
                db.Partijen.Add(partij);
                db.Audit(PartijVragen.Regel(partij, context, wie, AuditActie.PartijGenoemd, nu));
                return partij.Id;
            },
            ct);
    }

    /// <summary>Other words about a party, or another party in its place: who was asked and is none any more is told.</summary>
    /// <param name="versie">Of the party that was shown.</param>
    /// <returns>False when this provider has no such draft or party.</returns>
    /// <inheritdoc cref="VoegToeAsync" path="/exception"/>
    /// <exception cref="DbUpdateConcurrencyException">A colleague changed it, or it answered meanwhile.</exception>
    public Task<bool> WijzigAsync(Guid inschrijvingId, Guid aanbiederId, Guid partijId, Partijgegevens gegevens, Guid versie, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.PartijconceptAsync(inschrijvingId, aanbiederId, nu, ct) is not { } context
                    || await db.Partijen.SingleOrDefaultAsync(p => p.Id == partijId && p.InschrijvingId == inschrijvingId, ct) is not { } partij)
                {
                    return false;
                }

                var (was, schoon) = (partij.Open(sleutel), await GecontroleerdAsync(gegevens, context, partijId, ct));
                if (was == schoon)
                {
                    return true;
                }

                db.VerwachtVersie(partij, versie);
                var opnieuw = partij.Weet;
                if (was.KvkNummer != schoon.KvkNummer)
                {
                    await vragen.MeldEindeAsync(partij, context, nu, ct);
                }

                partij.Wijzig(schoon, await db.GeaccepteerdeAanbiederAsync(schoon.KvkNummer, ct), sleutel);
                await vragen.WerkBijAsync(context, ct);
                db.Audit(PartijVragen.Regel(partij, context, wie, AuditActie.PartijGewijzigd, nu));
                if (opnieuw)
                {
                    await vragen.StelAsync(partij, context, wie, nu, ct);
                }

                return true;
            },
            ct);
    }

    /// <returns>False when this provider has no such draft or party.</returns>
    /// <exception cref="DomeinregelException">Closed, or handed in.</exception>
    public Task<bool> VerwijderAsync(Guid inschrijvingId, Guid aanbiederId, Guid partijId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await db.PartijconceptAsync(inschrijvingId, aanbiederId, nu, ct) is not { } context
                    || await db.Partijen.SingleOrDefaultAsync(p => p.Id == partijId && p.InschrijvingId == inschrijvingId, ct) is not { } partij)
                {
                    return false;
                }

                await vragen.MeldEindeAsync(partij, context, nu, ct);
                db.Partijen.Remove(partij);
                await vragen.WerkBijAsync(context, ct);
                db.Audit(PartijVragen.Regel(partij, context, wie, AuditActie.PartijVerwijderd, nu));
                return true;
            },
            ct);
    }

    /// <summary>As it is kept, and as it goes with the others.</summary>
    private async Task<Partijgegevens> GecontroleerdAsync(Partijgegevens gegevens, Partijcontext context, Guid? behalve, CancellationToken ct)
    {
        var schoon = gegevens.Gecontroleerd(context.Vrager.KvkNummer);
        var vorm = (await vragen.SamenstellingAsync(context.Inschrijving.Id, ct)).Open(sleutel).Vorm;
        Eis(vorm.Kent(schoon.Rol), Domeinregel.PartijPastNietBijVorm);
        var andere = (await db.Partijen.AsNoTracking().Where(p => p.InschrijvingId == context.Inschrijving.Id && p.Id != behalve).ToListAsync(ct)).ConvertAll(p => p.Open(sleutel));
        Eis(andere.TrueForAll(a => a.KvkNummer != schoon.KvkNummer), Domeinregel.PartijStaatErAl);
        Eis(andere.Count(a => a.Rol == schoon.Rol) < schoon.Rol.Meeste(), Domeinregel.TeVeelPartijen, schoon.Rol.Meeste());
        return schoon;
    }
}
