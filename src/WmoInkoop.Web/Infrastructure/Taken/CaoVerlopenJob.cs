using WmoInkoop.Core.CaoVerklaringen;

namespace WmoInkoop.Web.Infrastructure.Taken;

/// <summary>Marks accepted cao-verklaringen whose period is over (CAO-03).</summary>
public sealed class CaoVerlopenJob(CaoVerklaringenVerlopen verlopen) : ITaak
{
    public async Task<string> ExecuteAsync(CancellationToken ct) => $"{await verlopen.ExecuteAsync(ct)} cao-verklaringen verlopen";
}
