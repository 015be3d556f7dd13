using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Partijen;

/// <summary>What handing in, withdrawing and beginning anew mean for the parties of an inschrijving.</summary>
internal static class PartijenBijIndienen
{
    /// <summary>Within the deed that hands it in: takes the places on the perceel, and tells the parties the receipt number and the time.</summary>
    /// <exception cref="DomeinregelException">The provider itself has a place in another inschrijving; or a combinant has, which its confirmation should have kept out.</exception>
    internal static async Task LegPartijenVastAsync(this InkoopDbContext db, Inschrijving inschrijving, Hoofdsleutel sleutel, Postkamer postkamer, DateTimeOffset nu, CancellationToken ct)
    {
        await db.WerkDeelnamesBijAsync(inschrijving, sleutel, Domeinregel.InschrijverDoetAlMee, Domeinregel.PartijBevestigingOntbreekt, ct);
        await db.MeldPartijenAsync(inschrijving, sleutel, postkamer, ingediend: true, nu, ct);
    }

    /// <summary>
    /// Within the deed that withdraws it: gives the places on the perceel free, and tells the parties that what they confirmed counts no more.
    /// Then it does not count either in a draft that was begun to replace it.
    /// </summary>
    internal static async Task GeefPartijenVrijAsync(this InkoopDbContext db, Inschrijving inschrijving, Hoofdsleutel sleutel, Postkamer postkamer, DateTimeOffset nu, CancellationToken ct)
    {
        await db.LaatOvergenomenVallenAsync(inschrijving, sleutel, ct);
        await db.WerkDeelnamesBijAsync(inschrijving, sleutel, Domeinregel.InschrijverDoetAlMee, Domeinregel.PartijBevestigingOntbreekt, ct);
        await db.MeldPartijenAsync(inschrijving, sleutel, postkamer, ingediend: false, nu, ct);
    }

    private static async Task LaatOvergenomenVallenAsync(this InkoopDbContext db, Inschrijving inschrijving, Hoofdsleutel sleutel, CancellationToken ct)
    {
        var bevestigd = (await db.Partijen.AsNoTracking().Where(p => p.InschrijvingId == inschrijving.Id && p.Status == Partijstatus.Bevestigd).ToListAsync(ct))
            .Select(p => (p.Open(sleutel).KvkNummer, p.BeslotenOp))
            .ToHashSet();
        var inConcept = await db.Partijen
            .Where(p => p.Status == Partijstatus.Bevestigd
                && db.Inschrijvingen.Any(i => i.Id == p.InschrijvingId && i.PerceelId == inschrijving.PerceelId && i.AanbiederId == inschrijving.AanbiederId && i.Status == InschrijvingStatus.Concept))
            .ToListAsync(ct);
        foreach (var partij in inConcept.Where(p => bevestigd.Contains((p.Open(sleutel).KvkNummer, p.BeslotenOp))))
        {
            partij.TrekVerzoekIn();
        }
    }

    /// <summary>The parties of an earlier inschrijving in a new draft. What they confirmed goes on counting only where the draft replaces what was handed in.</summary>
    internal static async Task NeemPartijenOverAsync(this InkoopDbContext db, Inschrijving nieuw, Inschrijving voorganger, Inschrijvingsinhoud inhoud, Hoofdsleutel sleutel, CancellationToken ct)
    {
        var vorm = inhoud.Partijen?.Vorm ?? Inschrijfvorm.Alleen;
        var vervangt = voorganger.PerceelId == nieuw.PerceelId && voorganger.Status is InschrijvingStatus.Ingediend;
        var keuze = new Vormkeuze(vorm, voorganger.PerceelId == nieuw.PerceelId ? inhoud.Partijen?.Voorkeur : null); // a preference is for one perceel
        if (keuze != new Vormkeuze(Inschrijfvorm.Alleen))
        {
            db.Samenstellingen.Add(new Samenstelling(nieuw.Id, keuze, sleutel));
        }

        foreach (var partij in await db.Partijen.AsNoTracking().Where(p => p.InschrijvingId == voorganger.Id).ToListAsync(ct))
        {
            db.Partijen.Add(partij.KopieVoor(nieuw.Id, vervangt, sleutel));
        }
    }

    private static async Task MeldPartijenAsync(this InkoopDbContext db, Inschrijving inschrijving, Hoofdsleutel sleutel, Postkamer postkamer, bool ingediend, DateTimeOffset nu, CancellationToken ct)
    {
        var partijen = await db.Partijen.AsNoTracking().Where(p => p.InschrijvingId == inschrijving.Id && p.Status == Partijstatus.Bevestigd).ToListAsync(ct);
        if (partijen.Count == 0)
        {
            return;
        }

        var context = await db.PartijcontextAsync(inschrijving, ct);
        var brief = ingediend ? PartijBrieven.Ingediend(context) : PartijBrieven.Ingetrokken(context);
        foreach (var partij in partijen)
        {
            await db.MeldPartijAsync(postkamer, partij, partij.Open(sleutel), brief, context, nu, ct);
        }
    }
}
