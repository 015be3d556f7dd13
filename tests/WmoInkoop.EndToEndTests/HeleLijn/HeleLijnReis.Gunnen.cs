using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using WmoInkoop.Core.Common;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Browser;
using WmoInkoop.TestSupport.Smtp;
using WmoInkoop.Web.Infrastructure.Taken;
using Xunit;

namespace WmoInkoop.EndToEndTests.HeleLijn;

/// <summary>Decision by two, letters, standstill, final award, signed copies and publication.</summary>
public sealed partial class HeleLijnReis
{
    private async Task BereidGunningVoorAsync()
    {
        await using var inkoper = await PaginaAsync(Mensen.Inkoper);
        await inkoper.GaNaarAsync("/inkoop");
        await inkoper.VolgAsync($"Gunning voorbereiden: {Perceel}");
        await inkoper.DrukAsync("Gunning voorbereiden");
        await inkoper.VolgAsync("Leg het besluit vast");
        await inkoper.VulAsync("Wie nam het besluit?", "College van burgemeester en wethouders van Leeuwarden");
        await inkoper.VulAsync("Datum van het besluit", Datum(Portal.Klok.GetUtcNow()));
        await inkoper.DrukAsync("Besluit vastleggen");
        await inkoper.VolgAsync($"Brief schrijven aan {DerdeNaam}");
        foreach (var k in new[] { 1, 2 })
        {
            await inkoper.VulAsync($"Vergelijking bij K{k}", $"Op criterium {k} beschrijft de winnaar per week wie wat doet en noemt hij wie er invalt. Uw plan noemt dat niet en kreeg daarom minder punten.");
        }

        await inkoper.DrukAsync("Brief bewaren");
        Portal.Klok.Verder(TimeSpan.FromMinutes(5)); // a code is taken once
        await inkoper.VolgAsync("Gunningsbeslissing voorstellen");
        await inkoper.VulAsync("Toelichting", "Het college heeft besloten.");
        await BevestigMetCodeAsync(inkoper, await NieuweTelefoonAsync(Mensen.Inkoper), "Beslissing voorstellen");
    }

    private async Task BevestigGunningAsync()
    {
        await using var tweede = await PaginaAsync(Mensen.TweedeInkoper);
        await tweede.GaNaarAsync("/inkoop");
        await tweede.VolgAsync($"Gunningsbeslissing bevestigen: {Perceel}");
        await tweede.VolgAsync("Lezen en bevestigen");
        await BevestigMetCodeAsync(tweede, await NieuweTelefoonAsync(Mensen.TweedeInkoper), "Beslissing nemen en brieven versturen");
        await Assertions.Expect(tweede.Page.GetByText("Definitief gunnen kan pas als deze termijn voorbij is.")).ToBeVisibleAsync();
    }

    private async Task LeesBrievenAsync(SmtpServer smtp)
    {
        await Portal.VoerUitAsync<MailVersturenJob>();
        var brieven = (await smtp.OntvangenAsync()).Where(m => m.Subject.StartsWith("Gunningsbeslissing Aanvullende ondersteuning", StringComparison.Ordinal)).ToList();
        Assert.Equal(new[] { Mensen.Aanbieder, Mensen.AndereAanbieder, Derde }.Order(), brieven.SelectMany(m => m.To).Order());

        await using (var derde = await PaginaAsync(Derde, javaScript: false))
        {
            await derde.GaNaarAsync("/mijn");
            await derde.VolgAsync($"Gunningsbrief lezen: {Perceel}");
            await Assertions.Expect(derde.Page.GetByText(Mensen.AanbiederNaam).First).ToBeVisibleAsync();
            await Assertions.Expect(derde.Page.GetByText("Uw plan noemt dat niet en kreeg daarom minder punten.").First).ToBeVisibleAsync();
            await Assertions.Expect(derde.Page.GetByText("Wij kennen elke straat")).ToHaveCountAsync(0);
        }

        await using var winnaar = await PaginaAsync(Mensen.AndereAanbieder, javaScript: false);
        await winnaar.GaNaarAsync("/mijn");
        await winnaar.VolgAsync($"Gunningsbrief lezen: {Perceel}");
        await Assertions.Expect(winnaar.Page.GetByText("plaats 1").First).ToBeVisibleAsync();
    }

    private async Task GunDefinitiefAsync()
    {
        var einde = await Portal.InDbAsync(db => db.Gunningsbeslissingen.Select(b => b.TermijnEindigtOp!.Value).SingleAsync());
        Portal.Klok.VerderTot(einde.AddSeconds(-1));
        await using (var tevroeg = await PaginaAsync(Mensen.Inkoper))
        {
            await tevroeg.GaNaarAsync("/inkoop");
            await Assertions.Expect(tevroeg.Page.GetByText($"Definitief gunnen: {Perceel}")).ToHaveCountAsync(0);
        }

        Portal.Klok.VerderTot(einde.AddMinutes(1));
        await using var inkoper = await PaginaAsync(Mensen.Inkoper);
        await inkoper.GaNaarAsync("/inkoop");
        await inkoper.VolgAsync($"Definitief gunnen: {Perceel}");
        await inkoper.VolgAsync("Definitief gunnen");
        await SchrijfProcesVerbaalAsync(inkoper);
        await inkoper.GaNaarAsync("/inkoop");
        await inkoper.VolgAsync($"Definitief gunnen: {Perceel}");
        await inkoper.VolgAsync("Definitief gunnen");
        await inkoper.DrukAsync("Definitief gunnen", HttpStatusCode.UnprocessableEntity);
        await inkoper.VulAsync("Einddatum", "2030-12-31");
        await inkoper.Page.Locator("#AantalVerlengingen").FillAsync("2");
        await inkoper.Page.Locator("#MaandenPerVerlenging").FillAsync("12");
        await inkoper.Page.Locator("#Opzegmaanden").FillAsync("6");
        await inkoper.DrukAsync("Definitief gunnen");

        var delen = await Portal.InDbAsync(db => db.Overeenkomsten.Select(o => o.Aandeel).ToListAsync());
        Assert.Equal([2_625_000m, 2_625_000m], delen);
    }

