namespace WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

/// <summary>Where a request comes from.</summary>
internal static class Herkomst
{
    /// <summary>The path and query of the page of this portal the request came from, or null.</summary>
    internal static string? EigenReferer(this HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var van) && IsEigen(request, van) ? van.PathAndQuery : null;

    /// <summary>Whether the browser says that a page of this portal sent it. Nothing said counts as no.</summary>
    internal static bool KomtVanOnszelf(this HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] == "same-origin"
        || (Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var oorsprong) ? IsEigen(request, oorsprong) : request.EigenReferer() is not null);

    private static bool IsEigen(HttpRequest request, Uri van) =>
        string.Equals($"{van.Scheme}://{van.Authority}", $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
