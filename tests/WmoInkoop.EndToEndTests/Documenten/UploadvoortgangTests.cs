using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.EndToEndTests.Documenten;

/// <summary>A large file shows how far it is, and ends on the page where a small one ends; a refused one keeps its message.</summary>
public sealed class UploadvoortgangTests(Browserbeheer browser, PortalFactory portal) : Browserproef(browser, portal)
{
    [Fact, Trait("Regel", "DOC-01")]
    public async Task GrootBestand_ToontVoortgang_EnKomtAan_OfWordtMetRedenGeweigerd()
    {
        Portal.StartOpPoort();
        var aanbesteding = await Portal.PubliceerAsync("2026-0001", alsConcept: true);
        var pagina = await PaginaAsync(Mensen.Inkoper);
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/documenten";
        await pagina.GaNaarAsync($"{pad}/nieuw");
        await VerstuurAsync(pagina.Page, new FilePayload { Name = "rekenmodel.pdf", MimeType = "application/pdf", Buffer = [.. "MZ"u8, .. new byte[3_000_000]] });
        await Assertions.Expect(pagina.Page.GetByText("rekenmodel.pdf").First).ToBeVisibleAsync();
        await pagina.ControleerAsync(System.Net.HttpStatusCode.UnprocessableEntity);

        await pagina.GaNaarAsync($"{pad}/nieuw");
        await VerstuurAsync(pagina.Page, new FilePayload { Name = "rekenmodel.txt", MimeType = "text/plain", Buffer = [.. Enumerable.Repeat((byte)'x', 3_000_000)] });
        await pagina.Page.WaitForURLAsync($"**{pad}");
        await Assertions.Expect(pagina.Page.GetByText("‘Rekenmodel’ is toegevoegd.")).ToBeVisibleAsync();
        await pagina.ControleerAsync();
        Assert.Equal(1, await Portal.InDbAsync(db => db.AanbestedingDocumenten.CountAsync(d => d.AanbestedingId == aanbesteding.Id && d.Titel == "Rekenmodel")));
    }

    private static async Task VerstuurAsync(IPage pagina, FilePayload bestand)
    {
        await pagina.GetByLabel("Titel", new() { Exact = true }).FillAsync("Rekenmodel");
        await pagina.Locator("input[type=file]").SetInputFilesAsync(bestand);
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Document toevoegen" }).ClickAsync();
    }
}
