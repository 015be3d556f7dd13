using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.EndToEndTests.Procedures;

/// <summary>An inkoper sets every procedure up and publishes it, in one session and without JavaScript.</summary>
public sealed class OpzetReis(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    [Fact, Trait("Regel", "TRJ-01"), Trait("Regel", "TRJ-02")]
    public async Task ElkeProcedure_VanGegevensTotPublicatie()
    {
        await using var inkoper = await PaginaAsync(Mensen.Inkoper, javaScript: false);
        await Portal.NieuweAanbiederAsync("Logeerhuis De Brug", "debrug@fictief.test");
        await Portal.NieuweAanbiederAsync("Logeerhuis Het Anker", "hetanker@fictief.test");
        var nummer = 0;
        foreach (var opzet in Proceduretabel.Alle)
        {
            var regime = opzet.IsAlleenVoorGenodigden ? Regime.Nationaal : opzet.KanOnder(Regime.Sas) ? Regime.Sas : opzet.Regimes[0];
            var aanbesteding = await Portal.PubliceerAsync($"2025-{++nummer:D4}", b => b.MetNaam($"Proef {opzet.Procedure}").Gepland(new Planning()), alsConcept: true);
            var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}";
            await inkoper.GaNaarAsync($"{pad}/gegevens");
            await inkoper.Page.GetByLabel("Regime", new() { Exact = true }).SelectOptionAsync($"{regime}");
            await inkoper.Page.GetByLabel("Procedure", new() { Exact = true }).SelectOptionAsync($"{opzet.Procedure}");
            await inkoper.Page.Locator("#RedenAfwijking").FillAsync("Zo besloot het college.");
            await inkoper.DrukAsync("Opslaan");
            await inkoper.GaNaarAsync($"{pad}/planning");
            await inkoper.Page.Locator("#VoorstelDatum").FillAsync(Portal.Klok.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            await inkoper.DrukAsync("Planning voorstellen");
            await inkoper.DrukAsync("Opslaan");
            for (var i = 0; i < opzet.MinimumGenodigden; i++)
            {
                await inkoper.GaNaarAsync($"{pad}/genodigden/kiezen");
                await inkoper.Page.GetByLabel("Aanbieder", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
                await inkoper.Page.Locator("#Reden").FillAsync("Heeft plek en kent de regio.");
                await inkoper.DrukAsync("Op de lijst zetten");
            }

            await inkoper.GaNaarAsync(pad);
            await inkoper.VolgAsync("Publiceren");
            await inkoper.DrukAsync("Publiceren");
            await Assertions.Expect(inkoper.Page.GetByText($"Proef {opzet.Procedure} is gepubliceerd.")).ToBeVisibleAsync();
            Assert.NotNull(await Portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbesteding.Id).Select(a => a.GepubliceerdOp).SingleAsync()));
        }
    }
}
