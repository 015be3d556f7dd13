using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>The plans that an assessor may read: after the declaration, without those there is an interest in, valid ones only (BEO-02).</summary>
public sealed class PlannenLezen(InkoopDbContext db, Kluis kluis)
{
    /// <summary>All of them, in no order.</summary>
    /// <exception cref="DomeinregelException">The declaration is not signed.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">One of them was damaged after the opening.</exception>
    public async Task<IReadOnlyList<Inschrijvingsinhoud>> AlleAsync(Beoordeling beoordeling, Beoordelaar beoordelaar, CancellationToken ct)
    {
        beoordelaar.EisVerklaard();
        var geldig = await db.GeldigeInschrijvingen(beoordeling.PerceelId).Select(i => i.Id).ToListAsync(ct);
        return [.. (await kluis.LeesPerceelAsync(beoordeling.PerceelId, await OpeningAsync(beoordeling, ct), ct)).Where(i => geldig.Contains(i.InschrijvingId) && !beoordelaar.HeeftConflictBij(i.InschrijvingId))];
    }

    /// <summary>One of them; null when there is none.</summary>
    /// <inheritdoc cref="AlleAsync" path="/exception"/>
    public async Task<Inschrijvingsinhoud?> EenAsync(Guid inschrijvingId, Beoordeling beoordeling, Beoordelaar beoordelaar, CancellationToken ct)
    {
        beoordelaar.EisVerklaard();
        return !beoordelaar.HeeftConflictBij(inschrijvingId) && await db.GeldigeInschrijvingen(beoordeling.PerceelId).AsNoTracking().SingleOrDefaultAsync(i => i.Id == inschrijvingId, ct) is { } inschrijving
            ? await kluis.LeesAsync(inschrijving, await OpeningAsync(beoordeling, ct), ct)
            : null;
    }

    /// <summary>A document with one of those plans, as it was submitted; null when there is none, or when the price stands in it. The caller writes the audit line (AUD-01).</summary>
    /// <inheritdoc cref="AlleAsync" path="/exception"/>
    public async Task<Kluisdocument?> DocumentAsync(Guid inschrijvingId, Guid bijlageId, Beoordeling beoordeling, Beoordelaar beoordelaar, CancellationToken ct)
    {
        var inhoud = await EenAsync(inschrijvingId, beoordeling, beoordelaar, ct);
        if (inhoud?.Documenten.SingleOrDefault(d => d.Id == bijlageId) is not { } bijlage)
        {
            return null;
        }

        // the price stands in that file too (BEO-03): the inkopers hand over the plan without it
        if (inhoud.AlsEenBestand() is not null && (await db.Percelen.AsNoTracking().SingleAsync(p => p.Id == beoordeling.PerceelId, ct)).Prijs.VraagtPrijs)
        {
            return null;
        }

        var document = await kluis.DocumentAsync(bijlageId, await OpeningAsync(beoordeling, ct), ct);
        return document?.Document.Sha256 == bijlage.Sha256 ? document : null;
    }

    private Task<Opening> OpeningAsync(Beoordeling beoordeling, CancellationToken ct) => db.Openingen.AsNoTracking().SingleAsync(o => o.AanbestedingId == beoordeling.AanbestedingId, ct);
}
