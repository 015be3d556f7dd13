using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Browser;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.TestSupport.Smtp;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;

namespace WmoInkoop.EndToEndTests.HeleLijn;

/// <summary>
/// The case of Leeuwarden (bronnen/001) from nothing to signed overeenkomsten, by eleven people and a visitor who each use their own
/// browser: two inkopers, three providers, three assessors, the contractmanager and visitors. The clock is moved; the mail goes over
/// SMTP to a real server. Visitors and providers work without JavaScript; so do the second and third of a kind.
/// </summary>
public sealed partial class HeleLijnReis(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    private const string Perceel = "Hulp bij huishouden";
    private const string Derde = "beheerder@derdezorg.test";
    private const string DerdeNaam = "Derde Zorg";
    private const string TweedeBeoordelaar = "beoordelaar2@leeuwarden.test";
    private const string DerdeBeoordelaar = "beoordelaar3@leeuwarden.test";

    [Fact, Trait("Regel", "TRJ-01"), Trait("Regel", "VRA-03"), Trait("Regel", "INS-07"), Trait("Regel", "BEO-03"), Trait("Regel", "GUN-02"), Trait("Regel", "GUN-06"), Trait("Regel", "HER-02")]
    public async Task Leeuwarden_VanTrajectTotGetekendeOvereenkomst()
    {
        await using var smtp = await SmtpServer.StartAsync();
        Portal.Met("Mail:Host", "localhost").Met("Mail:Poort", smtp.Poort.ToString(CultureInfo.InvariantCulture)).Met("Mail:StartTls", "false").Met("Mail:Afzender", "portaal@wmoinkoop.test").Met("Portaal:Adres", "https://inkoop.test");

        var pad = await ZetOpEnPubliceerAsync();
        var nummer = await Portal.InDbAsync(db => db.Aanbestedingen.Select(a => a.Nummer).SingleAsync());
        await BezoekAsync(nummer);
        await StelVraagEnLeesNotaAsync(nummer);

        await Portal.AccepteerAsync(Mensen.Aanbieder);
        await Portal.AccepteerAsync(Mensen.AndereAanbieder);
        await Portal.NieuweAanbiederAsync(DerdeNaam, Derde);
        await SchrijfInAsync(Mensen.Aanbieder, "Wij nemen ieder gezin warm over.");
        await SchrijfInAsync(Mensen.AndereAanbieder, "Wij kennen elke straat.");
        await VervangAsync(Mensen.AndereAanbieder, "Wij kennen elke straat, en elke klant.");
        await SchrijfInAsync(Derde, "Wij beginnen gewoon.", dienIn: false);

        await HerinnerAsync(smtp);
        await DienConceptInAsync(Derde);

        await OpenKluisAsync();
        await BeginBeoordelingAsync(pad);
        await BeoordeelAsync(Mensen.Beoordelaar, javaScript: true);
        await BeoordeelAsync(TweedeBeoordelaar, javaScript: false);
        await BeoordeelAsync(DerdeBeoordelaar, javaScript: false);
        await LegConsensusVastAsync();

        await BereidGunningVoorAsync();
        await BevestigGunningAsync();
        await LeesBrievenAsync(smtp);
        await GunDefinitiefAsync();
        await TekenAsync();
        await MaakOpenbaarAsync(nummer);
    }

    private static async Task BevestigMetCodeAsync(Pagina inkoper, Telefoon telefoon, string knop)
    {
        await inkoper.VulAsync("Uw huidige wachtwoord", Mensen.Wachtwoord);
        await inkoper.VulAsync("Code uit uw app", telefoon.Code);
        await inkoper.DrukAsync(knop);
    }

    private static string Datum(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static FilePayload Pdf(string naam) => new() { Name = naam, MimeType = "application/pdf", Buffer = Proefbestanden.Pdf() };

    /// <summary>A day before the closing exactly who has a draft left gets a reminder, by mail and in the portal (HER-02).</summary>
    private async Task HerinnerAsync(SmtpServer smtp)
    {
        var sluiting = await Portal.InDbAsync(db => db.Aanbestedingen.Select(a => a.Planning.SluitingOp!.Value).SingleAsync());
        Portal.Klok.VerderTot(sluiting.AddHours(-23));
        await Portal.VoerUitAsync<HerinneringenJob>();
        await Portal.VoerUitAsync<MailVersturenJob>();
        var herinneringen = (await smtp.OntvangenAsync()).Where(m => m.Subject.Contains("Inschrijving op", StringComparison.Ordinal)).ToList();
        Assert.Equal([Derde], herinneringen.SelectMany(m => m.To));

        await using var derde = await PaginaAsync(Derde, javaScript: false);
        await derde.GaNaarAsync("/account/meldingen");
        await Assertions.Expect(derde.Page.GetByText("Inschrijving op Aanvullende ondersteuning").First).ToBeVisibleAsync();
    }
}
