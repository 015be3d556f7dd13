using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Core.Termijnen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gestanddoeningen;

/// <summary>An inkoper asks all bidders that still count whether their inschrijving holds longer, and records which no longer counts (INS-12).</summary>
public sealed class Verlengen(InkoopDbContext db, Gestanddossiers dossiers, Gunningsdossiers gunning, Postkamer postkamer, TimeProvider klok)
{
    /// <param name="perceelId">An opened perceel of the inkoper's regio.</param>
    /// <param name="gegevens">Until when, and why.</param>
    /// <param name="wie">The inkoper.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <exception cref="DomeinregelException">Not opened, ended, a question is still open, a kort geding runs, or days that cannot be.</exception>
    public Task VraagAsync(Guid perceelId, Verlengingsgegevens gegevens, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var dossier = await dossiers.LeesAsync(perceelId, ct);
                Eis(dossier is { Loopt: true }, Domeinregel.GestanddoeningNietAanDeOrde);
                Eis(!dossier.Verzoeken.Any(v => v.IsOpenOp(nu)), Domeinregel.VerlengingAlGevraagd);
                var tellend = dossier.Regels.Where(r => r.TeltMee).ToList();
                Eis(tellend.TrueForAll(r => r.Gestand.Tot is not null), Domeinregel.VerlengingTijdensKortGeding);
                var verzoek = new Verlengingsverzoek(perceelId, gegevens, dossier.Laatste ?? DateOnly.MinValue, [.. tellend.Select(r => r.InschrijvingId)], wie.GebruikerId!.Value, nu);
                db.Verlengingsverzoeken.Add(verzoek);
                db.Termijnen.Add(new Termijn(
                    TermijnSoort.GestanddoeningVerlenging, verzoek.Id, $"Inschrijving op {dossier.Aanbesteding.Naam} ({dossier.Aanbesteding.Nummer})", "/mijn/inschrijvingen", verzoek.AntwoordVoor, dossier.Aanbesteding.RegioId, nu));
                db.Audit(AuditInvoer.Over<Verlengingsverzoek>(
                    wie, AuditActie.VerlengingGevraagd, verzoek.Id, nu, ("perceel", perceelId.ToString()), ("tot", Dag(verzoek.Tot)), ("inschrijvingen", tellend.Count.ToString(CultureInfo.InvariantCulture))));
                var mensen = await db.MensenVanAsync(tellend.Select(r => r.AanbiederId), ct);
                foreach (var (regel, mens) in tellend.SelectMany(r => mensen[r.AanbiederId].Select(m => (r, m))))
                {
                    postkamer.Bericht(GestanddoeningBrieven.Gevraagd(dossier.Aanbesteding, dossier.Perceel, verzoek, regel.InschrijvingId), mens, nu, dossier.Aanbesteding.RegioId, sleutel: $"verlenging:{verzoek.Id:N}:{regel.InschrijvingId:N}");
                }
            },
            ct);
    }

    /// <summary>Nothing ends by itself: an inkoper records that an inschrijving that no longer holds does not count.</summary>
    /// <returns>False when this perceel has no such inschrijving that was asked.</returns>
    /// <exception cref="DomeinregelException">It agreed, still holds or can answer, a decision was proposed, or the letters are out.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague was first.</exception>
    public Task<bool> LaatVervallenAsync(Guid perceelId, Guid inschrijvingId, Guid versie, string reden, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                if (await dossiers.LeesAsync(perceelId, ct) is not { } dossier || dossier.Regels.SingleOrDefault(r => r.InschrijvingId == inschrijvingId) is not { Antwoord: { } antwoord } regel)
                {
                    return false;
                }

                Eis(dossier.Loopt && dossier.Perceel.VoorlopigGegundOp is null, Domeinregel.GestanddoeningNietAanDeOrde);
                Eis(!await db.LopendeBeslissingen().AnyAsync(b => b.PerceelId == perceelId && b.VoorgesteldOp != null, ct), Domeinregel.GunningWachtOpBevestiging); // the second would confirm what the first never proposed
                await db.EisGeenBeschikkingVoorgesteldAsync(perceelId, ct);
                db.VerwachtVersie(antwoord, versie);
                var laatste = (await gunning.LeesAsync(perceelId, ct))?.LaatsteWinnaar;
                antwoord.Vervalt(dossier.Verzoeken.Single(v => v.Id == antwoord.VerzoekId), regel.Gestand, reden, wie.GebruikerId!.Value, nu);
                db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.InschrijvingNietGestand, inschrijvingId, nu, ("reden", reden.Trim())));
                foreach (var mens in (await db.MensenVanAsync([regel.AanbiederId], ct))[regel.AanbiederId])
                {
                    postkamer.Bericht(GestanddoeningBrieven.Vervallen(dossier.Aanbesteding, dossier.Perceel, inschrijvingId, regel.Nummer, reden.Trim()), mens, nu, dossier.Aanbesteding.RegioId);
                }

                await db.WerkGestandtermijnBijAsync(await dossiers.LeesAsync(perceelId, ct), nu, ct);
                await db.SaveChangesAsync(ct); // the ranking is read anew
                db.WerkBrievenBij(await gunning.LeesAsync(perceelId, ct), inschrijvingId, laatste);
                return true;
            },
            ct);
    }

    private static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Who may sign for a provider says whether its inschrijving holds longer; one answer, for good (INS-12). Of two who sign together one is enough: it prolongs what both signed.</summary>
public sealed class VerlengingBeantwoorden(InkoopDbContext db, Gestanddossiers dossiers, TimeProvider klok)
{
    /// <returns>False when this provider has no such inschrijving, or was not asked.</returns>
    /// <exception cref="DomeinregelException">Late, answered before, or not allowed to sign.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague was first.</exception>
    public Task<bool> ExecuteAsync(Guid inschrijvingId, Guid aanbiederId, Guid versie, bool akkoord, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var perceelId = await db.Inschrijvingen.Where(i => i.Id == inschrijvingId && i.AanbiederId == aanbiederId).Select(i => (Guid?)i.PerceelId).SingleOrDefaultAsync(ct);
                if (perceelId is null || await dossiers.LeesAsync(perceelId.Value, ct) is not { Verzoeken: [var verzoek, ..] } dossier || verzoek.Antwoorden.SingleOrDefault(a => a.InschrijvingId == inschrijvingId) is not { } antwoord)
                {
                    return false;
                }

                (await db.TekenrechtAsync(aanbiederId, nu, ct)).EisBevoegd(wie);
                Eis(dossier.Loopt, Domeinregel.GestanddoeningNietAanDeOrde);
                db.VerwachtVersie(antwoord, versie);
                verzoek.Antwoord(antwoord, akkoord, wie.GebruikerId!.Value, nu);
                db.Audit(AuditInvoer.Over<Inschrijving>(wie, AuditActie.VerlengingBeantwoord, inschrijvingId, nu, ("akkoord", akkoord ? "ja" : "nee"), ("verzoek", verzoek.Id.ToString())));
                await db.WerkGestandtermijnBijAsync(await dossiers.LeesAsync(perceelId.Value, ct), nu, ct);
                return true;
            },
            ct);
    }
}
