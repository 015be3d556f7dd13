using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Toetsing;

namespace WmoInkoop.Core.Bewijsmiddelen;

/// <param name="StukId">Of a perceel of the inkoper's regio.</param>
/// <param name="Versie">Of the piece, that the person was looking at.</param>
/// <param name="Oordeel">What was found.</param>
/// <param name="Reden">Why; needed when it does not meet or came late. The winner reads it.</param>
public sealed record Bewijsbevinding(Guid StukId, Guid Versie, Bewijsoordeel Oordeel, string? Reden);

/// <summary>An inkoper says of each piece of evidence whether it meets, or asks once to repair it (GUN-08). When all of a winner meets, that is recorded.</summary>
public sealed class BewijsBeoordelen(InkoopDbContext db, Postkamer postkamer, Werkkalender kalender, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">Nothing is asked any more, found already, not handed in, or without a reason where one is needed.</exception>
    /// <exception cref="DbUpdateConcurrencyException">It changed since it was looked at.</exception>
    public Task ExecuteAsync(Bewijsbevinding bevinding, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var (zaak, stuk) = await LeesAsync(bevinding.StukId, ct);
                db.VerwachtVersie(stuk, bevinding.Versie);
                zaak.Verzoek.Beoordeel(stuk, bevinding.Oordeel, bevinding.Reden, wie.GebruikerId!.Value, nu);
                db.Raak(zaak.Verzoek);
                db.Audit(AuditInvoer.Over<Bewijsverzoek>(wie, AuditActie.BewijsBeoordeeld, zaak.Verzoek.Id, nu, ("stuk", stuk.Id.ToString()), ("oordeel", bevinding.Oordeel.ToString()), ("reden", stuk.Oordeelreden)));
                if (bevinding.Oordeel is Bewijsoordeel.VoldoetNiet)
                {
                    await BerichtAsync(zaak, BewijsBrieven.VoldoetNiet(zaak.Verzoek, stuk, zaak.Aanbesteding, zaak.Perceel), nu, ct);
                }
                else if (zaak.Verzoek.CompleetOp is not null)
                {
                    db.Audit(AuditInvoer.Over<Bewijsverzoek>(wie, AuditActie.BewijsCompleet, zaak.Verzoek.Id, nu));
                    await BerichtAsync(zaak, BewijsBrieven.Compleet(zaak.Verzoek, zaak.Aanbesteding, zaak.Perceel), nu, ct);
                }
            },
            ct);
    }

    /// <exception cref="DomeinregelException">Nothing is asked any more, asked before, it meets, its term still runs, a short term, or a thin reason.</exception>
    /// <exception cref="DbUpdateConcurrencyException">It changed since it was looked at.</exception>
    public Task VraagHerstelAsync(Guid stukId, Guid versie, string? reden, DateTimeOffset uiterlijkOp, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return db.InTransactieAsync(
            async () =>
            {
                var (zaak, stuk) = await LeesAsync(stukId, ct);
                db.VerwachtVersie(stuk, versie);
                zaak.Verzoek.VraagHerstel(stuk, reden, uiterlijkOp, Verzoektermijn.Minimum(Verzoeksoort.Herstel, kalender, nu), wie.GebruikerId!.Value, nu);
                await db.WerkBewijstermijnBijAsync(zaak.Verzoek, nu, ct);
                db.Audit(AuditInvoer.Over<Bewijsverzoek>(
                    wie, AuditActie.BewijsHerstelGevraagd, zaak.Verzoek.Id, nu, ("stuk", stuk.Id.ToString()), ("uiterlijk", uiterlijkOp.ToString("O", CultureInfo.InvariantCulture)), ("reden", stuk.Herstelreden)));
                await BerichtAsync(zaak, BewijsBrieven.Herstel(zaak.Verzoek, stuk, zaak.Aanbesteding, zaak.Perceel), nu, ct);
            },
            ct);
    }

    private async Task<(Bewijszaak Zaak, Bewijsstuk Stuk)> LeesAsync(Guid stukId, CancellationToken ct)
    {
        var zaak = (await db.BewijszaakAsync(db.Bewijsverzoeken.Where(v => v.Stukken.Any(s => s.Id == stukId)), ct))!;
        return (zaak, zaak.Stuk(stukId)!);
    }

    private async Task BerichtAsync(Bewijszaak zaak, Brief brief, DateTimeOffset nu, CancellationToken ct)
    {
        foreach (var mens in (await db.MensenVanAsync([zaak.Verzoek.AanbiederId], ct))[zaak.Verzoek.AanbiederId])
        {
            postkamer.Bericht(brief, mens, nu, zaak.Aanbesteding.RegioId);
        }
    }
}
