using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Web.Infrastructure.Mail;

/// <summary>Makes the message of <see cref="System.Net.Mail"/>, for both transports.</summary>
internal static class Mailopbouw
{
    /// <exception cref="MailtransportException">An address is none; no retry will mend it, but the beheerder sees why.</exception>
    public static MailMessage Maak(Postbericht bericht)
    {
        try
        {
            var mail = new MailMessage(new MailAddress(bericht.VanEmail, bericht.VanNaam, Encoding.UTF8), new MailAddress(bericht.AanEmail, bericht.AanNaam, Encoding.UTF8))
            {
                Subject = bericht.Onderwerp,
                SubjectEncoding = Encoding.UTF8,
                Body = bericht.Tekst,
                BodyEncoding = Encoding.UTF8,
                BodyTransferEncoding = TransferEncoding.QuotedPrintable,
            };
            var html = AlternateView.CreateAlternateViewFromString(bericht.Html, Encoding.UTF8, MediaTypeNames.Text.Html);
            html.TransferEncoding = TransferEncoding.QuotedPrintable;
            mail.AlternateViews.Add(html);
            mail.Headers.Add("Message-ID", $"<{bericht.MessageId}>");
            mail.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office replies to the portal
            return mail;
        }
        catch (Exception fout) when (fout is FormatException or ArgumentException)
        {
            throw new MailtransportException("Het e-mailadres is ongeldig.", serverWeigert: false, fout);
        }
    }
}
