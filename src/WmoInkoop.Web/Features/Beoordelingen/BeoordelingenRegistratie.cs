using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Web.Features.Beoordelen;
using WmoInkoop.Web.Features.Beoordelingsrapporten;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.Beoordelingen;

/// <summary>The deeds, readers and work list sources of the assessment, for inkopers and for assessors.</summary>
public static class BeoordelingenRegistratie
{
    public static void AddBeoordelingen(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<BeoordelingLeiden>()
        .AddScoped<CriteriaToewijzen>()
        .AddScoped<BesprekingVastleggen>()
        .AddScoped<PlannenBeoordelen>()
        .AddScoped<NotitieBewaren>()
        .AddScoped<NotitiesLezen>()
        .AddScoped<PlannenLezen>()
        .AddScoped<Consensus>()
        .AddScoped<Uitslaglezer>()
        .AddScoped<BeoordelingLezen>()
        .AddScoped<Rapportlezer>()
        .AddScoped<Dossierlezer>()
        .AddScoped<Consensusbeeldlezer>()
        .AddScoped<ITaakbron, BeoordelingTaken>()
        .AddScoped<ITaakbron, BeoordelenTaken>();
}
