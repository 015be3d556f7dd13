using Microsoft.AspNetCore.Identity;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Regios;
using WmoInkoop.Core.Versleuteling;

namespace WmoInkoop.Web.Infrastructure.Demo;

/// <summary>
/// The regio's and the people of the demo: of every role somebody in every regio, a beheerder, and twelve providers. Persons are
/// named after their role, organisations and KvK numbers are invented.
/// </summary>
public sealed class DemoAccounts(InkoopDbContext db, Hoofdsleutel sleutel, ILookupNormalizer normalizer, IPasswordHasher<Gebruiker> hasher)
{
    /// <summary>Everybody's password.</summary>
    public const string Wachtwoord = "Welkom-bij-WmoInkoop-2026";

    /// <summary>The secret of the authenticator app of all staff, in base 32.</summary>
    public const string TotpGeheim = "WMOINKOOPDEMO234WMOINKOOPDEMO234";

    private static readonly (string Naam, string Sleutel, string[] Gemeenten)[] Regios =
    [
        ("Leeuwarden", "leeuwarden", ["Leeuwarden"]),
        ("Leidse regio", "leidseregio", ["Leiden", "Leiderdorp", "Oegstgeest", "Voorschoten", "Zoeterwoude"]),
        ("Maastricht-Heuvelland", "maastricht", ["Maastricht", "Eijsden-Margraten", "Gulpen-Wittem", "Meerssen", "Vaals", "Valkenburg aan de Geul"]),
    ];

    private static readonly (string Adres, string Naam, Rol Rol)[] Personeel =
    [
        ("inkoper1", "Inkoper 1", Rol.Inkoper),
        ("inkoper2", "Inkoper 2", Rol.Inkoper),
        ("beoordelaar1", "Beoordelaar 1", Rol.Beoordelaar),
        ("beoordelaar2", "Beoordelaar 2", Rol.Beoordelaar),
        ("beoordelaar3", "Beoordelaar 3", Rol.Beoordelaar),
        ("contractmanager", "Contractmanager", Rol.Contractmanager),
        ("secretaris", "Secretaris", Rol.Tafelsecretaris),
        ("lid1", "Lid 1", Rol.Tafellid),
        ("lid2", "Lid 2", Rol.Tafellid),
    ];

    private static readonly (string Naam, string Plaats, Grootteklasse Grootte)[] Organisaties =
    [
        ("Zorggroep Terpenland (fictief)", "Leeuwarden", Grootteklasse.Groot),
        ("Stichting De Brede Schouder (fictief)", "Leiden", Grootteklasse.Groot),
        ("Maasdal Thuiszorg (fictief)", "Maastricht", Grootteklasse.Groot),
        ("Begeleiding Bollenstreek (fictief)", "Oegstgeest", Grootteklasse.Middel),
        ("Dagbesteding De Wilgenhof (fictief)", "Leeuwarden", Grootteklasse.Middel),
        ("Hulp aan Huis Heuvelrand (fictief)", "Vaals", Grootteklasse.Middel),
        ("Samen Verder Ondersteuning (fictief)", "Leiderdorp", Grootteklasse.Middel),
        ("Logeerhuis Het Lichtpunt (fictief)", "Grou", Grootteklasse.Middel),
        ("Zorgboerderij De Vlierstruik (fictief)", "Zoeterwoude", Grootteklasse.Klein),
        ("Atelier Opmaat (fictief)", "Meerssen", Grootteklasse.Klein),
        ("Buurtzorg Rietkraag (fictief)", "Leeuwarden", Grootteklasse.Klein),
        ("Ambulant Begeleider Noordwal (fictief)", "Voorschoten", Grootteklasse.Zzp),
    ];

    /// <summary>How the accounts are told at start, a line for each kind.</summary>
    public static IReadOnlyList<string> Overzicht { get; } =
    [
        $"inkoper1@, inkoper2@, beoordelaar1@ .. beoordelaar3@, contractmanager@, secretaris@, lid1@, lid2@ van {string.Join(", ", Regios.Select(r => $"{r.Sleutel}.example"))}",
        "beheerder@wmoinkoop.example",
        $"aanbieder1@demo.example .. aanbieder{Organisaties.Length}@demo.example; bij de even nummers ook medewerker2@demo.example, medewerker4@demo.example enzovoort; aanbieder8@ en medewerker8@ tekenen samen",
        $"wachtwoord voor allen: {Wachtwoord}",
        $"sleutel voor de codes van medewerkers van gemeenten (als Aanmelden:TweedeFactor op Aan staat): {TotpGeheim}",
    ];

    /// <summary>Adds regio's, accounts and organisations to an empty database, within the running transaction.</summary>
    public void Voeg(DateTimeOffset nu)
    {
        // one hash for all: each costs some 70 ms
        var hash = hasher.HashPassword(null!, Wachtwoord);
        foreach (var (naam, regiosleutel, gemeenten) in Regios)
        {
            var regio = new Regio(naam, regiosleutel, $"inkoop@{regiosleutel}.example", gemeenten);
            regio.Vestig("Voorbeeldplein 1, 1234 AB Voorbeeldstad", "rechtbank Voorbeeldstad");
            db.Regios.Add(regio);
            foreach (var (adres, persoon, rol) in Personeel)
            {
                StelAan(Account($"{persoon} {naam}", $"{adres}@{regiosleutel}.example", hash, nu), rol, regio, nu);
            }
        }

        StelAan(Account("Beheerder", "beheerder@wmoinkoop.example", hash, nu), Rol.Beheerder, null, nu);
        for (var nummer = 1; nummer <= Organisaties.Length; nummer++)
        {
            var beheerder = Account($"Aanbieder {nummer}", $"aanbieder{nummer}@demo.example", hash, nu);
            var medewerker = nummer % 2 == 0 ? Account($"Medewerker {nummer}", $"medewerker{nummer}@demo.example", hash, nu) : null;
            VoegOrganisatie(nummer, beheerder, medewerker, nu);
        }
    }

    private void VoegOrganisatie(int nummer, Gebruiker beheerder, Gebruiker? medewerker, DateTimeOffset nu)
    {
        var (naam, plaats, grootte) = Organisaties[nummer - 1];
        var gegevens = new Organisatiegegevens(naam, AgbCode: null, grootte, $"Voorbeeldstraat {nummer}", "1234 AB", plaats, "000 000 00 00");
        var aanbieder = new Aanbieder(KvkNummer.Maak($"{90000000 + nummer}"), gegevens, beheerder.Id, nu.AddDays(-130 + (3 * nummer)));
        db.Aanbieders.Add(aanbieder);
        if (medewerker is not null)
        {
            aanbieder.VoegMedewerkerToe(medewerker.Id, isBeheerder: false, nu);
        }
    }

    private void StelAan(Gebruiker gebruiker, Rol rol, Regio? regio, DateTimeOffset nu)
    {
        gebruiker.TwoFactorEnabled = true;
        db.TweedeFactoren.Add(new TweedeFactor(gebruiker.Id, Totp.Geheim(TotpGeheim), sleutel, nu));
        db.Aanstellingen.Add(new Aanstelling(gebruiker.Id, rol, regio?.Id, nu.AddDays(-150)));
    }

    private Gebruiker Account(string naam, string email, string hash, DateTimeOffset nu)
    {
        var gebruiker = new Gebruiker(naam, email, nu)
        {
            EmailConfirmed = true,
            PasswordHash = hash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            NormalizedEmail = normalizer.NormalizeEmail(email),
            NormalizedUserName = normalizer.NormalizeName(email),
        };
        db.Users.Add(gebruiker);
        return gebruiker;
    }
}
