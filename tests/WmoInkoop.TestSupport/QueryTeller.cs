using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WmoInkoop.TestSupport;

/// <summary>Counts the commands a portal or context sends to the database, to see that a page asks as much for 1,000 rows as for 10.</summary>
public sealed class QueryTeller : DbCommandInterceptor
{
    private ConcurrentQueue<string> _opdrachten = new();

    /// <summary>The texts of the commands since the last <see cref="TelAsync"/> began.</summary>
    public IReadOnlyCollection<string> Opdrachten => _opdrachten;

    /// <summary>The number of commands sent during <paramref name="daad"/>.</summary>
    public async Task<int> TelAsync(Func<Task> daad)
    {
        _opdrachten = new ConcurrentQueue<string>();
        await daad();
        return _opdrachten.Count;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        _opdrachten.Enqueue(command.CommandText);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ReaderExecuting(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        _opdrachten.Enqueue(command.CommandText);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(NonQueryExecuting(command, eventData, result));

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        _opdrachten.Enqueue(command.CommandText);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ScalarExecuting(command, eventData, result));
}
