using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// Saves answers of a draft as people go (INS-02), by themselves and by autosave alike; refused after the closing. Somebody who
/// edits an answer that a colleague changed meanwhile gets a <see cref="DbUpdateConcurrencyException"/>; saving the same once more
/// is no conflict.
/// </summary>
public sealed class ConceptBewaren(InkoopDbContext db, Hoofdsleutel sleutel, TimeProvider klok)
{
    /// <returns>The new version of the answer, or null when this provider has no such draft or the perceel no such criterium.</returns>
    /// <exception cref="DomeinregelException">Closed, or submitted.</exception>
    public Task<Guid?> AntwoordAsync(Guid inschrijvingId, Guid aanbiederId, AntwoordWijziging wijziging, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync<Guid?>(
            async () =>
            {
                if (!await EisBewerkbaarAsync(inschrijvingId, aanbiederId, nu, ct)
                    || await db.Inschrijvingsdelen.SingleOrDefaultAsync(d => d.InschrijvingId == inschrijvingId && d.OnderdeelId == wijziging.CriteriumId, ct) is not { } deel)
                {
                    return null;
                }

                Schrijf(deel, new Deelinhoud(wijziging.Tekst), wijziging.Versie, wijziging.DoorId, nu);
                await db.SaveChangesAsync(ct);
                return deel.Versie;
            },
            ct);
    }

    /// <returns>False when this provider has no such draft.</returns>
    /// <inheritdoc cref="AntwoordAsync" path="/exception"/>
    public async Task<bool> EisenAsync(Guid inschrijvingId, Guid aanbiederId, IReadOnlyList<EisWijziging> wijzigingen, CancellationToken ct) =>
        await EisenMetVersiesAsync(inschrijvingId, aanbiederId, wijzigingen, ct) is not null;

    /// <summary>As <see cref="EisenAsync"/>, for autosave: with the new versions of the answers that changed.</summary>
    /// <returns>Null when this provider has no such draft.</returns>
    /// <inheritdoc cref="AntwoordAsync" path="/exception"/>
    public Task<IReadOnlyDictionary<Guid, Guid>?> EisenMetVersiesAsync(Guid inschrijvingId, Guid aanbiederId, IReadOnlyList<EisWijziging> wijzigingen, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync<IReadOnlyDictionary<Guid, Guid>?>(
            async () =>
            {
                if (!await EisBewerkbaarAsync(inschrijvingId, aanbiederId, nu, ct))
                {
                    return null;
                }

                var ids = wijzigingen.Select(w => w.EisId).ToList();
                var delen = await db.Inschrijvingsdelen.Where(d => d.InschrijvingId == inschrijvingId && ids.Contains(d.OnderdeelId)).ToDictionaryAsync(d => d.OnderdeelId, ct);
                foreach (var wijziging in wijzigingen.DistinctBy(w => w.EisId).Where(w => delen.ContainsKey(w.EisId)))
                {
                    Schrijf(delen[wijziging.EisId], new Deelinhoud(Akkoord: wijziging.Akkoord), wijziging.Versie, wijziging.DoorId, nu);
                }

                await db.SaveChangesAsync(ct);
                return wijzigingen.DistinctBy(w => w.EisId).Where(w => delen.TryGetValue(w.EisId, out var deel) && deel.Versie != w.Versie).ToDictionary(w => w.EisId, w => delen[w.EisId].Versie);
            },
            ct);
    }

    /// <returns>False when this provider has no such draft, or no price is asked.</returns>
    /// <exception cref="DomeinregelException">Closed, submitted, no amount, or outside bounds that were announced as hard.</exception>
    public Task<bool> PrijsAsync(Guid inschrijvingId, Guid aanbiederId, decimal? prijs, Guid versie, CancellationToken ct, Guid? doorId = null)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (!await EisBewerkbaarAsync(inschrijvingId, aanbiederId, nu, ct))
                {
                    return false;
                }

                var perceel = await db.Percelen.AsNoTracking().SingleAsync(p => db.Inschrijvingen.Any(i => i.Id == inschrijvingId && i.PerceelId == p.Id), ct);
                if (!perceel.Prijs.VraagtPrijs || perceel.VraagtKostprijs || await db.Inschrijvingsdelen.SingleOrDefaultAsync(d => d.InschrijvingId == inschrijvingId && d.OnderdeelId == perceel.Id, ct) is not { } deel)
                {
                    return false;
                }

                if (prijs is { } bedrag)
                {
                    perceel.Prijs.EisMogelijk(bedrag);
                }

                Schrijf(deel, new Deelinhoud(Prijs: prijs), versie, doorId, nu);
                return true;
            },
            ct);
    }

    /// <summary>The cost elements from which the price follows (INS-11). A price that cannot be handed in is kept: the draft says what is wrong with it.</summary>
    /// <returns>False when this provider has no such draft, or no price is asked on cost elements.</returns>
    /// <exception cref="DomeinregelException">Closed, submitted, or figures that cannot be.</exception>
    public Task<bool> KostprijsAsync(Guid inschrijvingId, Guid aanbiederId, Kostprijselementen elementen, Guid versie, Guid doorId, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (!await EisBewerkbaarAsync(inschrijvingId, aanbiederId, nu, ct))
                {
                    return false;
                }

                var perceel = await db.Percelen.AsNoTracking().SingleAsync(p => db.Inschrijvingen.Any(i => i.Id == inschrijvingId && i.PerceelId == p.Id), ct);
                if (!perceel.VraagtKostprijs || await db.Inschrijvingsdelen.SingleOrDefaultAsync(d => d.InschrijvingId == inschrijvingId && d.OnderdeelId == perceel.Id, ct) is not { } deel)
                {
                    return false;
                }

                elementen.EisMogelijk();
                Schrijf(deel, elementen.Leeg() ? new Deelinhoud() : new Deelinhoud { Kostprijs = elementen }, versie, doorId, nu);
                return true;
            },
            ct);
    }

    private void Schrijf(Inschrijvingsdeel deel, Deelinhoud inhoud, Guid versie, Guid? doorId, DateTimeOffset nu)
    {
        if (deel.Open(sleutel) != inhoud)
        {
            db.VerwachtVersie(deel, versie);
            deel.Schrijf(inhoud, sleutel, doorId, nu);
        }
    }

    private async Task<bool> EisBewerkbaarAsync(Guid inschrijvingId, Guid aanbiederId, DateTimeOffset nu, CancellationToken ct)
    {
        if (await db.Inschrijvingen.AsNoTracking().SingleOrDefaultAsync(i => i.Id == inschrijvingId && i.AanbiederId == aanbiederId, ct) is not { } inschrijving)
        {
            return false;
        }

        inschrijving.EisBewerkbaar(await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == inschrijving.AanbestedingId, ct), nu);
        return true;
    }
}

/// <param name="CriteriumId">The criterium.</param>
/// <param name="Tekst">The answer; Markdown.</param>
/// <param name="Versie">Of the answer the person was looking at.</param>
/// <param name="DoorId">Who writes.</param>
public sealed record AntwoordWijziging(Guid CriteriumId, string Tekst, Guid Versie, Guid? DoorId = null)
{
    public const int MaxTekst = 60_000;
}

/// <param name="EisId">The eis.</param>
/// <param name="Akkoord">The provider agrees.</param>
/// <param name="Versie">Of the answer the person was looking at.</param>
/// <param name="DoorId">Who agrees.</param>
public sealed record EisWijziging(Guid EisId, bool Akkoord, Guid Versie, Guid? DoorId = null);
