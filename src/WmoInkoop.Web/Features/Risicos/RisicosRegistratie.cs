using WmoInkoop.Core.Risicos;

namespace WmoInkoop.Web.Features.Risicos;

/// <summary>The deeds of the risicodossier.</summary>
public static class RisicosRegistratie
{
    public static void AddRisicos(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<RisicoMelden>()
        .AddScoped<RisicoWijzigen>();
}
