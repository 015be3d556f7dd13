using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Beschikkingen;

/// <summary>A perceel on which is decided by beschikking, of an aanbesteding of the own regio.</summary>
/// <param name="BeoordeeldOp">When the final marks were fixed; null: not yet.</param>
public sealed record SubsidieKop(AanbestedingKop Aanbesteding, Guid Id, int Nummer, string Naam, DateTimeOffset? BeoordeeldOp)
{
    public string Pad => $"{Aanbesteding.Pad}/beschikkingen/{Id}";

    public string Titel => $"Perceel {Nummer}: {Naam}";

    /// <summary>The pages above the page of this perceel.</summary>
    public (string Tekst, string Pad)[] Kruimels => [.. Aanbesteding.Kruimels, ("Beschikkingen", $"{Aanbesteding.Pad}/beschikkingen")];

    /// <summary>The pages above a deed on this perceel.</summary>
    public (string Tekst, string Pad)[] KruimelsVanDaad => [.. Kruimels, ($"Perceel {Nummer}", Pad)];
}

/// <summary>A perceel with the dossier of its decision.</summary>
public sealed record Subsidiepagina(SubsidieKop Kop, Subsidiedossier Dossier);

/// <summary>A proposal that waits for a second inkoper.</summary>
public sealed record WachtendeBeschikkingen(string Door, bool IsVanMij, DateTimeOffset Op, string Toelichting);

/// <summary>A decision on an objection with another amount that waits for a second inkoper.</summary>
public sealed record Bezwaarvoorstel(string Door, bool IsVanMij, DateTimeOffset Op, Bezwaaruitkomst Uitkomst);

/// <summary>What this person can decide on by beschikking: percelen of opened own aanbestedingen that end so. Else it is not there.</summary>
public sealed class EigenBeschikkingen(InkoopDbContext db, EigenAanbestedingen eigen, Subsidiedossiers dossiers, HuidigeGebruiker gebruiker)
{
    /// <summary>Beschikkingen of the regio's in which this person is inkoper.</summary>
    public IQueryable<Beschikking> Alle => db.Beschikkingen.Where(b => eigen.Regios.Contains(b.RegioId));

    public async Task<AanbestedingKop?> AanbestedingAsync(Guid id, CancellationToken ct) =>
        await eigen.Alle.AnyAsync(a => a.Id == id && a.GeopendOp != null && BeschikkingQueries.MetBeschikking.Contains(a.Procedure), ct) ? await eigen.KopAsync(id, ct) : null;

    public async Task<SubsidieKop?> PerceelAsync(Guid id, Guid perceelId, CancellationToken ct)
    {
        if (await AanbestedingAsync(id, ct) is not { } kop)
        {
            return null;
        }

        var perceel = await db.Percelen.Where(p => p.Id == perceelId && p.AanbestedingId == id).Select(p => new { p.Nummer, p.Naam, p.BeoordeeldOp }).SingleOrDefaultAsync(ct);
        return perceel is null ? null : new SubsidieKop(kop, perceelId, perceel.Nummer, perceel.Naam, perceel.BeoordeeldOp);
    }

    /// <summary>Null also while the decision is not being prepared yet.</summary>
    public async Task<Subsidiepagina?> LeesAsync(Guid id, Guid perceelId, CancellationToken ct) =>
        await PerceelAsync(id, perceelId, ct) is { } kop && await dossiers.LeesAsync(perceelId, ct) is { } dossier ? new Subsidiepagina(kop, dossier) : null;

    public Task<WachtendeBeschikkingen?> VoorstelAsync(Guid besluitId, CancellationToken ct)
    {
        var ik = gebruiker.Id;
        return db.VierOgen
            .Where(v => v.Soort == VierOgenSoort.BeschikkingenVaststellen && v.ObjectId == besluitId && v.AfgerondOp == null)
            .Select(v => new WachtendeBeschikkingen(db.Users.Where(g => g.Id == v.VoorgesteldDoorId).Select(g => g.Naam).First(), v.VoorgesteldDoorId == ik, v.VoorgesteldOp, v.Toelichting))
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>Null: nothing waits.</summary>
    public async Task<Bezwaarvoorstel?> BezwaarvoorstelAsync(Guid bezwaarId, CancellationToken ct)
    {
        var voorstel = await db.VierOgen.AsNoTracking().SingleOrDefaultAsync(v => v.Soort == VierOgenSoort.BezwaarbedragToekennen && v.ObjectId == bezwaarId && v.AfgerondOp == null, ct);
        return voorstel is null
            ? null
            : new Bezwaarvoorstel(await db.Users.Where(g => g.Id == voorstel.VoorgesteldDoorId).Select(g => g.Naam).SingleAsync(ct), voorstel.VoorgesteldDoorId == gebruiker.Id, voorstel.VoorgesteldOp, voorstel.VoorgesteldeUitkomst());
    }
}
