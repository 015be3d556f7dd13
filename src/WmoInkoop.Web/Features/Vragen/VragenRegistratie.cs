using WmoInkoop.Core.Vragen;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.Vragen;

/// <summary>The deeds and the work list source of questions and nota's.</summary>
public static class VragenRegistratie
{
    public static void AddVragen(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<VraagStellen>()
        .AddScoped<VraagBeantwoorden>()
        .AddScoped<NotaPubliceren>()
        .AddScoped<ITaakbron, VragenTaken>();
}
