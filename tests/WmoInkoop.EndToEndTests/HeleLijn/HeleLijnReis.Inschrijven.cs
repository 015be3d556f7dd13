using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Browser;

namespace WmoInkoop.EndToEndTests.HeleLijn;

/// <summary>Three providers hand in, one of them twice, and two inkopers open the kluis.</summary>
public sealed partial class HeleLijnReis
{
    private async Task SchrijfInAsync(string email, string plan, bool dienIn = true)
    {
        await using var aanbieder = await PaginaAsync(email, javaScript: false);
        await aanbieder.GaNaarAsync("/mijn/inschrijvingen");
        await aanbieder.VolgAsync("Inschrijving beginnen");
        await aanbieder.VolgAsync(Perceel);
        await aanbieder.DrukAsync("Inschrijven");
        await SchrijfPlanAsync(aanbieder, plan);
        await VoldoeAanEisAsync(aanbieder);
        await VerklaarAsync(aanbieder);
        if (dienIn)
        {
            await DienInAsync(aanbieder);
        }
    }

    private async Task VervangAsync(string email, string plan)
    {
        await using var aanbieder = await PaginaAsync(email, javaScript: false);
        await aanbieder.GaNaarAsync("/mijn/inschrijvingen");
        await aanbieder.VolgAsync(Perceel);
        await aanbieder.VolgAsync("Vervangen");
        await aanbieder.DoeAsync(aanbieder.Page.Locator("main form button[type=submit]").ClickAsync());
        await SchrijfPlanAsync(aanbieder, plan); // the new version starts with what the old one held, evidence included
        await VerklaarAsync(aanbieder); // but for part VI of the eigen verklaring, which is given anew
        await DienInAsync(aanbieder);
    }

    private static async Task SchrijfPlanAsync(Pagina aanbieder, string plan)
    {
        await aanbieder.VolgAsync("Plan");
        for (var k = 1; k <= 2; k++)
        {
            await aanbieder.VolgAsync($"Schrijven bij K{k}");
            await aanbieder.VulAsync("Uw antwoord", $"# Aanpak\n\n{plan}");
            await aanbieder.DrukAsync("Bewaren");
        }
    }

    private static async Task VoldoeAanEisAsync(Pagina aanbieder)
    {
        await aanbieder.VolgAsync("Eisen");
        await aanbieder.Page.GetByLabel("Wij voldoen aan eis S2G1").CheckAsync();
        await aanbieder.DrukAsync("Bewaren");
        await aanbieder.VolgAsync("Voeg het bewijs toe bij eis S2G1: Een referentie.");
        await aanbieder.DrukAsync("Toevoegen", HttpStatusCode.UnprocessableEntity);
        await aanbieder.Page.Locator("input[type=file]").SetInputFilesAsync(Pdf("referentie.pdf"));
        await aanbieder.DrukAsync("Toevoegen");
    }

    private static async Task VerklaarAsync(Pagina aanbieder)
    {
        await aanbieder.VolgAsync("Eigen verklaring");
        var dicht = aanbieder.Page.Locator("details.ip-verklaringsdeel:not([open]) > summary");
        while (await dicht.CountAsync() > 0)
        {
            await dicht.First.ClickAsync();
        }

        foreach (var naam in await aanbieder.Page.Locator("input[type=radio]").EvaluateAllAsync<string[]>("vakjes => [...new Set(vakjes.map(v => v.name))]"))
        {
            var antwoord = naam is "IsMkb" or "IsGeschikt" ? "true" : "false";
            await aanbieder.Page.Locator($"input[name='{naam}'][value='{antwoord}']").CheckAsync();
        }

        await aanbieder.VulAsync("Naam", "Bestuurder Fictief");
        await aanbieder.VulAsync("Functie", "Directeur");
        await aanbieder.Page.Locator("input[type=checkbox][name=NaarWaarheid]").CheckAsync();
        await aanbieder.Page.Locator("input[type=checkbox][name=BewijsDirect]").CheckAsync();
        await aanbieder.VulAsync("Uw naam", "Bestuurder Fictief");
        await aanbieder.VulAsync("Uw functie", "Directeur");
        await aanbieder.DrukAsync("Bewaren en sluiten");
    }

    private static async Task DienInAsync(Pagina aanbieder)
    {
        await aanbieder.VolgAsync("Controle en indienen");
        await aanbieder.DrukAsync("Nu indienen");
        await Assertions.Expect(aanbieder.Kop).ToHaveTextAsync("Ontvangstbewijs");
    }

    private async Task DienConceptInAsync(string email)
    {
        await using var aanbieder = await PaginaAsync(email, javaScript: false);
        await aanbieder.GaNaarAsync("/mijn/inschrijvingen");
        await aanbieder.VolgAsync(Perceel);
        await DienInAsync(aanbieder);
    }

    private async Task OpenKluisAsync()
    {
        var sluiting = await Portal.InDbAsync(db => db.Aanbestedingen.Select(a => a.Planning.SluitingOp!.Value).SingleAsync());
        var (een, ander) = (await Telefoon.VanAsync(Portal, Mensen.Inkoper), await Telefoon.VanAsync(Portal, Mensen.TweedeInkoper));
        await using (var nieuwsgierig = await PaginaAsync(Mensen.Inkoper))
        {
            await nieuwsgierig.GaNaarAsync("/inkoop");
            await Assertions.Expect(nieuwsgierig.Page.GetByText("Kluis openen")).ToHaveCountAsync(0);
        }

        Portal.Klok.VerderTot(sluiting.AddMinutes(5));
        await using (var eerste = await PaginaAsync(Mensen.Inkoper))
        {
            await eerste.GaNaarAsync("/inkoop");
            await eerste.VolgAsync("Kluis openen: Aanvullende ondersteuning");
            await eerste.VolgAsync("Opening voorstellen");
            await eerste.VulAsync("Toelichting", "De sluiting is voorbij.");
            await BevestigMetCodeAsync(eerste, een, "Opening voorstellen");
        }

        await using var tweede = await PaginaAsync(Mensen.TweedeInkoper);
        await tweede.GaNaarAsync("/inkoop");
        await tweede.VolgAsync("Kluis openen: Aanvullende ondersteuning");
        await tweede.VolgAsync("Opening bevestigen");
        await BevestigMetCodeAsync(tweede, ander, "Kluis openen");
        await Assertions.Expect(tweede.Kop).ToHaveTextAsync("Proces-verbaal van opening");
        await tweede.VolgAsync(Mensen.AndereAanbiederNaam);
        await Assertions.Expect(tweede.Page.GetByText("Wij kennen elke straat, en elke klant.").First).ToBeVisibleAsync();
        await Assertions.Expect(tweede.Page.GetByRole(AriaRole.Link, new() { Name = "referentie.pdf" })).ToBeVisibleAsync();
    }
}
