using WmoInkoop.Core.Bewijsmiddelen;
using WmoInkoop.Core.Uitvallers;
using WmoInkoop.Web.Features.MijnBewijsmiddelen;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.Bewijsmiddelen;

/// <summary>The deeds, reader and work list sources of evidence and of winners that drop out, for inkopers and for winners.</summary>
public static class BewijsRegistratie
{
    public static void AddBewijsmiddelen(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<BewijsVragen>()
        .AddScoped<BewijsInleveren>()
        .AddScoped<BewijsBeoordelen>()
        .AddScoped<BewijsLezen>()
        .AddScoped<WinnaarLatenUitvallen>()
        .AddScoped<ITaakbron, BewijsTaken>()
        .AddScoped<ITaakbron, MijnBewijsTaken>();
}
