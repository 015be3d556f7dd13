using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace WmoInkoop.Web.Infrastructure.Beveiliging;

/// <summary>Staff without a second factor may do nothing yet, and are shown where to set it up instead of a refusal.</summary>
internal sealed class TweedeFactorDoorverwijzing : IAuthorizationMiddlewareResultHandler
{
    internal const string Pad = "/account/tweede-factor/instellen";

    private readonly AuthorizationMiddlewareResultHandler _standaard = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden && context.RequestServices.GetRequiredService<HuidigeGebruiker>().MoetTweedeFactorInstellen)
        {
            context.Response.Redirect($"{context.Request.PathBase}{Pad}");
            return Task.CompletedTask;
        }

        return _standaard.HandleAsync(next, context, policy, authorizeResult);
    }
}
