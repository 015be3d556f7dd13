using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Trajecten;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.Aanbestedingen;

/// <summary>The deeds and work list source of setting up and publishing.</summary>
public static class AanbestedingenRegistratie
{
    public static void AddAanbestedingen(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<TrajectMaken>()
        .AddScoped<TrajectWijzigen>()
        .AddScoped<TrajectPlannen>()
        .AddScoped<TrajectledenVaststellen>()
        .AddScoped<TrajectdocumentToevoegen>()
        .AddScoped<TrajectdocumentVerwijderen>()
        .AddScoped<AanbestedingMaken>()
        .AddScoped<AanbestedingWijzigen>()
        .AddScoped<TenderNedNummerVastleggen>()
        .AddScoped<PlanningWijzigen>()
        .AddScoped<PerceelToevoegen>()
        .AddScoped<PerceelWijzigen>()
        .AddScoped<PerceelVerwijderen>()
        .AddScoped<EisenVaststellen>()
        .AddScoped<BeoordelingsplanVaststellen>()
        .AddScoped<AanbestedingDocumentToevoegen>()
        .AddScoped<AanbestedingDocumentVerwijderen>()
        .AddScoped<AanbestedingPubliceren>()
        .AddScoped<EigenAanbestedingen>()
        .AddScoped<ITaakbron, AanbestedingTaken>();
}
