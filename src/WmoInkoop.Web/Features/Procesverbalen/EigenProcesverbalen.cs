using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Procesverbalen;
using WmoInkoop.Web.Features.Aanbestedingen;

namespace WmoInkoop.Web.Features.Procesverbalen;

/// <summary>A proces-verbaal with the aanbesteding it is about.</summary>
public sealed record Verbaalpagina(AanbestedingKop Kop, Verbaal Verbaal)
{
    public string Pad => Verbaal.Zaak.Perceel is { } perceel ? $"{Basis}/percelen/{perceel.Id}" : Basis;

    public string Basis => $"{Kop.Pad}/proces-verbaal";

    public string Titel => Verbaal.Zaak.Perceel is { } perceel ? $"Perceel {perceel.Nummer}: {perceel.Naam}" : Kop.Naam;

    /// <summary>The pages above the page of this proces-verbaal.</summary>
    public (string Tekst, string Pad)[] Kruimels => Verbaal.Zaak.Perceel is null ? Kop.Kruimels : [.. Kop.Kruimels, ("Proces-verbaal", Basis)];

    /// <summary>The page on which a text is written; null: it can no longer change.</summary>
    public string? Schrijfpad(Verbaaldeel deel, bool isPerPerceel) => Verbaal.LigtVast ? null : $"{(isPerPerceel ? Pad : Basis)}/tekst/{deel.Onderdeel}";
}

/// <summary>A perceel in the list of an aanbesteding.</summary>
/// <param name="Id">Which.</param>
/// <param name="Titel">Number and name.</param>
/// <param name="VastgelegdOp">When its final award fixed the proces-verbaal; null: not yet.</param>
/// <param name="IsBeeindigd">It ended without an award.</param>
public sealed record Verbaalperceel(Guid Id, string Titel, DateTimeOffset? VastgelegdOp, bool IsBeeindigd);

/// <summary>The proces-verbaal of published aanbestedingen of the own regio; of others it is not there.</summary>
public sealed class EigenProcesverbalen(InkoopDbContext db, EigenAanbestedingen eigen, Verbaalsamensteller samensteller)
{
    /// <summary>Of a perceel, or with <paramref name="perceelId"/> null of the aanbesteding as a whole.</summary>
    public async Task<Verbaalpagina?> LeesAsync(Guid id, Guid? perceelId, CancellationToken ct) => await HeeftAsync(id, perceelId, ct) is not { } kop ? null
        : new Verbaalpagina(kop, perceelId is { } perceel ? await samensteller.VanPerceelAsync(id, perceel, ct) : await samensteller.VanAanbestedingAsync(id, ct));

    /// <summary>Whether it is there, without composing it.</summary>
    public async Task<AanbestedingKop?> HeeftAsync(Guid id, Guid? perceelId, CancellationToken ct) =>
        await eigen.KopAsync(id, ct) is { IsGepubliceerd: true } kop && (perceelId is null || await db.Percelen.AnyAsync(p => p.Id == perceelId && p.AanbestedingId == id, ct)) ? kop : null;

    public async Task<IReadOnlyList<Verbaalperceel>> PercelenAsync(Guid id, CancellationToken ct) => await db.Percelen
        .Where(p => p.AanbestedingId == id)
        .OrderBy(p => p.Nummer)
        .Select(p => new Verbaalperceel(
            p.Id,
            "Perceel " + p.Nummer + ": " + p.Naam,
            db.ProcessenVerbaalVanDeProcedure.Where(v => v.PerceelId == p.Id).Select(v => (DateTimeOffset?)v.VastgelegdOp).FirstOrDefault(),
            p.BeeindigdOp != null && p.DefinitiefGegundOp == null))
        .ToListAsync(ct);
}
