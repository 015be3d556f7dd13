using WmoInkoop.Core.CaoVerklaringen;
using WmoInkoop.Web.Features.MijnCaoVerklaringen;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.CaoVerklaringen;

/// <summary>The deeds and work list sources of cao-verklaringen.</summary>
public static class CaoVerklaringenRegistratie
{
    public static void AddCaoVerklaringen(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<CaoEisStellen>()
        .AddScoped<CaoVerklaringInvullen>()
        .AddScoped<CaoVerklaringOndertekenen>()
        .AddScoped<CaoVerklaringBeoordelen>()
        .AddScoped<CaoVerklaringenVerlopen>()
        .AddScoped<CaoDocumentOphalen>()
        .AddScoped<ITaakbron, CaoVerklaringTaken>()
        .AddScoped<ITaakbron, CaoBeoordelingTaken>();
}
