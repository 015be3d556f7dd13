using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Web.Infrastructure.Taken;

/// <summary>Puts the reminders that are due in the outbox.</summary>
public sealed class HerinneringenJob(HerinneringenKlaarzetten klaarzetten) : ITaak
{
    public async Task<string> ExecuteAsync(CancellationToken ct)
    {
        var ronde = await klaarzetten.ExecuteAsync(ct);
        return $"{ronde.Termijnen} termijnen bekeken, {ronde.Herinneringen} herinneringen klaargezet";
    }
}
