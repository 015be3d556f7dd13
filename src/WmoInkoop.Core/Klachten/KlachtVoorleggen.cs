using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Core.Vragen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Klachten;

/// <summary>
/// A klacht goes on elsewhere (GUN-07): an inkoper records that it lies with the Commissie van Aanbestedingsexperts; both parties consent to
/// the Geschillencommissie, and from the second consent on nothing is awarded until its ruling is recorded.
/// </summary>
public sealed class KlachtVoorleggen(InkoopDbContext db, Klachtontvangst ontvangst, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Too early, there already, or a day to come.</exception>
    public Task BijCommissieAsync(Guid klachtId, Guid versie, DateOnly op, string? zaaknummer, Uitvoerder wie, CancellationToken ct) => DoeAsync(
        klachtId,
        versie,
        (klacht, nu) =>
        {
            var vervolg = klacht.GaVerder(Klachtinstantie.CommissieVanAanbestedingsexperts, nu);
            db.Add(vervolg);
            vervolg.LegVoor(op, zaaknummer, nu);
            db.Audit(AuditInvoer.Over<Klacht>(wie, AuditActie.KlachtVoorgelegd, klachtId, nu, ("instantie", vervolg.Instantie.ToString()), ("op", Dag(op))));
            return ontvangst.SchrijfKlagerAsync(klacht, KlachtBrieven.BijCommissie(klacht, vervolg), nu, ct);
        },
        ct);

    /// <summary>A party consents to the Geschillencommissie; the first to do so proposes it.</summary>
    /// <param name="klachtId">Which.</param>
    /// <param name="versie">What the person was looking at.</param>
    /// <param name="partij">Klager or Inkoop.</param>
    /// <param name="hoe">How a complainer without an account consented.</param>
    /// <param name="wie">Who says or records it.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">Too early, withdrawn, said already, or by who may not sign for the provider.</exception>
    public Task StemInAsync(Guid klachtId, Guid versie, Klachtpartij partij, string? hoe, Uitvoerder wie, CancellationToken ct) => DoeAsync(
        klachtId,
        versie,
        async (klacht, nu) =>
        {
            Eis(klacht.IngetrokkenOp is null, Domeinregel.KlachtIsIngetrokken);
            await EisBevoegdAsync(klacht, partij, wie, nu, ct);
            if (klacht.Vervolgen.SingleOrDefault(v => v is { Instantie: Klachtinstantie.Geschillencommissie, AfgeslotenOp: null }) is not { } vervolg)
            {
                vervolg = klacht.GaVerder(Klachtinstantie.Geschillencommissie, nu);
                db.Add(vervolg);
            }

            vervolg.StemIn(partij, hoe, wie.GebruikerId!.Value, nu);
            await AuditAsync(klacht, AuditActie.GeschilIngestemd, partij, wie, nu, ct, ("schort op", vervolg.SchortOp ? klacht.PerceelId?.ToString() ?? klacht.AanbestedingId.ToString() : null));
            await ontvangst.SchrijfKlagerAsync(klacht, KlachtBrieven.Geschil(klacht, vervolg), nu, ct);
            await ontvangst.SchrijfGemeenteAsync(klacht, KlachtBrieven.GeschilVoorInkoop(klacht, vervolg), true, wie, nu, ct);
        },
        ct);

    /// <summary>A party does not consent, or takes it back before the other did.</summary>
    /// <exception cref="DomeinregelException">Nothing was proposed, both consented already, without a reason, or by who may not sign for the provider.</exception>
    public Task GaNietDoorAsync(Guid klachtId, Guid versie, Klachtpartij partij, string? reden, Uitvoerder wie, CancellationToken ct) => DoeAsync(
        klachtId,
        versie,
        async (klacht, nu) =>
        {
            var vervolg = klacht.Vervolgen.SingleOrDefault(v => v is { Instantie: Klachtinstantie.Geschillencommissie, AfgeslotenOp: null });
            Eis(vervolg is not null, Domeinregel.KlachtvervolgAfgesloten);
            await EisBevoegdAsync(klacht, partij, wie, nu, ct);
            vervolg.GaNietDoor(reden, nu);
            await AuditAsync(klacht, AuditActie.GeschilGaatNietDoor, partij, wie, nu, ct);
            await ontvangst.SchrijfKlagerAsync(klacht, KlachtBrieven.GeschilGaatNietDoor(klacht, vervolg, KlachtBrieven.MijnPad(klacht)), nu, ct);
            await ontvangst.SchrijfGemeenteAsync(klacht, KlachtBrieven.GeschilGaatNietDoor(klacht, vervolg, KlachtBrieven.Pad(klacht)), true, wie, nu, ct);
        },
        ct);

    /// <summary>Records the advice or the ruling and what is done with it. A suspension ends with it.</summary>
    /// <returns>False when this klacht never went there.</returns>
    /// <exception cref="DomeinregelException">Closed, without the consent of both, or a day or text that cannot be.</exception>
    public async Task<bool> LegVastAsync(Guid klachtId, Guid vervolgId, Guid versie, Klachtuitspraak uitspraak, Uitvoerder wie, CancellationToken ct)
    {
        var gevonden = false;
        await DoeAsync(
            klachtId,
            versie,
            async (klacht, nu) =>
            {
                if (klacht.Vervolgen.SingleOrDefault(v => v.Id == vervolgId) is not { } vervolg)
                {
                    return;
                }

                gevonden = true;
                vervolg.LegVast(uitspraak, nu);
                db.Audit(AuditInvoer.Over<Klacht>(wie, AuditActie.KlachtuitspraakVastgelegd, klachtId, nu, ("instantie", vervolg.Instantie.ToString()), ("op", Dag(uitspraak.Op))));
                await ontvangst.SchrijfKlagerAsync(klacht, KlachtBrieven.Uitspraak(klacht, vervolg, KlachtBrieven.MijnPad(klacht)), nu, ct);
                await ontvangst.SchrijfGemeenteAsync(klacht, KlachtBrieven.Uitspraak(klacht, vervolg, KlachtBrieven.Pad(klacht)), true, wie, nu, ct);
            },
            ct);
        return gevonden;
    }

    private static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task EisBevoegdAsync(Klacht klacht, Klachtpartij partij, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        if (partij is Klachtpartij.Klager && klacht.AanbiederId is { } aanbiederId)
        {
            (await db.TekenrechtAsync(aanbiederId, nu, ct)).EisBevoegd(wie);
        }
    }

    private Task DoeAsync(Guid klachtId, Guid versie, Func<Klacht, DateTimeOffset, Task> daad, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var klacht = await db.Klachten.Geheel().SingleAsync(k => k.Id == klachtId, ct);
                db.VerwachtVersie(klacht, versie);
                await daad(klacht, nu);
            },
            ct);
    }

    private async Task AuditAsync(Klacht klacht, AuditActie actie, Klachtpartij partij, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct, params (string Naam, string? Waarde)[] meer)
    {
        var lijn = AuditInvoer.Over<Klacht>(wie, actie, klacht.Id, nu, [("partij", partij.ToString()), .. meer]);
        db.Audit(partij is Klachtpartij.Klager ? lijn with { ZegelId = await db.VragerzegelAsync(klacht.AanbestedingId, nu, ct) } : lijn);
    }
}
