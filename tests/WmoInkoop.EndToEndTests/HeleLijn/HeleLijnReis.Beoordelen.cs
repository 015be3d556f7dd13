using Microsoft.Playwright;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Browser;

namespace WmoInkoop.EndToEndTests.HeleLijn;

/// <summary>Three assessors mark blind, an inkoper writes the final marks down.</summary>
public sealed partial class HeleLijnReis
{
    /// <summary>The marks of each assessor, and then the final ones: 92, 72 and 52 points.</summary>
    private static readonly (string Aanbieder, int K1, int K2)[] Cijfers = [(Mensen.AndereAanbiederNaam, 10, 8), (Mensen.AanbiederNaam, 8, 6), (DerdeNaam, 6, 4)];

    private async Task BeginBeoordelingAsync(string pad)
    {
        await Portal.NieuweBeoordelaarAsync(TweedeBeoordelaar);
        await Portal.NieuweBeoordelaarAsync(DerdeBeoordelaar);
        await using var inkoper = await PaginaAsync(Mensen.Inkoper);
        await inkoper.GaNaarAsync("/inkoop");
        await inkoper.VolgAsync($"Geldigheid vaststellen: {Perceel}");
        foreach (var (aanbieder, _, _) in Cijfers)
        {
            await inkoper.VolgAsync(aanbieder);
            await inkoper.DrukAsync("Bewaren, en de rest voldoet");
        }

        foreach (var (aanbieder, _, _) in Cijfers)
        {
            await inkoper.Page.GetByRole(AriaRole.Group, new() { Name = $"Is de inschrijving van {aanbieder} geldig?" }).GetByLabel("Geldig: voldoet aan alle eisen").CheckAsync();
        }

        await inkoper.DrukAsync("Geldigheid vastleggen");
        await inkoper.GaNaarAsync($"{pad}/beoordeling");
        await inkoper.VolgAsync($"Perceel 2: {Perceel}");
        foreach (var naam in new[] { "Beoordelaar 1 Leeuwarden", "Beoordelaar beoordelaar2", "Beoordelaar beoordelaar3" })
        {
            await inkoper.Page.GetByLabel(naam).CheckAsync();
        }

        await inkoper.VulAsync("Cijfers klaar op", Datum(Portal.Klok.GetUtcNow().AddDays(14)));
        await inkoper.DrukAsync("Beoordeling beginnen");
        await Assertions.Expect(inkoper.Page.GetByText("De beoordelaars zijn bezig")).ToBeVisibleAsync();
    }

    private async Task BeoordeelAsync(string email, bool javaScript)
    {
        await using var beoordelaar = await PaginaAsync(email, javaScript);
        await beoordelaar.GaNaarAsync("/beoordeling");
        await beoordelaar.VolgAsync($"Belangenverklaring tekenen: {Perceel}");
        await beoordelaar.Page.GetByLabel("Ik heb dit naar waarheid ingevuld.").CheckAsync();
        await beoordelaar.DrukAsync("Belangenverklaring tekenen");
        foreach (var (aanbieder, k1, k2) in Cijfers)
        {
            await beoordelaar.VolgAsync(aanbieder);
            await GeefAsync(beoordelaar, 0, k1);
            await GeefAsync(beoordelaar, 1, k2);
            await beoordelaar.DrukAsync("Bewaren");
        }

        await beoordelaar.VolgAsync("Cijfers vergrendelen");
        await beoordelaar.DrukAsync("Cijfers vergrendelen");
        await Assertions.Expect(beoordelaar.Page.GetByRole(AriaRole.Heading, new() { Name = "Uw cijfers zijn vergrendeld" })).ToBeVisibleAsync();
    }

    private static async Task GeefAsync(Pagina beoordelaar, int rij, int cijfer)
    {
        await beoordelaar.Page.Locator($"input[name='Rijen[{rij}].Cijfer'][value='{cijfer}']").CheckAsync();
        await beoordelaar.Page.Locator($"textarea[name='Rijen[{rij}].Motivering']").FillAsync($"Het plan is hier een {cijfer} waard.");
    }

    private async Task LegConsensusVastAsync()
    {
        await using var inkoper = await PaginaAsync(Mensen.Inkoper);
        await inkoper.GaNaarAsync("/inkoop");
        await inkoper.VolgAsync($"Eindcijfers vastleggen: {Perceel}");
        foreach (var (aanbieder, k1, k2) in Cijfers)
        {
            await inkoper.VolgAsync(aanbieder);
            foreach (var (rij, cijfer) in new[] { (0, k1), (1, k2) })
            {
                await inkoper.Page.Locator($"#Rijen_{rij}__Cijfer").SelectOptionAsync($"{cijfer}");
                await inkoper.Page.Locator($"#Rijen_{rij}__Motivering").FillAsync($"{aanbieder} beantwoordt vraag {rij + 1} met een plan dat een {cijfer} waard is: de aanpak is beschreven, de planning klopt, en er zijn voorbeelden uit de praktijk.");
            }

            await inkoper.DrukAsync("Eindcijfers bewaren");
        }

        await inkoper.VolgAsync("Vastleggen wie er waren");
        await inkoper.DrukAsync("Bespreking vastleggen");
        await inkoper.VolgAsync("Beoordeling vaststellen");
        await inkoper.DrukAsync("Beoordeling vaststellen");
        await Assertions.Expect(inkoper.Kop).ToHaveTextAsync($"Rangschikking: {Perceel}");
        await Assertions.Expect(inkoper.Page.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("92,00");
    }
}
