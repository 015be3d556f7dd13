using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Termijnen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Toetsing;

/// <summary>An inkoper asks one bidder something after the opening, with a term that it is reminded of (INS-08, INS-09, INS-13).</summary>
public sealed class VerzoekSturen(InkoopDbContext db, Prijssignalen signalen, Werkkalender kalender, Postkamer postkamer, TimeProvider klok)
{
    /// <param name="inschrijvingId">Of an opened aanbesteding of the inkoper's regio.</param>
    /// <param name="vraag">What is asked.</param>
    /// <param name="wie">The inkoper.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>Its id; null when the inschrijving was not opened or the eis is not of its perceel.</returns>
    /// <exception cref="DomeinregelException">Too late in the procedure, the same runs already, a price that was not flagged, or a term or text that cannot be.</exception>
    public Task<Guid?> ExecuteAsync(Guid inschrijvingId, Verzoekvraag vraag, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync<Guid?>(
            async () =>
            {
                if (await db.GeopendPerceelAsync(inschrijvingId, ct) is not { } perceel || (vraag.EisId is not null && perceel.Eisen.All(e => e.Id != vraag.EisId)))
                {
                    return null;
                }

                perceel.EisVoorVerzoek(vraag.Soort);
                var eerder = await db.Toetsingsverzoeken.AsNoTracking().Where(v => v.InschrijvingId == inschrijvingId && v.Soort == vraag.Soort).ToListAsync(ct);
                Eis(!eerder.Any(v => IsHetzelfde(v, vraag)), Domeinregel.VerzoekLooptAl);
                Eis(vraag.Soort is not Verzoeksoort.Prijstoelichting || (await signalen.VanPerceelAsync(perceel, ct)).Any(s => s.InschrijvingId == inschrijvingId), Domeinregel.PrijsNietGesignaleerd);
                var inschrijving = await db.Inschrijvingen.AsNoTracking().SingleAsync(i => i.Id == inschrijvingId, ct);
                var aanbesteding = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == inschrijving.AanbestedingId, ct);
                var verzoek = new Toetsingsverzoek(inschrijving, vraag, Verzoektermijn.Minimum(vraag.Soort, kalender, nu), wie.GebruikerId!.Value, nu);
                db.Toetsingsverzoeken.Add(verzoek);
                db.Termijnen.Add(new Termijn(verzoek.Soort.Termijn(), verzoek.Id, $"{Teksten.Van(verzoek.Soort)} bij {perceel.Naam} ({aanbesteding.Nummer})", ToetsingBrieven.Pad(verzoek), verzoek.UiterlijkOp, aanbesteding.RegioId, nu));
                db.Audit(AuditInvoer.Over<Toetsingsverzoek>(
                    wie,
                    AuditActie.VerzoekVerstuurd,
                    verzoek.Id,
                    nu,
                    ("soort", verzoek.Soort.ToString()),
                    ("inschrijving", inschrijvingId.ToString()),
                    ("eis", verzoek.EisId?.ToString()),
                    ("uiterlijk", verzoek.UiterlijkOp.ToString("O", CultureInfo.InvariantCulture)),
                    ("korte termijn", verzoek.KorteTermijnReden)));
                await db.RaakBeslissingAsync(perceel.Id, ct);
                foreach (var mens in (await db.MensenVanAsync([verzoek.AanbiederId], ct))[verzoek.AanbiederId])
                {
                    postkamer.Bericht(ToetsingBrieven.Verzoek(verzoek, aanbesteding, perceel), mens, nu, aanbesteding.RegioId, sleutel: $"verzoek:{verzoek.Id:N}");
                }

                return verzoek.Id;
            },
            ct);
    }

    /// <summary>Sent twice by the same button, or about the same defect; a price is explained once.</summary>
    private static bool IsHetzelfde(Toetsingsverzoek eerder, Verzoekvraag vraag) => vraag.Soort is Verzoeksoort.Prijstoelichting
        || (eerder.Bevinding is null && eerder.EisId == vraag.EisId && (vraag.EisId is not null || eerder.Vraag == vraag.Tekst.Trim()));
}
