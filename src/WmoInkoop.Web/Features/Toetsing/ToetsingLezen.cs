using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Features.Beoordelingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Toetsing;

/// <summary>The inschrijvingen of an opened perceel against its eisen.</summary>
/// <param name="Stand">As the assessment knows it.</param>
/// <param name="Perceel">With its eisen.</param>
/// <param name="Oordelen">What was found so far.</param>
/// <param name="Verzoeken">To bidders of this perceel.</param>
public sealed record Toetsingsoverzicht(
    Perceelbeoordeling Stand,
    Perceel Perceel,
    IReadOnlyDictionary<(Guid InschrijvingId, Guid EisId), Eisoordeel> Oordelen,
    ILookup<Guid, Toetsingsverzoek> Verzoeken)
{
    public string Pad => $"{Stand.Kop.Pad}/geldigheid/{Perceel.Nummer}";

    public (string Tekst, string Pad)[] Kruimels => [.. Stand.Kop.Kruimels, ("Geldigheid", $"{Stand.Kop.Pad}/geldigheid")];

    public IReadOnlyList<Eis> Eisen => [.. Perceel.Eisen.OrderBy(e => e.Volgnummer)];

    /// <summary>The findings per eis stand: plans are being marked.</summary>
    public bool IsBegonnen => Stand.Beoordeling is not null;

    public bool HerstelLoopt => Verzoeken.SelectMany(v => v).Any(v => v is { Soort: Verzoeksoort.Herstel, Bevinding: null });

    public int TeBeoordelen => Stand.Inschrijvingen.Count * Perceel.Eisen.Count;

    public int Beoordeeld => Stand.Inschrijvingen.Sum(i => AantalBeoordeeld(i.Id));

    public Eisoordeel? Oordeel(Guid inschrijvingId, Guid eisId) => Oordelen.GetValueOrDefault((inschrijvingId, eisId));

    public Eisuitkomst Uitkomst(Guid inschrijvingId, Guid eisId) => Oordeel(inschrijvingId, eisId)?.Uitkomst ?? Eisuitkomst.NogTeBeoordelen;

    public int AantalBeoordeeld(Guid inschrijvingId) => Perceel.Eisen.Count(e => Uitkomst(inschrijvingId, e.Id) is not Eisuitkomst.NogTeBeoordelen);

    /// <summary>What the findings say; null: not all are there yet.</summary>
    public bool? Volgt(Guid inschrijvingId) => Perceel.Eisen.Any(e => Uitkomst(inschrijvingId, e.Id) is Eisuitkomst.VoldoetNiet) ? false
        : AantalBeoordeeld(inschrijvingId) == Perceel.Eisen.Count ? true
        : null;

    /// <summary>What a reason can begin with: the eisen that are not met, with the notes.</summary>
    public string? Aanzet(Guid inschrijvingId)
    {
        var regels = Eisen.Select(e => (Code: Perceel.Code(e), Oordeel: Oordeel(inschrijvingId, e.Id))).Where(e => e.Oordeel?.Uitkomst is Eisuitkomst.VoldoetNiet).Select(e => $"Eis {e.Code}: {e.Oordeel!.Notitie}");
        return string.Join("\n", regels) is { Length: > 0 } tekst ? tekst[..Math.Min(tekst.Length, Geldigheidsoordeel.MaxReden)] : null;
    }
}

/// <summary>One inschrijving of an opened perceel.</summary>
/// <param name="Inhoud">Null when it is damaged.</param>
/// <param name="Namen">Of who found what.</param>
public sealed record Toetsingspagina(Toetsingsoverzicht Overzicht, GeopendeInschrijving Inschrijving, Inschrijvingsinhoud? Inhoud, IReadOnlyDictionary<Guid, string> Namen);

/// <summary>What was asked of one bidder and found of it, as the buying team sees it.</summary>
/// <param name="InschrijvingId">Whose.</param>
/// <param name="Verzoeken">The newest first.</param>
/// <param name="Oordeel">Validity, once decided.</param>
/// <param name="Uitsluiting">That waits or was confirmed.</param>
/// <param name="KanVragen">The letters are not out.</param>
/// <param name="KanUitsluiten">The marks are known, the letters are not out, and it is valid.</param>
public sealed record Toetsingsdossier(
    Guid InschrijvingId, IReadOnlyList<Toetsingsverzoek> Verzoeken, Geldigheidsoordeel? Oordeel, Uitsluiting? Uitsluiting, bool KanVragen, bool KanUitsluiten, DateTimeOffset Nu);

