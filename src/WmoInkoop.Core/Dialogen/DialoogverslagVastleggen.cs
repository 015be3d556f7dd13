using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Dialogen;

/// <summary>An inkoper writes the verslag of a gesprek, gives it to the gegadigde, and makes it final (DIA-03).</summary>
public sealed class DialoogverslagVastleggen(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <exception cref="DomeinregelException">The ronde is closed, or the gegadigde has it already.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague changed it meanwhile.</exception>
    public Task SchrijfAsync(Guid gesprekId, Guid versie, string tekst, Uitvoerder wie, CancellationToken ct) =>
        DoeAsync(gesprekId, versie, AuditActie.DialoogverslagGeschreven, (ronde, gesprek, _) => gesprek.SchrijfVerslag(ronde, tekst), brief: null, wie, ct);

    /// <exception cref="DomeinregelException">There is no text, no session, or the session has not been yet.</exception>
    /// <exception cref="DbUpdateConcurrencyException">A colleague changed it meanwhile.</exception>
    public Task GeefTerReactieAsync(Guid gesprekId, Guid versie, Uitvoerder wie, CancellationToken ct) =>
        DoeAsync(gesprekId, versie, AuditActie.DialoogverslagTerReactie, (ronde, gesprek, nu) => gesprek.GeefTerReactie(ronde, nu), DialoogBrieven.VerslagTerReactie, wie, ct);

    /// <exception cref="DomeinregelException">It is not with the gegadigde, or is final already.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Changed or remarked on since the inkoper looked at it.</exception>
    public Task MaakDefinitiefAsync(Guid gesprekId, Guid versie, string tekst, Uitvoerder wie, CancellationToken ct)
    {
        var isGewijzigd = false;
        return DoeAsync(
            gesprekId,
            versie,
            AuditActie.DialoogverslagDefinitief,
            (ronde, gesprek, nu) =>
            {
                var eerder = gesprek.Verslag;
                gesprek.MaakDefinitief(ronde, tekst, nu);
                isGewijzigd = EenSoortRegeleinden(gesprek.Verslag) != EenSoortRegeleinden(eerder);
                db.Raak(ronde); // who was about to close it sees this first
            },
            (aanbesteding, ronde, gesprek) => DialoogBrieven.VerslagDefinitief(aanbesteding, ronde, gesprek, isGewijzigd),
            wie,
            ct);
    }

    private static string EenSoortRegeleinden(string tekst) => tekst.ReplaceLineEndings("\n");

    private async Task DoeAsync(
        Guid gesprekId, Guid versie, AuditActie actie, Action<Dialoogronde, Dialooggesprek, DateTimeOffset> daad, Func<Aanbestedingen.Aanbesteding, Dialoogronde, Dialooggesprek, Brief>? brief, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(
            async () =>
            {
                var (ronde, gesprek) = await db.GesprekAsync(gesprekId, ct);
                db.VerwachtVersie(gesprek, versie);
                daad(ronde, gesprek, nu);
                db.AuditGesprek(wie, actie, gesprek, nu);
                if (brief is not null)
                {
                    var (aanbesteding, _, beheerders) = await db.GeadresseerdeAsync(gesprek.GegadigdeId, ct);
                    foreach (var beheerder in beheerders)
                    {
                        postkamer.Bericht(brief(aanbesteding, ronde, gesprek), beheerder, nu, aanbesteding.RegioId);
                    }
                }
            },
            ct);
    }
}
