using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Termijnen;

/// <summary>
/// Puts the reminders that are due in the outbox, each termijn in its own transaction (HER-01 to HER-03). Of two servers that look at
/// the same termijn, the one that moves its next moment goes on; the unique index on the reminder guards the rest.
/// </summary>
public sealed class HerinneringenKlaarzetten(
    InkoopDbContext db,
    Postkamer postkamer,
    IEnumerable<IBetrokkenen> betrokkenen,
    TimeProvider klok,
    ILogger<HerinneringenKlaarzetten> logger)
{
    public async Task<Herinneringsronde> ExecuteAsync(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var regels = await Herinneringsrooster.LeesAsync(db, ct);
        var ids = await db.Termijnen.Where(t => t.VolgendeHerinneringOp <= nu).OrderBy(t => t.VolgendeHerinneringOp).Select(t => t.Id).ToListAsync(ct);
        var herinneringen = 0;
        var fouten = new List<Exception>();
        foreach (var id in ids)
        {
            try
            {
                herinneringen += await db.InTransactieAsync(() => ZetKlaarAsync(id, regels, nu, ct), ct);
            }
#pragma warning disable CA1031 // one termijn that fails keeps nobody else from being reminded; it is tried again at the next run
            catch (Exception fout) when (fout is not OperationCanceledException)
#pragma warning restore CA1031
            {
                logger.LogError(fout, "The reminders of termijn {Id} failed", id);
                fouten.Add(fout);
            }
        }

        return fouten.Count == 0 ? new Herinneringsronde(ids.Count, herinneringen) : throw new AggregateException(fouten);
    }

    private async Task<int> ZetKlaarAsync(Guid id, Herinneringsrooster regels, DateTimeOffset nu, CancellationToken ct)
    {
        var termijn = await db.Termijnen.AsNoTracking().SingleAsync(t => t.Id == id, ct);
        var rooster = regels.Voor(termijn);

        // the claim: it fails when another server, or a deed that moved or ended the termijn, was first
        var geclaimd = await db.Termijnen
            .Where(t => t.Id == id && t.VolgendeHerinneringOp == termijn.VolgendeHerinneringOp && t.VervaltOp == termijn.VervaltOp)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.VolgendeHerinneringOp, Herinneringsmomenten.Volgende(termijn, rooster, nu)), ct);
        if (geclaimd == 0 || Herinneringsmomenten.Nu(termijn, rooster, nu) is not { } offset)
        {
            return 0;
        }

        if (betrokkenen.SingleOrDefault(b => b.Soort == termijn.Soort) is not { } wie)
        {
            logger.LogWarning("Termijn {Id}: no class says who is to be reminded of {Soort}", id, termijn.Soort);
            return 0;
        }

        var gehad = await db.Herinneringen.Where(h => h.TermijnId == id && h.Offset == offset).Select(h => h.GebruikerId).ToListAsync(ct);
        var mensen = (await wie.NogTeDoenDoorAsync(termijn, ct)).Where(g => !gehad.Contains(g.Id)).DistinctBy(g => g.Id).ToList();
        var zegelId = await wie.ZegelAsync(termijn, ct);
        foreach (var gebruiker in mensen)
        {
            db.Herinneringen.Add(new Herinnering(termijn, gebruiker.Id, offset, nu));
            postkamer.Bericht(Herinneringsbrief.Maak(termijn, nu), gebruiker, nu, termijn.RegioId, zegelId, sleutel: $"herinnering:{id:N}:{offset}");
        }

        return zegelId is null ? mensen.Count : 0; // the count stands on a page of the beheerder
    }
}

/// <summary>What one round of reminders did.</summary>
public sealed record Herinneringsronde(int Termijnen, int Herinneringen);
