using System.Globalization;
using System.Net;
using System.Net.Mail;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Web.Infrastructure.Mail;

/// <summary>Over SMTP with STARTTLS and login, by the library of .NET itself. A server whose certificate is not trusted gets nothing.</summary>
public sealed class SmtpTransport(MailOptions options) : IMailtransport
{
    public async Task VerstuurAsync(Postbericht bericht, CancellationToken ct)
    {
        using var mail = Mailopbouw.Maak(bericht);
        using var smtp = new SmtpClient(options.Host, options.Poort)
        {
            EnableSsl = options.StartTls,
            DeliveryFormat = SmtpDeliveryFormat.International, // é before the '@', where the server can take it
            Credentials = options.Gebruiker is null ? null : new NetworkCredential(options.Gebruiker, options.Wachtwoord),
        };
        try
        {
            await smtp.SendMailAsync(mail, ct);
        }
        catch (SmtpException fout)
        {
            throw new MailtransportException(Antwoord(fout), ServerWeigert(fout), fout);
        }
    }

    /// <summary>About one recipient or one message the server answers with a code of its own; all else concerns every message.</summary>
    private static bool ServerWeigert(SmtpException fout) => fout is not SmtpFailedRecipientException && fout.StatusCode
        is SmtpStatusCode.GeneralFailure
        or SmtpStatusCode.ServiceNotAvailable
        or SmtpStatusCode.MustIssueStartTlsFirst
        or SmtpStatusCode.ClientNotPermitted
        or SmtpStatusCode.ServiceClosingTransmissionChannel;

    private static string Antwoord(SmtpException fout)
    {
        var tekst = fout.InnerException is { } oorzaak and not SmtpException ? $"{fout.Message} {oorzaak.Message}" : fout.Message;
        return fout.StatusCode is SmtpStatusCode.GeneralFailure ? tekst : string.Create(CultureInfo.InvariantCulture, $"{(int)fout.StatusCode} {tekst}");
    }
}
