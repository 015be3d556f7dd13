using WmoInkoop.Core.Perceeleinden;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.Perceeleinden;

/// <summary>The deeds and work list source of percelen that end without an award.</summary>
public static class PerceeleindenRegistratie
{
    public static void AddPerceeleinden(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<PercelenIntrekken>()
        .AddScoped<PerceelZonderWinnaarSluiten>()
        .AddScoped<PerceelvervolgKiezen>()
        .AddScoped<ITaakbron, PerceeleindeTaken>();
}
