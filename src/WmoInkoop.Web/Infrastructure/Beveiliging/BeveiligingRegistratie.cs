using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Web.Infrastructure.Beveiliging;

/// <summary>Accounts, the cookie, and the policies; without a policy of its own an address asks to be signed in.</summary>
public static class BeveiligingRegistratie
{
    public static void AddBeveiliging(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(LeesBeleid(builder.Configuration, builder.Environment));
        services
            .AddIdentityCore<Gebruiker>(o =>
            {
                o.User.AllowedUserNameCharacters = ""; // any: the user name is an e-mail address, which may hold é
                o.User.RequireUniqueEmail = true;
                o.Password = new PasswordOptions { RequiredLength = 1, RequiredUniqueChars = 1, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
            })
            .AddEntityFrameworkStores<InkoopDbContext>()
            .AddPasswordValidator<Wachtwoordregels>() // instead of the rules above
            .AddErrorDescriber<NederlandseIdentiteitsfouten>();
        services.AddGebruikers();

        services.AddScoped<HuidigeGebruiker>();
        services.AddScoped<Sessiebewaking>();
        services.AddScoped<IAuthorizationHandler, BeleidHandler>();
        services.AddAuthentication(Aanmeldcookie.Schema)
            .AddCookie(o =>
            {
                Cookie(o.Cookie, "wmoinkoop", builder.Environment);
                o.LoginPath = "/account/aanmelden";
                o.ReturnUrlParameter = "terug";
                o.ExpireTimeSpan = Sessie.Looptijd;
                o.SlidingExpiration = false;
                o.EventsType = typeof(Sessiebewaking);
            })
            .AddCookie(Aanmeldcookie.Halverwege, o =>
            {
                Cookie(o.Cookie, "wmoinkoop-code", builder.Environment);
                o.ExpireTimeSpan = TimeSpan.FromMinutes(10);
                o.SlidingExpiration = false;
            });
        services.AddAntiforgery(o =>
        {
            Cookie(o.Cookie, "wmoinkoop-formulier", builder.Environment);
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest; // Always would make every page with a form fail where https is missing
        });
        services.Configure<CookieTempDataProviderOptions>(o => Cookie(o.Cookie, "wmoinkoop-bericht", builder.Environment));
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, TweedeFactorDoorverwijzing>();
        var rechten = services.AddAuthorizationBuilder()
            .SetDefaultPolicy(BeleidEis.Policy(Beleid.Aangemeld))
            .SetFallbackPolicy(BeleidEis.Policy(Beleid.Aangemeld));
        foreach (var naam in Beleid.Wie.Keys)
        {
            rechten.AddPolicy(naam, BeleidEis.Policy(naam));
        }
    }

    /// <exception cref="InstellingException"><c>Aanmelden:TweedeFactor</c> is unknown, or off outside Development.</exception>
    private static Aanmeldbeleid LeesBeleid(ConfigurationManager configuration, IHostEnvironment omgeving) => configuration["Aanmelden:TweedeFactor"] switch
    {
        "Aan" or null => new Aanmeldbeleid(VraagtTweedeFactor: true),
        "Uit" when omgeving.IsDevelopment() => new Aanmeldbeleid(VraagtTweedeFactor: false),
        "Uit" => throw new InstellingException("Aanmelden:TweedeFactor is Uit, which is for Development only; use Aan."),
        var anders => throw new InstellingException($"Aanmelden:TweedeFactor is '{anders}', which is unknown; use Aan or Uit."),
    };

    // the tests' own environment runs on plain http, as Development does; a browser refuses __Host- and Secure there
    private static void Cookie(CookieBuilder cookie, string naam, IHostEnvironment omgeving)
    {
        var http = omgeving.IsDevelopment() || omgeving.IsEnvironment("Test");
        cookie.Name = http ? naam : $"__Host-{naam}";
        cookie.SecurePolicy = http ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.HttpOnly = true;
        cookie.Path = "/";
    }
}
