using Microsoft.AspNetCore.Identity;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>Compares a password with what is stored. It costs some 70 ms of a core on purpose, so call it outside the write transaction.</summary>
public sealed class Wachtwoordproef(IPasswordHasher<Gebruiker> hasher)
{
    private static string? _schijnhash;

    /// <summary>Whether <paramref name="wachtwoord"/> is right. Without an account the same work is done, so that time tells nothing.</summary>
    public bool Klopt(Gebruiker? gebruiker, string wachtwoord)
    {
        // no password yet (invited, not accepted) must look the same as an unknown address; two threads filling the field is harmless
        var hash = gebruiker?.PasswordHash ?? (_schijnhash ??= hasher.HashPassword(null!, Guid.NewGuid().ToString()));
        return hasher.VerifyHashedPassword(gebruiker!, hash, wachtwoord) is not PasswordVerificationResult.Failed && gebruiker?.PasswordHash is not null;
    }
}
