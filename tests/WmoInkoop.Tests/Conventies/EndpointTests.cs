using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Conventies;

/// <summary>Every address says itself who may come in; the fallback policy counts for nothing.</summary>
public sealed partial class EndpointTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly string[] Veilig = ["GET", "HEAD", "OPTIONS", "TRACE"];

    /// <summary>Serves changed static files of a program that is not published; a published one has no such address.</summary>
    private const string BouwhulpVanHetFramework = "{**path:file}";

    private List<RouteEndpoint> Endpoints =>
        [.. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText != BouwhulpVanHetFramework)];

    [Fact]
    public void ElkAdres_HeeftEenEigenBeleidOfIsUitdrukkelijkOpenbaar()
    {
        var fout = Endpoints
            .Where(e => Beleid(e).Count == 0 && e.Metadata.GetMetadata<AuthorizationPolicy>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(Omschrijving);

        Assert.NotEmpty(Endpoints);
        Assert.Empty(fout);
    }

    [Fact]
    public void GeenAdres_HeeftEenBeleidDatDoorAllowAnonymousVervalt() =>
        Assert.Empty(Endpoints.Where(e => e.Metadata.GetMetadata<IAuthorizeData>() is not null && e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Omschrijving));

    [Fact]
    public async Task ElkBeleid_Bestaat()
    {
        var beleid = portal.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        foreach (var naam in Endpoints.SelectMany(Beleid).Distinct())
        {
            Assert.True(await beleid.GetPolicyAsync(naam) is not null, $"Policy {naam} does not exist.");
        }
    }

    [Fact]
    public void ElkeActie_NoemtHaarMethode() =>
        Assert.Empty(Endpoints.Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && Methoden(e).Count == 0).Select(Omschrijving));

    [Fact]
    public async Task ElkSchrijvendAdres_ZonderFormuliersleutel_WeigertHetVerzoek()
    {
        await using var open = portal.WithWebHostBuilder(b => b.ConfigureTestServices(s => s.AddSingleton<IPolicyEvaluator, IedereenMagAlles>()));
        using var client = open.CreateClient();
        var fout = new List<string>();
        foreach (var endpoint in Endpoints)
        {
            foreach (var methode in Methoden(endpoint).Except(Veilig))
            {
                using var verzoek = new HttpRequestMessage(new HttpMethod(methode), Adres(endpoint)) { Content = new FormUrlEncodedContent([]) };
                using var antwoord = await client.SendAsync(verzoek);
                if (antwoord.StatusCode is not HttpStatusCode.BadRequest)
                {
                    fout.Add($"{Omschrijving(endpoint)} answered {(int)antwoord.StatusCode}");
                }
            }
        }

        Assert.Empty(fout);
    }

    private static List<string> Beleid(RouteEndpoint endpoint) =>
        [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).OfType<string>()];

    private static List<string> Methoden(RouteEndpoint endpoint) => [.. endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []];

    private static string Omschrijving(RouteEndpoint endpoint) => $"{string.Join('|', Methoden(endpoint))} /{endpoint.RoutePattern.RawText?.TrimStart('/')} ({endpoint.DisplayName})";

    // '/aanbieders/{id:guid}/{soort}' becomes an address that reaches the endpoint; what it names need not exist
    private static string Adres(RouteEndpoint endpoint) =>
        "/" + Routewaarde().Replace(endpoint.RoutePattern.RawText ?? "", m => m.Value switch
        {
            var w when w.Contains(":guid", StringComparison.Ordinal) => Guid.Empty.ToString(),
            var w when w.Contains(":int", StringComparison.Ordinal) || w.Contains(":long", StringComparison.Ordinal) => "1",
            _ => "x",
        }).TrimStart('/');

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Routewaarde();

    /// <summary>Lets a request through to the antiforgery check, whatever the policy of its address.</summary>
    private sealed class IedereenMagAlles : IPolicyEvaluator
    {
        public Task<AuthenticateResult> AuthenticateAsync(AuthorizationPolicy policy, HttpContext context) =>
            Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity("test")), "test")));

        public Task<PolicyAuthorizationResult> AuthorizeAsync(AuthorizationPolicy policy, AuthenticateResult authenticationResult, HttpContext context, object? resource) =>
            Task.FromResult(PolicyAuthorizationResult.Success());
    }
}
