using WmoInkoop.Core.Partijen;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.Partijen;

/// <summary>The deeds and the work list source of parties in an inschrijving.</summary>
public static class PartijenRegistratie
{
    public static void AddPartijen(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<Partijenlezer>()
        .AddScoped<PartijVragen>()
        .AddScoped<PartijenBeheren>()
        .AddScoped<PartijBesluiten>()
        .AddScoped<PartijVerklaren>()
        .AddScoped<Verklaringspagina>()
        .AddScoped<ITaakbron, PartijTaken>();
}
