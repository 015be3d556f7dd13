using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Rectificaties;

namespace WmoInkoop.Web.Features.Rectificaties;

/// <summary>The deeds of rectificaties, on both sides.</summary>
public static class RectificatiesRegistratie
{
    public static void AddRectificaties(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<RectificatieVoorbereiden>()
        .AddScoped<DocumentversieToevoegen>()
        .AddScoped<RectificatiePubliceren>()
        .AddScoped<InschrijvingHerbevestigen>();
}
