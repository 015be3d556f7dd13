using System.Globalization;
using System.Net.Mail;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Web.Infrastructure.Mail;

/// <summary>Without a mail server: every message a file that mail programs open. Sent again, it replaces its own file.</summary>
public sealed class BestandTransport(Datamap datamap) : IMailtransport
{
    public const string Map = "mail";

    public async Task VerstuurAsync(Postbericht bericht, CancellationToken ct)
    {
        using var mail = Mailopbouw.Maak(bericht);
        try
        {
            var tijdelijk = Directory.CreateDirectory(datamap.Pad(Map, $".{Guid.NewGuid():N}"));
            using (var smtp = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = tijdelijk.FullName })
            {
                await smtp.SendMailAsync(mail, ct);
            }

            var naam = string.Create(CultureInfo.InvariantCulture, $"{bericht.AangemaaktOp.UtcDateTime:yyyyMMdd-HHmmss}-{bericht.MessageId[16..32]}.eml");
            tijdelijk.EnumerateFiles().Single().MoveTo(datamap.Pad(Map, naam), overwrite: true);
            tijdelijk.Delete();
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or SmtpException)
        {
            throw new MailtransportException($"Het bericht kon niet als bestand worden bewaard: {fout.Message}", serverWeigert: true, fout);
        }
    }
}
