namespace WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

/// <summary>Knows which addresses are both a page and posted to: only there can a form be shown again.</summary>
public sealed class Formulieradressen(EndpointDataSource endpoints)
{
    private readonly Lazy<HashSet<string>> _metPagina = new(() => Sjablonen(endpoints, HttpMethods.Get));
    private readonly Lazy<HashSet<string>> _metPost = new(() => Sjablonen(endpoints, HttpMethods.Post));

    public bool HeeftPagina(Endpoint? endpoint) => endpoint is RouteEndpoint route && _metPagina.Value.Contains(Sjabloon(route));

    public bool HeeftPost(Endpoint? endpoint) => endpoint is RouteEndpoint route && _metPost.Value.Contains(Sjabloon(route));

    private static HashSet<string> Sjablonen(EndpointDataSource endpoints, string methode) => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(methode) is true)
        .Select(Sjabloon)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string Sjabloon(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText?.Trim('/') ?? "";
}
