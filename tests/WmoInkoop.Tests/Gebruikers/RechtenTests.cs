using System.Net;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Gebruikers;

/// <summary>
/// Who gets in where: a line for each page, a column for each role. Add a line for a new page: B bezoeker, Z account zonder rol,
/// A beheerder of an aanbieder, I inkoper, O beoordelaar, C contractmanager, S secretaris, L tafellid, P beheerder of the portal.
/// </summary>
public sealed class RechtenTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Iedereen = "BZAIOCSLP";
    private const string Aangemeld = "ZAIOCSLP";

    private static readonly Dictionary<char, string> Wie = new()
    {
        ['Z'] = Mensen.ZonderRol,
        ['A'] = Mensen.Aanbieder,
        ['I'] = Mensen.Inkoper,
        ['O'] = Mensen.Beoordelaar,
        ['C'] = Mensen.Contractmanager,
        ['S'] = Mensen.Tafelsecretaris,
        ['L'] = Mensen.Tafellid,
        ['P'] = Mensen.Beheerder,
    };

    /// <summary>Address, and who may open it; a visitor who may not is sent to sign-in, everybody else gets 403.</summary>
    public static TheoryData<string, string> Paginas => new()
    {
        { "/", Iedereen },
        { "/account/wachtwoord-vergeten", Iedereen },
        { "/account", Aangemeld },
        { "/account/naam", Aangemeld },
        { "/account/wachtwoord", Aangemeld },
        { "/account/sessies", Aangemeld },
        { "/account/registreren", Iedereen },
        { "/account/meldingen", Aangemeld },
        { "/over/procedures", Iedereen },
        { "/ontvangstbewijs", Iedereen },
        { "/mijn", "ZA" },
        { "/mijn/registreren", "Z" },
        { "/mijn/inschrijvingen", "A" },
        { "/mijn/inschrijvingen/nieuw", "A" },
        { "/mijn/meedoen", "A" },
        { "/mijn/uitnodigingen", "A" },
        { "/mijn/dialoog", "A" },
        { "/mijn/verzoeken", "A" },
        { "/mijn/klachten", "A" },
        { "/mijn/klachten/nieuw", "A" },
        { "/mijn/bewijsmiddelen", "A" },
        { "/mijn/organisatie", "A" },
        { "/mijn/organisatie/gegevens", "A" },
        { "/mijn/organisatie/uittreksel", "A" },
        { "/mijn/organisatie/tekenbevoegdheid", "A" },
        { "/mijn/organisatie/tekenbevoegdheid/vastleggen", "A" },
        { "/mijn/organisatie/collegas/uitnodigen", "A" },
        { "/mijn/cao-verklaringen", "A" },
        { "/inkoop", "IC" },
        { "/inkoop/cao", "C" },
        { "/inkoop/cao/nieuw", "C" },
        { "/inkoop/klachten", "ICP" },
        { "/inkoop/klachten/nieuw", "I" },
        { "/inkoop/aanbieders", "I" },
        { "/inkoop/trajecten", "I" },
        { "/inkoop/trajecten/nieuw", "I" },
        { "/aanbestedingen", Iedereen },
        { "/storingen", Iedereen },
        { "/inkoop/overeenkomsten", "IC" },
        { "/mijn/overeenkomsten", "A" },
        { "/overeenkomsten", Iedereen },
        { "/tafel", "ISL" },
        { "/tafel/zoeken", "ISL" },
        { "/tafel/acties", "ISL" },
        { "/tafel/nieuw", "S" },
        { "/overlegtafels", Iedereen },
        { "/beheer", "P" },
        { "/beheer/audit", "P" },
        { "/beheer/herinneringsregels", "P" },
        { "/beheer/gebruikers", "P" },
        { "/beheer/uitnodigingen", "P" },
        { "/beheer/uitnodigingen/nieuw", "P" },
        { "/beheer/regios", "P" },
        { "/beheer/regios/nieuw", "P" },
        { "/beheer/mail", "P" },
        { "/beheer/achtergrondtaken", "P" },
    };

    [Theory]
    [MemberData(nameof(Paginas))]
    public async Task Pagina_LaatAlleenBinnen_WieErMag(string pad, string binnen)
    {
        foreach (var rol in Iedereen)
        {
            var client = rol == 'B' ? portal.Bezoeker() : await portal.ClientAls(Wie[rol]);
            var verwacht = binnen.Contains(rol, StringComparison.Ordinal) ? HttpStatusCode.OK : rol == 'B' ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden;
            Assert.True(verwacht == (await client.GetAsync(pad)).StatusCode, $"{pad} for {rol}: expected {verwacht}");
        }
    }
}
