using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Tekenbevoegdheden;

namespace WmoInkoop.Core.Inschrijvingen;

/// <content>What counts after a confirmation, and what counted before it (TRJ-03).</content>
public sealed partial class Kluis
{
    /// <summary>What was handed in or confirmed earlier, with its receipt, the latest first; it counts no more since it was confirmed after a rectificatie (TRJ-03).</summary>
    /// <inheritdoc cref="LeesEigenAsync" path="/exception"/>
    public async Task<IReadOnlyList<EerdereInhoud>> EerdereAsync(Inschrijving inschrijving, Guid aanbiederId, CancellationToken ct)
    {
        EisVan(inschrijving, aanbiederId);
        var eerdere = await db.EerdereIndieningen.AsNoTracking().Where(e => e.InschrijvingId == inschrijving.Id).OrderByDescending(e => e.VervangenOp).ToListAsync(ct);
        return [.. eerdere.Select(e => new EerdereInhoud(e.Id, e.OpenBewijs(sleutel), Inschrijvingsinhoud.Lees(e.OpenInhoud(sleutel))))];
    }

    /// <summary>
    /// Seals the same answers with what is asked now, as what counts from now on, with a receipt of its own; what counted until now is kept with
    /// its receipt. Whether it answers all that is asked is checked by <see cref="InschrijvingHerbevestigen"/>.
    /// </summary>
    internal async Task<Ontvangstbewijs> BevestigAsync(Inschrijving inschrijving, Aanbesteding aanbesteding, IReadOnlyList<Ondertekening> ondertekeningen, DateTimeOffset nu, CancellationToken ct)
    {
        var perceel = await db.Percelen.AsNoTracking().Include(p => p.Criteria).Include(p => p.Eisen).AsSplitQuery().SingleAsync(p => p.Id == inschrijving.PerceelId, ct);
        var indiening = await db.Indieningen.SingleAsync(d => d.InschrijvingId == inschrijving.Id, ct);
        var eerder = indiening.OpenBewijs(sleutel);
        var bevestiging = new Inhoudsbevestiging(await db.LaatsteRectificatieAsync(aanbesteding.Id, ct), eerder.Nummer, eerder.Sha256);
        var canoniek = (Vraagvergelijking.VoorNu(Inschrijvingsinhoud.Lees(indiening.OpenInhoud(sleutel)), perceel) with { Bevestiging = bevestiging }).Canoniek();
        var hoeveelste = await db.EerdereIndieningen.CountAsync(e => e.InschrijvingId == inschrijving.Id, ct) + 1;
        var aanbieder = await db.Aanbieders.Where(a => a.Id == inschrijving.AanbiederId).Select(a => a.Naam).SingleAsync(ct);
        var bewijs = eerder with
        {
            Nummer = string.Create(CultureInfo.InvariantCulture, $"{inschrijving.Ontvangstnummer}{OntvangstbewijsControleren.Bevestigingsteken}{hoeveelste}"),
            IngediendOp = nu,
            Sha256 = Inschrijvingsinhoud.Hash(canoniek),
            Kop = Ontvangstkop.Van(aanbesteding, perceel, aanbieder),
            Bevestiging = bevestiging,
            Ondertekeningen = ondertekeningen,
        };
        db.EerdereIndieningen.Add(new EerdereIndiening(indiening, sleutel, nu));
        indiening.Neem(canoniek, bewijs, sleutel);
        return bewijs;
    }
}

/// <summary>What was handed in or confirmed before it was confirmed after a rectificatie.</summary>
/// <param name="Id">Part of its address.</param>
public sealed record EerdereInhoud(Guid Id, Ontvangstbewijs Bewijs, Inschrijvingsinhoud Inhoud);
