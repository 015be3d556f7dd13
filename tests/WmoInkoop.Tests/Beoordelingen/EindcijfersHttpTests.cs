using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Tests.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Beoordelingen;

/// <summary>Saving marks and final marks: what the message and the overview say of what is half done.</summary>
public sealed class EindcijfersHttpTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "BEO-04")]
    public async Task KorteReden_WordtBewaard_MaarIsNietKlaar_EnVaststellenNoemtWatOntbreekt()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder, Mensen.AndereAanbieder);
        var id = await BeginAsync(aanbesteding);
        await _portal.GeefAsync(id, Mensen.Beoordelaar, [.. from i in inschrijvingen from c in aanbesteding.Criteria select (i, c, 6m)]);
        await _portal.VergrendelAsync(id, Mensen.Beoordelaar);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1";
        var adres = $"{pad}/consensus/{inschrijvingen[0]}";
        using (var leeg = await inkoper.PostFormAsync(adres, new Dictionary<string, string?>()))
        {
            Assert.Equal(pad, leeg.Headers.Location?.OriginalString);
        }

        var overzicht = await inkoper.HtmlAsync(pad);
        Assert.Contains("Er is nog niets ingevuld.", overzicht, StringComparison.Ordinal);
        Assert.Contains("0 van 6 eindcijfers vastgelegd", overzicht, StringComparison.Ordinal);
        Assert.Contains("Begin met ", overzicht, StringComparison.Ordinal);
        Assert.False(await _portal.InDbAsync(db => db.Eindcijfers.AnyAsync()));

        using (var half = await inkoper.PostFormAsync(adres, new Dictionary<string, string?> { ["Rijen[1].Motivering"] = "Getypt." }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, half.StatusCode);
            Assert.Contains("K2: kies ook een eindcijfer.", await half.TekstAsync(), StringComparison.Ordinal);
        }

        Dictionary<string, string?> kort = new() { ["Rijen[0].Cijfer"] = "10", ["Rijen[0].Motivering"] = "Te kort.", ["Rijen[1].Cijfer"] = "6", ["Rijen[1].Motivering"] = "Te kort.", ["doe"] = "verder" };
        using (var bewaard = await inkoper.PostFormAsync(adres, kort))
        {
            Assert.Equal($"{pad}/consensus/{inschrijvingen[1]}", bewaard.Headers.Location?.OriginalString);
        }

        Assert.Contains("Bewaard: 2 van 3 cijfers. K1 en K2: de reden heeft nog geen 80 tekens.", await inkoper.HtmlAsync($"{pad}/consensus/{inschrijvingen[1]}"), StringComparison.Ordinal);
        Assert.Contains("buiten de cijfers van de beoordelaars (allen 6)", await inkoper.HtmlAsync(adres), StringComparison.Ordinal);
        overzicht = await inkoper.HtmlAsync(pad);
        Assert.Contains("0 van 6 eindcijfers vastgelegd", overzicht, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(overzicht, "reden te kort"));
        Assert.Equal(1, Regex.Count(overzicht, Regex.Escape("buiten de cijfers van de beoordelaars (allen 6)")));
        var vaststellen = await inkoper.HtmlAsync($"{pad}/vaststellen");
        Assert.Contains("K1: de reden heeft nog geen 80 tekens", vaststellen, StringComparison.Ordinal);
        Assert.Contains("K3: eindcijfer", vaststellen, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Versie\"", vaststellen, StringComparison.Ordinal);

        foreach (var inschrijving in inschrijvingen)
        {
            await _portal.LegEindcijfersVastAsync(id, inschrijving, aanbesteding.Criteria, 6m, 6m, 6m);
        }

        overzicht = await inkoper.HtmlAsync(pad);
        Assert.Contains("6 van 6 eindcijfers vastgelegd", overzicht, StringComparison.Ordinal);
        Assert.DoesNotContain("reden te kort", overzicht, StringComparison.Ordinal);
        Assert.Contains("Vastleggen wie er waren", overzicht, StringComparison.Ordinal);
        Assert.Contains("name=\"Versie\"", await inkoper.HtmlAsync($"{pad}/vaststellen"), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "BEO-03")]
    public async Task Cijfers_MeldenHoeveelErBewaardIs_EnNietDatNietsBewaardIs()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder);
        var id = await BeginAsync(aanbesteding);
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);
        var adres = $"/beoordeling/{id}/inschrijvingen/{inschrijvingen[0]}";
        using (var leeg = await beoordelaar.PostFormAsync(adres, new Dictionary<string, string?>()))
        {
            Assert.Equal(HttpStatusCode.Redirect, leeg.StatusCode);
        }

        Assert.Contains("Er is nog niets ingevuld.", await beoordelaar.HtmlAsync($"/beoordeling/{id}"), StringComparison.Ordinal);
        using (var bewaard = await beoordelaar.PostFormAsync(adres, new Dictionary<string, string?> { ["Rijen[0].Cijfer"] = "8", ["Rijen[0].Motivering"] = "Goed.", ["Rijen[2].Cijfer"] = "6", ["Rijen[2].Motivering"] = "Voldoende." }))
        {
            Assert.Equal(HttpStatusCode.Redirect, bewaard.StatusCode);
        }

        Assert.Contains("Bewaard: 2 van 3 cijfers.", await beoordelaar.HtmlAsync($"/beoordeling/{id}"), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "BEO-07")]
    public async Task Rangschikking_MetEenGelijkeStand_ZegtHetBijAllen()
    {
        var (aanbesteding, inschrijvingen) = await _portal.GeopendAsync(Mensen.Aanbieder, Mensen.AndereAanbieder);
        await _portal.BeoordeeldAsync(aanbesteding, (inschrijvingen[0], [8m, 8m, 8m]), (inschrijvingen[1], [8m, 8m, 8m]));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);

        var pagina = await inkoper.HtmlAsync($"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1/rangschikking");

        Assert.Equal(2, Regex.Count(pagina, "Gelijk op elk criterium; beslist door loting"));
    }

    private async Task<Guid> BeginAsync(Proefaanbesteding aanbesteding)
    {
        await _portal.KeurAsync(aanbesteding.PerceelId);
        var id = await _portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar);
        await _portal.VerklaarAsync(id, Mensen.Beoordelaar);
        return id;
    }
}
