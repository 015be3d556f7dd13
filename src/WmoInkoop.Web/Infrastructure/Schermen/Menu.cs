using Microsoft.AspNetCore.Authorization;

namespace WmoInkoop.Web.Infrastructure.Schermen;

/// <summary>One entry of the main menu.</summary>
/// <param name="Tekst">What people read.</param>
/// <param name="Pad">The address, without parameters.</param>
/// <param name="Icoon">A name from frontend/icons.json.</param>
public sealed record Menuitem(string Tekst, string Pad, string Icoon);

/// <summary>
/// The main menu: every entry of every role in this one list. Who sees an entry is not written down a second time: it is shown to
/// whoever the policy of that address lets in, so the menu never offers a page that answers 403, nor one that does not exist.
/// </summary>
public sealed class Menu(EndpointDataSource endpoints, IAuthorizationPolicyProvider policies, IAuthorizationService autorisatie)
{
    public static readonly IReadOnlyList<Menuitem> Alle =
    [
        new("Mijn werk", "/mijn", "home"),
        new("Mijn vragen", "/mijn/vragen", "messages"),
        new("Mijn inschrijvingen", "/mijn/inschrijvingen", "send"),
        new("Mijn verzoeken", "/mijn/verzoeken", "messages"),
        new("Mijn bewijs", "/mijn/bewijsmiddelen", "certificate"),
        new("Mijn dialogen", "/mijn/dialoog", "users"),
        new("Mijn klachten", "/mijn/klachten", "inbox"),
        new("Mijn overeenkomsten", "/mijn/overeenkomsten", "file-text"),
        new("Mijn organisatie", "/mijn/organisatie", "building-community"),
        new("Cao-verklaringen", "/mijn/cao-verklaringen", "certificate"),
        new("Inkoop", "/inkoop", "home"),
        new("Trajecten", "/inkoop/trajecten", "list-details"),
        new("Overeenkomsten", "/inkoop/overeenkomsten", "file-text"),
        new("Klachten", "/inkoop/klachten", "inbox"),
        new("Subsidies", "/inkoop/subsidies", "file-text"),
        new("Aanbieders", "/inkoop/aanbieders", "building-community"),
        new("Cao-eisen", "/inkoop/cao", "certificate"),
        new("Beoordeling", "/beoordeling", "scale"),
        new("Mijn overlegtafel", "/tafel", "messages"),
        new("Beheer", "/beheer", "settings"),
        new("Aanbestedingen", "/aanbestedingen", "gavel"),
        new("Gegunde opdrachten", "/overeenkomsten", "certificate"),
        new("Overlegtafels", "/overlegtafels", "users"),
        new("Procedures", "/over/procedures", "scale"),
        new("Over het portaal", "/over", "info-circle"),
    ];

    /// <summary>The entries this visitor may open, in order.</summary>
    public async Task<IReadOnlyList<Menuitem>> VoorAsync(HttpContext context)
    {
        var zichtbaar = new List<Menuitem>();
        foreach (var item in Alle)
        {
            if (await MagAsync(context, item.Pad))
            {
                zichtbaar.Add(item);
            }
        }

        return zichtbaar;
    }

    /// <summary>Whether the address exists and its own policy lets this visitor in.</summary>
    public async Task<bool> MagAsync(HttpContext context, string pad)
    {
        if (Vind(pad) is not { } endpoint)
        {
            return false;
        }

        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return true;
        }

        var policy = await AuthorizationPolicy.CombineAsync(policies, endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>())
            ?? await policies.GetFallbackPolicyAsync();
        return policy is null || (await autorisatie.AuthorizeAsync(context.User, context, policy)).Succeeded;
    }

    /// <summary>The entry the current page belongs to: the longest address the path starts with.</summary>
    public static Menuitem? Huidig(PathString pad, IEnumerable<Menuitem> zichtbaar) =>
        zichtbaar.Where(i => pad.StartsWithSegments(i.Pad, StringComparison.OrdinalIgnoreCase)).MaxBy(i => i.Pad.Length);

    private RouteEndpoint? Vind(string pad) => endpoints.Endpoints.OfType<RouteEndpoint>().FirstOrDefault(e =>
        string.Equals(e.RoutePattern.RawText?.Trim('/'), pad.Trim('/'), StringComparison.OrdinalIgnoreCase)
        && e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) is true);
}
