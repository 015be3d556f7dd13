using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Regios;
using static WmoInkoop.TestSupport.Aanbieders.AanbiederBouwer;

namespace WmoInkoop.TestSupport;

/// <summary>
/// The people every test database holds: every role in regio Leeuwarden, a second inkoper there for four eyes, an inkoper in another
/// regio, two beheerders and two providers. The addresses are what <see cref="PortalFactory.ClientAls"/> takes.
/// </summary>
public static class Mensen
{
    public const string Inkoper = "inkoper1@leeuwarden.test";
    public const string TweedeInkoper = "inkoper2@leeuwarden.test";
    public const string InkoperElders = "inkoper1@leidseregio.test";
    public const string Beoordelaar = "beoordelaar1@leeuwarden.test";
    public const string Contractmanager = "contractmanager1@leeuwarden.test";
    public const string Tafelsecretaris = "secretaris1@leeuwarden.test";
    public const string Tafellid = "tafellid1@leeuwarden.test";
    public const string Beheerder = "beheerder1@portaal.test";
    public const string TweedeBeheerder = "beheerder2@portaal.test";

    /// <summary>Beheerder of the provider <see cref="AanbiederNaam"/>.</summary>
    public const string Aanbieder = "beheerder@zorgfictief.test";

    /// <summary>Beheerder of another provider, <see cref="AndereAanbiederNaam"/>.</summary>
    public const string AndereAanbieder = "beheerder@thuisfictief.test";

    /// <summary>An account without any role.</summary>
    public const string ZonderRol = "zonderrol@fictief.test";

    public const string AanbiederNaam = "Zorg Fictief";
    public const string AndereAanbiederNaam = "Thuis Fictief";

    public const string Leeuwarden = "leeuwarden";
    public const string LeidseRegio = "leidseregio";

    /// <summary>Everybody's password.</summary>
    public const string Wachtwoord = "Zomaar-een-lang-wachtwoord-1";

    internal static async Task ZaaiAsync(InkoopDbContext db)
    {
        var nu = Klok.Begin.AddDays(-30);
        var leeuwarden = new Regio("Leeuwarden", Leeuwarden, "inkoop@leeuwarden.test", "Leeuwarden");
        var leidseRegio = new Regio("Leidse regio", LeidseRegio, "inkoop@leidseregio.test", "Leiden", "Leiderdorp", "Oegstgeest", "Voorschoten", "Zoeterwoude");
        leeuwarden.Vestig("Oldehoofsterkerkhof 2, 8911 DH Leeuwarden", "rechtbank Noord-Nederland, locatie Leeuwarden");
        leidseRegio.Vestig("Stationsplein 1, 2312 AJ Leiden", "rechtbank Den Haag");
        db.AddRange(leeuwarden, leidseRegio);

        // a hash of one round: the full one takes 70 ms of a core at every deed that asks for the password
        var eenRonde = Options.Create(new PasswordHasherOptions { IterationCount = 1 });
        var hash = new PasswordHasher<Gebruiker>(eenRonde).HashPassword(new Gebruiker("", "", nu), Wachtwoord);

        Gebruiker Maak(string naam, string email, bool tweedeFactor = false)
        {
            var gebruiker = new Gebruiker(naam, email, nu)
            {
                EmailConfirmed = true,
                PasswordHash = hash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
                TwoFactorEnabled = tweedeFactor,
                NormalizedEmail = email.ToUpperInvariant(),
                NormalizedUserName = email.ToUpperInvariant(),
            };
            db.Add(gebruiker);
            return gebruiker;
        }

        void StelAan(string naam, string email, Rol rol, Regio? regio) => db.Add(new Aanstelling(Maak(naam, email, tweedeFactor: true).Id, rol, regio?.Id, nu));

        StelAan("Inkoper 1 Leeuwarden", Inkoper, Rol.Inkoper, leeuwarden);
        StelAan("Inkoper 2 Leeuwarden", TweedeInkoper, Rol.Inkoper, leeuwarden);
        StelAan("Inkoper 1 Leidse regio", InkoperElders, Rol.Inkoper, leidseRegio);
        StelAan("Beoordelaar 1 Leeuwarden", Beoordelaar, Rol.Beoordelaar, leeuwarden);
        StelAan("Contractmanager 1 Leeuwarden", Contractmanager, Rol.Contractmanager, leeuwarden);
        StelAan("Secretaris 1 Leeuwarden", Tafelsecretaris, Rol.Tafelsecretaris, leeuwarden);
        StelAan("Tafellid 1 Leeuwarden", Tafellid, Rol.Tafellid, leeuwarden);
        StelAan("Beheerder 1", Beheerder, Rol.Beheerder, null);
        StelAan("Beheerder 2", TweedeBeheerder, Rol.Beheerder, null);
        Maak("Zonder Rol", ZonderRol);

        db.Add(EenAanbieder().MetNaam(AanbiederNaam).MetKvkNummer("90000011").MetBeheerder(Maak("Beheerder Zorg Fictief", Aanbieder).Id).Op(nu).Maak());
        db.Add(EenAanbieder().MetNaam(AndereAanbiederNaam).MetKvkNummer("90000022").MetBeheerder(Maak("Beheerder Thuis Fictief", AndereAanbieder).Id).Op(nu).Maak());
        await db.SaveChangesAsync();
    }
}
