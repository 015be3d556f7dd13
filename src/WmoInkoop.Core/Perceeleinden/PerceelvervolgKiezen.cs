using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Perceeleinden;

/// <summary>
/// What a regio does after a perceel ended without an award (TRJ-13): announce it again or by invitation, each in a new concept with the
/// same perceel, or go on without.
/// </summary>
public sealed class PerceelvervolgKiezen(InkoopDbContext db, TimeProvider klok)
{
    /// <returns>The new aanbesteding, or null when the choice makes none.</returns>
    /// <exception cref="DomeinregelException">It has not ended, was awarded, or this was chosen before.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague was first.</exception>
    public Task<Guid?> ExecuteAsync(Guid aanbestedingId, Guid perceelId, Guid versie, Perceelvervolg vervolg, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync<Guid?>(
            async () =>
            {
                var aanbesteding = await db.Aanbestedingen.Geheel().SingleAsync(a => a.Id == aanbestedingId, ct);
                db.VerwachtVersie(aanbesteding, versie);
                var perceel = aanbesteding.Percelen.Single(p => p.Id == perceelId);
                var nieuw = vervolg is Perceelvervolg.OpnieuwAankondigen or Perceelvervolg.Onderhands ? await MaakAsync(aanbesteding, perceel, vervolg, nu, wie, ct) : null;
                perceel.KiesVervolg(vervolg, nieuw?.Id);
                db.Audit(AuditInvoer.Over<Perceel>(wie, AuditActie.PerceelvervolgGekozen, perceel.Id, nu, ("vervolg", vervolg.ToString()), ("aanbesteding", nieuw?.Id.ToString())));
                return nieuw?.Id;
            },
            ct);
    }

    private async Task<Aanbesteding> MaakAsync(Aanbesteding oud, Perceel perceel, Perceelvervolg vervolg, DateTimeOffset nu, Uitvoerder wie, CancellationToken ct)
    {
        var traject = await db.Trajecten.SingleAsync(t => t.Id == oud.TrajectId, ct);
        var procedure = vervolg is Perceelvervolg.Onderhands ? Proceduretabel.Alle.First(o => o.Deelname is Deelname.Genodigden).Procedure : oud.Procedure;
        var regime = Proceduretabel.Van(procedure).KanOnder(oud.Regime) ? oud.Regime : Regime.Nationaal;
        var naam = $"{perceel.Naam} (vervolg op {oud.Nummer})";
        var nieuw = new Aanbesteding(
            traject,
            await Aanbestedingsnummer.VolgendeAsync(db, nu, ct),
            new Aanbestedingsgegevens(naam[..Math.Min(naam.Length, Aanbestedingsgegevens.MaxNaam)], oud.Omschrijving, procedure, regime, perceel.Bedrag, oud.CpvCodes) { Gebied = oud.Gebied },
            nu);
        nieuw.NeemPerceelOver(perceel);
        db.Aanbestedingen.Add(nieuw);
        db.Audit(AuditInvoer.Over<Aanbesteding>(wie, AuditActie.AanbestedingGemaakt, nieuw.Id, nu, ("nummer", nieuw.Nummer), ("vervolg op", oud.Id.ToString())));
        return nieuw;
    }
}
