using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Features.Gebruikers;

namespace WmoInkoop.Web.Infrastructure.Beveiliging;

/// <summary>The deeds about accounts, roles and invitations.</summary>
internal static class GebruikersRegistratie
{
    internal static IServiceCollection AddGebruikers(this IServiceCollection services) => services
        .AddScoped<Wachtwoordproef>()
        .AddScoped<Wachtwoordkeuze>()
        .AddScoped<Tweedefactorproef>()
        .AddScoped<Aanmeldslot>()
        .AddScoped<Herauthenticatie>()
        .AddScoped<Aanmelden>()
        .AddScoped<AanmeldenMetCode>()
        .AddScoped<Afmelden>()
        .AddScoped<SessiesBeheren>()
        .AddScoped<Accountlink>()
        .AddScoped<EmailBevestigen>()
        .AddScoped<WachtwoordHerstellen>()
        .AddScoped<AccountWijzigen>()
        .AddScoped<TweedeFactorBeheren>()
        .AddScoped<VierOgenDoorlopen>()
        .AddScoped<RollenBeheren>()
        .AddScoped<BeheerderBenoemen>()
        .AddScoped<EersteBeheerderMaken>()
        .AddScoped<AccountOntgrendelen>()
        .AddScoped<UitnodigingVersturen>()
        .AddScoped<UitnodigingAannemen>()
        .AddScoped<GebruikerDetails>();
}
