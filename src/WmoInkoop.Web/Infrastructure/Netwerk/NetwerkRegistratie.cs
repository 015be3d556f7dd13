using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace WmoInkoop.Web.Infrastructure.Netwerk;

/// <summary>Between the browser and the portal: a proxy in front, https, and a limit on what one address may try.</summary>
public static class NetwerkRegistratie
{
    private const string Vertrouwd = "Proxy:Vertrouwd";

    /// <exception cref="InstellingException"><c>Proxy:Vertrouwd</c> holds something that is no address or network.</exception>
    public static void AddNetwerk(this WebApplicationBuilder builder)
    {
        var netwerken = LeesNetwerken(builder.Configuration[Vertrouwd]);
        builder.Services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            o.ForwardLimit = null; // back through as many proxies as are trusted
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
            netwerken.ForEach(o.KnownIPNetworks.Add);
        });
        builder.Services.AddHttpsRedirection(o => o.HttpsPort = builder.Configuration.GetValue("Https:Poort", 443));
        builder.Services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        builder.AddDrempel();
    }

    /// <summary>First of all: what follows sees the address and scheme the visitor used.</summary>
    public static void UseNetwerk(this WebApplication app)
    {
        if (app.Configuration[Vertrouwd] is { Length: > 0 })
        {
            app.UseForwardedHeaders();
        }

        if (app.Configuration.GetValue("Https:Afdwingen", !app.Environment.IsDevelopment() && !app.Environment.IsEnvironment("Test")))
        {
            app.UseHsts();
            app.UseWhen(c => !c.Request.Path.StartsWithSegments("/health"), rest => rest.UseHttpsRedirection()); // probes come without TLS
        }
    }

    private static List<IPNetwork> LeesNetwerken(string? waarde) =>
        [.. (waarde ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Lees)];

    private static IPNetwork Lees(string deel) =>
        IPNetwork.TryParse(deel, out var netwerk) ? netwerk
        : IPAddress.TryParse(deel, out var adres) ? new IPNetwork(adres, adres.GetAddressBytes().Length * 8)
        : throw new InstellingException($"{Vertrouwd} holds '{deel}', which is no IP address or network such as 10.0.0.0/8.");
}
