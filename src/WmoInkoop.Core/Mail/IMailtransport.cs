namespace WmoInkoop.Core.Mail;

/// <summary>How mail leaves the portal: over SMTP, or as files where no mail server is set.</summary>
public interface IMailtransport
{
    /// <summary>Hands one message over; when it returns, the message is the receiver's care.</summary>
    /// <exception cref="MailtransportException">It was not accepted.</exception>
    Task VerstuurAsync(Postbericht bericht, CancellationToken ct);
}

/// <summary>A message ready to be sent.</summary>
/// <param name="MessageId">Without angle brackets; the same at every attempt.</param>
/// <param name="AangemaaktOp">When it was decided on.</param>
/// <param name="VanEmail">The sender's address.</param>
/// <param name="VanNaam">The sender's name.</param>
/// <param name="AanEmail">The recipient's address.</param>
/// <param name="AanNaam">The recipient's name.</param>
/// <param name="Onderwerp">The subject.</param>
/// <param name="Tekst">The letter as plain text.</param>
/// <param name="Html">The same letter as HTML.</param>
public sealed record Postbericht(
    string MessageId,
    DateTimeOffset AangemaaktOp,
    string VanEmail,
    string VanNaam,
    string AanEmail,
    string AanNaam,
    string Onderwerp,
    string Tekst,
    string Html);

/// <summary>A message was not accepted. The text is the mail server's answer.</summary>
/// <param name="antwoord">The server's answer, or why there was none.</param>
/// <param name="serverWeigert">The server takes no mail at all now (out of reach, no trust, no login), so that other mail need not be tried.</param>
/// <param name="oorzaak">What was thrown.</param>
public sealed class MailtransportException(string antwoord, bool serverWeigert, Exception? oorzaak = null) : Exception(antwoord, oorzaak)
{
    public bool ServerWeigert { get; } = serverWeigert;
}
