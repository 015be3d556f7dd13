using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Web.Features.Organisatie;
using WmoInkoop.Web.Features.Werklijst;

namespace WmoInkoop.Web.Features.Aanbieders;

/// <summary>The deeds and work list sources of registration, verification and colleagues.</summary>
public static class AanbiedersRegistratie
{
    public static void AddAanbieders(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<AanbiederRegistreren>()
        .AddScoped<RegistratieAfronden>()
        .AddScoped<OrganisatieWijzigen>()
        .AddScoped<UittrekselToevoegen>()
        .AddScoped<VerificatieAanvragen>()
        .AddScoped<VerificatieBeslissen>()
        .AddScoped<RegistratieVervallen>()
        .AddScoped<AansluitverzoekBeslissen>()
        .AddScoped<MedewerkersBeheren>()
        .AddScoped<Werklijsten>()
        .AddScoped<ITaakbron, OrganisatieTaken>()
        .AddScoped<ITaakbron, VerificatieTaken>();
}
