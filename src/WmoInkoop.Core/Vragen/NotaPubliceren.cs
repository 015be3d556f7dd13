using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Vragen;

/// <summary>
/// Publishes every question a second inkoper agreed with as the next nota. Everyone reads the same on the public page; who asked gets
/// a mail that says so, without saying which question is whose.
/// </summary>
public sealed class NotaPubliceren(InkoopDbContext db, Postkamer postkamer, TimeProvider klok)
{
    /// <returns>The number of the nota.</returns>
    /// <exception cref="DomeinregelException">Nothing is ready, or it is too close to the closing.</exception>
    public async Task<int> ExecuteAsync(Guid aanbestedingId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return await db.InTransactieAsync(async () =>
        {
            var aanbesteding = await db.Aanbestedingen.SingleAsync(a => a.Id == aanbestedingId, ct);
            var vragen = await db.Vragen.Where(v => v.AanbestedingId == aanbestedingId && v.NotaId == null).ToListAsync(ct);
            var nummer = (await db.Notas.Where(n => n.AanbestedingId == aanbestedingId).MaxAsync(n => (int?)n.Nummer, ct) ?? 0) + 1;
            var nota = new Nota(aanbesteding, vragen, nummer, wie.GebruikerId!.Value, nu);
            db.Notas.Add(nota);
            db.Audit(AuditInvoer.Over<Nota>(wie, AuditActie.NotaGepubliceerd, nota.Id, nu, ("nummer", $"{nummer}"), ("vragen", $"{vragen.Count(v => v.NotaId == nota.Id)}")));
            if (vragen.TrueForAll(v => v.NotaId is not null) && nu > aanbesteding.Planning.VragenTot)
            {
                (await db.Termijnen.SingleOrDefaultAsync(t => t.Soort == TermijnSoort.NotaVanInlichtingen && t.ObjectId == aanbestedingId, ct))?.RondAf(nu);
            }

            var vragers = await db.Users.Where(g => db.Vragen.Any(v => v.AanbestedingId == aanbestedingId && v.GesteldDoorId == g.Id)).ToListAsync(ct);
            var zegelId = await db.VragerzegelAsync(aanbestedingId, nu, ct);
            foreach (var vrager in vragers)
            {
                postkamer.Bericht(Brief(aanbesteding.Naam, aanbesteding.Nummer, nummer), vrager, nu, aanbesteding.RegioId, zegelId);
            }

            return nummer;
        }, ct);
    }

    private static Brief Brief(string naam, string aanbesteding, int nummer) => new(
        $"Nota van inlichtingen {nummer}: {naam}",
        [$"Er is een nota van inlichtingen gepubliceerd bij de aanbesteding {naam} ({aanbesteding}).", "Lees de vragen en antwoorden. Ze gelden voor iedereen die wil inschrijven."],
        $"/aanbestedingen/{aanbesteding}/notas/{nummer}",
        "Nota lezen");
}
