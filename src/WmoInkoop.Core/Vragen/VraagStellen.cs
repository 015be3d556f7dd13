using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Termijnen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Vragen;

/// <summary>
/// A provider asks a question (VRA-01). The first one gives the inkopers of the regio a termijn: the last moment for a nota, of which
/// they are reminded while questions wait (HER-02). A nota that answers all ends it, the next question opens it again.
/// </summary>
public sealed class VraagStellen(InkoopDbContext db, TimeProvider klok)
{
    /// <returns>The question, the same one when it was just asked; null when there is no such published aanbesteding.</returns>
    /// <exception cref="DomeinregelException">The question round is over, or too many questions wait for a nota.</exception>
    public async Task<Guid?> ExecuteAsync(string aanbestedingsnummer, Vraaggegevens gegevens, Guid aanbiederId, Uitvoerder wie, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        return await db.InTransactieAsync<Guid?>(async () =>
        {
            if (await db.Aanbestedingen.VoorDeelname(aanbiederId).Include(a => a.Percelen).SingleOrDefaultAsync(a => a.Nummer == aanbestedingsnummer, ct) is not { } aanbesteding)
            {
                return null;
            }

            var vraag = new Vraag(aanbesteding, gegevens, aanbiederId, wie.GebruikerId!.Value, nu);
            var open = db.Vragen.Where(v => v.AanbestedingId == aanbesteding.Id && v.AanbiederId == aanbiederId && v.NotaId == null);
            var sinds = nu - Vraag.Dubbel;
            if (await open.Where(v => v.GesteldOp >= sinds && v.PerceelId == vraag.PerceelId && v.Vindplaats == vraag.Vindplaats && v.Tekst == vraag.Tekst).Select(v => (Guid?)v.Id).FirstOrDefaultAsync(ct) is { } zojuist)
            {
                return zojuist;
            }

            Eis(await open.CountAsync(ct) < Vraag.MaxOpen, Domeinregel.TeVeelOpenVragen, Vraag.MaxOpen);
            db.Vragen.Add(vraag);
            await StelTermijnAsync(aanbesteding, nu, ct);
            db.Audit(AuditInvoer.Over<Vraag>(wie, AuditActie.VraagGesteld, vraag.Id, nu, ("aanbesteding", aanbesteding.Id.ToString())) with { ZegelId = await db.VragerzegelAsync(aanbesteding.Id, nu, ct) });
            return vraag.Id;
        }, ct);
    }

    /// <summary>The last moment for a nota, as a termijn of the inkopers.</summary>
    public static Termijn Termijn(Aanbesteding aanbesteding, DateTimeOffset nu) => new(
        TermijnSoort.NotaVanInlichtingen, aanbesteding.Id, $"Vragen over {aanbesteding.Naam}", $"/inkoop/aanbestedingen/{aanbesteding.Id}/vragen", Uiterste(aanbesteding, nu), aanbesteding.RegioId, nu);

    private static DateTimeOffset Uiterste(Aanbesteding aanbesteding, DateTimeOffset nu) =>
        aanbesteding.Planning.RondeOp(nu)?.NotaUiterlijkOp ?? aanbesteding.Planning.NotaUiterlijkOp!.Value;

    private async Task StelTermijnAsync(Aanbesteding aanbesteding, DateTimeOffset nu, CancellationToken ct)
    {
        if (await db.Termijnen.SingleOrDefaultAsync(t => t.Soort == TermijnSoort.NotaVanInlichtingen && t.ObjectId == aanbesteding.Id, ct) is { } termijn)
        {
            // the nota of an earlier round that is still to come keeps its own moment
            if (termijn.AfgerondOp is not null || termijn.VervaltOp < nu)
            {
                termijn.Heropen(nu);
                termijn.Verzet(Uiterste(aanbesteding, nu));
            }
        }
        else
        {
            db.Termijnen.Add(Termijn(aanbesteding, nu));
        }
    }
}
