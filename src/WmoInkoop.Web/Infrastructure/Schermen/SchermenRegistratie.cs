using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Formulieren;
using WmoInkoop.Web.Infrastructure.Schermen.Formulieren;
using WmoInkoop.Web.Infrastructure.Schermen.Fouten;

namespace WmoInkoop.Web.Infrastructure.Schermen;

/// <summary>MVC, views beside their controllers, antiforgery on every unsafe request, error pages, forms shown again, and the security headers.</summary>
public static class SchermenRegistratie
{
    private const string Csp = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void AddSchermen(this WebApplicationBuilder builder)
    {
        builder.Services.AddRouting(o => o.LowercaseUrls = true);
        builder.Services.AddScoped<Menu>();
        builder.Services.AddSingleton<Foutpagina>();
        builder.Services.AddSingleton<Formulieradressen>();
        builder.Services.AddScoped<Formulierbewaring>();
        builder.Services
            .AddControllersWithViews(o =>
            {
                o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                o.Filters.Add<FormulierFilter>();
                o.Filters.Add<FoutenRegistratie.AntiforgeryUitleg>();
                o.Conventions.Add(new HeadOpElkePagina());
                o.ModelBinderProviders.Insert(0, new BedragBinderProvider());
                o.ModelMetadataDetailsProviders.Add(new NederlandseTeksten());
                NederlandseTeksten.Stel(o.ModelBindingMessageProvider);
            })
            .AddRazorOptions(o => o.ViewLocationExpanders.Add(new FeatureViewLocations()));
    }

    /// <summary>Goes first in the pipeline, before routing: headers, error pages, forms shown again.</summary>
    public static void UseSchermen(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Response.OnStarting(ZetHeaders, context.Response); // at the start of the answer: an error page clears what was set before
            return next(context);
        });
        app.UseFoutpaginas();
        app.UseMiddleware<BewaardFormulierMiddleware>();
        app.UseMiddleware<FormulierMiddleware>();
    }

    private static Task ZetHeaders(object antwoord)
    {
        var headers = ((HttpResponse)antwoord).Headers;
        headers.ContentSecurityPolicy = Csp;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return Task.CompletedTask;
    }
}
