using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Toetsing;

/// <param name="VerzoekId">Of the inkoper's regio.</param>
/// <param name="Versie">What the person was looking at.</param>
/// <param name="Bevinding">One that goes with the kind.</param>
/// <param name="Reden">Why; the bidder reads it.</param>
/// <param name="SchendtArbeidsrecht">The low price comes from breaking labour law or a cao.</param>
public sealed record Bevindinginvoer(Guid VerzoekId, Guid Versie, Verzoekbevinding Bevinding, string? Reden, bool SchendtArbeidsrecht = false);

/// <summary>An inkoper closes a request with a finding. That of a repair becomes the finding of its eis, while those can still change.</summary>
public sealed class BevindingVastleggen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Closed, too early, a finding that does not go with it, or a thin reason.</exception>
    /// <exception cref="DbUpdateConcurrencyException">It changed since it was looked at.</exception>
    public Task ExecuteAsync(Bevindinginvoer invoer, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var verzoek = await db.Toetsingsverzoeken.Include(v => v.Documenten).Include(v => v.Verlengingen).AsSplitQuery().SingleAsync(v => v.Id == invoer.VerzoekId, ct);
                var perceel = await db.Percelen.Include(p => p.Eisen).SingleAsync(p => p.Id == verzoek.PerceelId, ct);
                var aanbesteding = await db.Aanbestedingen.AsNoTracking().SingleAsync(a => a.Id == verzoek.AanbestedingId, ct);
                db.VerwachtVersie(verzoek, invoer.Versie);
                verzoek.LegBevindingVast(invoer.Bevinding, invoer.Reden, invoer.SchendtArbeidsrecht, wie.GebruikerId!.Value, nu);
                (await db.TermijnAsync(verzoek, ct)).RondAf(nu);
                db.Audit(AuditInvoer.Over<Toetsingsverzoek>(
                    wie,
                    AuditActie.VerzoekBevinding,
                    verzoek.Id,
                    nu,
                    ("bevinding", invoer.Bevinding.ToString()),
                    ("reden", verzoek.Bevindingsreden),
                    ("schending arbeidsrecht", verzoek.SchendtArbeidsrecht ? "ja" : null)));
                await NeemOverInEisAsync(verzoek, perceel, wie, nu, ct);
                await db.RaakBeslissingAsync(perceel.Id, ct);
                foreach (var mens in (await db.MensenVanAsync([verzoek.AanbiederId], ct))[verzoek.AanbiederId])
                {
                    postkamer.Bericht(ToetsingBrieven.Bevinding(verzoek, aanbesteding, perceel), mens, nu, aanbesteding.RegioId);
                }
            },
            ct);
    }

    private async Task NeemOverInEisAsync(Toetsingsverzoek verzoek, Perceel perceel, Uitvoerder wie, DateTimeOffset nu, CancellationToken ct)
    {
        if (verzoek is not { EisId: { } eisId, Bevinding: Verzoekbevinding.Hersteld or Verzoekbevinding.NietHersteld } || await db.Beoordelingen.AnyAsync(b => b.PerceelId == perceel.Id, ct))
        {
            return;
        }

        await db.EisGeldigheidVrijAsync(perceel, ct);
        var rijen = await db.Eisoordelen.Where(o => o.InschrijvingId == verzoek.InschrijvingId).ToDictionaryAsync(o => o.EisId, ct);
        var uitkomst = verzoek.Bevinding is Verzoekbevinding.Hersteld ? Eisuitkomst.Voldoet : Eisuitkomst.VoldoetNiet;
        var notitie = $"{Teksten.Van(verzoek.Bevinding.Value)}: {verzoek.Bevindingsreden}";
        db.Oordeel(rijen, verzoek.InschrijvingId, new Eiskeuze(eisId, uitkomst, notitie), wie.GebruikerId!.Value, nu);
        await db.LaatGeldigheidVolgenAsync(perceel, verzoek.InschrijvingId, rijen, ct);
    }
}
