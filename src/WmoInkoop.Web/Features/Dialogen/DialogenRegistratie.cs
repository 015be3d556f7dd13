using WmoInkoop.Core.Dialogen;
using WmoInkoop.Web.Features.MijnDialogen;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.Dialogen;

/// <summary>The deeds and work list sources of the dialoog.</summary>
public static class DialogenRegistratie
{
    public static void AddDialogen(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<GegadigdeUitnodigen>()
        .AddScoped<DialoogrondeOpenen>()
        .AddScoped<DialoogrondeSluiten>()
        .AddScoped<DialoogplanBewaren>()
        .AddScoped<DialoogplanIndienen>()
        .AddScoped<DialoogdocumentOphalen>()
        .AddScoped<DialoogsessiePlannen>()
        .AddScoped<DialoogverslagVastleggen>()
        .AddScoped<DialoogverslagOpmerken>()
        .AddScoped<DialoogbesluitNemen>()
        .AddScoped<VerduidelijkingSturen>()
        .AddScoped<ITaakbron, MijnDialoogTaken>()
        .AddScoped<ITaakbron, DialoogTaken>();
}
