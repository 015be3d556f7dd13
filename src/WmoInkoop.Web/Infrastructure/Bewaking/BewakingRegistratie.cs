using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace WmoInkoop.Web.Infrastructure.Bewaking;

/// <summary>What machines and administrators watch: logs and the two health addresses.</summary>
public static class BewakingRegistratie
{
    public static void AddBewaking(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            // one JSON object a line; the trace id in its scopes begins with the number on an error page
            builder.Logging.AddJsonConsole(o =>
            {
                o.IncludeScopes = true;
                o.UseUtcTimestamp = true;
                o.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }

        builder.Services.AddHealthChecks()
            .AddCheck<DatabaseHealthCheck>("database")
            .AddCheck<OpslagHealthCheck>("opslag");
        builder.Services.AddHostedService<Hartslagdienst>();
    }

    /// <summary>One line for each request to a page; put it around everything that may change the status.</summary>
    public static void UseVerzoeklog(this WebApplication app) => app.UseMiddleware<Verzoeklog>();

    /// <summary>
    /// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work. Anyone may ask; the answer is one word, the
    /// reason stands in the log.
    /// </summary>
    public static void MapGezondheid(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}
