using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Regios;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Beschikkingen;

/// <summary>All that the beschikkingen of one perceel are made from.</summary>
/// <param name="Aanbesteding">Without percelen.</param>
/// <param name="Perceel">With its criteria.</param>
/// <param name="Regio">Who grants.</param>
/// <param name="Uitslag">The fixed outcome of the assessment.</param>
/// <param name="Voorstel">Follows from it.</param>
/// <param name="Besluit">To change.</param>
public sealed record Subsidiedossier(Aanbesteding Aanbesteding, Perceel Perceel, Regio Regio, Uitslag Uitslag, IReadOnlyList<Subsidieregel> Voorstel, Subsidiebesluit Besluit)
{
    public decimal Verleend => Voorstel.Sum(r => r.Verleend ?? 0m);

    /// <summary>The number of the beschikking of one applicant.</summary>
    public string Nummer(Subsidieregel regel) => string.Create(CultureInfo.InvariantCulture, $"{Aanbesteding.Nummer}-{Perceel.Nummer}-B{Voorstel.ToList().FindIndex(r => r.InschrijvingId == regel.InschrijvingId) + 1}");

    /// <summary>The term to object when the beschikkingen go out now.</summary>
    public Bezwaartermijn Termijn(Werkkalender kalender, DateTimeOffset nu) => Bezwaartermijn.Van(kalender, nu, Aanbesteding.Regel(Procedureregel.Bezwaartermijn).Dagen);
}

/// <summary>Reads a dossier, in a fixed number of queries.</summary>
public sealed class Subsidiedossiers(InkoopDbContext db, Uitslaglezer uitslagen)
{
    /// <summary>The dossier of a perceel, to change; null until its decision is being prepared.</summary>
    public async Task<Subsidiedossier?> LeesAsync(Guid perceelId, CancellationToken ct)
    {
        var besluit = await db.Subsidiebesluiten.SingleOrDefaultAsync(b => b.PerceelId == perceelId, ct);
        if (besluit is null || await uitslagen.VanPerceelAsync(perceelId, ct) is not { } uitslag)
        {
            return null;
        }

        var perceel = await db.Percelen.Include(p => p.Criteria).SingleAsync(p => p.Id == perceelId, ct);
        var aanbesteding = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == perceel.AanbestedingId, ct);
        var regio = await db.Regios.AsNoTracking().SingleAsync(r => r.Id == aanbesteding.RegioId, ct);
        return new Subsidiedossier(aanbesteding, perceel, regio, uitslag, uitslag.Onleesbaar.Count > 0 ? [] : Subsidievoorstel.Van(uitslag), besluit);
    }
}

/// <summary>For which procedures there are beschikkingen, and what everyone may know of them.</summary>
public static class BeschikkingQueries
{
    /// <summary>Procedures that end in beschikkingen.</summary>
    public static IReadOnlyList<Procedure> MetBeschikking { get; } = [.. Proceduretabel.Alle.Where(o => o.Heeft(Procedurestap.Beschikking)).Select(o => o.Procedure)];

    /// <summary>The record of subsidies that are granted now; public from the moment the beschikking was made known.</summary>
    public static IQueryable<Beschikking> VerleendeSubsidies(this InkoopDbContext db) => db.Beschikkingen.Where(b => b.IsVerleend);

    /// <summary>What changes the outcome waits while a proposal does.</summary>
    /// <exception cref="DomeinregelException">The beschikkingen wait for a second inkoper.</exception>
    internal static async Task EisGeenBeschikkingVoorgesteldAsync(this InkoopDbContext db, Guid perceelId, CancellationToken ct) =>
        Eisen.Eis(!await db.Subsidiebesluiten.AnyAsync(b => b.PerceelId == perceelId && b.VoorgesteldOp != null, ct), Domeinregel.BeschikkingenWachten);
}
