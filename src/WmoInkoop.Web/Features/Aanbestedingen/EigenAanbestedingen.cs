using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Perceeluitsluitingen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Trajecten;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Aanbestedingen;

/// <summary>What every page about one aanbesteding shows above it; with <paramref name="RectificatieVanId"/> it is the concept of a rectificatie of that one.</summary>
public sealed record AanbestedingKop(Guid Id, Guid Versie, string Nummer, string Naam, Guid TrajectId, string TrajectNaam, bool IsGepubliceerd, Guid? RectificatieVanId = null)
{
    public string Pad => $"/inkoop/aanbestedingen/{Id}";

    /// <summary>The pages above a page of this aanbesteding.</summary>
    public (string Tekst, string Pad)[] Kruimels => RectificatieVanId is { } vanId
        ? [("Trajecten", "/inkoop/trajecten"), (TrajectNaam, $"/inkoop/trajecten/{TrajectId}"), (Naam, $"/inkoop/aanbestedingen/{vanId}"), ("Rectificatie", Pad)]
        : [("Trajecten", "/inkoop/trajecten"), (TrajectNaam, $"/inkoop/trajecten/{TrajectId}"), (Naam, Pad)];
}

/// <summary>Which aanbestedingen an inkoper runs: the ownership part of every query about them.</summary>
internal static class Aanbestedingtoegang
{
    /// <summary>Those of the regio's in which this person is inkoper.</summary>
    internal static IQueryable<Aanbesteding> VanInkoper(this InkoopDbContext db, HuidigeGebruiker gebruiker)
    {
        var regios = gebruiker.RegiosAls(Rol.Inkoper).ToList();
        return db.Aanbestedingen.Where(a => regios.Contains(a.RegioId));
    }

    /// <summary>What this person may read on the pages of what is published.</summary>
    internal static IQueryable<Aanbesteding> TerInzage(this InkoopDbContext db, HuidigeGebruiker gebruiker, DateTimeOffset nu) =>
        db.TerInzage(gebruiker.AanbiederId, gebruiker.AanbiederId is null ? gebruiker.RegiosAls(Rol.Inkoper) : [], nu);
}

/// <summary>The trajecten and aanbestedingen of the regio's in which this person is inkoper; what belongs to another regio is not there.</summary>
public sealed class EigenAanbestedingen(InkoopDbContext db, HuidigeGebruiker gebruiker)
{
    public IReadOnlyList<Guid> Regios { get; } = [.. gebruiker.RegiosAls(Rol.Inkoper)];

    public IQueryable<Traject> Trajecten => db.Trajecten.AsNoTracking().Where(t => Regios.Contains(t.RegioId));

    public IQueryable<Aanbesteding> Alle => db.VanInkoper(gebruiker).AsNoTracking();

    public Task<AanbestedingKop?> KopAsync(Guid id, CancellationToken ct) => Alle
        .Where(a => a.Id == id)
        .Join(db.Trajecten, a => a.TrajectId, t => t.Id, (a, t) => new AanbestedingKop(a.Id, a.Versie, a.Nummer, a.Naam, t.Id, t.Naam, a.GepubliceerdOp != null, a.RectificatieVanId))
        .SingleOrDefaultAsync(ct);

    /// <summary>The gemeenten of the regio that buys.</summary>
    public Task<List<string>> GemeentenAsync(Guid regioId, CancellationToken ct) =>
        db.Regios.Where(r => r.Id == regioId).SelectMany(r => r.Gemeenten).Select(g => g.Naam).OrderBy(n => n).ToListAsync(ct);

    /// <summary>As its pages show it.</summary>
    public async Task<AanbestedingViewModel?> LeesAsync(Guid id, DateTimeOffset nu, CancellationToken ct) =>
        await KopAsync(id, ct) is { } kop && await GeheelAsync(id, ct) is { } aanbesteding
            ? AanbestedingViewModel.Van(kop, aanbesteding, aanbesteding.GeopendOp is null ? [] : await db.LopendeBeslissingen().AsNoTracking().Include(b => b.KortGedingen).Where(b => db.Percelen.Any(p => p.Id == b.PerceelId && p.AanbestedingId == id)).ToListAsync(ct), nu, await BezwarenAsync(aanbesteding, ct), aanbesteding.IsGepubliceerd ? [] : await db.UitsluitinggebrekenAsync(id, ct))
            : null;

    /// <summary>Where the objections stand; nothing is asked where there are no beschikkingen.</summary>
    private async Task<IReadOnlyCollection<Bezwaarstand>> BezwarenAsync(Aanbesteding aanbesteding, CancellationToken ct) => aanbesteding.GeopendOp is null || !aanbesteding.Heeft(Procedurestap.Bezwaar)
        ? []
        : await db.Subsidiebesluiten
            .Where(b => b.AanbestedingId == aanbesteding.Id && b.VastgesteldOp != null)
            .Select(b => new Bezwaarstand(b.PerceelId, b.BezwaarTot!.Value, db.Bezwaren.Count(x => x.Uitkomst == null && db.Beschikkingen.Any(y => y.Id == x.BeschikkingId && y.SubsidiebesluitId == b.Id))))
            .ToListAsync(ct);

    /// <summary>With percelen, eisen, criteria and documents, not tracked.</summary>
    public Task<Aanbesteding?> GeheelAsync(Guid id, CancellationToken ct) => Alle.Geheel().SingleOrDefaultAsync(a => a.Id == id, ct);
}
