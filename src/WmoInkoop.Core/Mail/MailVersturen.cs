using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Core.Mail;

/// <summary>
/// Empties the outbox (HER-05). Rows are claimed for a while, so that several servers can do this at once and a killed one holds
/// nothing; every message is sent and recorded on its own. A crash between the two sends it again with the same Message-ID, which is
/// the least that is possible without losing any.
/// </summary>
public sealed partial class MailVersturen(
    InkoopDbContext db,
    Hoofdsleutel sleutel,
    IMailtransport transport,
    Briefopmaak opmaak,
    Portaalafzender portaal,
    TimeProvider klok,
    ILogger<MailVersturen> logger)
{
    /// <summary>A killed sender delays its mail by this much at most.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>The longest one message may take; a claim with less time left is given back unsent.</summary>
    public static readonly TimeSpan Verzendtijd = TimeSpan.FromSeconds(20);

    private const int PerKeer = 20;

    /// <summary>Sends what is due until nothing is, or the server takes no mail.</summary>
    public async Task<Mailronde> ExecuteAsync(CancellationToken ct)
    {
        var ronde = new Mailronde(0, 0);
        while (!ct.IsCancellationRequested && await ClaimAsync(ct) is { } claim)
        {
            try
            {
                foreach (var rij in await LeesAsync(claim.Id, ct))
                {
                    if (ct.IsCancellationRequested || klok.GetUtcNow() + Verzendtijd > claim.Tot)
                    {
                        break;
                    }

                    var weigering = await VerstuurAsync(rij, claim);
                    ronde = rij.IsVerzegeld ? ronde : weigering is null ? ronde with { Verzonden = ronde.Verzonden + 1 } : ronde with { Geweigerd = ronde.Geweigerd + 1 };
                    if (weigering is { ServerWeigert: true })
                    {
                        return ronde;
                    }
                }
            }
            finally
            {
                await GeefVrijAsync(claim.Id);
            }
        }

        return ronde;
    }

    [GeneratedRegex(@"<?[^\s<>,;:""']+@[^\s<>,;:""']+>?")]
    private static partial Regex Adres();

    private Task<Claim?> ClaimAsync(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var claim = new Claim(Guid.NewGuid(), nu + Lease);
        var vrij = db.Mailberichten.Where(m => m.VerzondenOp == null && m.OpgegevenOp == null && m.VolgendePogingOp <= nu && (m.LeaseTot == null || m.LeaseTot <= nu));
        return db.InTransactieAsync(async () =>
        {
            var ids = await vrij.OrderBy(m => m.VolgendePogingOp).Select(m => m.Id).Take(PerKeer).ToListAsync(ct);

            // asked again while the rows are locked: of two servers that saw the same rows, one claims them
            var aantal = ids.Count == 0
                ? 0
                : await vrij.Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(s => s.SetProperty(m => m.ClaimId, claim.Id).SetProperty(m => m.LeaseTot, claim.Tot), ct);
            return aantal > 0 ? claim : null;
        }, ct);
    }

    private Task<List<Rij>> LeesAsync(Guid claimId, CancellationToken ct) =>
        db.Mailberichten.AsNoTracking()
            .Where(m => m.ClaimId == claimId)
            .OrderBy(m => m.VolgendePogingOp)
            .Select(m => new Rij(
                m.Id,
                m.MessageId,
                m.Inhoud,
                m.AangemaaktOp,
                db.Regios.Where(r => r.Id == m.RegioId).Select(r => r.Naam).SingleOrDefault(),
                db.Regios.Where(r => r.Id == m.RegioId).Select(r => r.Afzender).SingleOrDefault(),
                m.ZegelId != null && !db.Zegels.Any(z => z.Id == m.ZegelId && z.VerbrokenOp != null)))
            .ToListAsync(ct);

    /// <summary>Sends and records one message. Neither is broken off halfway when the portal stops: that would make a duplicate.</summary>
    private async Task<MailtransportException?> VerstuurAsync(Rij rij, Claim claim)
    {
        var weigering = await BiedAanAsync(rij);
        var nu = klok.GetUtcNow();
        await db.InTransactieAsync(async () =>
        {
            var bericht = await db.Mailberichten.SingleOrDefaultAsync(m => m.Id == rij.Id);
            if (weigering is null)
            {
                bericht?.IsVerzonden(nu);
            }
            else if (bericht?.ClaimId == claim.Id)
            {
                bericht.IsGeweigerd(Adres().Replace(weigering.Message, "<adres>"), nu);
            }
        }, CancellationToken.None);
        return weigering;
    }

    private async Task<MailtransportException?> BiedAanAsync(Rij rij)
    {
        using var tijd = new CancellationTokenSource(Verzendtijd, klok);
        try
        {
            await transport.VerstuurAsync(Opgemaakt(rij), tijd.Token);
            return null;
        }
        catch (MailtransportException fout)
        {
            logger.LogWarning("Mail {Id} was not accepted (server as a whole: {ServerWeigert})", rij.Id, fout.ServerWeigert);
            return fout;
        }
        catch (OperationCanceledException)
        {
            logger.LogWarning("Mail {Id} was not accepted within {Seconden} s", rij.Id, Verzendtijd.TotalSeconds);
            return new MailtransportException($"De mailserver gaf binnen {Verzendtijd.TotalSeconds:0} seconden geen antwoord.", serverWeigert: true);
        }
        catch (CryptographicException fout)
        {
            logger.LogError(fout, "Mail {Id} cannot be opened with this master key", rij.Id);
            return new MailtransportException("Het bericht is niet te openen met de sleutel van dit portaal.", serverWeigert: false, fout);
        }
        catch (Exception fout)
        {
            // whatever is wrong with one row, the rows behind it must leave
            logger.LogError(fout, "Mail {Id} could not be made up or handed over", rij.Id);
            return new MailtransportException("Het bericht kon niet worden verstuurd door een fout in het portaal.", serverWeigert: false, fout);
        }
    }

    private Postbericht Opgemaakt(Rij rij)
    {
        var nu = klok.GetUtcNow();
        var post = Post.Open(rij.Inhoud, rij.Id, sleutel);
        var (email, naam) = rij is { RegioAfzender: { } afzender, RegioNaam: { } regio } ? (afzender, $"{portaal.Naam} namens {regio}") : (portaal.Email, portaal.Naam);
        return new Postbericht(rij.MessageId, rij.AangemaaktOp, email, naam, post.Email, post.Naam, post.Brief.Onderwerp, opmaak.Tekst(post, naam, nu), opmaak.Html(post, naam, nu));
    }

    private Task<int> GeefVrijAsync(Guid claimId) =>
        db.InTransactieAsync(
            () => db.Mailberichten.Where(m => m.ClaimId == claimId).ExecuteUpdateAsync(s => s.SetProperty(m => m.ClaimId, (Guid?)null).SetProperty(m => m.LeaseTot, (DateTimeOffset?)null)),
            CancellationToken.None);

    private sealed record Claim(Guid Id, DateTimeOffset Tot);

    private sealed record Rij(Guid Id, string MessageId, byte[] Inhoud, DateTimeOffset AangemaaktOp, string? RegioNaam, string? RegioAfzender, bool IsVerzegeld);
}

/// <summary>What one round of sending did; sealed mail does not count, because a beheerder sees this (INS-06).</summary>
public sealed record Mailronde(int Verzonden, int Geweigerd);

/// <summary>Who mail comes from when it is not sent in the name of a regio.</summary>
public sealed record Portaalafzender(string Email, string Naam);
