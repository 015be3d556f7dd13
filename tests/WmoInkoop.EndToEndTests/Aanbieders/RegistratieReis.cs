using System.Net;
using Microsoft.Playwright;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Browser;
using Xunit;

namespace WmoInkoop.EndToEndTests.Aanbieders;

/// <summary>The first deed of the portal from beginning to end, the provider without JavaScript (AAN-01, AAN-03).</summary>
public sealed class RegistratieReis(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    private const string Email = "eva@zorggroepnieuw.test";
    private const string Wachtwoord = "vier-losse-woorden-tellen-ook";
    private const string Collega = "collega@zorggroepnieuw.test";

    [Fact, Trait("Regel", "AAN-01"), Trait("Regel", "AAN-03")]
    public async Task NieuweAanbieder_VanRegistratieTotGeaccepteerd_EnEenCollegaErbij()
    {
        var aanbieder = await PaginaAsync(javaScript: false);
        await RegistreerAsync(aanbieder);
        await BevestigAsync(aanbieder);
        await MeldAanAsync(aanbieder, Email);
        await VoegUittrekselToeAsync(aanbieder);
        await BiedAanAsync(aanbieder);

        var inkoper = await PaginaAsync(Mensen.Inkoper);
        await inkoper.GaNaarAsync("/inkoop");
        await inkoper.VolgAsync("Aanbieder controleren: Zorggroep Nieuw");
        await inkoper.VolgAsync("Weigeren");
        await inkoper.DrukAsync("Weigeren", HttpStatusCode.UnprocessableEntity);
        await inkoper.VulAsync("Reden", "Het uittreksel is ouder dan 6 maanden.");
        await inkoper.DrukAsync("Weigeren");

        await aanbieder.GaNaarAsync("/mijn");
        await aanbieder.VolgAsync("Registratie aanpassen");
        await Assertions.Expect(aanbieder.Page.GetByText("Het uittreksel is ouder dan 6 maanden.")).ToBeVisibleAsync();
        await BiedAanAsync(aanbieder);

        await inkoper.GaNaarAsync("/inkoop/aanbieders?status=TerVerificatie");
        await inkoper.VolgAsync("Zorggroep Nieuw");
        await inkoper.VolgAsync("Accepteren");
        await inkoper.DrukAsync("Accepteren");
        await Assertions.Expect(inkoper.Page.GetByText("Geaccepteerd", new() { Exact = true }).First).ToBeVisibleAsync();
        Assert.Contains(await Portal.PostAsync(Email), p => p.Brief.Onderwerp == "Zorggroep Nieuw is geaccepteerd");

        await NodigUitAsync(aanbieder);
    }

    private static async Task RegistreerAsync(Pagina pagina)
    {
        await pagina.GaNaarAsync("/account/registreren");
        await pagina.DrukAsync("Registreren", HttpStatusCode.UnprocessableEntity);
        await pagina.VulAsync("Uw naam", "Eva de Vries");
        await pagina.VulAsync("E-mailadres", Email);
        await pagina.VulAsync("Wachtwoord", Wachtwoord);
        await pagina.VulAsync("Naam van de organisatie", "Zorggroep Nieuw");
        await pagina.VulAsync("KvK-nummer", "8123 4567");
        await pagina.Page.GetByLabel("Grootte van de organisatie").SelectOptionAsync("Klein");
        await pagina.VulAsync("Straat en huisnummer", "Grote Markt 1");
        await pagina.VulAsync("Postcode", "2312 HV");
        await pagina.VulAsync("Plaats", "Leiden");
        await pagina.VulAsync("Telefoonnummer", "071 000 00 00");
        await pagina.DrukAsync("Registreren");
        await Assertions.Expect(pagina.Kop).ToHaveTextAsync("Kijk in uw mail");
    }

    private async Task BevestigAsync(Pagina pagina)
    {
        await pagina.GaNaarAsync((await Portal.PostAsync(Email))[^1].Brief.Pad!);
        await pagina.VulAsync("Wachtwoord", Wachtwoord);
        await pagina.DrukAsync("E-mailadres bevestigen");
    }

    private static async Task MeldAanAsync(Pagina pagina, string email)
    {
        await pagina.GaNaarAsync("/account/aanmelden");
        await pagina.VulAsync("E-mailadres", email);
        await pagina.VulAsync("Wachtwoord", Wachtwoord);
        await pagina.DrukAsync("Aanmelden");
    }

    private static async Task VoegUittrekselToeAsync(Pagina pagina)
    {
        await pagina.GaNaarAsync("/mijn");
        await pagina.VolgAsync("KvK-uittreksel toevoegen");
        await pagina.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "nep.pdf", MimeType = "application/pdf", Buffer = Proefbestanden.Exe() });
        await pagina.DrukAsync("Uittreksel toevoegen", HttpStatusCode.UnprocessableEntity);
        await pagina.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "uittreksel.pdf", MimeType = "application/pdf", Buffer = Proefbestanden.Pdf() });
        await pagina.DrukAsync("Uittreksel toevoegen");
    }

    private static async Task BiedAanAsync(Pagina pagina)
    {
        await pagina.GaNaarAsync("/mijn/organisatie");
        await pagina.VolgAsync("Registratie aanbieden");
        await pagina.DrukAsync("Registratie aanbieden");
        await Assertions.Expect(pagina.Page.GetByText("Een inkoper controleert uw registratie")).ToBeVisibleAsync();
    }

    private async Task NodigUitAsync(Pagina beheerder)
    {
        await beheerder.GaNaarAsync("/mijn/organisatie");
        await beheerder.VolgAsync("Collega uitnodigen");
        await beheerder.VulAsync("Naam van uw collega", "Sam Bakker");
        await beheerder.VulAsync("E-mailadres van uw collega", Collega);
        await beheerder.DrukAsync("Uitnodiging versturen");

        var collega = await PaginaAsync(javaScript: false);
        await collega.GaNaarAsync((await Portal.PostAsync(Collega)).Single().Brief.Pad!);
        await collega.VulAsync("Kies een wachtwoord", Wachtwoord);
        await collega.DrukAsync("Account maken");
        await MeldAanAsync(collega, Collega);
        await collega.GaNaarAsync("/mijn/organisatie");
        await Assertions.Expect(collega.Page.GetByText("Sam Bakker (u)")).ToBeVisibleAsync();
        await collega.GaNaarAsync("/mijn/organisatie/gegevens", HttpStatusCode.Forbidden);
    }
}
