using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Web.Features.Aanbestedingen;

namespace WmoInkoop.Web.Features.Gunningen;

/// <summary>A perceel in the gunning, of an aanbesteding of the own regio.</summary>
/// <param name="MetBeoordeling">The procedure gives marks; else the award follows from validity.</param>
/// <param name="KlaarOp">When what the award follows from was fixed; null: not yet.</param>
public sealed record PerceelKop(AanbestedingKop Aanbesteding, Guid Id, int Nummer, string Naam, bool MetBeoordeling, DateTimeOffset? KlaarOp)
{
    public string Pad => $"{Aanbesteding.Pad}/gunning/{Id}";

    public string Titel => $"Perceel {Nummer}: {Naam}";

    /// <summary>The pages above the page of this perceel.</summary>
    public (string Tekst, string Pad)[] Kruimels => [.. Aanbesteding.Kruimels, ("Gunning", $"{Aanbesteding.Pad}/gunning")];

    /// <summary>The pages above a deed on this perceel.</summary>
    public (string Tekst, string Pad)[] KruimelsVanDaad => [.. Kruimels, ($"Perceel {Nummer}", Pad)];
}

/// <summary>A perceel with the dossier of its decision.</summary>
public sealed record Gunningpagina(PerceelKop Kop, Gunningsdossier Dossier)
{
    public Gunningsbeslissing Beslissing => Dossier.Beslissing;
}

/// <summary>A proposal that waits for a second inkoper.</summary>
public sealed record WachtendVoorstel(string Door, bool IsVanMij, DateTimeOffset Op, string Toelichting);

/// <summary>What this person can award: percelen of own aanbestedingen, of procedures that have a gunning. Else it is not there.</summary>
public sealed class EigenGunningen(InkoopDbContext db, EigenAanbestedingen eigen, Gunningsdossiers dossiers)
{
    public Task<AanbestedingKop?> AanbestedingAsync(Guid id, CancellationToken ct) => HeeftAsync(id, ct);

    public async Task<PerceelKop?> PerceelAsync(Guid id, Guid perceelId, CancellationToken ct)
    {
        if (await HeeftAsync(id, ct) is not { } kop)
        {
            return null;
        }

        var perceel = await db.Percelen.Where(p => p.Id == perceelId && p.AanbestedingId == id)
            .Select(p => new { p.Nummer, p.Naam, p.BeoordeeldOp, p.GetoetstOp, ZonderBeoordeling = db.Aanbestedingen.Any(a => a.Id == id && GunningQueries.GunningNaGeldigheid.Contains(a.Procedure)) })
            .SingleOrDefaultAsync(ct);
        return perceel is null ? null : new PerceelKop(kop, perceelId, perceel.Nummer, perceel.Naam, !perceel.ZonderBeoordeling, perceel.ZonderBeoordeling ? perceel.GetoetstOp : perceel.BeoordeeldOp);
    }

    /// <summary>Null also while the decision is not being prepared yet.</summary>
    public async Task<Gunningpagina?> LeesAsync(Guid id, Guid perceelId, CancellationToken ct) =>
        await PerceelAsync(id, perceelId, ct) is { } kop && await dossiers.LeesAsync(perceelId, ct) is { } dossier ? new Gunningpagina(kop, dossier) : null;

    public Task<WachtendVoorstel?> VoorstelAsync(VierOgenSoort soort, Guid beslissingId, Guid gebruikerId, CancellationToken ct) => db.VierOgen
        .Where(v => v.Soort == soort && v.ObjectId == beslissingId && v.AfgerondOp == null)
        .Select(v => new WachtendVoorstel(db.Users.Where(g => g.Id == v.VoorgesteldDoorId).Select(g => g.Naam).First(), v.VoorgesteldDoorId == gebruikerId, v.VoorgesteldOp, v.Toelichting))
        .SingleOrDefaultAsync(ct);

    private async Task<AanbestedingKop?> HeeftAsync(Guid id, CancellationToken ct) =>
        await eigen.Alle.AnyAsync(a => a.Id == id && a.GeopendOp != null && GunningQueries.MetGunning.Contains(a.Procedure), ct) ? await eigen.KopAsync(id, ct) : null;
}
