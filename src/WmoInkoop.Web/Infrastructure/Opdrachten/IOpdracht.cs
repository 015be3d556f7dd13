namespace WmoInkoop.Web.Infrastructure.Opdrachten;

/// <summary>
/// Something that is run instead of the web server: <c>WmoInkoop.Web audit controleer</c>. Made in a scope of its own, so it may
/// ask for every service; the database is migrated by then. It prints in Dutch, for the person at the keyboard.
/// </summary>
public interface IOpdracht
{
    /// <param name="argumenten">What was typed after the name.</param>
    /// <param name="ct">Cancelled by Ctrl+C and SIGTERM.</param>
    /// <returns>The exit code: 0 when all is well, 1 when it is not, 2 when it was called wrongly.</returns>
    Task<int> ExecuteAsync(IReadOnlyList<string> argumenten, CancellationToken ct);
}
