using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace WmoInkoop.Web.Infrastructure.Beveiliging;

/// <summary>What the cookie says: an account and a session, nothing about rights.</summary>
public static class Aanmeldcookie
{
    /// <summary>The authentication scheme of somebody who is fully signed in; the default one.</summary>
    public const string Schema = CookieAuthenticationDefaults.AuthenticationScheme;

    private const string SessieClaim = "sessie";

    public static ClaimsPrincipal Principal(Guid gebruikerId, Guid sessieId) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, gebruikerId.ToString()), new Claim(SessieClaim, sessieId.ToString())],
        authenticationType: Schema));

    internal static (Guid GebruikerId, Guid SessieId)? Lees(ClaimsPrincipal? wie) =>
        Guid.TryParse(wie?.FindFirstValue(ClaimTypes.NameIdentifier), out var gebruikerId) && Guid.TryParse(wie.FindFirstValue(SessieClaim), out var sessieId)
            ? (gebruikerId, sessieId)
            : null;
}
