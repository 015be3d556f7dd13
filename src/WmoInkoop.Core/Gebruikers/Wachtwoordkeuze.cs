using Microsoft.AspNetCore.Identity;
using WmoInkoop.Core.Common;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>Checks a new password and hashes it. It costs some 70 ms of a core on purpose, so call it outside the write transaction.</summary>
public sealed class Wachtwoordkeuze(IPasswordHasher<Gebruiker> hasher)
{
    /// <exception cref="DomeinregelException">The password is too short or too common; the message says what to do.</exception>
    public string Hash(string email, string wachtwoord) => Wachtwoordregels.Fouten(email, wachtwoord).FirstOrDefault() is { } fout
        ? throw new DomeinregelException(Domeinregel.WachtwoordGeweigerd, fout)
        : hasher.HashPassword(null!, wachtwoord);
}
