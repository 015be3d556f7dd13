using WmoInkoop.Core.Toetsing;
using WmoInkoop.Web.Features.MijnVerzoeken;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.Toetsing;

/// <summary>The deeds, readers and work list sources of the check after the opening, for inkopers and for bidders.</summary>
public static class ToetsingRegistratie
{
    public static void AddToetsing(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<EisenToetsen>()
        .AddScoped<GeldigheidVaststellen>()
        .AddScoped<VerzoekSturen>()
        .AddScoped<VerzoekVerlengen>()
        .AddScoped<VerzoekBeantwoorden>()
        .AddScoped<BevindingVastleggen>()
        .AddScoped<VerzoekLezen>()
        .AddScoped<Prijssignalen>()
        .AddScoped<Toetsingspoort>()
        .AddScoped<InschrijvingUitsluiten>()
        .AddScoped<ToetsingLezen>()
        .AddScoped<ITaakbron, ToetsingTaken>()
        .AddScoped<ITaakbron, MijnVerzoekTaken>();
}
