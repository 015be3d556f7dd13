using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Core.Termijnen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// Who may sign says that a submitted inschrijving still holds after a wezenlijke rectificatie (TRJ-03). That is possible only when it answers what is
/// asked now; else it has to be replaced. It is a statement that binds like the submission, so who signs together with another does that here too
/// (AAN-07). What counts from then on is sealed with what is asked now and has a receipt of its own.
/// </summary>
public sealed class InschrijvingHerbevestigen(InkoopDbContext db, Kluis kluis, Postkamer postkamer, Ondertekenen ondertekenen)
{
    /// <summary>By who signs alone, or with the second of two signatures.</summary>
    /// <param name="rectificatie">The number of the latest rectificatie that was shown.</param>
    /// <param name="ontvangenOp">When the server had the complete request.</param>
    /// <returns>False when this provider has no such inschrijving.</returns>
    /// <exception cref="DomeinregelException">Late, nothing to confirm, not allowed to sign, a newer rectificatie, or it lacks what is asked now.</exception>
    public Task<bool> ExecuteAsync(Guid inschrijvingId, Guid aanbiederId, int rectificatie, DateTimeOffset ontvangenOp, Uitvoerder wie, CancellationToken ct) => TekenAsync(
        inschrijvingId,
        aanbiederId,
        rectificatie,
        ontvangenOp,
        wie,
        async (inschrijving, aanbesteding, recht, bevoegde, inhoud) =>
        {
            var ondertekeningen = await ondertekenen.RondAfAsync(inschrijving.Id, recht, bevoegde, inhoud, ontvangenOp, ct);
            inschrijving.Herbevestig(aanbesteding, ontvangenOp);
            var bewijs = await kluis.BevestigAsync(inschrijving, aanbesteding, ondertekeningen, ontvangenOp, ct);
            db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.InschrijvingHerbevestigd, inschrijving.Id, ontvangenOp, ("sha256", bewijs.Sha256)) with { ZegelId = inschrijving.ZegelId });
            foreach (var ontvanger in recht.Ontvangers)
            {
                postkamer.Bericht(InschrijvingBrieven.Herbevestigd(inschrijving, aanbesteding, bewijs), ontvanger, ontvangenOp, aanbesteding.RegioId, inschrijving.ZegelId);
            }
        },
        ct);

    /// <summary>The first of two signatures (AAN-07). It does not count yet.</summary>
    /// <inheritdoc cref="ExecuteAsync"/>
    public Task<bool> TekenAlsEersteAsync(Guid inschrijvingId, Guid aanbiederId, int rectificatie, DateTimeOffset ontvangenOp, Uitvoerder wie, CancellationToken ct) => TekenAsync(
        inschrijvingId,
        aanbiederId,
        rectificatie,
        ontvangenOp,
        wie,
        (inschrijving, aanbesteding, recht, bevoegde, inhoud) => ondertekenen.ZetEersteAsync(inschrijving, aanbesteding, recht, bevoegde, inhoud, ontvangenOp, wie, null, ct),
        ct);

    private Task<bool> TekenAsync(
        Guid inschrijvingId,
        Guid aanbiederId,
        int rectificatie,
        DateTimeOffset ontvangenOp,
        Uitvoerder wie,
        Func<Inschrijving, Aanbesteding, Tekenrecht, Tekenbevoegde, Tekeninhoud, Task> daad,
        CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            if (await db.Inschrijvingen.SingleOrDefaultAsync(i => i.Id == inschrijvingId && i.AanbiederId == aanbiederId, ct) is not { } inschrijving)
            {
                return false;
            }

            var recht = await db.TekenrechtAsync(aanbiederId, ontvangenOp, ct);
            var bevoegde = recht.EisBevoegd(wie);
            var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == inschrijving.AanbestedingId, ct);
            var laatste = await db.EisRectificatieGezienAsync(aanbesteding.Id, rectificatie, ct);
            await ondertekenen.EisOpTijdAsync(inschrijving, aanbesteding, ontvangenOp, ct);
            inschrijving.EisTeHerbevestigen(aanbesteding, ontvangenOp);
            await db.EisMagInschrijvenAsync(aanbesteding, inschrijving.PerceelId, aanbiederId, ct);
            Eis(await WatOntbreektAsync(inschrijving, ct) is { Count: 0 }, Domeinregel.HerbevestigenVraagtVervangen);
            var getekend = await kluis.OntvangstbewijsAsync(inschrijving, aanbiederId, ct);
            await daad(inschrijving, aanbesteding, recht, bevoegde, new Tekeninhoud(getekend.Sha256, laatste));
            return true;
        },
        ct);

    /// <summary>What the submitted content lacks of what the perceel asks now, in Dutch; empty when it can be confirmed as it is.</summary>
    public async Task<IReadOnlyList<string>> WatOntbreektAsync(Inschrijving inschrijving, CancellationToken ct)
    {
        var perceel = await db.Percelen.AsNoTracking().Include(p => p.Criteria).Include(p => p.Eisen).AsSplitQuery().SingleAsync(p => p.Id == inschrijving.PerceelId, ct);
        var inhoud = await kluis.LeesEigenAsync(inschrijving, inschrijving.AanbiederId, ct);
        var aanbesteding = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == inschrijving.AanbestedingId, ct);
        inhoud = inhoud with
        {
            EigenVerklaring = inhoud.EigenVerklaring?.Voor(aanbesteding.GevraagdeGronden),
            Partijen = inhoud.Partijen is { } partijen // each for itself: a ground that is asked since was answered by none
                ? partijen with { Partijen = [.. partijen.Partijen.Select(p => p with { EigenVerklaring = p.EigenVerklaring?.Voor(aanbesteding.GevraagdeGronden) })] }
                : null,
        };
        return
        [
            .. perceel.Criteria.Where(c => inhoud.Antwoorden.All(a => a.CriteriumId != c.Id)).OrderBy(c => c.Volgnummer).Select(c => Teksten.Van(Inschrijfgebreksoort.AntwoordOntbreekt, c.Volgnummer, c.Naam)),
            .. perceel.Eisen.Where(e => inhoud.Eisen.All(a => a.EisId != e.Id)).OrderBy(e => e.Volgnummer).Select(e => Teksten.Van(Inschrijfgebreksoort.EisNietAkkoord, perceel.Code(e))),
            .. Compleetheid.Van(perceel, Vraagvergelijking.VoorNu(inhoud, perceel)).Select(g => g.Tekst),
        ];
    }
}

/// <summary>Reminds the people of providers whose inschrijving does not count until it is confirmed (HER-01, TRJ-03); that there are any stays sealed.</summary>
public sealed class Herbevestigtermijn(InkoopDbContext db) : IBetrokkenen
{
    public TermijnSoort Soort => TermijnSoort.Herbevestiging;

    public async Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct) => await db.Users
        .Where(g => db.Medewerkers.Any(m => m.GebruikerId == g.Id && m.Tot == null
            && db.Inschrijvingen.Any(i => i.AanbiederId == m.AanbiederId && i.AanbestedingId == termijn.ObjectId && i.Status == InschrijvingStatus.Ingediend && i.HerbevestigenSinds != null
                && db.Percelen.Any(p => p.Id == i.PerceelId && p.BeeindigdOp == null))))
        .ToListAsync(ct);

    public Task<Guid?> ZegelAsync(Termijn termijn, CancellationToken ct) => db.InschrijfzegelAsync(termijn.ObjectId, ct);
}