/// <summary>Reads for the pages of the check after the opening, in a fixed number of queries; what is shut or another regio's is not there.</summary>
public sealed class ToetsingLezen(InkoopDbContext db, BeoordelingLezen beoordeling, HuidigeGebruiker gebruiker, TimeProvider klok)
{
    /// <summary>Opened inschrijvingen of the inkoper's regio's.</summary>
    public IQueryable<Inschrijving> Inschrijvingen
    {
        get
        {
            var eigen = db.VanInkoper(gebruiker);
            return db.GeopendeInschrijvingen().Where(i => eigen.Any(a => a.Id == i.AanbestedingId && a.GeopendOp != null));
        }
    }

    /// <summary>Requests of the inkoper's regio's.</summary>
    public IQueryable<Toetsingsverzoek> Verzoeken
    {
        get
        {
            var eigen = db.VanInkoper(gebruiker);
            return db.Toetsingsverzoeken.Where(v => eigen.Any(a => a.Id == v.AanbestedingId));
        }
    }

    public async Task<Toetsingsoverzicht?> OverzichtAsync(Guid aanbestedingId, int nummer, CancellationToken ct)
    {
        if (await beoordeling.PerceelAsync(aanbestedingId, nummer, ct) is not { } stand)
        {
            return null;
        }

        var perceel = await db.Percelen.AsNoTracking().Include(p => p.Eisen).SingleAsync(p => p.Id == stand.Perceel.Id, ct);
        var ids = stand.Inschrijvingen.Select(i => i.Id).ToList();
        return new Toetsingsoverzicht(
            stand,
            perceel,
            await db.Eisoordelen.AsNoTracking().Where(o => ids.Contains(o.InschrijvingId)).ToDictionaryAsync(o => (o.InschrijvingId, o.EisId), ct),
            (await db.Toetsingsverzoeken.AsNoTracking().Where(v => v.PerceelId == perceel.Id).ToListAsync(ct)).ToLookup(v => v.InschrijvingId));
    }

    /// <param name="kluis">Opens it.</param>
    /// <param name="aanbestedingId">Of the inkoper's regio.</param>
    /// <param name="nummer">Of the perceel.</param>
    /// <param name="inschrijvingId">Of that perceel.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Toetsingspagina?> InschrijvingAsync(Kluis kluis, Guid aanbestedingId, int nummer, Guid inschrijvingId, CancellationToken ct)
    {
        if (await OverzichtAsync(aanbestedingId, nummer, ct) is not { } overzicht || overzicht.Stand.Inschrijvingen.SingleOrDefault(i => i.Id == inschrijvingId) is not { } gevonden)
        {
            return null;
        }

        var inhoud = gevonden.Uitkomst is Openingsuitkomst.InhoudBeschadigd ? null : await LeesAsync(kluis, aanbestedingId, inschrijvingId, ct);
        var wie = overzicht.Oordelen.Where(o => o.Key.InschrijvingId == inschrijvingId).Select(o => o.Value.DoorId).Distinct().ToList();
        return new Toetsingspagina(overzicht, gevonden, inhoud, await db.Users.Where(g => wie.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Naam, ct));
    }

    /// <summary>The dossier of an opened inschrijving that this person was shown to own.</summary>
    public async Task<Toetsingsdossier> DossierAsync(Inschrijving inschrijving, CancellationToken ct)
    {
        var perceel = await db.Percelen.AsNoTracking().SingleAsync(p => p.Id == inschrijving.PerceelId, ct);
        var oordeel = await db.Geldigheidsoordelen.AsNoTracking().SingleOrDefaultAsync(o => o.InschrijvingId == inschrijving.Id, ct);
        var open = perceel is { BeeindigdOp: null, VoorlopigGegundOp: null };
        return new Toetsingsdossier(
            inschrijving.Id,
            await db.Toetsingsverzoeken.AsNoTracking().Where(v => v.InschrijvingId == inschrijving.Id).OrderByDescending(v => v.VerstuurdOp).ToListAsync(ct),
            oordeel,
            await db.Uitsluitingen.AsNoTracking().Where(u => u.InschrijvingId == inschrijving.Id && (u.AfgerondOp == null || u.IsBevestigd)).OrderByDescending(u => u.VoorgesteldOp).FirstOrDefaultAsync(ct),
            open,
            open && oordeel is { IsGeldig: true } && await db.Beoordelingen.AnyAsync(b => b.PerceelId == perceel.Id && b.BlindTotOp != null, ct),
            klok.GetUtcNow());
    }

    private async Task<Inschrijvingsinhoud?> LeesAsync(Kluis kluis, Guid aanbestedingId, Guid inschrijvingId, CancellationToken ct)
    {
        try
        {
            var opening = await db.Openingen.AsNoTracking().SingleAsync(o => o.AanbestedingId == aanbestedingId, ct);
            return await kluis.LeesAsync(await db.Inschrijvingen.AsNoTracking().SingleAsync(i => i.Id == inschrijvingId, ct), opening, ct);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // damaged after the opening
        }
    }
}
