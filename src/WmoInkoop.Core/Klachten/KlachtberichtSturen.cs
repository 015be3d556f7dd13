using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.Core.Vragen;

namespace WmoInkoop.Core.Klachten;

/// <summary>
/// The handler writes to the complainer or to the inkopers, with a day for an answer if one is asked; a party writes to the handler. What a
/// party writes answers all that it was asked.
/// </summary>
public sealed class KlachtberichtSturen(InkoopDbContext db, Hoofdsleutel sleutel, Klachtontvangst ontvangst, TimeProvider klok)
{
    /// <param name="klachtId">That this person may write about, in this place.</param>
    /// <param name="invoer">The message.</param>
    /// <param name="documenten">Stored just now.</param>
    /// <param name="wie">Who writes.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">Closed, no handler yet, written for the handler by another or by the handler for a party, empty, an answer asked for a day that is over, or of somebody whose complaint came by letter.</exception>
    public Task ExecuteAsync(Guid klachtId, Klachtberichtinvoer invoer, IReadOnlyCollection<Document> documenten, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var namen = documenten.ToDictionary(d => d.Id, d => d.Naam);
        return db.InTransactieAsync(
            async () =>
            {
                var klacht = await db.Klachten.Geheel().SingleAsync(k => k.Id == klachtId, ct);
                var sinds = nu - Klacht.Dubbel;
                if (klacht.Berichten.Any(b => b.Van == invoer.Van && b.Aan == invoer.Aan && b.DoorId == wie.GebruikerId && b.Op >= sinds && b.OpenTekst(sleutel) == invoer.Tekst.Trim()))
                {
                    return; // the same button twice
                }

                Eisen.Eis(klacht.BehandelaarId is not null, Domeinregel.KlachtWachtOpBehandelaar);
                Eisen.Eis(invoer.Van is not Klachtpartij.Behandelaar || klacht.BehandelaarId == wie.GebruikerId, Domeinregel.KlachtVraagtBehandelaar);
                Eisen.Eis(invoer.Van is Klachtpartij.Behandelaar || klacht.BehandelaarId != wie.GebruikerId, Domeinregel.KlachtberichtGaatViaBehandelaar);
                Eisen.Eis(invoer.Aan is not Klachtpartij.Klager || klacht.AanbiederId is not null, Domeinregel.KlagerZonderAccount);
                var beantwoord = klacht.Berichten.Where(b => b.IsOpenVraagAan(invoer.Van)).Select(b => b.Id).ToList();
                var bericht = klacht.Schrijf(invoer, sleutel, wie.GebruikerId!.Value, nu);
                db.Add(bericht);
                ontvangst.Bewaar(klacht, bericht.Id, documenten, namen, nu);
                db.Raak(klacht);
                foreach (var termijn in await db.Termijnen.Where(t => t.Soort == Termijnen.TermijnSoort.Klachtvraag && beantwoord.Contains(t.ObjectId)).ToListAsync(ct))
                {
                    termijn.RondAf(nu);
                }

                if (KlachtvraagBetrokkenen.Termijn(klacht, bericht, nu) is { } nieuw)
                {
                    db.Termijnen.Add(nieuw);
                }

                var lijn = AuditInvoer.Over<Klacht>(wie, AuditActie.KlachtberichtGestuurd, klacht.Id, nu, ("van", bericht.Van.ToString()), ("aan", bericht.Aan.ToString()), ("documenten", documenten.Count == 0 ? null : string.Join(", ", documenten.Select(d => d.Sha256))));
                db.Audit(bericht.Van is Klachtpartij.Klager ? lijn with { ZegelId = await db.VragerzegelAsync(klacht.AanbestedingId, nu, ct) } : lijn);
                await SchrijfAsync(klacht, bericht, wie, nu, ct);
            },
            ct);
    }

    private Task SchrijfAsync(Klacht klacht, Klachtbericht bericht, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct) => bericht.Aan is Klachtpartij.Klager
        ? ontvangst.SchrijfKlagerAsync(klacht, KlachtBrieven.Bericht(klacht, bericht), nu, ct)
        : ontvangst.SchrijfGemeenteAsync(klacht, KlachtBrieven.Bericht(klacht, bericht), bericht.Aan is Klachtpartij.Inkoop, wie, nu, ct);
}
