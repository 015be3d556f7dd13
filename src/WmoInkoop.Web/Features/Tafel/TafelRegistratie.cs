using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Verslagen;
using WmoInkoop.Web.Features.Verslagen;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.Tafel;

/// <summary>The deeds, readers and work list sources of overlegtafels and verslagen.</summary>
public static class TafelRegistratie
{
    public static void AddOverlegtafels(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<OverlegtafelMaken>()
        .AddScoped<TafelledenBeheren>()
        .AddScoped<BijeenkomstPlannen>()
        .AddScoped<VerslagSchrijven>()
        .AddScoped<VerslagPubliceren>()
        .AddScoped<VerslagVaststellen>()
        .AddScoped<VerslagLezen>()
        .AddScoped<ActieGereedmelden>()
        .AddScoped<Verslaglezer>()
        .AddScoped<Verslagzoeker>()
        .AddScoped<ITaakbron, TafellidTaken>()
        .AddScoped<ITaakbron, SecretarisTaken>();
}
