using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.TestSupport;
using WmoInkoop.Web.Infrastructure.Schermen.Formulieren;
using Xunit;

namespace WmoInkoop.Tests.Conventies;

/// <summary>A form is posted to the address that shows it: only then can it be shown again with what was typed (ADR 0007).</summary>
public sealed class FormulieradresTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public void ElkFormulier_WordtGepostNaarHetAdresDatHetToont()
    {
        var adressen = portal.Services.GetRequiredService<Formulieradressen>();
        var formulieren = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Post) is true)
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters.Any(p => p.ParameterType.Name.EndsWith("Form", StringComparison.Ordinal)) is true)
            .ToList();

        Assert.NotEmpty(formulieren);
        Assert.Empty(formulieren.Where(e => !adressen.HeeftPagina(e)).Select(e => e.RoutePattern.RawText));
    }
}
