using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Termijnen;
using WmoInkoop.Core.Volgers;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Vragen;

/// <summary>
/// Publishes every question a second inkoper agreed with as the next nota. Everyone reads the same on the public page; who asked
/// or is interested gets a mail that says so, without saying which question is whose.
/// </summary>
public sealed class NotaPubliceren(InkoopDbContext db, Rondschrijven rondschrijven, RectificatiePubliceren rectificatie, TimeProvider klok)
{
    /// <param name="aanbestedingId">Of this one.</param>
    /// <param name="controlegetal">Of the <see cref="Notaontwerp"/> that was read.</param>
    /// <param name="nieuweSluiting">A later closing in the same action, which a nota that comes too late asks for (VRA-05); null: it stays.</param>
    /// <param name="wie">Who publishes.</param>
    /// <param name="ct">Cancels the request.</param>
    /// <returns>The number of the nota.</returns>
    /// <exception cref="DomeinregelException">Nothing is ready, it is too close to the closing, or it is no longer what was read.</exception>
    public async Task<int> ExecuteAsync(Guid aanbestedingId, string controlegetal, DateTimeOffset? nieuweSluiting, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return await db.InTransactieAsync(async () =>
        {
            var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == aanbestedingId, ct);
            var ontwerp = await Notaontwerp.LeesAsync(db, aanbestedingId, ct);
            Eis(ontwerp.Controlegetal() == controlegetal, Domeinregel.NotaVeranderd);
            if (nieuweSluiting is { } sluiting)
            {
                await rectificatie.VerlengAsync(aanbesteding, sluiting, $"Nota van inlichtingen {ontwerp.Nummer} komt later dan gepland. Daarom krijgt iedereen meer tijd om in te schrijven.", wie, nu, ct);
            }

            var nota = new Nota(aanbesteding, ontwerp, wie.GebruikerId!.Value, nu);
            db.Notas.Add(nota);
            db.Audit(AuditInvoer.Over<Nota>(wie, AuditActie.NotaGepubliceerd, nota.Id, nu, ("nummer", $"{nota.Nummer}"), ("vragen", $"{ontwerp.Klaar.Count}")));
            if (ontwerp.NietKlaar == 0) // another question opens it again
            {
                (await db.Termijnen.SingleOrDefaultAsync(t => t.Soort == TermijnSoort.NotaVanInlichtingen && t.ObjectId == aanbestedingId, ct))?.RondAf(nu);
            }

            await rondschrijven.StuurAsync(aanbesteding, Brief(aanbesteding.Naam, aanbesteding.Nummer, nota.Nummer), $"nota:{nota.Id:N}", nu, [], ct);
            return nota.Nummer;
        }, ct);
    }

    private static Brief Brief(string naam, string aanbesteding, int nummer) => new(
        $"Nota van inlichtingen {nummer}: {naam}",
        [$"Er is een nota van inlichtingen gepubliceerd bij de aanbesteding {naam} ({aanbesteding}).", "Lees de vragen en antwoorden. Ze gelden voor iedereen die wil inschrijven."],
        $"/aanbestedingen/{aanbesteding}/notas/{nummer}",
        "Nota lezen");
}
