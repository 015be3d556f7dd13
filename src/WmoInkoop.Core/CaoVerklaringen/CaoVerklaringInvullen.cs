using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;

namespace WmoInkoop.Core.CaoVerklaringen;

/// <summary>What somebody of the provider fills in before signing.</summary>
/// <param name="VerzoekId">Of the own organisation; the caller has seen to that.</param>
/// <param name="Versie">Of the declaration that already stood ready, or empty when there was none.</param>
/// <param name="Inhoud">Ground, cao and argument.</param>
/// <param name="Behouden">Documents of the declaration before, or of the one that stood ready, that go along.</param>
/// <param name="Nieuw">Documents that were stored just now.</param>
public sealed record CaoInvulling(Guid VerzoekId, Guid Versie, CaoInhoud Inhoud, IReadOnlyCollection<Guid> Behouden, IReadOnlyCollection<Document> Nieuw);

/// <summary>Anyone of the provider prepares a declaration (CAO-02); there is one at a time that waits for a signature.</summary>
public sealed class CaoVerklaringInvullen(InkoopDbContext db, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">It is not complete for its ground.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague changed it meanwhile.</exception>
    public Task ExecuteAsync(CaoInvulling invulling, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(async () =>
        {
            var verzoek = await db.CaoVerzoeken.SingleAsync(v => v.Id == invulling.VerzoekId, ct);
            var eis = await db.CaoEisen.SingleAsync(e => e.Id == verzoek.EisId, ct);
            var verklaring = await db.CaoVerklaringen.Include(v => v.Documenten).SingleOrDefaultAsync(v => v.VerzoekId == verzoek.Id && v.OndertekendOp == null, ct);
            if ((verklaring?.Versie ?? Guid.Empty) != invulling.Versie)
            {
                throw new DbUpdateConcurrencyException("The declaration was changed by somebody else.");
            }

            var bekend = await BekendeAsync(verzoek, verklaring, ct);
            var vorige = verklaring?.Documenten.ToList() ?? [];
            if (verklaring is null)
            {
                verklaring = new CaoVerklaring(verzoek, nu);
                db.CaoVerklaringen.Add(verklaring);
            }
            else
            {
                db.Raak(verklaring);
            }

            db.Documenten.AddRange(invulling.Nieuw);
            verklaring.Vul(eis, invulling.Inhoud, [.. invulling.Behouden.Where(bekend.Contains).Distinct(), .. invulling.Nieuw.Select(d => d.Id)]);
            await RuimOpAsync(vorige.Except(verklaring.Documenten).ToList(), ct);
            db.Audit(AuditInvoer.Over<CaoVerklaring>(
                wie, AuditActie.CaoVerklaringIngevuld, verklaring.Id, nu, ("verzoek", verzoek.Id.ToString()), ("documenten", string.Join(',', verklaring.Documenten.Select(d => d.DocumentId)))));
        }, ct);
    }

    /// <summary>Only documents of this verzoek can be kept, whatever a form says.</summary>
    private async Task<HashSet<Guid>> BekendeAsync(CaoVerzoek verzoek, CaoVerklaring? klaar, CancellationToken ct)
    {
        var bron = klaar?.Id ?? verzoek.VerklaringId;
        return await db.CaoVerklaringen.Where(v => v.Id == bron).SelectMany(v => v.Documenten).Select(d => d.DocumentId).ToHashSetAsync(ct);
    }

    /// <summary>What is left out and was never signed goes; its file is removed by the nightly clean-up.</summary>
    private async Task RuimOpAsync(List<CaoDocument> weg, CancellationToken ct)
    {
        var ids = weg.ConvertAll(d => d.DocumentId);
        db.RemoveRange(weg);
        db.Documenten.RemoveRange(await db.Documenten.Where(d => ids.Contains(d.Id) && d.VastgelegdOp == null).ToListAsync(ct));
    }
}
