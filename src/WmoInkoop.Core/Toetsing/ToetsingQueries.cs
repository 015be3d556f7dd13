using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Toetsing;

/// <summary>What the deeds of the check after the opening share.</summary>
public static class ToetsingQueries
{
    /// <summary>Inschrijvingen that came out of the kluis.</summary>
    public static IQueryable<Inschrijving> GeopendeInschrijvingen(this InkoopDbContext db) => db.Inschrijvingen
        .Where(i => i.Status == InschrijvingStatus.Ingediend && db.Openingsregels.Any(r => r.InschrijvingId == i.Id));

    /// <summary>Requests of that kind that wait for an answer or for a finding.</summary>
    public static IQueryable<Toetsingsverzoek> OpenVerzoeken(this InkoopDbContext db, Verzoeksoort soort) => db.Toetsingsverzoeken.Where(v => v.Soort == soort && v.Bevinding == null);

    /// <summary>Requests that a bidder has not answered, on percelen of which they are still asked (<see cref="Verzoeksoorten.KanBij"/>).</summary>
    public static IQueryable<Toetsingsverzoek> OnbeantwoordeVerzoeken(this InkoopDbContext db) => db.Toetsingsverzoeken.Where(v => v.Bevinding == null && v.BeantwoordOp == null
        && db.Percelen.Any(p => p.Id == v.PerceelId && p.BeeindigdOp == null && (v.Soort == Verzoeksoort.Bibob ? p.DefinitiefGegundOp : p.VoorlopigGegundOp) == null));

    /// <summary>The perceel of an opened inschrijving, with its eisen, to change; null when it was not opened.</summary>
    internal static async Task<Perceel?> GeopendPerceelAsync(this InkoopDbContext db, Guid inschrijvingId, CancellationToken ct) =>
        await db.GeopendeInschrijvingen().Where(i => i.Id == inschrijvingId).Select(i => (Guid?)i.PerceelId).SingleOrDefaultAsync(ct) is { } perceelId
            ? await db.Percelen.Include(p => p.Eisen).SingleAsync(p => p.Id == perceelId, ct)
            : null;

    /// <summary>Where no marks are given the award follows from validity, and so do beschikkingen when nothing is valid: it stands from the moment that a decision is proposed, and while its letters are out.</summary>
    /// <exception cref="DomeinregelException">A decision waits for its second inkoper, or its letters are out.</exception>
    internal static async Task EisGeldigheidVrijAsync(this InkoopDbContext db, Perceel perceel, CancellationToken ct)
    {
        Eis(perceel.VoorlopigGegundOp is null, Domeinregel.GeldigheidNaDeBrieven);
        Eis(!await db.LopendeBeslissingen().AnyAsync(b => b.PerceelId == perceel.Id && b.VoorgesteldOp != null, ct), Domeinregel.GunningWachtOpBevestiging);
        await db.EisGeenBeschikkingVoorgesteldAsync(perceel.Id, ct);
    }

    /// <summary>Records one finding among those of an inschrijving; what says nothing yet makes no row.</summary>
    /// <returns>Whether something changed.</returns>
    internal static bool Oordeel(this InkoopDbContext db, Dictionary<Guid, Eisoordeel> rijen, Guid inschrijvingId, Eiskeuze keuze, Guid doorId, DateTimeOffset nu)
    {
        if (!rijen.TryGetValue(keuze.EisId, out var rij))
        {
            if (keuze.Uitkomst is Eisuitkomst.NogTeBeoordelen && string.IsNullOrWhiteSpace(keuze.Notitie))
            {
                return false;
            }

            rij = new Eisoordeel(inschrijvingId, keuze.EisId);
            rijen.Add(keuze.EisId, rij);
            db.Eisoordelen.Add(rij);
        }

        return rij.Oordeel(keuze.Uitkomst, keuze.Notitie, doorId, nu);
    }

    /// <summary>Validity that the findings no longer support is taken back: it has to be decided again before anybody marks.</summary>
    internal static async Task LaatGeldigheidVolgenAsync(this InkoopDbContext db, Perceel perceel, Guid inschrijvingId, IReadOnlyDictionary<Guid, Eisoordeel> rijen, CancellationToken ct)
    {
        var oordeel = await db.Geldigheidsoordelen.SingleOrDefaultAsync(o => o.InschrijvingId == inschrijvingId, ct);
        var voldoetNiet = rijen.Values.Any(r => r.Uitkomst is Eisuitkomst.VoldoetNiet);
        var klopt = oordeel switch
        {
            null => true,
            { IsGeldig: true } => perceel.Eisen.All(e => rijen.GetValueOrDefault(e.Id)?.Uitkomst is Eisuitkomst.Voldoet),
            { Grond: Ongeldigheidsgrond.Eis } => voldoetNiet,
            _ => true,
        };
        if (!klopt)
        {
            db.Geldigheidsoordelen.Remove(oordeel!);
            perceel.GetoetstOp = null;
        }
    }
}
