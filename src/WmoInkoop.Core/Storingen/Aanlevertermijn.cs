using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Termijnen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Storingen;

/// <summary>
/// The one working day after the closing in which a file with a registered controlegetal can be handed in (Aw 2.109a lid 1 onder b). While there are
/// registrations the kluis stays shut that long, whatever was handed in: when it opens tells nothing (INS-06).
/// </summary>
public sealed class Aanlevertermijn(InkoopDbContext db, Werkkalender kalender)
{
    /// <summary>24:00 of the first working day after the day of the closing; who hands in must be before it.</summary>
    public DateTimeOffset Tot(DateTimeOffset sluiting) => kalender.NaWerkdagen(sluiting, 1);

    /// <summary>From when the kluis can be opened with a view to registrations; null when there are none.</summary>
    public async Task<DateTimeOffset?> OpenenVanafAsync(Aanbesteding aanbesteding, CancellationToken ct) =>
        await db.Controlegetallen.AnyAsync(c => c.AanbestedingId == aanbesteding.Id, ct) ? Tot(aanbesteding.Planning.SluitingOp!.Value) + Aanbesteding.WachttijdKluis : null;

    /// <exception cref="DomeinregelException">Files can still come in.</exception>
    internal async Task EisVoorbijAsync(Aanbesteding aanbesteding, DateTimeOffset nu, CancellationToken ct)
    {
        var vanaf = await OpenenVanafAsync(aanbesteding, ct);
        Eis(vanaf is null || nu >= vanaf, Domeinregel.OpenenWachtOpAanlevering, vanaf is { } v ? Amsterdam.Voluit(v) : "");
    }
}
