using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Proefschermen.Features.Proef;
using WmoInkoop.TestSupport;

namespace WmoInkoop.Proefschermen;

/// <summary>Adds the pages of this project to the portal under test, at <c>/proef</c>.</summary>
public static class Proefschermen
{
    public static PortalFactory MetProefschermen(this PortalFactory portal) => portal.MetDiensten(services =>
    {
        services.AddSingleton<Proefgegevens>();
        services.AddMvcCore().AddApplicationPart(typeof(ProefController).Assembly);
    });
}
