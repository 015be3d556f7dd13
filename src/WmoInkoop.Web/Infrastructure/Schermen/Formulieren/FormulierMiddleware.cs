using Microsoft.AspNetCore.Http.Features;

namespace WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

/// <summary>Runs the GET of the same address when a POST ended in a form that must be shown again (<see cref="FormulierFilter"/>). Stands before routing.</summary>
internal sealed class FormulierMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Features.Get<Formulierstand>() is not { IsGetoond: false } || context.Response.HasStarted)
        {
            return;
        }

        var request = context.Request;
        request.Method = HttpMethods.Get;
        request.ContentType = null; // else the fields of the form would also be read as parameters of the page
        request.ContentLength = null;
        context.Features.Set<IFormFeature>(null);
        context.SetEndpoint(null);
        request.RouteValues.Clear();
        try
        {
            await next(context);
        }
        finally
        {
            request.Method = HttpMethods.Post;
        }
    }
}
