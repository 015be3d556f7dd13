using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;

namespace WmoInkoop.Core.Gebruikers;

/// <summary>
/// What a password may not be (AUD-02). The embedded list holds words that lead the public statistics, with brands, places, seasons and
/// the like; a password that is one or two of them, whatever digits and signs stand around them, is refused. Three words are a
/// good password. Length is the whole of the other half: nothing about capitals or digits, which people answer with 'Welkom01!'.
/// </summary>
public sealed class Wachtwoordregels : IPasswordValidator<Gebruiker>
{
    public const int MinLengte = 12;

    /// <summary>Longer is nothing anybody typed, only work for the server.</summary>
    public const int MaxLengte = 200;

    private const int MinVerschillend = 5;

    private static readonly FrozenSet<string> Woorden = Lees();

    public Task<IdentityResult> ValidateAsync(UserManager<Gebruiker> manager, Gebruiker user, string? password)
    {
        IdentityError[] fouten = [.. Fouten(user.Email ?? "", password ?? "").Select(f => new IdentityError { Code = "Wachtwoord", Description = f })];
        return Task.FromResult(fouten.Length == 0 ? IdentityResult.Success : IdentityResult.Failed(fouten));
    }

    /// <summary>What is wrong with a password for the account with this address, in Dutch; empty when it is good.</summary>
    public static IEnumerable<string> Fouten(string email, string wachtwoord)
    {
        if (wachtwoord.Length is < MinLengte or > MaxLengte)
        {
            yield return $"Kies een wachtwoord van {MinLengte} tot en met {MaxLengte} tekens.";
        }
        else if (string.Equals(wachtwoord, email, StringComparison.OrdinalIgnoreCase) || string.Equals(wachtwoord, email.Split('@')[0], StringComparison.OrdinalIgnoreCase))
        {
            yield return "Kies een ander wachtwoord dan uw e-mailadres.";
        }
        else if (IsVeelgebruikt(wachtwoord))
        {
            yield return "Dit wachtwoord is makkelijk te raden. Neem bijvoorbeeld drie of vier woorden die niets met elkaar te maken hebben.";
        }
    }

    private static bool IsVeelgebruikt(string wachtwoord)
    {
        var klein = wachtwoord.ToLowerInvariant();
        var letters = string.Concat(klein.Where(char.IsLetter));
        return klein.Distinct().Count() < MinVerschillend || Woorden.Contains(klein) || letters.Length < 4 || IsEenOfTweeWoorden(letters);
    }

    private static bool IsEenOfTweeWoorden(string letters) =>
        Woorden.Contains(letters) || Enumerable.Range(1, letters.Length - 1).Any(i => Woorden.Contains(letters[..i]) && Woorden.Contains(letters[i..]));

    private static FrozenSet<string> Lees()
    {
        using var stroom = typeof(Wachtwoordregels).Assembly.GetManifestResourceStream("WmoInkoop.Core.Gebruikers.veelgebruikte-wachtwoorden.txt")!;
        using var lezer = new StreamReader(stroom);
        return lezer.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(r => !r.StartsWith('#'))
            .SelectMany(r => r.Split(' '))
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
