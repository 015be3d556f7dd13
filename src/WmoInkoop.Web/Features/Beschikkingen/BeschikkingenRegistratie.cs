using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.Beschikkingen;

/// <summary>The deeds and work list sources of beschikkingen and objections.</summary>
public static class BeschikkingenRegistratie
{
    public static void AddBeschikkingen(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<Subsidiedossiers>()
        .AddScoped<SubsidieVoorbereiden>()
        .AddScoped<BeschikkingenVaststellen>()
        .AddScoped<BeschikkingLezen>()
        .AddScoped<BezwaarVastleggen>()
        .AddScoped<BezwaarBeslissen>()
        .AddScoped<EigenBeschikkingen>()
        .AddScoped<ITaakbron, BeschikkingTaken>()
        .AddScoped<ITaakbron, MijnBeschikkingTaken>();
}
