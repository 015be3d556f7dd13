using Microsoft.AspNetCore.Mvc;

namespace WmoInkoop.Web.Infrastructure.Schermen;

/// <summary>MVC, views beside their controllers, antiforgery on every unsafe request, and the security headers.</summary>
public static class SchermenRegistratie
{
    private const string Csp = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void AddSchermen(this WebApplicationBuilder builder)
    {
        builder.Services.AddRouting(o => o.LowercaseUrls = true);
        builder.Services.AddScoped<Menu>();
        builder.Services
            .AddControllersWithViews(o =>
            {
                o.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                o.ModelMetadataDetailsProviders.Add(new NederlandseTeksten());
                NederlandseTeksten.Stel(o.ModelBindingMessageProvider);
            })
            .AddRazorOptions(o => o.ViewLocationExpanders.Add(new FeatureViewLocations()));
    }

    public static void UseBeveiligingsheaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Csp;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    });
}
