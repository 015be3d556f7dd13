using WmoInkoop.Core.Mail;

namespace WmoInkoop.Web.Infrastructure.Taken;

/// <summary>Sends what waits in the outbox.</summary>
public sealed class MailVersturenJob(MailVersturen versturen) : ITaak
{
    public async Task<string> ExecuteAsync(CancellationToken ct)
    {
        var ronde = await versturen.ExecuteAsync(ct);
        return $"{ronde.Verzonden} verstuurd, {ronde.Geweigerd} niet aangenomen";
    }
}
