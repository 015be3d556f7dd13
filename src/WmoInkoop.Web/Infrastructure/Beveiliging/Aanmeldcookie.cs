using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Web.Infrastructure.Beveiliging;

/// <summary>What the cookie says: an account and a session, nothing about rights.</summary>
public static class Aanmeldcookie
{
    /// <summary>The authentication scheme of somebody who is fully signed in; the default one.</summary>
    public const string Schema = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>The scheme of somebody whose password was right and whose code is still to come.</summary>
    internal const string Halverwege = "tweede-factor";

    private const string SessieClaim = "sessie";
    private const string StempelClaim = "stempel";

    public static ClaimsPrincipal Principal(Guid gebruikerId, Guid sessieId) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, gebruikerId.ToString()), new Claim(SessieClaim, sessieId.ToString())],
        authenticationType: Schema));

    internal static (Guid GebruikerId, Guid SessieId)? Lees(ClaimsPrincipal? wie) =>
        Guid.TryParse(wie?.FindFirstValue(ClaimTypes.NameIdentifier), out var gebruikerId) && Guid.TryParse(wie.FindFirstValue(SessieClaim), out var sessieId)
            ? (gebruikerId, sessieId)
            : null;

    internal static ClaimsPrincipal PrincipalHalverwege(Aanmelduitkomst.VraagtTweedeFactor wie) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, wie.GebruikerId.ToString()), new Claim(StempelClaim, wie.Stempel)],
        authenticationType: Halverwege));

    internal static Aanmelduitkomst.VraagtTweedeFactor? LeesHalverwege(ClaimsPrincipal? wie) =>
        Guid.TryParse(wie?.FindFirstValue(ClaimTypes.NameIdentifier), out var gebruikerId) && wie.FindFirstValue(StempelClaim) is { } stempel
            ? new Aanmelduitkomst.VraagtTweedeFactor(gebruikerId, stempel)
            : null;
}
