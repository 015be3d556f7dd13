using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Core.Dialogen;

/// <summary>What somebody of a gegadigde writes before handing in.</summary>
/// <param name="GegadigdeId">Of the own organisation.</param>
/// <param name="AanbiederId">That organisation.</param>
/// <param name="Versie">Of the plan that waited already, or empty when there was none.</param>
/// <param name="Tekst">Markdown.</param>
/// <param name="Behouden">Documents of the plan that waited, or of the version before, that go along.</param>
/// <param name="Nieuw">Documents that were stored just now.</param>
/// <param name="OntvangenOp">When the server had the complete request (INS-04).</param>
public sealed record Dialoogplanwijziging(
    Guid GegadigdeId, Guid AanbiederId, Guid Versie, string Tekst, IReadOnlyCollection<Guid> Behouden, IReadOnlyCollection<Document> Nieuw, DateTimeOffset OntvangenOp);

/// <summary>Anyone of a gegadigde prepares the plan for the ronde that is open; also a new version of one that was handed in.</summary>
public sealed class DialoogplanBewaren(InkoopDbContext db)
{
    /// <returns>False when this provider is not that gegadigde, or there was no ronde yet.</returns>
    /// <exception cref="DomeinregelException">Too late, or too much.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague changed it meanwhile.</exception>
    public Task<bool> ExecuteAsync(Dialoogplanwijziging wijziging, Uitvoerder wie, CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            if (await db.EigenGesprekAsync(wijziging.GegadigdeId, wijziging.AanbiederId, ct) is not var (ronde, gesprek))
            {
                return false;
            }

            var wachtend = gesprek.Plannen.SingleOrDefault(p => p.IngediendOp is null);
            var vorige = wachtend?.Documenten.ToList() ?? [];
            var bekend = gesprek.Plannen.SelectMany(p => p.Documenten).Select(d => d.DocumentId).ToHashSet();
            var plan = gesprek.BewaarPlan(ronde, wijziging.Tekst, [.. wijziging.Behouden.Where(bekend.Contains).Distinct(), .. wijziging.Nieuw.Select(d => d.Id)], wijziging.OntvangenOp);
            if ((wachtend?.Versie ?? Guid.Empty) != wijziging.Versie)
            {
                throw new DbUpdateConcurrencyException("The plan was changed by somebody else.");
            }

            if (wachtend is not null)
            {
                db.Raak(wachtend);
            }

            db.Documenten.AddRange(wijziging.Nieuw);
            await RuimOpAsync(vorige.Except(plan.Documenten).ToList(), ct);
            db.AuditGesprek(wie, AuditActie.DialoogplanBewaard, gesprek, wijziging.OntvangenOp, ("plan", plan.Id.ToString()));
            return true;
        },
        ct);

    /// <summary>What is left out and was never handed in goes; its file is removed by the nightly clean-up.</summary>
    private async Task RuimOpAsync(List<Dialoogplandocument> weg, CancellationToken ct)
    {
        var ids = weg.ConvertAll(d => d.DocumentId);
        db.RemoveRange(weg);
        db.Documenten.RemoveRange(await db.Documenten.Where(d => ids.Contains(d.Id) && d.VastgelegdOp == null).ToListAsync(ct));
    }
}
