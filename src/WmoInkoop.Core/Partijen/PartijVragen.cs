using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Partijen;

/// <summary>Asking named parties to confirm their part, asking again, and taking that back (INS-01). Mail and audit lines are sealed like the draft.</summary>
public sealed class PartijVragen(InkoopDbContext db, Hoofdsleutel sleutel, Postkamer postkamer, TimeProvider klok)
{
    /// <param name="partijId">The party; null: all that were not asked yet.</param>
    /// <returns>How many were asked; null when this provider has no such draft or party.</returns>
    /// <exception cref="DomeinregelException">Closed, handed in, the perceel has ended, it confirmed already, or too many requests.</exception>
    public Task<int?> VraagAsync(Guid inschrijvingId, Guid aanbiederId, Guid? partijId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync<int?>(
            async () =>
            {
                if (await db.PartijconceptAsync(inschrijvingId, aanbiederId, nu, ct) is not { } context)
                {
                    return null;
                }

                var partijen = await db.Partijen.Where(p => p.InschrijvingId == inschrijvingId && (partijId == null ? p.Status == Partijstatus.NietGevraagd : p.Id == partijId)).OrderBy(p => p.GenoemdOp).ToListAsync(ct);
                foreach (var partij in partijen)
                {
                    await StelAsync(partij, context, wie, nu, ct);
                }

                return partijId is not null && partijen.Count == 0 ? null : partijen.Count;
            },
            ct);
    }

    /// <summary>It is not asked any more; a confirmation it gave falls, and it is told.</summary>
    /// <returns>False when this provider has no such draft or party.</returns>
    /// <exception cref="DomeinregelException">Closed, or handed in.</exception>
    public Task<bool> TrekInAsync(Guid inschrijvingId, Guid aanbiederId, Guid partijId, Uitvoerder wie, CancellationToken ct)
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

                await MeldEindeAsync(partij, context, nu, ct);
                partij.TrekVerzoekIn();
                await WerkBijAsync(context, ct);
                db.Audit(Regel(partij, context, wie, AuditActie.PartijverzoekIngetrokken, nu));
                return true;
            },
            ct);
    }

    internal async Task StelAsync(Inschrijfpartij partij, Partijcontext context, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        await db.EisMagInschrijvenAsync(context.Aanbesteding, context.Perceel.Id, context.Vrager.Id, ct);
        var samenstelling = await SamenstellingAsync(context.Inschrijving.Id, ct);
        samenstelling.TelVerzoek();
        var gegevens = partij.Open(sleutel);
        if (partij.Vraag(await db.GeaccepteerdeAanbiederAsync(gegevens.KvkNummer, ct), sleutel, nu) is { } geheim)
        {
            postkamer.Verstuur(PartijBrieven.Gevraagd(context, gegevens, $"/meedoen/{geheim}", metLink: true), gegevens.Email, gegevens.Contactpersoon, nu, context.Aanbesteding.RegioId, context.Inschrijving.ZegelId);
        }
        else
        {
            foreach (var ontvanger in (await db.TekenrechtAsync(partij.AanbiederId!.Value, nu, ct)).Ontvangers)
            {
                postkamer.Bericht(PartijBrieven.Gevraagd(context, gegevens, PartijBrieven.Pad(partij), metLink: false), ontvanger, nu, context.Aanbesteding.RegioId, context.Inschrijving.ZegelId);
            }
        }

        db.Audit(Regel(partij, context, wie, AuditActie.PartijGevraagd, nu));
    }

    /// <summary>Tells a party that was asked or confirmed that it is not asked any more. Before the change: it is told what it knew.</summary>
    internal async Task MeldEindeAsync(Inschrijfpartij partij, Partijcontext context, DateTimeOffset nu, CancellationToken ct)
    {
        if (partij.Weet)
        {
            await db.MeldPartijAsync(postkamer, partij, partij.Open(sleutel), PartijBrieven.NietMeerGevraagd(context), context, nu, ct);
        }
    }

    internal Task WerkBijAsync(Partijcontext context, CancellationToken ct) =>
        db.WerkDeelnamesBijAsync(context.Inschrijving, sleutel, Domeinregel.InschrijverDoetAlMee, Domeinregel.PartijBevestigingOntbreekt, ct);

    internal async Task<Samenstelling> SamenstellingAsync(Guid inschrijvingId, CancellationToken ct)
    {
        var samenstelling = db.Samenstellingen.Local.SingleOrDefault(s => s.InschrijvingId == inschrijvingId) ?? await db.Samenstellingen.SingleOrDefaultAsync(s => s.InschrijvingId == inschrijvingId, ct);
        if (samenstelling is null)
        {
            samenstelling = new Samenstelling(inschrijvingId, new Vormkeuze(Inschrijfvorm.Alleen), sleutel);
            db.Samenstellingen.Add(samenstelling);
        }

        return samenstelling;
    }

    internal static AuditInvoer Regel(Inschrijfpartij partij, Partijcontext context, Uitvoerder wie, AuditActie actie, DateTimeOffset nu) =>
        AuditInvoer.Over<Inschrijfpartij>(wie, actie, partij.Id, nu, ("inschrijving", context.Inschrijving.Id.ToString())) with { ZegelId = context.Inschrijving.ZegelId };
}
