using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Storingen;

/// <param name="AanbestedingId">For which.</param>
/// <param name="AanbiederId">Of whom.</param>
/// <param name="Document">The file, stored already; its SHA-256 was computed while it came in.</param>
/// <param name="Prijs">Where the perceel asks one: as it stands in the file, which prevails.</param>
/// <param name="OntvangenOp">When the server had the complete request.</param>
public sealed record Aanlevering(Guid AanbestedingId, Guid AanbiederId, Document Document, decimal? Prijs, DateTimeOffset OntvangenOp);

/// <summary>
/// Who may sign hands in, within one working day after the closing, the file of which the controlegetal was registered before it (INS-10, Aw
/// 2.109a). It becomes an inschrijving that counts as in time: one file, no answers, sealed and opened with the rest. Of two who sign together
/// (AAN-07) each hands in that same file in the own account, and the second counts: anybody can have told a controlegetal by phone, and what is
/// handed in now replaces what was and can no longer be withdrawn.
/// </summary>
public sealed class InschrijvingAanleveren(InkoopDbContext db, Aanlevertermijn termijn, Hoofdsleutel sleutel, Postkamer postkamer, Ondertekenen ondertekenen, InschrijvingBeginnen beginnen)
{
    /// <returns>Null when nothing is registered for this provider.</returns>
    /// <exception cref="DomeinregelException">Another file, too soon, too late, opened, not allowed to sign, not accepted, in another inschrijving, or the price is missing.</exception>
    public Task<Aanleveruitkomst?> ExecuteAsync(Aanlevering aanlevering, Uitvoerder wie, CancellationToken ct)
    {
        var naam = aanlevering.Document.Naam; // the deed hides it, and may run twice
        return db.InTransactieAsync<Aanleveruitkomst?>(
            async () =>
            {
                var aanbieder = await db.Aanbieders.SingleAsync(a => a.Id == aanlevering.AanbiederId, ct);
                var geregistreerd = (await db.Controlegetallen.Where(c => c.AanbestedingId == aanlevering.AanbestedingId && c.KvkNummer == aanbieder.KvkNummer).ToListAsync(ct)).Geldend();
                if (geregistreerd.Count == 0)
                {
                    return null;
                }

                // one file may be registered for more than one perceel: each in turn
                var getal = geregistreerd.Where(c => c.Sha256 == aanlevering.Document.Sha256).OrderBy(c => c.InschrijvingId is not null).ThenBy(c => c.GeregistreerdOp).FirstOrDefault();
                Eis(getal is not null, Domeinregel.AnderBestandDanGeregistreerd, aanlevering.Document.Sha256);
                return new Aanleveruitkomst(getal.InschrijvingId ?? await LeverAsync(getal, aanbieder, aanlevering, naam, wie, ct));
            },
            ct);
    }

    /// <returns>Null: it waits for the second signature.</returns>
    private async Task<Guid?> LeverAsync(Controlegetal getal, Aanbieder aanbieder, Aanlevering aanlevering, string naam, Uitvoerder wie, CancellationToken ct)
    {
        var nu = aanlevering.OntvangenOp;
        var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == getal.AanbestedingId, ct);
        var sluiting = aanbesteding.Planning.SluitingOp!.Value;
        var tot = termijn.Tot(sluiting);
        aanbesteding.EisControlegetallen();
        Eis(nu > sluiting, Domeinregel.AanleverenNaDeSluiting, Amsterdam.Voluit(sluiting));
        Eis(nu < tot, Domeinregel.AanleverenTeLaat, Amsterdam.Uiterlijk(tot));
        Eis(!await db.Rectificaties.AnyAsync(r => r.AanbestedingId == aanbesteding.Id && r.IsWezenlijk && r.GepubliceerdOp >= getal.OntvangenOp, ct), Domeinregel.AanleverenNaRectificatie); // what else would ask to be confirmed (TRJ-03)
        var recht = await db.TekenrechtAsync(aanbieder.Id, nu, ct);
        var bevoegde = recht.EisBevoegd(wie);
        Eis(aanbieder.KanIndienen, Domeinregel.IndienenVraagtAcceptatie);
        await db.EisMagInschrijvenAsync(aanbesteding, getal.PerceelId, aanbieder.Id, ct);
        var perceel = await db.Percelen.SingleAsync(p => p.Id == getal.PerceelId, ct);
        var prijs = perceel.Prijs.VraagtPrijs ? aanlevering.Prijs : null;
        Eis(!perceel.Prijs.VraagtPrijs || (prijs is { } p && perceel.Prijs.IsBinnenGrenzen(p) && !(p < perceel.ReelePrijs)), Domeinregel.AanleverprijsOntbreekt); // under the reële prijs is refused here too (INS-11)
        if (prijs is { } mogelijk)
        {
            perceel.Prijs.EisMogelijk(mogelijk);
        }

