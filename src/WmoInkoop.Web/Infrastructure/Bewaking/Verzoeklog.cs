using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Controllers;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Infrastructure.Bewaking;

/// <summary>
/// Logs each request to a page with the pattern of its route, never the address itself, in which a token or a search can stand, and
/// with the id of the account, never a name. What a provider does with its inschrijvingen is left out: who prepares or submits, and how
/// many do, stands in no log before the opening (INS-06).
/// </summary>
public sealed class Verzoeklog(RequestDelegate next, ILogger<Verzoeklog> logger, TimeProvider timeProvider)
{
    public async Task InvokeAsync(HttpContext context, HuidigeGebruiker gebruiker)
    {
        var begin = timeProvider.GetTimestamp();
        await next(context);

        // after an exception the request has lost its endpoint; the handler remembers it
        var endpoint = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint();
        if (endpoint is RouteEndpoint route && route.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && !Inschrijfadres.Is(route.RoutePattern.RawText ?? ""))
        {
            logger.LogInformation(
                "{Methode} /{Route} answered {Status} in {Milliseconden:0} ms to {GebruikerId}",
                context.Request.Method,
                route.RoutePattern.RawText,
                context.Response.StatusCode,
                timeProvider.GetElapsedTime(begin).TotalMilliseconds,
                gebruiker.IsAangemeld ? gebruiker.Id : null);
        }
    }
}
