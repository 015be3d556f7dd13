using Microsoft.AspNetCore.Authorization;

namespace WmoInkoop.Web.Infrastructure.Beveiliging;

/// <summary>One deed of <see cref="Beleid.Wie"/> as a requirement.</summary>
internal sealed record BeleidEis(Func<HuidigeGebruiker, bool> Mag) : IAuthorizationRequirement
{
    internal static AuthorizationPolicy Policy(string naam) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new BeleidEis(Beleid.Wie[naam])).Build();
}

internal sealed class BeleidHandler(HuidigeGebruiker gebruiker) : AuthorizationHandler<BeleidEis>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, BeleidEis requirement)
    {
        if (gebruiker.IsAangemeld && requirement.Mag(gebruiker))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
