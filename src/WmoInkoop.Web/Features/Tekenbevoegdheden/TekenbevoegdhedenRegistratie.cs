using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.Tekenbevoegdheden;

/// <summary>The deeds and work list source of who may sign and of signing together (AAN-07).</summary>
public static class TekenbevoegdhedenRegistratie
{
    public static void AddTekenbevoegdheden(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<TekenbevoegdheidVastleggen>()
        .AddScoped<Ondertekenen>()
        .AddScoped<EersteHandtekeningTerugnemen>()
        .AddScoped<ITaakbron, HandtekeningTaken>()
        .AddScoped<ITaakbron, TekenbevoegdheidTaken>();
}
