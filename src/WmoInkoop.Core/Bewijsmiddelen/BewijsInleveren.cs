using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Core.Versleuteling;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Bewijsmiddelen;

/// <param name="VerzoekId">To the own organisation.</param>
/// <param name="StukId">One piece of it.</param>
/// <param name="AanbiederId">That organisation.</param>
/// <param name="Versie">Of the piece, that the person was looking at.</param>
/// <param name="Document">Stored just now.</param>
/// <param name="AfgegevenOp">The date on it.</param>
/// <param name="OntvangenOp">When the server had the complete request (INS-04).</param>
public sealed record Bewijsupload(Guid VerzoekId, Guid StukId, Guid AanbiederId, Guid Versie, Document Document, DateOnly AfgegevenOp, DateTimeOffset OntvangenOp);

/// <summary>A winner brings its evidence together and hands it in, piece by piece or all at once: anyone of it adds documents, who may sign hands in (GUN-08).</summary>
public sealed class BewijsInleveren(InkoopDbContext db, Hoofdsleutel sleutel, Postkamer postkamer)
{
    /// <returns>False when this provider got no such request.</returns>
    /// <exception cref="DomeinregelException">Nothing is asked any more, handed in already, too many, issued on a day to come, or too old at the closing.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague changed it meanwhile.</exception>
    public Task<bool> VoegToeAsync(Bewijsupload upload, Uitvoerder wie, CancellationToken ct)
    {
        var naam = upload.Document.Naam; // the deed hides it, and may run twice
        return db.InTransactieAsync(
            async () =>
            {
                if (await EigenAsync(upload.VerzoekId, upload.AanbiederId, ct) is not { } zaak || zaak.Stuk(upload.StukId) is not { } stuk)
                {
                    return false;
                }

                db.VerwachtVersie(stuk, upload.Versie);
                var bewijs = zaak.Verzoek.VoegToe(stuk, upload.Document.Id, naam, upload.AfgegevenOp, sleutel, upload.OntvangenOp);
                upload.Document.VerbergNaam();
                db.Documenten.Add(upload.Document);
                db.Add(bewijs);
                db.Audit(AuditInvoer.Over<Bewijsverzoek>(
                    wie,
                    AuditActie.BewijsdocumentToegevoegd,
                    zaak.Verzoek.Id,
                    upload.OntvangenOp,
                    ("stuk", stuk.Id.ToString()),
                    ("document", upload.Document.Id.ToString()),
                    ("afgegeven op", upload.AfgegevenOp.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
                return true;
            },
            ct);
    }

    /// <summary>Takes a document out that was not handed in; its file is removed by the nightly clean-up.</summary>
    /// <returns>False when this provider has no such document.</returns>
    /// <exception cref="DomeinregelException">Nothing is asked any more, or it was handed in.</exception>
    public Task<bool> VerwijderAsync(Guid verzoekId, Guid aanbiederId, Guid bijlageId, DateTimeOffset nu, Uitvoerder wie, CancellationToken ct) => db.InTransactieAsync(
        async () =>
        {
            if (await EigenAsync(verzoekId, aanbiederId, ct) is not { } zaak
                || zaak.Verzoek.Stukken.SelectMany(s => s.Documenten).SingleOrDefault(d => d.Id == bijlageId) is not { } bewijs)
            {
                return false;
            }

            var stuk = zaak.Stuk(bewijs.StukId)!;
            db.Remove(bewijs); // before it leaves the collection: Restrict allows no child without its parent
            zaak.Verzoek.Verwijder(stuk, bewijs);
            db.Raak(stuk);
            db.Documenten.RemoveRange(await db.Documenten.Where(d => d.Id == bewijs.DocumentId && d.VastgelegdOp == null).ToListAsync(ct));
            db.Audit(AuditInvoer.Over<Bewijsverzoek>(wie, AuditActie.BewijsdocumentVerwijderd, zaak.Verzoek.Id, nu, ("document", bewijs.DocumentId.ToString())));
            return true;
        },
        ct);

    /// <summary>Hands in one piece, or all that have a document ready. Late is taken, and said to both sides.</summary>
    /// <param name="stukId">Null: all that have a document that was not handed in.</param>
    /// <param name="gezien">The documents that stood on the page: a colleague's of a moment ago does not go along unread.</param>
    /// <param name="ontvangenOp">When the server had the complete request (INS-04).</param>
    /// <returns>How many pieces; null when this provider got no such request.</returns>
    /// <exception cref="DomeinregelException">Nothing is asked any more, handed in already, without a document, other documents than were seen, or by who may not sign.</exception>
    public Task<int?> LeverInAsync(Guid verzoekId, Guid? stukId, IReadOnlyCollection<Guid> gezien, Guid aanbiederId, DateTimeOffset ontvangenOp, Uitvoerder wie, CancellationToken ct) => db.InTransactieAsync<int?>(
        async () =>
        {
            if (await EigenAsync(verzoekId, aanbiederId, ct) is not { } zaak || (stukId is { } een && zaak.Stuk(een) is null))
            {
                return null;
            }

            (await db.TekenrechtAsync(aanbiederId, ontvangenOp, ct)).EisBevoegd(wie);
            var stukken = zaak.Verzoek.Stukken.Where(s => stukId is null ? s.MoetNogKomen && s.Documenten.Any(d => d.IngeleverdOp is null) : s.Id == stukId).OrderBy(s => s.Volgnummer).ToList();
            Eis(stukken.Count > 0, Domeinregel.BewijsZonderDocument);
            Eis(stukken.SelectMany(s => s.Documenten).Where(d => d.IngeleverdOp is null).Select(d => d.Id).ToHashSet().SetEquals(gezien), Domeinregel.BewijsAndersDanGezien);
            var nieuw = stukken.ConvertAll(s => (Stuk: s, Documenten: zaak.Verzoek.LeverIn(s, wie.GebruikerId!.Value, ontvangenOp)));
            var ids = nieuw.SelectMany(n => n.Documenten).Select(d => d.DocumentId).ToList();
            var documenten = await db.Documenten.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
            foreach (var document in documenten.Values)
            {
                document.LegVast(ontvangenOp);
            }

            foreach (var (stuk, stukdocumenten) in nieuw)
            {
                db.Audit(AuditInvoer.Over<Bewijsverzoek>(
                    wie,
                    AuditActie.BewijsIngeleverd,
                    zaak.Verzoek.Id,
                    ontvangenOp,
                    ("stuk", stuk.Id.ToString()),
                    ("te laat", stuk.IsTeLaat ? "ja" : null),
                    ("documenten", string.Join(", ", stukdocumenten.Select(d => documenten[d.DocumentId].Sha256)))));
            }

            await db.WerkBewijstermijnBijAsync(zaak.Verzoek, ontvangenOp, ct);
            await BerichtAsync(zaak, [.. nieuw.Select(n => new Bewijsontvangst(n.Stuk, [.. n.Documenten.Select(d => (d.OpenNaam(sleutel), documenten[d.DocumentId].Sha256))]))], ontvangenOp, ct);
            return stukken.Count;
        },
        ct);

    private async Task BerichtAsync(Bewijszaak zaak, IReadOnlyList<Bewijsontvangst> ontvangen, DateTimeOffset op, CancellationToken ct)
    {
        var ontvangst = BewijsBrieven.Ontvangen(zaak.Verzoek, zaak.Aanbesteding, zaak.Perceel, op, ontvangen);
        foreach (var mens in (await db.MensenVanAsync([zaak.Verzoek.AanbiederId], ct))[zaak.Verzoek.AanbiederId])
        {
            postkamer.Bericht(ontvangst, mens, op, zaak.Aanbesteding.RegioId);
        }

        if (zaak.Verzoek.Termijn is null)
        {
            var binnen = BewijsBrieven.Ingeleverd(zaak.Aanbesteding, zaak.Perceel, zaak.Verzoek.Stukken.Any(s => s.IsTeLaat));
            foreach (var inkoper in await db.OnpartijdigeInkopers(zaak.Aanbesteding.RegioId, op).ToListAsync(ct))
            {
                postkamer.Bericht(binnen, inkoper, op, zaak.Aanbesteding.RegioId);
            }
        }
    }

    private Task<Bewijszaak?> EigenAsync(Guid verzoekId, Guid aanbiederId, CancellationToken ct) => db.BewijszaakAsync(db.Bewijsverzoeken.Where(v => v.Id == verzoekId && v.AanbiederId == aanbiederId), ct);
}
