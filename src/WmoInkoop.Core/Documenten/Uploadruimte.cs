using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Documenten;

/// <summary>
/// Keeps one organisation from filling the disk with what it does not hand in: files of forms that were never sent, replaced or
/// removed files until they are swept, and drafts. What is published, submitted or signed (<see cref="Document.LegVast"/>) no longer counts.
/// </summary>
public sealed class Uploadruimte(InkoopDbContext db, TimeProvider klok)
{
    /// <summary>Per organisation, in bytes: 5 GB. A hundred of the largest files, more than any bid in preparation needs.</summary>
    public const long MaxLos = 5L * 1024 * 1024 * 1024;

    /// <summary>Takes room for one file of unknown size, before anything of it is stored; uploads at the same time cannot pass the limit together.</summary>
    /// <param name="eigenaarId">The provider, or the account of who works for none; null for visitors.</param>
    /// <param name="naam">Of the file, for the message.</param>
    /// <returns>The booking, for <see cref="BoekAsync"/> or <see cref="GeefVrijAsync"/>.</returns>
    /// <exception cref="DomeinregelException">The organisation has too much here that is not handed in.</exception>
    public Task<Guid> ReserveerAsync(Guid? eigenaarId, string naam, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var los = await db.Uploadboekingen
                    .Where(b => b.EigenaarId == eigenaarId && !db.Documenten.Any(d => d.Id == b.DocumentId && d.VastgelegdOp != null))
                    .SumAsync(b => b.Grootte, ct);
                Eis(los + Documentsoorten.MaxGrootte <= MaxLos, Domeinregel.UploadruimteVol, Bestandsnaam.Veilig(naam), MaxLos / (1024 * 1024 * 1024));
                var boeking = new Uploadboeking(eigenaarId, Documentsoorten.MaxGrootte, nu);
                db.Uploadboekingen.Add(boeking);
                return boeking.Id;
            },
            ct);
    }

    /// <summary>The file is stored: from now on it takes what it is.</summary>
    public Task BoekAsync(Guid boekingId, Document document, CancellationToken ct) => db.InTransactieAsync(
        () => db.Uploadboekingen.Where(b => b.Id == boekingId)
            .ExecuteUpdateAsync(u => u.SetProperty(b => b.DocumentId, document.Id).SetProperty(b => b.Grootte, document.Grootte), ct),
        ct);

    /// <summary>Nothing was stored, or it is removed already.</summary>
    public Task GeefVrijAsync(Guid boekingId, CancellationToken ct) =>
        db.InTransactieAsync(() => db.Uploadboekingen.Where(b => b.Id == boekingId).ExecuteDeleteAsync(ct), ct);

    /// <summary>Takes away the bookings of documents that are fixed, and of files that have no row once they are swept.</summary>
    /// <returns>How many.</returns>
    public Task<int> RuimOpAsync(CancellationToken ct)
    {
        var grens = klok.GetUtcNow() - DocumentenOpruimen.WeesVoor;
        return db.InTransactieAsync(
            () => db.Uploadboekingen
                .Where(b => b.Op < grens && !db.Documenten.Any(d => d.Id == b.DocumentId && d.VastgelegdOp == null))
                .ExecuteDeleteAsync(ct),
            ct);
    }
}
