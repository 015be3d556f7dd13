using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.TestSupport.Inschrijvingen;

namespace WmoInkoop.TestSupport.EigenVerklaringen;

/// <summary>An eigen verklaring in which everything is answered and no ground applies.</summary>
public static class Proefverklaring
{
    public static EigenVerklaring Ingevuld { get; } = new(
        new Onderneming("", "", true, false),
        new Vertegenwoordiger("Bestuurder Fictief", "Directeur", "Staat zo in het handelsregister."),
        new Verklaringsantwoord(false),
        new Verklaringsantwoord(false),
        [.. Uitsluitingsgronden.Alle.Select(g => new Grondantwoord(g.Sleutel, "", false))],
        new Verklaringsantwoord(true),
        new Slotverklaring(true, true, "Bestuurder Fictief", "Directeur"));

    /// <summary>The same as a person fills in the form.</summary>
    public static Dictionary<string, string?> Velden()
    {
        var velden = new Dictionary<string, string?>
        {
            ["IsMkb"] = "true",
            ["InCombinatie"] = "false",
            ["VertegenwoordigerNaam"] = "Bestuurder Fictief",
            ["VertegenwoordigerFunctie"] = "Directeur",
            ["BeroepOpAnderen"] = "false",
            ["MetOnderaannemers"] = "false",
            ["IsGeschikt"] = "true",
            ["NaarWaarheid"] = "true",
            ["BewijsDirect"] = "true",
            ["Naam"] = "Bestuurder Fictief",
            ["Functie"] = "Directeur",
        };
        foreach (var grond in Uitsluitingsgronden.Alle)
        {
            velden[$"Gronden[{grond.Sleutel}].Ja"] = "false";
        }

        return velden;
    }

    /// <summary>Fills in the eigen verklaring of a draft, where one is asked.</summary>
    public static async Task VulVerklaringInAsync(this PortalFactory portal, Guid inschrijvingId, string email, EigenVerklaring? ingevuld = null)
    {
        var (_, aanbiederId) = await portal.WieAsync(email);
        var versie = await portal.InDbAsync(db => db.Inschrijvingsdelen.Where(d => d.InschrijvingId == inschrijvingId && d.OnderdeelId == inschrijvingId).Select(d => d.Versie).SingleOrDefaultAsync());
        await portal.DoeAsync<EigenVerklaringBewaren, Guid?>(d => d.ExecuteAsync(inschrijvingId, aanbiederId, ingevuld ?? Ingevuld, versie, CancellationToken.None));
    }
}
