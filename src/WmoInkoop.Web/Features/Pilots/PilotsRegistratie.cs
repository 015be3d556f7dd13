using WmoInkoop.Core.Pilots;

namespace WmoInkoop.Web.Features.Pilots;

/// <summary>The deeds of the pilots.</summary>
public static class PilotsRegistratie
{
    public static void AddPilots(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<PilotMaken>()
        .AddScoped<PilotWijzigen>()
        .AddScoped<PilotRapporteren>();
}
