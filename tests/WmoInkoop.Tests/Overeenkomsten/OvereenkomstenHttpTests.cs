using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Overeenkomsten;
using WmoInkoop.TestSupport;
using WmoInkoop.Tests.Gunningen;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Overeenkomsten;

/// <summary>Who sees an overeenkomst and its signed copies; another's is not there.</summary>
public sealed class OvereenkomstenHttpTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "GUN-06")]
    public async Task GetekendExemplaar_KrijgtEenNieuweVersieEnDeOudeBlijft()
    {
        await Gunningproef.DefinitiefAsync(_portal);
        var id = await VanAsync(Gunningproef.A);
        var pad = $"/inkoop/overeenkomsten/{id}";
        using var contractmanager = await _portal.ClientAls(Mensen.Contractmanager);
        Assert.Contains("Getekende overeenkomst toevoegen: Zorg Fictief", await contractmanager.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        await VoegToeAsync(contractmanager, pad, "getekend.pdf", "Eerste versie");
        await VoegToeAsync(contractmanager, pad, "getekend-2.pdf", "Tweede versie");

        var exemplaren = await _portal.InDbAsync(db => (from e in db.Set<GetekendExemplaar>() join d in db.Documenten on e.DocumentId equals d.Id orderby d.Versienummer select new { e.Id, Document = d }).ToListAsync());
        Assert.Equal([1, 2], exemplaren.Select(e => e.Document.Versienummer));
        Assert.Single(exemplaren.Select(e => e.Document.ReeksId).Distinct());
        using var aanbieder = await _portal.ClientAls(Gunningproef.A);
        foreach (var html in new[] { await contractmanager.HtmlAsync(pad), await aanbieder.HtmlAsync($"/mijn/overeenkomsten/{id}") })
        {
            Assert.All(exemplaren, e => Assert.Contains(e.Document.Sha256, html, StringComparison.Ordinal));
        }

        using var bestand = await aanbieder.GetAsync($"/mijn/overeenkomsten/{id}/exemplaren/{exemplaren[0].Id}");
        Assert.Equal(Proefbestanden.Pdf("Eerste versie"), await bestand.Content.ReadAsByteArrayAsync());
        Assert.DoesNotContain("Getekende overeenkomst toevoegen: Zorg Fictief", await contractmanager.HtmlAsync("/inkoop"), StringComparison.Ordinal);

        // another's overeenkomst, or another's copy under an own overeenkomst
        var eigenVanC = await VanAsync(Gunningproef.C);
        using var ander = await _portal.ClientAls(Gunningproef.C);
        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        foreach (var (client, vreemd) in new[]
        {
            (ander, $"/mijn/overeenkomsten/{id}"),
            (ander, $"/mijn/overeenkomsten/{id}/exemplaren/{exemplaren[0].Id}"),
            (ander, $"/mijn/overeenkomsten/{eigenVanC}/exemplaren/{exemplaren[0].Id}"),
            (elders, pad),
            (elders, $"{pad}/exemplaren/toevoegen"),
            (elders, $"{pad}/exemplaren/{exemplaren[0].Id}"),
        })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(vreemd)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await ander.GetAsync(pad)).StatusCode);
    }

    [Fact, Trait("Regel", "GUN-06")]
    public async Task Exemplaar_BijEenVerouderdeVersie_GeeftEenConflict()
    {
        await Gunningproef.DefinitiefAsync(_portal);
        var pad = $"/inkoop/overeenkomsten/{await VanAsync(Gunningproef.A)}";
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var oud = Formulier.Lees(await inkoper.HtmlAsync($"{pad}/exemplaren/toevoegen"))[^1].Velden.Single(v => v.Key == "Versie").Value;
        await VoegToeAsync(inkoper, pad, "een.pdf", "Een");

        using var antwoord = await StuurAsync(inkoper, pad, "twee.pdf", "Twee", oud);
        Assert.Equal(HttpStatusCode.Conflict, antwoord.StatusCode);
        Assert.Equal(1, await _portal.InDbAsync(db => db.Set<GetekendExemplaar>().CountAsync()));
    }

    [Fact, Trait("Regel", "GUN-06")]
    public async Task Lijsten_TonenAlleenDeEigenOvereenkomsten()
    {
        var proef = await Gunningproef.DefinitiefAsync(_portal);
        using var contractmanager = await _portal.ClientAls(Mensen.Contractmanager);
        var lijst = await contractmanager.HtmlAsync($"/inkoop/overeenkomsten?zoek={proef.Nummer}-1-1");
        Assert.Contains($"{proef.Nummer}-1-1", lijst, StringComparison.Ordinal);
        Assert.DoesNotContain($"{proef.Nummer}-1-2", lijst, StringComparison.Ordinal);
        Assert.Contains($"{proef.Nummer}-1-2", await contractmanager.HtmlAsync("/inkoop/overeenkomsten?status=TeOndertekenen"), StringComparison.Ordinal);
        Assert.DoesNotContain($"{proef.Nummer}-1-2", await contractmanager.HtmlAsync("/inkoop/overeenkomsten?status=Lopend"), StringComparison.Ordinal);
        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        Assert.DoesNotContain(proef.Nummer, await elders.HtmlAsync("/inkoop/overeenkomsten"), StringComparison.Ordinal);
        using var a = await _portal.ClientAls(Gunningproef.A);
        var eigen = await a.HtmlAsync("/mijn/overeenkomsten");
        Assert.Contains($"{proef.Nummer}-1-2", eigen, StringComparison.Ordinal);
        Assert.DoesNotContain($"{proef.Nummer}-1-1", eigen, StringComparison.Ordinal);
        using var b = await _portal.ClientAls(Gunningproef.B);
        Assert.Contains("U hebt nog geen overeenkomsten", await b.HtmlAsync("/mijn/overeenkomsten"), StringComparison.Ordinal);
    }

    private async Task<Guid> VanAsync(string email)
    {
        var (_, aanbiederId) = await _portal.WieAsync(email);
        return await _portal.InDbAsync(db => db.Overeenkomsten.Where(o => o.AanbiederId == aanbiederId).Select(o => o.Id).SingleAsync());
    }

    private static async Task VoegToeAsync(HttpClient client, string pad, string naam, string tekst)
    {
        using var antwoord = await StuurAsync(client, pad, naam, tekst);
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
    }

    private static async Task<HttpResponseMessage> StuurAsync(HttpClient client, string pad, string naam, string tekst, string? versie = null)
    {
        var velden = Formulier.Lees(await client.HtmlAsync($"{pad}/exemplaren/toevoegen"))[^1].Velden;
        using var inhoud = new MultipartFormDataContent();
        foreach (var (sleutel, waarde) in velden)
        {
            inhoud.Add(new StringContent(sleutel == "Versie" && versie is not null ? versie : waarde), sleutel);
        }

        inhoud.Add(new ByteArrayContent(Proefbestanden.Pdf(tekst)), "Bestand", naam);
        return await client.PostAsync($"{pad}/exemplaren/toevoegen", inhoud);
    }
}
