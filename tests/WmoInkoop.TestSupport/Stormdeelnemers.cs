using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using static WmoInkoop.TestSupport.Aanbieders.AanbiederBouwer;

namespace WmoInkoop.TestSupport;

/// <summary>Providers for a rush, each with a beheerder who can sign in.</summary>
public static class Stormdeelnemers
{
    /// <summary>Adds providers to the database of a portal; their KvK numbers count up from 80000001.</summary>
    /// <returns>The address of the beheerder of each.</returns>
    public static async Task<IReadOnlyList<string>> ZaaiAsync(GepubliceerdPortaal portaal, int aantal)
    {
        // a hash of one round: signing in is not what a rush measures, and the full one takes 70 ms of a core for each person
        var eenRonde = Options.Create(new PasswordHasherOptions { IterationCount = 1 });
        var hash = new PasswordHasher<Gebruiker>(eenRonde).HashPassword(null!, Mensen.Wachtwoord);
        var emails = new List<string>();
        await using var db = new InkoopDbContext(Testdatabase.Opties(portaal.Databasebestand));
        for (var i = 1; i <= aantal; i++)
        {
            var email = $"beheerder{i}@storm.test";
            var gebruiker = new Gebruiker($"Beheerder {i}", email, Klok.Begin)
            {
                EmailConfirmed = true,
                PasswordHash = hash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                NormalizedEmail = email.ToUpperInvariant(),
                NormalizedUserName = email.ToUpperInvariant(),
            };
            db.Add(gebruiker);
            db.Add(EenAanbieder().MetNaam($"Storm {i}").MetKvkNummer($"{80000000 + i}").MetBeheerder(gebruiker.Id).Maak());
            emails.Add(email);
        }

        await db.SaveChangesAsync();
        return emails;
    }
}
