using System.Threading.RateLimiting;

namespace WmoInkoop.Web.Infrastructure.Netwerk;

/// <summary>
/// How often one network address may post to the pages of <c>/account</c> (signing in, registering, asking for a new password) and to
/// those that send mail to an address somebody typed (following) or compare a file with a receipt. It
/// is generous, because a whole gemeentehuis can share one address; guessing one account's password is stopped by the lock-out.
/// </summary>
public static class Drempel
{
    private const int PogingenPerMinuut = 60;

    public static void AddDrempel(this WebApplicationBuilder builder)
    {
        var pogingen = builder.Configuration.GetValue("Aanmelden:PogingenPerMinuut", PogingenPerMinuut);
        builder.Services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.OnRejected = (geweigerd, _) =>
            {
                geweigerd.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                HttpMethods.IsPost(context.Request.Method) && (context.Request.Path.StartsWithSegments("/account") || context.Request.Path.StartsWithSegments("/ontvangstbewijs") || context.Request.Path.Value!.EndsWith("/volgen", StringComparison.OrdinalIgnoreCase))
                    ? RateLimitPartition.GetFixedWindowLimiter(Afzender.Van(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = pogingen, Window = TimeSpan.FromMinutes(1) })
                    : RateLimitPartition.GetNoLimiter("vrij"));
        });
    }
}