        var levend = await db.Inschrijvingen
            .Where(i => i.PerceelId == getal.PerceelId && i.AanbiederId == aanbieder.Id && (i.Status == InschrijvingStatus.Concept || i.Status == InschrijvingStatus.Ingediend))
            .OrderBy(i => i.Status)
            .FirstOrDefaultAsync(ct);
        var inhoud = new Tekeninhoud(getal.Sha256, await db.LaatsteRectificatieAsync(aanbesteding.Id, ct));
        if (!await ondertekenen.IsLaatsteAsync(levend?.Id, recht, bevoegde, inhoud, ct))
        {
            levend ??= await beginnen.OmTeTekenenAsync(aanbesteding, getal.PerceelId, aanbieder.Id, wie, nu, ct);
            await ondertekenen.ZetEersteAsync(levend, aanbesteding, recht, bevoegde, inhoud, nu, wie, StoringBrieven.WachtOpTweede(aanbesteding, perceel, bevoegde.Gebruiker.Naam, getal, tot), ct);
            return null;
        }

        var ondertekeningen = levend is null ? [new Ondertekening(bevoegde.Gebruiker.Naam, nu)] : await ondertekenen.RondAfAsync(levend.Id, recht, bevoegde, inhoud, nu, ct);
        await VervangEerdereAsync(getal, aanbieder.Id, wie, nu, ct);
        var inschrijving = Inschrijving.NaStoring(
            aanbesteding, getal.PerceelId, aanbieder.Id, await InschrijvingBeginnen.ZegelAsync(db, aanbesteding, nu, ct), Ontvangstbewijs.NieuwNummer(aanbesteding, perceel), wie.GebruikerId!.Value, nu);
        var document = aanlevering.Document;
        var link = new Inschrijvingsdocument(inschrijving.Id, document.Id, null, naam, sleutel);
        document.VerbergNaam();
        document.LegVast(nu);
        var canoniek = new Inschrijvingsinhoud(inschrijving.Id, getal.PerceelId, aanbieder.Id, [], [], [new Bijlage(link.Id, null, naam, document.Grootte, document.Sha256)], prijs)
        {
            Zout = Inschrijvingsinhoud.NieuwZout(inschrijving.Id, sleutel),
        }.Canoniek();
        var bewijs = new Ontvangstbewijs(inschrijving.Ontvangstnummer!, nu, Inschrijvingsinhoud.Hash(canoniek), [new Ontvangstregel(naam, document.Sha256)], Ontvangstkop.Van(aanbesteding, perceel, aanbieder.Naam), Ondertekeningen: ondertekeningen);
        db.Documenten.Add(document);
        db.Inschrijvingen.Add(inschrijving);
        db.Inschrijvingsdocumenten.Add(link);
        db.Indieningen.Add(new Indiening(inschrijving, canoniek, bewijs, sleutel));
        await db.GeefPlaatsInConceptenVrijAsync(getal.PerceelId, aanbieder.KvkNummer.Waarde, sleutel, ct);
        await db.WerkDeelnamesBijAsync(inschrijving, sleutel, Domeinregel.InschrijverDoetAlMee, Domeinregel.PartijBevestigingOntbreekt, ct);
        getal.Lever(inschrijving.Id);
        db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.InschrijvingAangeleverd, inschrijving.Id, nu, ("sha256", bewijs.Sha256), ("controlegetal", getal.Id.ToString())) with { ZegelId = inschrijving.ZegelId });
        foreach (var ontvanger in recht.Ontvangers)
        {
            postkamer.Bericht(StoringBrieven.Aangeleverd(inschrijving, aanbesteding, perceel, bewijs), ontvanger, nu, aanbesteding.RegioId, inschrijving.ZegelId);
        }

        return inschrijving.Id;
    }

    /// <summary>The file was final before the closing, and it is the last word of this provider.</summary>
    private async Task VervangEerdereAsync(Controlegetal getal, Guid aanbiederId, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        if (await db.Inschrijvingen.SingleOrDefaultAsync(i => i.PerceelId == getal.PerceelId && i.AanbiederId == aanbiederId && i.Status == InschrijvingStatus.Ingediend, ct) is { } eerdere)
        {
            eerdere.VervangNaStoring(nu);
            db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.InschrijvingVervangen, eerdere.Id, nu, ("controlegetal", getal.Id.ToString())) with { ZegelId = eerdere.ZegelId });
            await db.SaveChangesAsync(ct); // first out of the unique index, then the new one in
        }
    }
}

/// <param name="InschrijvingId">What it became; null: the first of two signed, and it waits for the second.</param>
public sealed record Aanleveruitkomst(Guid? InschrijvingId);

/// <summary>Which of the controlegetallen of one provider count.</summary>
public static class Controlegetallen
{
    /// <summary>Of each perceel the one that was told last, or of those told at once the one entered last: who told two may not choose afterwards.</summary>
    public static IReadOnlyList<Controlegetal> Geldend(this IEnumerable<Controlegetal> vanEenAanbieder) =>
        [.. vanEenAanbieder.GroupBy(c => c.PerceelId).Select(g => g.OrderBy(c => c.OntvangenOp).ThenBy(c => c.GeregistreerdOp).Last())];
}
