using WmoInkoop.Core.Storingen;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.Storingen;

/// <summary>The deeds of outages and what follows from them (INS-10).</summary>
public static class StoringenRegistratie
{
    public static void AddStoringen(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<HartslagVastleggen>()
        .AddScoped<StoringToelichten>()
        .AddScoped<NaStoringVerlengen>()
        .AddScoped<Aanlevertermijn>()
        .AddScoped<ControlegetalRegistreren>()
        .AddScoped<InschrijvingAanleveren>()
        .AddScoped<ITaakbron, AanleverTaken>();
}
