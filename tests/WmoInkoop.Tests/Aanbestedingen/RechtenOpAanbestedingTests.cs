using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Aanbestedingen;

/// <summary>Whose aanbesteding it is: another regio finds nothing, others do not come in, and a concept is nowhere public.</summary>
public sealed class RechtenOpAanbestedingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Paginas_VanEenAndereRegio_BestaanNiet()
    {
        var aanbesteding = await portal.ZaaiAsync();
        using var eigen = await portal.ClientAls(Mensen.Inkoper);
        using var elders = await portal.ClientAls(Mensen.InkoperElders);
        using var aanbieder = await portal.ClientAls(Mensen.Aanbieder);
        using var bezoeker = portal.Bezoeker();
        foreach (var pad in Paginas(aanbesteding))
        {
            Assert.True(HttpStatusCode.OK == (await eigen.GetAsync(pad)).StatusCode, pad);
            Assert.True(HttpStatusCode.NotFound == (await elders.GetAsync(pad)).StatusCode, pad);
            Assert.True(HttpStatusCode.Forbidden == (await aanbieder.GetAsync(pad)).StatusCode, pad);
            Assert.True(HttpStatusCode.Redirect == (await bezoeker.GetAsync(pad)).StatusCode, pad);
        }
    }

    [Fact]
    public async Task Schrijven_InEenAndereRegio_BestaatNiet_EnVerandertNiets()
    {
        var aanbesteding = await portal.ZaaiAsync();
        var vreemd = await portal.ZaaiAsync(regio: Mensen.LeidseRegio);
        using var elders = await portal.ClientAls(Mensen.InkoperElders);
        var versie = await VersieAsync(aanbesteding.Id);
        var perceel = aanbesteding.Percelen.First().Id;
        (string Van, string Naar)[] paginas =
        [
            ("/gegevens", "/gegevens"), ("/planning", "/planning"), ("/publiceren", "/publiceren"), ("/tenderned", "/tenderned"), ("/percelen/nieuw", "/percelen/nieuw"),
            ($"/percelen/{vreemd.Percelen.First().Id}", $"/percelen/{perceel}"),
            ($"/percelen/{vreemd.Percelen.First().Id}/eisen", $"/percelen/{perceel}/eisen"),
            ($"/percelen/{vreemd.Percelen.First().Id}/criteria", $"/percelen/{perceel}/criteria"),
            ($"/percelen/{vreemd.Percelen.First().Id}/schaal", $"/percelen/{perceel}/schaal"),
            ($"/percelen/{vreemd.Percelen.First().Id}/prijs", $"/percelen/{perceel}/prijs"),
            ($"/percelen/{vreemd.Percelen.First().Id}/matrix", $"/percelen/{perceel}/matrix"),
            ("/percelen/eisen", "/percelen/eisen"), ("/percelen/uitsluitingsgronden", "/percelen/uitsluitingsgronden"),
            ($"/percelen/{vreemd.Percelen.First().Id}/verwijderen", $"/percelen/{perceel}/verwijderen"),
            ($"/documenten/{vreemd.Documenten.First().Id}/verwijderen", $"/documenten/{aanbesteding.Documenten.First().Id}/verwijderen"),
        ];
        foreach (var (eigenPad, anderPad) in paginas)
        {
            // the form of one's own page, sent to that of another regio
            var velden = Formulier.Lees(await elders.HtmlAsync(vreemd.Pad(eigenPad)))[^1].Met(new Dictionary<string, string?>
            {
                ["Versie"] = versie.ToString(),
                ["Naam"] = "Gekaapt",
                ["TenderNedNummer"] = "1",
                ["Bekostiging"] = "Subsidie",
            });
            using var inhoud = new FormUrlEncodedContent(velden);
            using var antwoord = await elders.PostAsync(aanbesteding.Pad(anderPad), inhoud);
            Assert.True(HttpStatusCode.NotFound == antwoord.StatusCode, $"{anderPad} answered {antwoord.StatusCode}");
        }

        Assert.Equal(versie, await VersieAsync(aanbesteding.Id));
    }

    [Fact]
    public async Task Perceel_VanEenAndereAanbesteding_BestaatHierNiet()
    {
        var een = await portal.ZaaiAsync();
        var twee = await portal.ZaaiAsync();
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);

        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync(een.Pad($"/percelen/{twee.Percelen.First().Id}"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync(een.Pad($"/documenten/{twee.Documenten.First().Id}"))).StatusCode);
    }

    [Fact, Trait("Regel", "TRJ-01")]
    public async Task Openbaar_IsAlleenWatGepubliceerdIs()
    {
        var concept = await portal.ZaaiAsync(b => b.MetNaam("Nog geheim"));
        var gepubliceerd = await portal.ZaaiAsync(b => b.MetNaam("Voor iedereen"), gepubliceerd: true);
        var (inkoper, genodigden) = await portal.InDbAsync(async db => (
            await db.Users.Where(g => g.Email == Mensen.Inkoper).Select(g => g.Id).SingleAsync(), await db.Aanbieders.OrderBy(a => a.Naam).Select(a => a.Id).Take(2).ToArrayAsync()));
        var besloten = await portal.ZaaiAsync(b => b.MetNaam("Voor genodigden").Volgens(Procedure.MeervoudigOnderhands).MetGenodigden(inkoper, genodigden), gepubliceerd: true);
        using var bezoeker = portal.Bezoeker();

        foreach (var pad in Openbaar(concept).Concat(Openbaar(besloten)))
        {
            Assert.True(HttpStatusCode.NotFound == (await bezoeker.GetAsync(pad)).StatusCode, pad);
        }

        foreach (var pad in Openbaar(gepubliceerd))
        {
            Assert.True(HttpStatusCode.OK == (await bezoeker.GetAsync(pad)).StatusCode, pad);
        }

        foreach (var lijst in new[] { "/aanbestedingen", "/", "/aanbestedingen?als=csv" })
        {
            var html = await bezoeker.HtmlAsync(lijst);
            Assert.Contains("Voor iedereen", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Nog geheim", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Voor genodigden", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Document_VanEenAnderNummer_BestaatDaarNiet()
    {
        var gepubliceerd = await portal.ZaaiAsync(gepubliceerd: true);
        var concept = await portal.ZaaiAsync();
        using var bezoeker = portal.Bezoeker();

        Assert.Equal(HttpStatusCode.NotFound, (await bezoeker.GetAsync($"/aanbestedingen/{gepubliceerd.Nummer}/documenten/{concept.Documenten.First().Id}")).StatusCode);
    }

    private static IEnumerable<string> Openbaar(Aanbesteding a) =>
        [$"/aanbestedingen/{a.Nummer}", $"/aanbestedingen/{a.Nummer}/percelen/1", $"/aanbestedingen/{a.Nummer}/documenten/{a.Documenten.First().Id}"];

    private static IEnumerable<string> Paginas(Aanbesteding a)
    {
        var perceel = $"/percelen/{a.Percelen.First().Id}";
        var document = $"/documenten/{a.Documenten.First().Id}";
        string[] paden =
        [
            "", "/gegevens", "/tenderned", "/planning", "/publiceren", "/percelen", "/percelen/nieuw", perceel, $"{perceel}/eisen", $"{perceel}/criteria", $"{perceel}/schaal", $"{perceel}/prijs", $"{perceel}/prijs/proef", $"{perceel}/verwijderen", $"{perceel}/matrix", $"{perceel}/matrix/plakken", "/percelen/eisen", "/percelen/uitsluitingsgronden", "/percelen/uitsluitingen",
            "/documenten", "/documenten/nieuw", document, $"{document}/verwijderen",
        ];
        return [.. paden.Select(p => a.Pad(p)), $"/inkoop/trajecten/{a.TrajectId}", $"/inkoop/trajecten/{a.TrajectId}/wijzigen", $"/inkoop/trajecten/{a.TrajectId}/aanbestedingen/nieuw"];
    }

    private Task<Guid> VersieAsync(Guid id) => portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == id).Select(a => a.Versie).SingleAsync());
}
