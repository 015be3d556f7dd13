using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.EigenVerklaringen;

/// <summary>
/// Saves the eigen verklaring of an inschrijver in its draft, by people and by autosave alike, and begins it with what an earlier one said
/// (2.85 lid 4). Whoever edits what a colleague changed meanwhile gets a <see cref="DbUpdateConcurrencyException"/>.
/// </summary>
public sealed class EigenVerklaringBewaren(InkoopDbContext db, Kluis kluis, Hoofdsleutel sleutel, TimeProvider klok)
{
    /// <param name="inschrijvingId">A draft.</param>
    /// <param name="aanbiederId">Of whom.</param>
    /// <param name="ingevuld">All answers; open ones are possible in a draft.</param>
    /// <param name="versie">Of what the person was looking at.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>The new version, or null when this provider has no such inschrijving or none is asked.</returns>
    /// <exception cref="DomeinregelException">Closed, submitted, or a text that is too long.</exception>
    public Task<Guid?> ExecuteAsync(Guid inschrijvingId, Guid aanbiederId, EigenVerklaring ingevuld, Guid versie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync<Guid?>(
            async () => await TeWijzigenAsync(inschrijvingId, aanbiederId, nu, ct) is { } gevonden
                ? await SchrijfAsync(inschrijvingId, gevonden.Verklaring.Neem(ingevuld, nu), versie, ct)
                : null,
            ct);
    }

    /// <param name="inschrijvingId">A draft.</param>
    /// <param name="aanbiederId">Of whom.</param>
    /// <param name="overname">What the person saw and confirmed.</param>
    /// <param name="wie">Who confirms.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>The new version, or null when this provider has no such inschrijving or none is asked.</returns>
    /// <exception cref="DomeinregelException">Closed, submitted, not confirmed, or the earlier one changed since it was shown.</exception>
    public Task<Guid?> NeemOverAsync(Guid inschrijvingId, Guid aanbiederId, Overnameverzoek overname, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync<Guid?>(
            async () =>
            {
                if (await TeWijzigenAsync(inschrijvingId, aanbiederId, nu, ct) is not { } gevonden)
                {
                    return null;
                }

                Eis(overname.Bevestigd, Domeinregel.OvernemenVraagtBevestiging);
                var eerder = await kluis.EerdereVerklaringAsync(aanbiederId, inschrijvingId, ct);
                Eis(eerder is not null && eerder.Kenmerk == overname.Kenmerk, Domeinregel.OvernemenBronGewijzigd);
                var door = await db.Users.Where(g => g.Id == wie.GebruikerId).Select(g => g.Naam).SingleAsync(ct);
                db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.EigenVerklaringOvernomen, inschrijvingId, nu, ("uit", eerder.InschrijvingId.ToString())) with { ZegelId = gevonden.Inschrijving.ZegelId });
                return await SchrijfAsync(inschrijvingId, gevonden.Verklaring.NeemOver(eerder.Verklaring, eerder.Aanbesteding, eerder.Op, door, nu), overname.Versie, ct);
            },
            ct);
    }

    private async Task<(Inschrijving Inschrijving, EigenVerklaring Verklaring)?> TeWijzigenAsync(Guid inschrijvingId, Guid aanbiederId, DateTimeOffset nu, CancellationToken ct)
    {
        if (await db.Inschrijvingen.AsNoTracking().SingleOrDefaultAsync(i => i.Id == inschrijvingId && i.AanbiederId == aanbiederId, ct) is not { } inschrijving)
        {
            return null;
        }

        inschrijving.EisBewerkbaar(await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == inschrijving.AanbestedingId, ct), nu);
        return (await kluis.LeesEigenAsync(inschrijving, aanbiederId, ct)).EigenVerklaring is { } verklaring ? (inschrijving, verklaring) : null;
    }

    private async Task<Guid> SchrijfAsync(Guid inschrijvingId, EigenVerklaring verklaring, Guid versie, CancellationToken ct)
    {
        var inhoud = new Deelinhoud(EigenVerklaring: verklaring);
        var deel = await db.Inschrijvingsdelen.SingleOrDefaultAsync(d => d.InschrijvingId == inschrijvingId && d.OnderdeelId == inschrijvingId, ct);
        if (deel is null)
        {
            deel = new Inschrijvingsdeel(inschrijvingId, inschrijvingId, inhoud, sleutel); // a draft of before there was an eigen verklaring
            db.Inschrijvingsdelen.Add(deel);
        }
        else if (deel.Open(sleutel) != inhoud)
        {
            db.VerwachtVersie(deel, versie);
            deel.Schrijf(inhoud, sleutel);
        }

        await db.SaveChangesAsync(ct);
        return deel.Versie;
    }
}

/// <param name="Kenmerk">Of the earlier declaration that was shown.</param>
/// <param name="Bevestigd">It was read, and still holds.</param>
/// <param name="Versie">Of the declaration it replaces.</param>
public sealed record Overnameverzoek(string Kenmerk, bool Bevestigd, Guid Versie);

/// <summary>The latest eigen verklaring of a provider in another inschrijving.</summary>
/// <param name="InschrijvingId">Where it stands.</param>
/// <param name="Aanbesteding">The name of the aanbesteding it was made for.</param>
/// <param name="Op">When that inschrijving was submitted, or else begun.</param>
/// <param name="Verklaring">What it says.</param>
public sealed record EerdereVerklaring(Guid InschrijvingId, string Aanbesteding, DateTimeOffset Op, EigenVerklaring Verklaring)
{
    public string Kenmerk => Verklaring.Kenmerk();
}
