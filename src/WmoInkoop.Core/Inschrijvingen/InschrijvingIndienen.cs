using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// Submits a draft (INS-03, INS-04): complete, by who may sign for an accepted provider (AAN-07), in time. The whole content is sealed as
/// one, the receipt is sealed beside it and mailed. Doing it twice gives one inschrijving and one receipt.
/// </summary>
public sealed class InschrijvingIndienen(InkoopDbContext db, Kluis kluis, Hoofdsleutel sleutel, Postkamer postkamer, Ondertekenen ondertekenen)
{
    /// <summary>By who signs alone, or with the second of two signatures: then this moment is the one that counts.</summary>
    /// <returns>False when this provider has no such inschrijving.</returns>
    /// <exception cref="DomeinregelException">Late, not complete, not accepted, not allowed to sign, or it or the aanbesteding changed since it was looked at.</exception>
    public Task<bool> ExecuteAsync(Indienverzoek verzoek, Uitvoerder wie, CancellationToken ct) => MetConceptAsync(verzoek, wie, DienInAsync, ct);

    /// <summary>The first of two signatures, under what could be submitted now (AAN-07). Nothing is submitted yet.</summary>
    /// <returns>False when this provider has no such inschrijving; true also when it is submitted already.</returns>
    /// <inheritdoc cref="ExecuteAsync" path="/exception"/>
    public Task<bool> TekenAlsEersteAsync(Indienverzoek verzoek, Uitvoerder wie, CancellationToken ct) => MetConceptAsync(
        verzoek,
        wie,
        gereed => ondertekenen.ZetEersteAsync(gereed.Inschrijving, gereed.Aanbesteding, gereed.Recht, gereed.Bevoegde, gereed.Tekeninhoud, verzoek.OntvangenOp, wie, null, ct),
        ct);

    private Task<bool> MetConceptAsync(Indienverzoek verzoek, Uitvoerder wie, Func<Gereed, Task> daad, CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            if (await db.Inschrijvingen.SingleOrDefaultAsync(i => i.Id == verzoek.InschrijvingId && i.AanbiederId == verzoek.AanbiederId, ct) is not { } inschrijving)
            {
                return false;
            }

            if (inschrijving.Status is not InschrijvingStatus.Ingediend)
            {
                await daad(await ControleerAsync(inschrijving, verzoek, wie, ct));
            }

            return true;
        },
        ct);

    /// <summary>Everything that has to be so before anybody signs.</summary>
    private async Task<Gereed> ControleerAsync(Inschrijving inschrijving, Indienverzoek verzoek, Uitvoerder wie, CancellationToken ct)
    {
        var nu = verzoek.OntvangenOp;
        var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == inschrijving.AanbestedingId, ct);
        await ondertekenen.EisOpTijdAsync(inschrijving, aanbesteding, nu, ct);
        inschrijving.EisBewerkbaar(aanbesteding, nu);
        await db.EisMagInschrijvenAsync(aanbesteding, inschrijving.PerceelId, inschrijving.AanbiederId, ct);
        var recht = await db.TekenrechtAsync(inschrijving.AanbiederId, nu, ct);
        var bevoegde = recht.EisBevoegd(wie);
        var aanbieder = await db.Aanbieders.SingleAsync(a => a.Id == inschrijving.AanbiederId, ct);
        Eis(aanbieder.KanIndienen, Domeinregel.IndienenVraagtAcceptatie);
        var rectificatie = await db.EisRectificatieGezienAsync(aanbesteding.Id, verzoek.Rectificatie, ct);

        var perceel = await db.Percelen.Include(p => p.Eisen).SingleAsync(p => p.Id == inschrijving.PerceelId, ct);
        var inhoud = await kluis.LeesEigenAsync(inschrijving, verzoek.AanbiederId, ct);
        Eis(Compleetheid.Van(perceel, inhoud).Count == 0, Domeinregel.InschrijvingNietCompleet);
        var canoniek = inhoud.Canoniek();
        var hash = Inschrijvingsinhoud.Hash(canoniek);
        Eis(hash == verzoek.Controlegetal, Domeinregel.InschrijvingGewijzigdNaControle);
        return new Gereed(inschrijving, aanbesteding, perceel, aanbieder.Naam, inhoud, canoniek, new Tekeninhoud(hash, rectificatie), recht, bevoegde, wie, nu, ct);
    }

    private async Task DienInAsync(Gereed gereed)
    {
        var (inschrijving, aanbesteding, perceel, aanbieder, inhoud, canoniek, (hash, _), recht, bevoegde, wie, nu, ct) = gereed;
        var ondertekeningen = await ondertekenen.RondAfAsync(inschrijving.Id, recht, bevoegde, gereed.Tekeninhoud, nu, ct);
        await VervangEerdereAsync(inschrijving, aanbesteding, wie, nu, ct);
        var bewijs = new Ontvangstbewijs(Ontvangstbewijs.NieuwNummer(aanbesteding, perceel), nu, hash, [.. inhoud.Documenten.Select(d => new Ontvangstregel(d.Naam, d.Sha256))], Ontvangstkop.Van(aanbesteding, perceel, aanbieder), Ondertekeningen: ondertekeningen);
        inschrijving.DienIn(aanbesteding, bewijs.Nummer, wie.GebruikerId!.Value, nu);
        await db.LegPartijenVastAsync(inschrijving, sleutel, postkamer, nu, ct);
        db.Indieningen.Add(new Indiening(inschrijving, canoniek, bewijs, sleutel));
        db.Inschrijvingsdelen.RemoveRange(await db.Inschrijvingsdelen.Where(d => d.InschrijvingId == inschrijving.Id).ToListAsync(ct));
        foreach (var document in await db.Documenten.Where(d => db.Inschrijvingsdocumenten.Any(l => l.InschrijvingId == inschrijving.Id && l.DocumentId == d.Id)).ToListAsync(ct))
        {
            document.LegVast(nu);
        }

        db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.InschrijvingIngediend, inschrijving.Id, nu, ("sha256", hash)) with { ZegelId = inschrijving.ZegelId });
        foreach (var ontvanger in recht.Ontvangers)
        {
            postkamer.Bericht(InschrijvingBrieven.Ontvangen(inschrijving, aanbesteding, perceel, bewijs), ontvanger, nu, aanbesteding.RegioId, inschrijving.ZegelId);
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

    /// <summary>A draft that was checked, and who signs it.</summary>
    private sealed record Gereed(
        Inschrijving Inschrijving,
        Aanbesteding Aanbesteding,
        Perceel Perceel,
        string Aanbieder,
        Inschrijvingsinhoud Inhoud,
        byte[] Canoniek,
        Tekeninhoud Tekeninhoud,
        Tekenrecht Recht,
        Tekenbevoegde Bevoegde,
        Uitvoerder Wie,
        DateTimeOffset Nu,
        CancellationToken Ct);
}

/// <param name="InschrijvingId">The draft.</param>
/// <param name="AanbiederId">Of whom.</param>
/// <param name="Controlegetal">The hash of the content that was shown for the last check: what is handed in is what was seen.</param>
/// <param name="Rectificatie">The number of the latest rectificatie when the last check was shown; 0: there was none.</param>
/// <param name="OntvangenOp">When the server had the complete request (INS-04); taken before anything waits.</param>
public sealed record Indienverzoek(Guid InschrijvingId, Guid AanbiederId, string Controlegetal, int Rectificatie, DateTimeOffset OntvangenOp);
