using WmoInkoop.Core.Regios;

namespace WmoInkoop.Web.Features.Regios;

/// <summary>The deeds about regio's.</summary>
internal static class RegiosRegistratie
{
    internal static void AddRegios(this WebApplicationBuilder builder) => builder.Services.AddScoped<RegiosBeheren>();
}
