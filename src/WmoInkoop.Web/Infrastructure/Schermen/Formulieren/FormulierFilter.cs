using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Web.Infrastructure.Schermen.Fouten;

namespace WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

/// <summary>
/// What a POST does that cannot go through, the same for every controller. A form that is not well filled in does not reach the
/// action; a refused rule (<see cref="DomeinregelException"/>) and an edit that somebody else was first with
/// (<see cref="DbUpdateConcurrencyException"/>) end it. In each case the page of the same address is shown again with everything
/// that was typed (<see cref="Formulierstand"/>): with status 422, and 409 for a conflict.
/// Where that address has no page: a refused rule goes back to the page one came from, with the message; a conflict gets its own page.
/// </summary>
public sealed class FormulierFilter(Formulieradressen adressen) : IAsyncActionFilter, IOrderedFilter
{
    /// <summary>Around every other filter, so that what they refuse is caught too.</summary>
    public int Order => int.MinValue + 100;

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (await StandAsync(http) is { IsGetoond: false } stand)
        {
            stand.LegOver(context.ModelState);
            http.Response.StatusCode = stand.Aanleiding switch
            {
                Aanleiding.Conflict => StatusCodes.Status409Conflict,
                Aanleiding.SessieVoorbij => StatusCodes.Status200OK,
                _ => StatusCodes.Status422UnprocessableEntity,
            };
            await next();
            return;
        }

        if (!HttpMethods.IsPost(http.Request.Method))
        {
            await next();
            return;
        }

        var heeftPagina = adressen.HeeftPagina(http.GetEndpoint());
        if (!context.ModelState.IsValid && heeftPagina)
        {
            context.Result = Opnieuw(context, Aanleiding.Ongeldig);
            return;
        }

        var afloop = await next();
        switch (afloop.Exception)
        {
            case DomeinregelException geweigerd:
                afloop.Result = heeftPagina ? Opnieuw(context, Aanleiding.Geweigerd, geweigerd.Message) : Terug(context, geweigerd.Message);
                afloop.ExceptionHandled = true;
                break;
            case DbUpdateConcurrencyException:
                afloop.Result = heeftPagina ? Opnieuw(context, Aanleiding.Conflict) : new StatusCodeResult(StatusCodes.Status409Conflict);
                afloop.ExceptionHandled = true;
                break;
        }
    }

    /// <summary>What to lay over this page: from the POST that just ended, or kept from before signing in.</summary>
    private async Task<Formulierstand?> StandAsync(HttpContext http)
    {
        if (http.Features.Get<Formulierstand>() is { } stand)
        {
            return stand;
        }

        if (http.Features.Get<Teruggave>() is not { } teruggave || !adressen.HeeftPost(http.GetEndpoint()) || await teruggave.ZoekAsync(http.RequestAborted) is not { } bewaard)
        {
            return null;
        }

        http.Features.Set(bewaard);
        return bewaard;
    }

    private static EmptyResult Opnieuw(ActionExecutingContext context, Aanleiding aanleiding, string? fout = null)
    {
        context.HttpContext.Features.Set(Formulierstand.Van(aanleiding, context.ModelState, context.RouteData.Values, fout));
        return new EmptyResult();
    }

    /// <summary>A deed without a page of its own (a button in a list): back to where it stood, or an error page when that is unknown.</summary>
    private static IActionResult Terug(ActionExecutingContext context, string fout)
    {
        if (context.HttpContext.Request.EigenReferer() is { } pagina && context.Controller is Controller controller)
        {
            controller.MeldWeigering(fout);
            return new LocalRedirectResult(pagina);
        }

        Foutpagina.LegUit(context.HttpContext, fout);
        return new StatusCodeResult(StatusCodes.Status409Conflict);
    }
}
