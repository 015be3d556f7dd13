using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace WmoInkoop.Web.Infrastructure.Schermen.Fouten;

/// <summary>Error pages for exceptions and for answers that are only a status code.</summary>
internal static class FoutenRegistratie
{
    internal static void UseFoutpaginas(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => context.RequestServices.GetRequiredService<Foutpagina>().ToonFoutAsync(context),
            SuppressDiagnosticsCallback = _ => true, // Foutpagina logs it, with the number
        });
        app.UseStatusCodePages(context => context.HttpContext.RequestServices.GetRequiredService<Foutpagina>().ToonAsync(context.HttpContext));
    }

    /// <summary>A post whose antiforgery token is missing or of another session gets an explanation.</summary>
    internal sealed class AntiforgeryUitleg : IAlwaysRunResultFilter
    {
        public void OnResultExecuting(ResultExecutingContext context)
        {
            if (context.Result is IAntiforgeryValidationFailedResult)
            {
                Foutpagina.LegUit(
                    context.HttpContext,
                    "Het portaal kon niet nagaan of dit verzoek van u komt. Dat gebeurt als u zich intussen hebt af- of aangemeld, of als uw browser geen cookies bewaart. Er is niets uitgevoerd. Ga terug, ververs de pagina en probeer het opnieuw.");
            }
        }

        public void OnResultExecuted(ResultExecutedContext context)
        {
        }
    }
}
