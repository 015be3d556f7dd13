using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace WmoInkoop.Web.Infrastructure.Netwerk;

/// <summary>
/// How often one network address may post to the pages of <c>/account</c>: signing in, registering, asking for a new password. It
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
                HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments("/account")
                    ? RateLimitPartition.GetFixedWindowLimiter(Afzender(context.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = pogingen, Window = TimeSpan.FromMinutes(1) })
                    : RateLimitPartition.GetNoLimiter("vrij"));
        });
    }

    /// <summary>A household or office has one IPv4 address, or a whole /64 of IPv6.</summary>
    private static string Afzender(IPAddress? adres) => adres switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => adres.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(adres.GetAddressBytes().AsSpan(0, 8)),
        _ => adres.ToString(),
    };
}