    /// <summary>From what the page of the final award says is missing.</summary>
    private static async Task SchrijfProcesVerbaalAsync(Pagina inkoper)
    {
        await inkoper.VolgAsync("Naar het proces-verbaal van de procedure");
        foreach (var onderdeel in new[] { "Marktconsultatie en eerdere betrokkenheid", "Belangenconflicten en maatregelen" })
        {
            await inkoper.VolgAsync($"Tekst schrijven bij {onderdeel}");
            await inkoper.VulAsync("Tekst", "Dit was er niet: niemand adviseerde en niemand had een belang.");
            await inkoper.Page.GetByLabel("Dit is niet van toepassing. De tekst zegt waarom.").CheckAsync();
            await inkoper.DrukAsync("Bewaren");
            if (inkoper.Page.Url.EndsWith("/proces-verbaal", StringComparison.Ordinal))
            {
                await inkoper.VolgAsync($"Perceel 2: {Perceel}");
            }
        }

        await Assertions.Expect(inkoper.Page.GetByText("Het proces-verbaal is compleet.")).ToBeVisibleAsync();
    }

    private async Task TekenAsync()
    {
        await using (var contractmanager = await PaginaAsync(Mensen.Contractmanager))
        {
            await contractmanager.GaNaarAsync("/inkoop");
            await contractmanager.VolgAsync($"Getekende overeenkomst toevoegen: {Mensen.AndereAanbiederNaam}");
            await contractmanager.VolgAsync("Getekend exemplaar toevoegen");
            await contractmanager.Page.Locator("input[type=file]").SetInputFilesAsync(Pdf("overeenkomst.pdf"));
            await contractmanager.DrukAsync("Toevoegen");
        }

        await using var winnaar = await PaginaAsync(Mensen.AndereAanbieder, javaScript: false);
        var nummer = await Portal.InDbAsync(db => db.Overeenkomsten.Where(o => o.OndertekendOp != null).Select(o => o.Nummer).SingleAsync());
        await winnaar.GaNaarAsync("/mijn/overeenkomsten");
        await winnaar.VolgAsync(nummer);
        var download = await winnaar.Page.RunAndWaitForDownloadAsync(() => winnaar.Page.GetByRole(AriaRole.Link, new() { Name = "overeenkomst.pdf" }).ClickAsync());
        Assert.Equal("overeenkomst.pdf", download.SuggestedFilename);
    }

    private async Task MaakOpenbaarAsync(string nummer)
    {
        await using var bezoeker = await PaginaAsync(javaScript: false);
        foreach (var adres in new[] { "/overeenkomsten", $"/aanbestedingen/{nummer}" })
        {
            await bezoeker.GaNaarAsync(adres);
            await Assertions.Expect(bezoeker.Page.GetByText(Mensen.AndereAanbiederNaam)).ToHaveCountAsync(0);
        }

        Portal.Klok.Verder(TimeSpan.FromHours(1));
        await using var inkoper = await PaginaAsync(Mensen.Inkoper);
        await inkoper.GaNaarAsync("/inkoop");
        await inkoper.VolgAsync($"Gegunde opdracht aankondigen: {Perceel}");
        await inkoper.VolgAsync("Aankondiging vastleggen");
        var lokaal = Amsterdam.Lokaal(Portal.Klok.GetUtcNow().AddMinutes(-5));
        await inkoper.VulAsync("Datum van versturen", Datum(lokaal));
        await inkoper.VulAsync("Tijd van versturen", $"{lokaal:HH:mm}");
        await inkoper.DrukAsync("Aankondiging vastleggen");
        await inkoper.VolgAsync("Publicatie bevestigen");
        await inkoper.DrukAsync("Publicatie bevestigen");
        foreach (var adres in new[] { "/overeenkomsten", $"/aanbestedingen/{nummer}" })
        {
            await bezoeker.GaNaarAsync(adres);
            await Assertions.Expect(bezoeker.Page.GetByText(Mensen.AndereAanbiederNaam).First).ToBeVisibleAsync();
        }
    }

    /// <summary>A new phone each time: a code is taken once, and an account has one app.</summary>
    private async Task<Telefoon> NieuweTelefoonAsync(string email)
    {
        await Portal.InDbAsync(async db => await db.TweedeFactoren.Where(t => db.Users.Any(g => g.Id == t.GebruikerId && g.Email == email)).ExecuteDeleteAsync());
        return await Telefoon.VanAsync(Portal, email);
    }
}
