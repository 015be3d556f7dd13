using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Web.Infrastructure.Beveiliging;

/// <summary>Accounts, the cookie, and the policies; without a policy of its own an address asks to be signed in.</summary>
public static class BeveiligingRegistratie
{
    public static void AddBeveiliging(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddIdentityCore<Gebruiker>(o =>
            {
                o.User.AllowedUserNameCharacters = ""; // any: the user name is an e-mail address, which may hold é
                o.User.RequireUniqueEmail = true;
                o.SignIn.RequireConfirmedEmail = true;
                o.Password.RequiredLength = 12;
                o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<InkoopDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        builder.Services.ConfigureApplicationCookie(o =>
        {
            o.LoginPath = "/account/aanmelden";
            o.ReturnUrlParameter = "terug";
        });
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
