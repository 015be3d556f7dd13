using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>
/// A beheerder offers the registration for verification. The inkopers hear it and get a termijn of five working days, counted in
/// Amsterdam from the day after, until the end of the last day (HER-01).
/// </summary>
public sealed class VerificatieAanvragen(InkoopDbContext db, Postkamer postkamer, Werkkalender werkkalender, TimeProvider klok)
{
    public async Task ExecuteAsync(Guid aanbiederId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var uiterlijk = werkkalender.NaWerkdagen(nu, Verificatie.Werkdagen);
        await db.InTransactieAsync(async () =>
        {
            var aanbieder = await db.Aanbieders.Include(a => a.Verificaties).SingleAsync(a => a.Id == aanbiederId, ct);
            var verificatie = aanbieder.VraagVerificatie(wie.GebruikerId!.Value, nu);
            db.Termijnen.Add(Termijn(aanbieder, verificatie, uiterlijk, nu));
            db.Audit(AuditInvoer.Over<Aanbieder>(wie, AuditActie.VerificatieGevraagd, aanbieder.Id, nu, ("verificatie", verificatie.Id.ToString())));
            foreach (var inkoper in await db.InkopersAsync(nu, ct))
            {
                postkamer.Bericht(AanbiederBrieven.VerificatieGevraagd(aanbieder, uiterlijk), inkoper, nu);
            }
        }, ct);
    }

    /// <summary>The termijn of one round of verification.</summary>
    public static Termijn Termijn(Aanbieder aanbieder, Verificatie verificatie, DateTimeOffset uiterlijk, DateTimeOffset nu) =>
        new(TermijnSoort.VerificatieRegistratie, verificatie.Id, $"Registratie van {aanbieder.Naam}", $"/inkoop/aanbieders/{aanbieder.Id}", uiterlijk, regioId: null, nu);
}
