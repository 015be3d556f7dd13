using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// Submits a draft (INS-03, INS-04): complete, by a beheerder of an accepted provider, in time. The whole content is sealed as one,
/// the receipt is sealed beside it and mailed. Doing it twice gives one inschrijving and one receipt.
/// </summary>
public sealed class InschrijvingIndienen(InkoopDbContext db, Kluis kluis, Hoofdsleutel sleutel, Postkamer postkamer)
{
    /// <returns>False when this provider has no such inschrijving.</returns>
    /// <exception cref="DomeinregelException">Late, not complete, not accepted, no beheerder, or it or the aanbesteding changed since it was looked at.</exception>
    public Task<bool> ExecuteAsync(Indienverzoek verzoek, Uitvoerder wie, CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            if (await db.Inschrijvingen.SingleOrDefaultAsync(i => i.Id == verzoek.InschrijvingId && i.AanbiederId == verzoek.AanbiederId, ct) is not { } inschrijving)
            {
                return false;
            }

            if (inschrijving.Status is not InschrijvingStatus.Ingediend)
            {
                await DienInAsync(inschrijving, verzoek, wie, ct);
            }

            return true;
        },
        ct);

    private async Task DienInAsync(Inschrijving inschrijving, Indienverzoek verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = verzoek.OntvangenOp;
        var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == inschrijving.AanbestedingId, ct);
        inschrijving.EisBewerkbaar(aanbesteding, nu);
        await db.EisMagInschrijvenAsync(aanbesteding, inschrijving.PerceelId, inschrijving.AanbiederId, ct);
        var beheerders = await db.BeheerdersVanAsync(inschrijving.AanbiederId, ct);
        Eis(beheerders.Any(b => b.Id == wie.GebruikerId), Domeinregel.IndienenVraagtBeheerder);
        var aanbieder = await db.Aanbieders.SingleAsync(a => a.Id == inschrijving.AanbiederId, ct);
        Eis(aanbieder.KanIndienen, Domeinregel.IndienenVraagtAcceptatie);
        await db.EisRectificatieGezienAsync(aanbesteding.Id, verzoek.Rectificatie, ct);

        var perceel = await db.Percelen.Include(p => p.Eisen).SingleAsync(p => p.Id == inschrijving.PerceelId, ct);
        var inhoud = await kluis.LeesEigenAsync(inschrijving, verzoek.AanbiederId, ct);
        Eis(Compleetheid.Van(perceel, inhoud).Count == 0, Domeinregel.InschrijvingNietCompleet);
        var canoniek = inhoud.Canoniek();
        var hash = Inschrijvingsinhoud.Hash(canoniek);
        Eis(hash == verzoek.Controlegetal, Domeinregel.InschrijvingGewijzigdNaControle);

        await VervangEerdereAsync(inschrijving, aanbesteding, wie, nu, ct);
        var bewijs = new Ontvangstbewijs(Ontvangstbewijs.NieuwNummer(aanbesteding, perceel), nu, hash, [.. inhoud.Documenten.Select(d => new Ontvangstregel(d.Naam, d.Sha256))]);
        inschrijving.DienIn(aanbesteding, bewijs.Nummer, wie.GebruikerId!.Value, nu);
        await db.LegPartijenVastAsync(inschrijving, sleutel, postkamer, nu, ct);
        db.Indieningen.Add(new Indiening(inschrijving, canoniek, bewijs, sleutel));
        db.Inschrijvingsdelen.RemoveRange(await db.Inschrijvingsdelen.Where(d => d.InschrijvingId == inschrijving.Id).ToListAsync(ct));
        foreach (var document in await db.Documenten.Where(d => db.Inschrijvingsdocumenten.Any(l => l.InschrijvingId == inschrijving.Id && l.DocumentId == d.Id)).ToListAsync(ct))
        {
            document.LegVast(nu);
        }

        db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.InschrijvingIngediend, inschrijving.Id, nu, ("sha256", hash)) with { ZegelId = inschrijving.ZegelId });
        foreach (var beheerder in beheerders)
        {
            postkamer.Bericht(InschrijvingBrieven.Ontvangen(inschrijving, aanbesteding, perceel, bewijs), beheerder, nu, aanbesteding.RegioId, inschrijving.ZegelId);
        }
    }

    private async Task VervangEerdereAsync(Inschrijving inschrijving, Aanbesteding aanbesteding, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        var eerdere = await db.Inschrijvingen.SingleOrDefaultAsync(
            i => i.PerceelId == inschrijving.PerceelId && i.AanbiederId == inschrijving.AanbiederId && i.Status == InschrijvingStatus.Ingediend, ct);
        if (eerdere is not null)
        {
            eerdere.MaakPlaats(aanbesteding, nu);
            db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.InschrijvingVervangen, eerdere.Id, nu, ("door", inschrijving.Id.ToString())) with { ZegelId = eerdere.ZegelId });
            await db.SaveChangesAsync(ct); // first out of the unique index, then the new one in
        }
    }
}

/// <param name="InschrijvingId">The draft.</param>
/// <param name="AanbiederId">Of whom.</param>
/// <param name="Controlegetal">The hash of the content that was shown for the last check: what is handed in is what was seen.</param>
/// <param name="Rectificatie">The number of the latest rectificatie when the last check was shown; 0: there was none.</param>
/// <param name="OntvangenOp">When the server had the complete request (INS-04); taken before anything waits.</param>
public sealed record Indienverzoek(Guid InschrijvingId, Guid AanbiederId, string Controlegetal, int Rectificatie, DateTimeOffset OntvangenOp);
