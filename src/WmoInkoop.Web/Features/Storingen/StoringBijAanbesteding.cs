using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Regios;
using WmoInkoop.Core.Storingen;

namespace WmoInkoop.Web.Features.Storingen;

/// <summary>The outages shortly before the closing of an aanbesteding, and what bidders can do; the same for everyone.</summary>
/// <param name="Aanbesteding">Published, with a kluis.</param>
/// <param name="Storingen">The latest first.</param>
/// <param name="Contact">Whom to call or mail with a controlegetal.</param>
/// <param name="AanleverenTot">Until when a registered file can be handed in.</param>
/// <param name="Nu">Now.</param>
public sealed record StoringBijAanbesteding(Aanbesteding Aanbesteding, IReadOnlyList<Storing> Storingen, Regio Contact, DateTimeOffset AanleverenTot, DateTimeOffset Nu)
{
    public bool NeemtControlegetallen => Aanbesteding.Regel(Procedureregel.StoringControlegetal).Geldt;

    public bool KanVerlengen => Aanbesteding is { GeopendOp: null, Einde: null } && Aanbesteding.Regel(Procedureregel.StoringVerlengt).Geldt && Storingen.Count > 0;

    public bool KanRegistreren => Aanbesteding is { GeopendOp: null, Einde: null } && NeemtControlegetallen && Storingen.Count > 0 && Nu < AanleverenTot;

    /// <summary>Null for one without a kluis, or that is not published: then there is nothing to hand in on time.</summary>
    internal static async Task<StoringBijAanbesteding?> LeesAsync(InkoopDbContext db, Aanlevertermijn termijn, Aanbesteding aanbesteding, DateTimeOffset nu, CancellationToken ct) =>
        aanbesteding is { IsGepubliceerd: true, IsRectificatieconcept: false, Opzet.HeeftKluis: true, Planning.SluitingOp: { } sluiting }
            ? new StoringBijAanbesteding(
                aanbesteding,
                await db.StoringenBij(sluiting).AsNoTracking().Take(20).ToListAsync(ct),
                await db.Regios.AsNoTracking().SingleAsync(r => r.Id == aanbesteding.RegioId, ct),
                termijn.Tot(sluiting),
                nu)
            : null;
}
