using System.Globalization;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Mail.MailKit;

/// <summary>Over SMTP by MailKit: STARTTLS, or TLS from the first byte on port 465, and login. A server whose certificate is not trusted gets nothing.</summary>
/// <param name="host">The mail server.</param>
/// <param name="poort">Its port.</param>
/// <param name="versleuteld">Encrypt, and check the certificate.</param>
/// <param name="gebruiker">The account to log in with, or null.</param>
/// <param name="wachtwoord">Its password.</param>
public sealed class MailKitTransport(string host, int poort, bool versleuteld, string? gebruiker, string? wachtwoord) : IMailtransport
{
    private const int TlsVanafHetBegin = 465;

    private SecureSocketOptions Beveiliging => (versleuteld, poort) switch
    {
        (false, _) => SecureSocketOptions.None,
        (true, TlsVanafHetBegin) => SecureSocketOptions.SslOnConnect,
        (true, _) => SecureSocketOptions.StartTls,
    };

    public async Task VerstuurAsync(Postbericht bericht, CancellationToken ct)
    {
        using var mail = Maak(bericht);
        using var smtp = new SmtpClient();
        try
        {
            await smtp.ConnectAsync(host, poort, Beveiliging, ct);
            if (gebruiker is not null)
            {
                await smtp.AuthenticateAsync(gebruiker, wachtwoord, ct);
            }

            await smtp.SendAsync(mail, ct);
        }
        catch (SmtpCommandException fout)
        {
            // about a sender, recipient or message the server answers with a code of its own; all else concerns every message
            var code = string.Create(CultureInfo.InvariantCulture, $"{(int)fout.StatusCode} {fout.Message}");
            throw new MailtransportException(code, fout.ErrorCode is SmtpErrorCode.UnexpectedStatusCode || fout.StatusCode is SmtpStatusCode.ServiceNotAvailable, fout);
        }
        catch (Exception fout) when (fout is ProtocolException or AuthenticationException or SslHandshakeException or ServiceNotConnectedException or ServiceNotAuthenticatedException or SocketException or IOException or NotSupportedException)
        {
            throw new MailtransportException(fout.Message, serverWeigert: true, fout);
        }

        await NeemAfscheidAsync(smtp, ct);
    }

    private static MimeMessage Maak(Postbericht bericht)
    {
        try
        {
            var mail = new MimeMessage
            {
                MessageId = bericht.MessageId,
                Date = bericht.AangemaaktOp,
                Subject = bericht.Onderwerp,
                Body = new BodyBuilder { TextBody = bericht.Tekst, HtmlBody = bericht.Html }.ToMessageBody(),
            };
            mail.From.Add(new MailboxAddress(bericht.VanNaam, bericht.VanEmail));
            mail.To.Add(new MailboxAddress(bericht.AanNaam, bericht.AanEmail));
            mail.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office replies to the portal
            return mail;
        }
        catch (Exception fout) when (fout is ParseException or ArgumentException)
        {
            throw new MailtransportException("Het e-mailadres is ongeldig.", serverWeigert: false, fout);
        }
    }

    /// <summary>The message was accepted: whatever goes wrong now must not make it be sent again.</summary>
    private static async Task NeemAfscheidAsync(SmtpClient smtp, CancellationToken ct)
    {
        try
        {
            await smtp.DisconnectAsync(quit: true, ct);
        }
        catch (Exception fout) when (fout is ProtocolException or SocketException or IOException or OperationCanceledException)
        {
            // closed by the other side, or too slow
        }
    }
}
