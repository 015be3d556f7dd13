using Microsoft.Playwright;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Browser;
using WmoInkoop.TestSupport.Overlegtafels;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;

namespace WmoInkoop.EndToEndTests.Overlegtafels;

/// <summary>A bijeenkomst from agenda to verslag to an actie that is done; the member works without JavaScript (TAF-02 to TAF-05).</summary>
public sealed class VerslagReis(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    private const string Actie = "De memo over op- en afschalen aanpassen";
    private const string Herinnering = $"Herinnering: {Actie} ({TafelBouwer.Tafelnaam})";

    [Fact, Trait("Regel", "TAF-03"), Trait("Regel", "TAF-04"), Trait("Regel", "TAF-05"), Trait("Regel", "HER-02")]
    public async Task Secretaris_SchrijftEnPubliceert_LidLeestZoektEnDoetZijnActie()
    {
        var secretaris = await PaginaAsync(Mensen.Tafelsecretaris);
        await Portal.InDbAsync(db => db.ZaaiTafelAsync(Portal.Klok.GetUtcNow()));
        await PlanAsync(secretaris);
        await SchrijfAsync(secretaris);
        await PubliceerAsync(secretaris);

        var lid = await PaginaAsync(Mensen.Tafellid, javaScript: false);
        await LeesAsync(lid);
        await ZoekAsync(lid);

        Assert.Contains(await Portal.PostAsync(Mensen.Tafellid), p => p.Brief.Onderwerp.StartsWith("Verslag Overlegtafel Proef van maandag 2 maart 2026", StringComparison.Ordinal));
        Portal.Klok.VerderTot(TafelBouwer.EindeVan(new DateOnly(2026, 3, 26)).AddDays(-7));
        await Portal.VoerUitAsync<HerinneringenJob>();
        Assert.Single(await Portal.PostAsync(Mensen.Tafellid), p => p.Brief.Onderwerp == Herinnering);

        var later = await PaginaAsync(Mensen.Tafellid, javaScript: false);
        await later.GaNaarAsync("/tafel");
        await later.VolgAsync(Actie);
        await later.DrukAsync("Ja, de actie is klaar");
        Portal.Klok.VerderTot(TafelBouwer.EindeVan(new DateOnly(2026, 3, 26)).AddDays(-2));
        await Portal.VoerUitAsync<HerinneringenJob>();
        Assert.Single(await Portal.PostAsync(Mensen.Tafellid), p => p.Brief.Onderwerp == Herinnering);
    }

    private static async Task PlanAsync(Pagina secretaris)
    {
        await secretaris.GaNaarAsync("/tafel");
        await secretaris.VolgAsync(TafelBouwer.Tafelnaam);
        await secretaris.VolgAsync("Bijeenkomst plannen");
        await secretaris.VulAsync("Datum", "2026-03-02");
        await secretaris.VulAsync("Begint om", "09:30");
        await secretaris.VulAsync("Eindigt om", "11:30");
        await secretaris.VulAsync("Plaats", "Stadskantoor");
        await secretaris.VulAsync("Voorzitter", "De voorzitter");
        await secretaris.Page.Locator("#Agenda_1__Titel").FillAsync("Op- en afschalen");
        await secretaris.Page.Locator("#Agenda_3__Titel").FillAsync("");
        await secretaris.DrukAsync("Opslaan");
        await Assertions.Expect(secretaris.Page.GetByText("Op- en afschalen", new() { Exact = true })).ToBeVisibleAsync();
    }

    private static async Task SchrijfAsync(Pagina secretaris)
    {
        await secretaris.VolgAsync("Verslag schrijven");
        await secretaris.VolgAsync("1. Opening en mededelingen");
        await secretaris.Page.Locator("#Onderdelen_0__Tekst").FillAsync("De voorzitter opent om 9.30 uur.");
        await secretaris.DrukAsync("Bewaren en naar punt 2");
        await secretaris.Page.Locator("#Onderdelen_0__Tekst").FillAsync("Het voorstel ligt **nu** voor.");
        await secretaris.DrukAsync("Uitspraak");
        await secretaris.Page.Locator("#Onderdelen_1__Spreker").FillAsync("Anna Visser");
        await secretaris.Page.Locator("#Onderdelen_1__Organisatie").FillAsync("Zorg Fictief");
        await secretaris.Page.Locator("#Onderdelen_1__Tekst").FillAsync("Meld het alleen als het blijvend is, zegt de coöperatie.");
        await secretaris.DrukAsync("Besluit");
        await secretaris.Page.Locator("#Onderdelen_2__Tekst").FillAsync("De afspraken komen in een addendum.");
        await secretaris.DrukAsync("Actie");
        await secretaris.Page.Locator("#Onderdelen_3__Tekst").FillAsync(Actie);
        await secretaris.Page.Locator("#Onderdelen_3__EigenaarId").SelectOptionAsync(new SelectOptionValue { Label = "Tafellid 1 Leeuwarden" });
        await secretaris.Page.Locator("#Onderdelen_3__Uiterlijk").FillAsync("2026-03-26");
        await secretaris.DrukAsync("Bewaren");
    }

    private static async Task PubliceerAsync(Pagina secretaris)
    {
        await secretaris.VolgAsync("Publiceren");
        await Assertions.Expect(secretaris.Page.GetByText("Tafellid 1 Leeuwarden (Zorg Fictief)")).ToBeVisibleAsync();
        await secretaris.DrukAsync("Publiceren");
        await Assertions.Expect(secretaris.Kop).ToHaveTextAsync("Verslag van maandag 2 maart 2026");
    }

    private static async Task LeesAsync(Pagina lid)
    {
        await lid.GaNaarAsync("/tafel");
        await lid.VolgAsync("Verslag van maandag 2 maart 2026");
        await Assertions.Expect(lid.Page.GetByText("Meld het alleen als het blijvend is, zegt de coöperatie.")).ToBeVisibleAsync();
        await Assertions.Expect(lid.Page.Locator("#besluit-1")).ToContainTextAsync("De afspraken komen in een addendum.");
        await Assertions.Expect(lid.Page.Locator("#actie-1")).ToContainTextAsync("Tafellid 1 Leeuwarden (Zorg Fictief)");
        await lid.DrukAsync("Akkoord");
        await Assertions.Expect(lid.Page.GetByText("U bent akkoord met het verslag.")).ToBeVisibleAsync();
        await lid.GaNaarAsync("/tafel");
        await Assertions.Expect(lid.Page.GetByText("U hebt alle verslagen gelezen.")).ToBeVisibleAsync();
    }

    private static async Task ZoekAsync(Pagina lid)
    {
        await lid.VolgAsync("Zoeken op spreker, organisatie of periode");
        await lid.VulAsync("Woorden", "cooperatie");
        await lid.VulAsync("Spreker", "visser");
        await lid.DrukAsync("Zoeken");
        await Assertions.Expect(lid.Page.Locator("mark").GetByText("coöperatie")).ToBeVisibleAsync();
        await lid.VolgAsync("2. Op- en afschalen");
        await Assertions.Expect(lid.Page.GetByText("Anna Visser")).ToBeVisibleAsync();
    }
}
