using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Genodigden;
using WmoInkoop.Core.Matrices;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Perceeluitsluitingen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Trajecten;
using WmoInkoop.Web.Features.Genodigden;
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
        .AddScoped<Planningvoorstel>()
        .AddScoped<PerceelToevoegen>()
        .AddScoped<PerceelWijzigen>()
        .AddScoped<PerceelVerwijderen>()
        .AddScoped<EisenVaststellen>()
        .AddScoped<GedeeldeEisenVaststellen>()
        .AddScoped<BeoordelingsplanVaststellen>()
        .AddScoped<SchaalVaststellen>()
        .AddScoped<PrijsopzetVaststellen>()
        .AddScoped<KostprijsbladVaststellen>()
        .AddScoped<PerceelKopieren>()
        .AddScoped<MatrixVaststellen>()
        .AddScoped<UitsluitingenBeheren>()
        .AddScoped<AanbestedingDocumentToevoegen>()
        .AddScoped<AanbestedingDocumentVerwijderen>()
        .AddScoped<AanbestedingPubliceren>()
        .AddScoped<RegelUitzetten>()
        .AddScoped<GenodigdeKiezen>()
        .AddScoped<ITaakbron, UitnodigingTaken>()
        .AddScoped<EigenAanbestedingen>()
        .AddScoped<ITaakbron, AanbestedingTaken>();
}
