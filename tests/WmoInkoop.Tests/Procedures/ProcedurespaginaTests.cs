using System.Net;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Procedures;

public sealed class ProcedurespaginaTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Adres = "/over/procedures";

    public static TheoryData<Procedure, Regime> BestaandeCombinaties
    {
        get
        {
            var data = new TheoryData<Procedure, Regime>();
            foreach (var opzet in Proceduretabel.Alle)
            {
                foreach (var regime in opzet.Regimes)
                {
                    data.Add(opzet.Procedure, regime);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(BestaandeCombinaties))]
    public async Task Pagina_BestaandeCombinatie_ToontElkeRegelDieGeldt(Procedure procedure, Regime regime)
    {
        var pagina = await LeesAsync($"{Adres}?regime={regime}&procedure={procedure}");

        Assert.All(
            Regelboek.Van(procedure, regime).Where(r => r.Geldt),
            regel => Assert.Contains(regel.Uitleg, pagina, StringComparison.Ordinal));
        Assert.All(
            Regelboek.Van(procedure, regime).SelectMany(r => r.Artikelen).Select(a => a.Adres).OfType<Uri>(),
            adres => Assert.Contains(adres.AbsoluteUri, pagina, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pagina_ZonderKeuze_ToontSasMetEmvi()
    {
        var pagina = await LeesAsync(Adres);

        Assert.Contains(Teksten.Uitleg(Procedure.SasMetEmvi), pagina, StringComparison.Ordinal);
        Assert.Contains("<option selected=\"selected\" value=\"SasMetEmvi\">", pagina, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?procedure=Subsidietender", Procedure.Subsidietender)] // the regime follows the procedure
    [InlineData("?regime=Europees", Procedure.EuropeesOpenbaar)] // the procedure follows the regime
    [InlineData("?regime=onzin&procedure=99", Procedure.SasMetEmvi)]
    [InlineData("?regime=&procedure=%3Cscript%3E", Procedure.SasMetEmvi)]
    public async Task Pagina_HalveOfOnbekendeKeuze_VultZichzelfAan(string vraag, Procedure verwacht)
    {
        var pagina = await LeesAsync(Adres + vraag);

        Assert.Contains(Teksten.Uitleg(verwacht), pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("bestaat niet", pagina, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pagina_CombinatieDieNietBestaat_BiedtDeProceduresVanHetRegimeAan()
    {
        var pagina = await LeesAsync($"{Adres}?regime=Europees&procedure=Toelatingsprocedure");

        Assert.Contains("Deze combinatie bestaat niet", pagina, StringComparison.Ordinal);
        Assert.Contains($"{Adres}?regime=Europees&procedure=EuropeesNietOpenbaar", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("De regels die hier gelden", pagina, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pagina_AlsBezoeker_VraagtNietsAanDeDatabase()
    {
        var bezoeker = portal.Bezoeker();

        Assert.Equal(0, await portal.Queries.TelAsync(async () => (await bezoeker.GetAsync(Adres)).EnsureSuccessStatusCode()));
    }

    [Fact]
    public async Task Pagina_AlleenDeKop_AntwoordtOok()
    {
        var antwoord = await portal.Bezoeker().SendAsync(new HttpRequestMessage(HttpMethod.Head, Adres));

        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
    }

    private async Task<string> LeesAsync(string adres)
    {
        var antwoord = await portal.Bezoeker().GetAsync(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());
    }
}
