using WmoInkoop.Core.Overlegtafels;
using WmoInkoop.Core.Verslagen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Overlegtafels;
using Xunit;
using static WmoInkoop.TestSupport.Overlegtafels.TafelBouwer;

namespace WmoInkoop.Tests.Verslagen;

/// <summary>Searching in all verslagen one may read (TAF-04).</summary>
public sealed class ZoekenTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact, Trait("Regel", "TAF-04")]
    public async Task Zoeken_VindtWoordenSprekerOrganisatieEnPeriode_MetDeTreffersGemarkeerd()
    {
        await ZaaiAsync("Zoektafel", new DateOnly(2026, 2, 5), [Uitspraak("De Coöperatie krijgt 100% van het budget.", "Renée Jansen", "Buurtzorg Rietkraag")]);
        await ZaaiAsync("Zoektafel besloten", new DateOnly(2026, 2, 5), [Alinea("Ook hier gaat het over de coöperatie.")], lid: null);
        await ZaaiAsync("Zoektafel concept", new DateOnly(2026, 2, 5), [Alinea("De coöperatie in een concept.")], VerslagStatus.Concept);
        var lid = await portal.ClientAls(Mensen.Tafellid);

        var html = await lid.HtmlAsync("/tafel/zoeken?zoek=cooperatie+BUDGET");
        Assert.Contains("1 keer gevonden", html, StringComparison.Ordinal);
        Assert.Contains("De <mark>Coöperatie</mark> krijgt 100% van het <mark>budget</mark>.", Ontdaan(html), StringComparison.Ordinal);

        Assert.Contains("1 keer gevonden", await lid.HtmlAsync("/tafel/zoeken?spreker=renee&organisatie=rietkraag"), StringComparison.Ordinal);
        Assert.Contains("1 keer gevonden", await lid.HtmlAsync("/tafel/zoeken?zoek=100%25&van=2026-02-05&tot=2026-02-05"), StringComparison.Ordinal);
        Assert.Contains("Niets gevonden", await lid.HtmlAsync("/tafel/zoeken?zoek=cooperatie&van=2026-02-06"), StringComparison.Ordinal);
        Assert.Contains("Niets gevonden", await lid.HtmlAsync("/tafel/zoeken?zoek=cooperatie+onvindbaar"), StringComparison.Ordinal);
        Assert.Contains("Niets gevonden", await lid.HtmlAsync("/tafel/zoeken?zoek=c%25budget"), StringComparison.Ordinal);
        Assert.Contains("2 keer gevonden", await (await portal.ClientAls(Mensen.Inkoper)).HtmlAsync("/tafel/zoeken?zoek=cooperatie"), StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "TAF-04")]
    public async Task Paginas_VragenEvenVeelBij10AlsBij1000Verslagen()
    {
        var tafel = await ZaaiAsync("Grote tafel", new DateOnly(2020, 1, 2), []);
        await ZaaiVeelAsync(tafel, 10, new DateOnly(2020, 2, 1));
        var lid = await portal.ClientAls(Mensen.Tafellid);
        string[] adressen = ["/tafel/zoeken?zoek=besproken", "/tafel", "/tafel/grote-tafel", "/tafel/acties", "/overlegtafels/grote-tafel", "/tafel/grote-tafel/verslagen/2020-02-01"];
        foreach (var adres in adressen)
        {
            await lid.HtmlAsync(adres); // the first time also records that it was read
        }

        var bij10 = await TelAsync(lid, adressen);
        await ZaaiVeelAsync(tafel, 1000, new DateOnly(2021, 1, 1));
        var bij1000 = await TelAsync(lid, adressen);

        Assert.Equal(bij10, bij1000);
        Assert.Contains("Pagina 1 van", await lid.HtmlAsync("/tafel/zoeken?zoek=besproken"), StringComparison.Ordinal);
        Assert.Contains("Pagina 2 van", await lid.HtmlAsync("/tafel/zoeken?zoek=besproken&pagina=2"), StringComparison.Ordinal);
    }

    private async Task<List<(string Adres, int Aantal)>> TelAsync(HttpClient client, IEnumerable<string> adressen)
    {
        var aantallen = new List<(string, int)>();
        foreach (var adres in adressen)
        {
            aantallen.Add((adres, await portal.Queries.TelAsync(() => client.HtmlAsync(adres))));
        }

        return aantallen;
    }

    private async Task<Overlegtafel> ZaaiAsync(string naam, DateOnly datum, Onderdeelinhoud[] delen, VerslagStatus status = VerslagStatus.TerReactie, string? lid = Mensen.Tafellid) => await portal.InDbAsync(async db =>
    {
        var tafel = await db.ZaaiTafelAsync(portal.Klok.GetUtcNow(), naam, lid: lid);
        await db.ZaaiVerslagAsync(tafel, portal.Klok.GetUtcNow(), datum, status, delen);
        return tafel;
    });

    private Task<bool> ZaaiVeelAsync(Overlegtafel tafel, int aantal, DateOnly vanaf) => portal.InDbAsync(db => db.InTransactieAsync(
        () =>
        {
            for (var i = 0; i < aantal; i++)
            {
                var bijeenkomst = EenBijeenkomst(tafel.Id, vanaf.AddDays(i), "Opening");
                var verslag = EenVerslag(bijeenkomst, ActieVan(null, $"Actie {i} is besproken"));
                verslag.Publiceer(bijeenkomst, bijeenkomst.EindeOp.AddDays(7), bijeenkomst.EindeOp);
                verslag.StelVast(null, bijeenkomst.EindeOp.AddDays(8));
                db.AddRange(bijeenkomst, verslag);
            }

            return Task.FromResult(true);
        },
        CancellationToken.None));

    private static string Ontdaan(string html) => System.Net.WebUtility.HtmlDecode(html);
}
