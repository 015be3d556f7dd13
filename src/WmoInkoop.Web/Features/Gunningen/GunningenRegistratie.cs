using WmoInkoop.Core.Gegadigdenbrieven;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Overeenkomsten;
using WmoInkoop.Web.Features.MijnGunningsbrieven;
using WmoInkoop.Web.Features.Overeenkomsten;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.Gunningen;

/// <summary>The deeds and work list sources of gunning and overeenkomsten.</summary>
public static class GunningenRegistratie
{
    public static void AddGunningen(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<Perceelvolgorde>()
        .AddScoped<Gunningsdossiers>()
        .AddScoped<GunningVoorbereiden>()
        .AddScoped<GunningVaststellen>()
        .AddScoped<IntrekkingDoorvoeren>()
        .AddScoped<GunningIntrekken>()
        .AddScoped<KortGedingVastleggen>()
        .AddScoped<DefinitiefGunnen>()
        .AddScoped<GegundeOpdrachtAankondigen>()
        .AddScoped<GunningsbriefLezen>()
        .AddScoped<GegadigdenbriefLezen>()
        .AddScoped<GetekendExemplaarToevoegen>()
        .AddScoped<EigenGunningen>()
        .AddScoped<ITaakbron, GunningTaken>()
        .AddScoped<ITaakbron, GunningsbriefTaken>()
        .AddScoped<ITaakbron, OvereenkomstTaken>();
}
