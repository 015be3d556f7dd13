using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Rectificaties;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Storingen;

/// <param name="AanbestedingId">Which.</param>
/// <param name="Versie">Of what the inkoper looked at.</param>
/// <param name="StoringId">The outage it is for.</param>
/// <param name="SluitingOp">The new closing, for everyone alike.</param>
/// <param name="Gunningsdatum">The expected gunningsbeslissing after it.</param>
/// <param name="Ingangsdatum">When the contracts start after it.</param>
/// <param name="Reden">Everyone reads it.</param>
public sealed record Storingsverlenging(Guid AanbestedingId, Guid Versie, Guid StoringId, DateTimeOffset SluitingOp, DateOnly? Gunningsdatum, DateOnly? Ingangsdatum, string Reden);

/// <summary>
/// An inkoper gives everyone more time after an outage shortly before the closing, also when the closing has passed, as long as nothing was opened
/// (INS-10, Aw 2.109). It is a rectificatie: numbered, public and told to everyone with an interest. A proposal to open lapses with it.
/// </summary>
public sealed class NaStoringVerlengen(InkoopDbContext db, RectificatiePubliceren rectificaties, VierOgenDoorlopen vierOgen, TimeProvider klok)
{
    /// <returns>The number of the rectificatie.</returns>
    /// <exception cref="DomeinregelException">Opened, ended, switched off, no outage then, or a closing that is not later or leaves the planning out of order.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague changed the aanbesteding since the inkoper looked at it.</exception>
    public Task<int> ExecuteAsync(Storingsverlenging verlenging, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.Geheel().SingleAsync(a => a.Id == verlenging.AanbestedingId, ct);
                db.VerwachtVersie(aanbesteding, verlenging.Versie);
                aanbesteding.EisTeVerlengenNaStoring();
                var storing = await db.Storingen.SingleOrDefaultAsync(s => s.Id == verlenging.StoringId, ct);
                Eis(storing?.Raakt(aanbesteding.Planning.SluitingOp!.Value) is true, Domeinregel.GeenStoringVoorSluiting, (int)Storing.KortVoorSluiting.TotalHours);
                var planning = aanbesteding.Planning with { SluitingOp = verlenging.SluitingOp, Gunningsdatum = verlenging.Gunningsdatum, Ingangsdatum = verlenging.Ingangsdatum };
                EisVolgorde(planning);
                var nummer = await rectificaties.VerlengNaStoringAsync(aanbesteding, planning, storing!, verlenging.Reden, wie, nu, ct);
                await LaatVoorstelVervallenAsync(aanbesteding.Id, wie, ct);
                await VerzetConceptAsync(aanbesteding.Id, planning, ct);
                return nummer;
            },
            ct);
    }

    private static void EisVolgorde(Planning planning)
    {
        var sluiting = Amsterdam.Datum(planning.SluitingOp!.Value);
        Eis(planning.Gunningsdatum is { } gunning && gunning > sluiting && planning.Ingangsdatum >= gunning, Domeinregel.PlanningNaStoringUitVolgorde);
    }

    /// <summary>What was proposed was to open what had closed; it is open again.</summary>
    private async Task LaatVoorstelVervallenAsync(Guid aanbestedingId, Uitvoerder wie, CancellationToken ct)
    {
        if (await db.VierOgen.Where(v => v.Soort == VierOgenSoort.KluisOpenen && v.ObjectId == aanbestedingId && v.AfgerondOp == null).Select(v => (Guid?)v.Id).SingleOrDefaultAsync(ct) is { } voorstel)
        {
            await vierOgen.TrekInAsync(voorstel, wie, ct);
        }
    }

    /// <summary>A rectificatie in preparation starts from the planning that holds now, or it would take the extension back.</summary>
    private async Task VerzetConceptAsync(Guid aanbestedingId, Planning planning, CancellationToken ct)
    {
        if (await db.Aanbestedingen.SingleOrDefaultAsync(a => a.RectificatieVanId == aanbestedingId, ct) is { } concept && !(concept.Planning.SluitingOp >= planning.SluitingOp))
        {
            concept.Plan(concept.Planning with { SluitingOp = planning.SluitingOp, Gunningsdatum = planning.Gunningsdatum, Ingangsdatum = planning.Ingangsdatum });
        }
    }
}
