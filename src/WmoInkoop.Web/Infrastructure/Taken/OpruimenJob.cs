namespace WmoInkoop.Web.Infrastructure.Taken;

/// <summary>Runs every <see cref="IOpruimer"/>; one that fails does not keep the others from their work.</summary>
public sealed class OpruimenJob(IEnumerable<IOpruimer> opruimers, ILogger<OpruimenJob> logger) : ITaak
{
    public async Task<string> ExecuteAsync(CancellationToken ct)
    {
        var uitkomsten = new List<string>();
        var fouten = new List<Exception>();
        foreach (var opruimer in opruimers)
        {
            try
            {
                await opruimer.ExecuteAsync(ct);
                uitkomsten.Add(opruimer.Wat); // no counts: those of files and mail would tell of drafts (INS-06)
            }
#pragma warning disable CA1031 // reported below, after the others had their turn
            catch (Exception fout) when (fout is not OperationCanceledException)
#pragma warning restore CA1031
            {
                logger.LogError(fout, "{Opruimer} failed", opruimer.GetType().Name);
                fouten.Add(fout);
            }
        }

        return fouten.Count == 0 ? $"Opgeruimd: {string.Join("; ", uitkomsten)}" : throw new AggregateException(fouten);
    }
}
