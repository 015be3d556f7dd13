using System.Net;
using Microsoft.Playwright;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Browser;
using WmoInkoop.TestSupport.Dialogen;
using Xunit;

namespace WmoInkoop.EndToEndTests.Dialogen;

/// <summary>A ronde of a dialoog from the invitations to the letters, a gegadigde without JavaScript (DIA-02, DIA-03).</summary>
public sealed class DialoogReis(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    [Fact, Trait("Regel", "DIA-02"), Trait("Regel", "DIA-03")]
    public async Task Dialoogronde_VanUitnodigingTotBesluit_EenValtAf()
    {
        Portal.StartOpPoort();
        await Portal.DrieAanbiedersAsync();
        var id = await Portal.PubliceerDialoogAsync();
        await Portal.NodigUitAsync(id, Mensen.AndereAanbieder);
        await Portal.NodigUitAsync(id, Dialoogproef.DerdeAanbieder);
        await NodigUitEnOpenAsync(await PaginaAsync(Mensen.Inkoper), id);
        var dialoog = await Portal.LeesDialoogAsync(id);

        await DienInAsync(await PaginaAsync(Mensen.Aanbieder, javaScript: false));
        await Portal.DienPlanInAsync(dialoog, Mensen.AndereAanbieder, "Plan Thuis");
        await Portal.DienPlanInAsync(dialoog, Dialoogproef.DerdeAanbieder, "Plan Derde");

        Portal.Klok.VerderTot(dialoog.PlanUiterlijkOp.AddDays(1));
        await SchrijfVerslagAsync(await PaginaAsync(Mensen.Inkoper));
        await ReageerAsync(await PaginaAsync(Mensen.Aanbieder, javaScript: false));
        await Portal.RondAfAsync(dialoog, Mensen.AndereAanbieder, valtAf: false);
        await Portal.RondAfAsync(dialoog, Dialoogproef.DerdeAanbieder, valtAf: false);
        await SluitAsync(await PaginaAsync(Mensen.Inkoper));

        var afgevallen = await PaginaAsync(Dialoogproef.DerdeAanbieder);
        await afgevallen.GaNaarAsync("/mijn/dialoog");
        await afgevallen.VolgAsync("Basisondersteuning");
        await Assertions.Expect(afgevallen.Page.GetByText("Het plan en het gesprek laten niet zien hoe cliënten overgaan.")).ToBeVisibleAsync();
        await Assertions.Expect(afgevallen.Page.GetByText(Mensen.AanbiederNaam)).ToHaveCountAsync(0);
        await afgevallen.GaNaarAsync(dialoog.Mijn(Mensen.Aanbieder), HttpStatusCode.NotFound);
        foreach (var email in Dialoogproef.Drie)
        {
            Assert.Single(await Portal.PostAsync(email), p => p.Brief.Onderwerp == "Besluit na dialoogronde 1: Basisondersteuning");
        }
    }

    private static async Task NodigUitEnOpenAsync(Pagina inkoper, Guid id)
    {
        await inkoper.GaNaarAsync($"/inkoop/aanbestedingen/{id}");
        await inkoper.VolgAsync("Dialoog");
        await inkoper.VolgAsync("Gegadigde uitnodigen");
        await inkoper.Page.GetByLabel("Aanbieder", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = $"{Mensen.AanbiederNaam}, Leeuwarden" });
        await inkoper.VulAsync("Waarom is deze aanbieder geselecteerd?", "Sterke referentie over buurtwerk.");
        await inkoper.DrukAsync("Uitnodigen");
        await inkoper.VolgAsync("Ronde 1 openen");
        await inkoper.VulAsync("Waar gaat de ronde over?", "Eerste ideeën");
        await inkoper.DrukAsync("Ronde openen", HttpStatusCode.UnprocessableEntity);
        await inkoper.VulAsync("Datum", "2026-03-20");
        await inkoper.DrukAsync("Ronde openen");
        await inkoper.VolgAsync("Verduidelijking sturen");
        await inkoper.VulAsync("Verduidelijking aan alle gegadigden", "Het budget staat vast.");
        await inkoper.DrukAsync("Naar alle gegadigden sturen");
    }

    private static async Task DienInAsync(Pagina aanbieder)
    {
        await aanbieder.GaNaarAsync("/mijn");
        await aanbieder.VolgAsync("Plan indienen voor de dialoog: Basisondersteuning");
        await Assertions.Expect(aanbieder.Page.GetByText("Het budget staat vast.")).ToBeVisibleAsync();
        await aanbieder.VolgAsync("Plan maken");
        await aanbieder.VulAsync("Uw plan in het kort (niet verplicht)", "# Aanpak\n\nAcht kamers, elke dag open.");
        await aanbieder.Page.Locator("input[name=Document1]").SetInputFilesAsync(new FilePayload { Name = "plan.pdf", MimeType = "application/pdf", Buffer = Proefbestanden.Pdf() });
        await aanbieder.DrukAsync("Bewaren en verder");
        await aanbieder.DrukAsync("Plan indienen");
        await Assertions.Expect(aanbieder.Page.GetByText("Deze versie telt.")).ToBeVisibleAsync();
    }

    private static async Task SchrijfVerslagAsync(Pagina inkoper)
    {
        await inkoper.GaNaarAsync("/inkoop");
        await inkoper.VolgAsync("Dialoogronde 1 afronden: Basisondersteuning");
        await inkoper.VolgAsync($"{Mensen.AanbiederNaam} in ronde 1");
        await Assertions.Expect(inkoper.Page.GetByText("Acht kamers, elke dag open.")).ToBeVisibleAsync();
        await inkoper.VolgAsync("Gesprek plannen");
        await inkoper.VulAsync("Datum", "2026-03-21");
        await inkoper.VulAsync("Tijd", "10:00");
        await inkoper.VulAsync("Wie doen mee?", "Directeur Zorg Fictief en inkoper 1");
        await inkoper.DrukAsync("Opslaan");
        await inkoper.VolgAsync("Verslag schrijven");
        await inkoper.VulAsync("Verslag", "Wij spraken over de kamers.");
        await inkoper.DrukAsync("Opslaan");
        await inkoper.VolgAsync("Ter reactie geven");
        await inkoper.DrukAsync("Ter reactie geven");
        await Assertions.Expect(inkoper.Page.GetByText("Ter reactie", new() { Exact = true })).ToBeVisibleAsync();
    }

    private static async Task ReageerAsync(Pagina aanbieder)
    {
        await aanbieder.GaNaarAsync("/mijn");
        await aanbieder.VolgAsync("Reageren op het gespreksverslag: Basisondersteuning");
        await aanbieder.VolgAsync("Reageren op het verslag");
        await aanbieder.VulAsync("Uw reactie", "Wij spraken ook over vervoer.");
        await aanbieder.DrukAsync("Reactie versturen");
    }

    private static async Task SluitAsync(Pagina inkoper)
    {
        await inkoper.GaNaarAsync("/inkoop");
        await inkoper.VolgAsync("Dialoogronde 1 afronden: Basisondersteuning");
        await inkoper.VolgAsync($"{Mensen.AanbiederNaam} in ronde 1");
        await Assertions.Expect(inkoper.Page.GetByText("Wij spraken ook over vervoer.")).ToBeVisibleAsync();
        await inkoper.VolgAsync("Definitief maken");
        await inkoper.VulAsync("Verslag", "Wij spraken over de kamers en over vervoer.");
        await inkoper.DrukAsync("Definitief maken");
        await inkoper.VolgAsync("Besluit nemen");
        await inkoper.Page.GetByLabel("Door", new() { Exact = true }).CheckAsync();
        await inkoper.VulAsync("Toelichting (niet verplicht)", "Een uitvoerbaar plan.");
        await inkoper.DrukAsync("Besluit opslaan");

        await inkoper.VolgAsync("Terug naar de dialoog");
        await inkoper.VolgAsync($"{Dialoogproef.DerdeAanbiederNaam} in ronde 1");
        await inkoper.VolgAsync("Besluit wijzigen");
        await inkoper.Page.GetByLabel("Valt af", new() { Exact = true }).CheckAsync();
        await inkoper.VulAsync("Reden bij K1: Overgang cliënten (niet verplicht)", "Te kort.");
        await inkoper.DrukAsync("Besluit opslaan", HttpStatusCode.UnprocessableEntity);
        await inkoper.VulAsync("Reden bij K1: Overgang cliënten (niet verplicht)", "Het plan en het gesprek laten niet zien hoe cliënten overgaan.");
        await inkoper.DrukAsync("Besluit opslaan");

        await inkoper.VolgAsync("Terug naar de dialoog");
        await inkoper.VolgAsync("Ronde 1 sluiten");
        await inkoper.DrukAsync("Ronde sluiten");
        await Assertions.Expect(inkoper.Page.GetByRole(AriaRole.Link, new() { Name = "Ronde 2 openen" })).ToBeVisibleAsync();
    }
}
