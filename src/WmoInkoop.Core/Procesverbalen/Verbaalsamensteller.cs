using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Procesverbalen;

/// <summary>An item as it is now: the facts and what an inkoper wrote.</summary>
/// <param name="Onderdeel">Which.</param>
/// <param name="Wetsgrond">Where the law asks it; null: it does not.</param>
/// <param name="Bron">Where the facts come from.</param>
/// <param name="BronPad">The page on which they are kept.</param>
/// <param name="Feiten">What the records say.</param>
/// <param name="Tekst">What was written; null: nothing.</param>
public sealed record Verbaaldeel(Verbaalonderdeel Onderdeel, string? Wetsgrond, string Bron, string? BronPad, Verbaalfeiten Feiten, Verbaaltekst? Tekst)
{
    public string Titel => Teksten.Van(Onderdeel);

    public Verbaalstand Stand => Feiten.Stand is Verbaalstand.Ontbreekt && Tekst is { ZegtGenoeg: true }
        ? Tekst.IsNietVanToepassing ? Verbaalstand.NietVanToepassing : Verbaalstand.Compleet
        : Feiten.Stand;

    /// <summary>What is missing, or on what it waits; null: nothing.</summary>
    public string? Gebrek => Stand is Verbaalstand.Ontbreekt or Verbaalstand.KomtNog ? Feiten.Gebrek : null;

    internal Verbaalinhouddeel Inhoud => new(Titel, Wetsgrond, Bron, Feiten.Regels, Tekst is { Tekst.Length: > 0 } t ? t.IsNietVanToepassing ? $"Niet van toepassing. {t.Tekst}" : t.Tekst : null);
}

/// <summary>The proces-verbaal as it is now.</summary>
/// <param name="Zaak">About what.</param>
/// <param name="Regel">Whether it is asked here, and on what basis.</param>
/// <param name="Algemeen">Of the aanbesteding.</param>
/// <param name="VanPerceel">Of the perceel; empty for the aanbesteding as a whole.</param>
/// <param name="Vastgelegd">What the final award of the perceel fixed; null: not yet.</param>
public sealed record Verbaal(Verbaalzaak Zaak, Regeltoepassing Regel, IReadOnlyList<Verbaaldeel> Algemeen, IReadOnlyList<Verbaaldeel> VanPerceel, ProcesVerbaalVanDeProcedure? Vastgelegd)
{
    /// <summary>Nothing of it is written any more.</summary>
    public bool LigtVast { get; init; }

    public IEnumerable<Verbaaldeel> Delen => Algemeen.Concat(VanPerceel);

    /// <summary>What keeps the perceel from being awarded for good; empty: nothing does.</summary>
    public IReadOnlyList<Verbaaldeel> Gebreken => [.. Delen.Where(d => d.Gebrek is not null)];

    /// <summary>What would be fixed now.</summary>
    public Verbaalinhoud Concept => new(Zaak.Aanbesteding.Naam, Zaak.Aanbesteding.Nummer, Zaak.Perceel is { } p ? $"Perceel {p.Nummer}: {p.Naam}" : "", Zaak.Nu, [.. Delen.Select(d => d.Inhoud)]);
}

/// <summary>Composes the proces-verbaal of the procedure from what is recorded (GUN-10), in a fixed number of queries.</summary>
public sealed class Verbaalsamensteller(InkoopDbContext db, IEnumerable<IVerbaalsectie> secties, TimeProvider klok)
{
    /// <summary>Only what is about the aanbesteding as a whole.</summary>
    public Task<Verbaal> VanAanbestedingAsync(Guid aanbestedingId, CancellationToken ct) => LeesAsync(aanbestedingId, null, ct);

    /// <summary>What the final award of this perceel will fix, or has fixed.</summary>
    public Task<Verbaal> VanPerceelAsync(Guid aanbestedingId, Guid perceelId, CancellationToken ct) => LeesAsync(aanbestedingId, perceelId, ct);

    private async Task<Verbaal> LeesAsync(Guid aanbestedingId, Guid? perceelId, CancellationToken ct)
    {
        var aanbesteding = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == aanbestedingId, ct);
        var regio = await db.Regios.AsNoTracking().Include(r => r.Gemeenten).SingleAsync(r => r.Id == aanbesteding.RegioId, ct);
        var perceel = perceelId is null ? null : await db.Percelen.AsNoTracking().Include(p => p.Criteria).SingleAsync(p => p.Id == perceelId && p.AanbestedingId == aanbestedingId, ct);
        var beslissing = perceelId is null ? null : await db.LopendeBeslissingen().AsNoTracking().SingleOrDefaultAsync(b => b.PerceelId == perceelId && b.VastgesteldOp != null, ct);
        var vastgelegd = perceelId is null ? null : await db.ProcessenVerbaalVanDeProcedure.AsNoTracking().SingleOrDefaultAsync(p => p.PerceelId == perceelId, ct);
        var teksten = await db.Verbaalteksten.AsNoTracking().Where(t => t.AanbestedingId == aanbestedingId && (t.PerceelId == null || t.PerceelId == perceelId)).ToListAsync(ct);
        var zaak = new Verbaalzaak(aanbesteding, regio, perceel, beslissing, klok.GetUtcNow());
        var delen = new List<(bool IsPerPerceel, Verbaaldeel Deel)>();
        foreach (var sectie in secties.Where(s => perceelId is not null || !s.IsPerPerceel).OrderBy(s => s.Onderdeel))
        {
            var (bron, pad) = sectie.Bron(zaak);
            delen.Add((sectie.IsPerPerceel, new Verbaaldeel(
                sectie.Onderdeel, sectie.Wetsgrond, bron, pad, await sectie.LeesAsync(zaak, ct), teksten.Find(t => t.Onderdeel == sectie.Onderdeel && t.PerceelId == (sectie.IsPerPerceel ? perceelId : null)))));
        }

        return new Verbaal(zaak, aanbesteding.Regel(Procedureregel.ProcesVerbaal), [.. delen.Where(d => !d.IsPerPerceel).Select(d => d.Deel)], [.. delen.Where(d => d.IsPerPerceel).Select(d => d.Deel)], vastgelegd)
        {
            LigtVast = await db.LigtVerbaalVastAsync(aanbestedingId, perceelId, ct),
        };
    }
}
