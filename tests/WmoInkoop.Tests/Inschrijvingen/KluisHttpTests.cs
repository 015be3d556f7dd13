using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Inschrijvingen;

/// <summary>What staff see of a kluis: nothing before the opening, the proces-verbaal and the inschrijvingen after it.</summary>
public sealed class KluisHttpTests : IDisposable
{
    private static readonly Dictionary<string, string?> Geen = [];
    private readonly PortalFactory _portal = new();

    [Fact, Trait("Regel", "INS-07")]
    public async Task Kluis_VoorEenInkoperDieOokVoorEenAanbiederWerkt_BlijftDicht()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        var id = await _portal.IngediendAsync(aanbesteding, Mensen.Aanbieder);
        _portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
        await _portal.OpenKluisAsync(aanbesteding.Id);
        using (var inkoper = await _portal.ClientAls(Mensen.Inkoper))
        {
            await inkoper.HtmlAsync($"/inkoop/inschrijvingen/{id}");
        }

        await _portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                var ander = await db.Aanbieders.Include(a => a.Medewerkers).SingleAsync(a => a.Naam == Mensen.AndereAanbiederNaam);
                ander.VoegMedewerkerToe(await db.Users.Where(g => g.Email == Mensen.Inkoper).Select(g => g.Id).SingleAsync(), isBeheerder: false, _portal.Klok.GetUtcNow());
                return true;
            },
            CancellationToken.None));

        using var partijdig = await _portal.ClientAls(Mensen.Inkoper);
        foreach (var adres in new[] { $"/inkoop/inschrijvingen/{id}", $"/inkoop/aanbestedingen/{aanbesteding.Id}/kluis" })
        {
            using var antwoord = await partijdig.GetAsync(adres);
            Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
        }
    }

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "INS-07")]
    public async Task Kluis_VanDichtTotProcesVerbaal()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        var id = await _portal.IngediendAsync(aanbesteding, Mensen.Aanbieder);
        var bijlage = Assert.Single((await _portal.LeesEigenAsync(id, Mensen.Aanbieder)).Documenten).Id;
        var kluis = $"/inkoop/aanbestedingen/{aanbesteding.Id}/kluis";
        var (een, ander) = (await Telefoon.VanAsync(_portal, Mensen.Inkoper), await Telefoon.VanAsync(_portal, Mensen.TweedeInkoper));
        using var voor = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Contains("De kluis is dicht", await voor.HtmlAsync(kluis), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await voor.PostFormAsync($"{kluis}/voorstellen", Bewijs(een, "Te vroeg"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await voor.GetAsync($"/inkoop/inschrijvingen/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await voor.GetAsync($"/inkoop/inschrijvingen/{id}/documenten/{bijlage}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await voor.GetAsync($"{kluis}/proces-verbaal.docx")).StatusCode);

        _portal.Klok.VerderTot(aanbesteding.SluitingOp.AddSeconds(1));
        using (var teVroeg = await _portal.ClientAls(Mensen.Inkoper))
        {
            var vanaf = WmoInkoop.Core.Common.Amsterdam.Voluit(aanbesteding.SluitingOp.AddMinutes(2));
            Assert.Contains($"De kluis kan open vanaf <strong>{vanaf}", await teVroeg.HtmlAsync(kluis), StringComparison.Ordinal);
            Assert.DoesNotContain($"{kluis}\"", await teVroeg.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        }

        _portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
        using var eerste = await _portal.ClientAls(Mensen.Inkoper);
        using var tweede = await _portal.ClientAls(Mensen.TweedeInkoper);
        Assert.Contains($"{kluis}\"", await eerste.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await eerste.PostFormAsync($"{kluis}/voorstellen", new Dictionary<string, string?> { ["Toelichting"] = "x", ["Wachtwoord"] = Mensen.Wachtwoord, ["Code"] = een.FouteCode })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await eerste.PostFormAsync($"{kluis}/voorstellen", Bewijs(een, "De sluiting is voorbij."))).StatusCode);
        Assert.Contains(await _portal.PostAsync(Mensen.TweedeInkoper), p => p.Brief.Pad == kluis);
        Assert.Equal(HttpStatusCode.NotFound, (await tweede.GetAsync($"/inkoop/inschrijvingen/{id}")).StatusCode);
        _portal.Klok.Verder(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await eerste.PostFormAsync($"{kluis}/bevestigen", Bewijs(een))).StatusCode);
        Assert.False(await _portal.InDbAsync(db => db.Openingen.AnyAsync()));

        Assert.Equal(HttpStatusCode.Redirect, (await tweede.PostFormAsync($"{kluis}/bevestigen", Bewijs(ander))).StatusCode);
        var verbaal = WebUtility.HtmlDecode(await eerste.HtmlAsync(kluis));
        Assert.Contains(Mensen.AanbiederNaam, verbaal, StringComparison.Ordinal);
        Assert.Contains("Inkoper 1 Leeuwarden", verbaal, StringComparison.Ordinal);
        Assert.Contains("Inkoper 2 Leeuwarden", verbaal, StringComparison.Ordinal);
        Assert.Contains((await _portal.LeesEigenAsync(id, Mensen.Aanbieder)).Hash(), verbaal, StringComparison.Ordinal);
        Assert.Contains("Ons plan", await eerste.HtmlAsync($"/inkoop/inschrijvingen/{id}"), StringComparison.Ordinal);
        using var bestand = await eerste.GetAsync($"/inkoop/inschrijvingen/{id}/documenten/{bijlage}");
        Assert.Equal("Ons plan.pdf", bestand.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(Proefbestanden.Pdf("Ons plan"), await bestand.Content.ReadAsByteArrayAsync());

        using (var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(await eerste.GetByteArrayAsync($"{kluis}/proces-verbaal.docx")), false))
        {
            Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(word).Select(f => f.Description));
            var tekst = word.MainDocumentPart!.Document!.InnerText;
            Assert.All(["Inkoper 1 Leeuwarden", "Inkoper 2 Leeuwarden", Mensen.AanbiederNaam, "Ons plan.pdf", (await _portal.LeesEigenAsync(id, Mensen.Aanbieder)).Hash()], t => Assert.Contains(t, tekst, StringComparison.Ordinal));
        }

        // the buying side of another regio, and who has no part in it
        using var elders = await _portal.ClientAls(Mensen.InkoperElders);
        using var beoordelaar = await _portal.ClientAls(Mensen.Beoordelaar);
        foreach (var pad in new[] { kluis, $"{kluis}/proces-verbaal.docx", $"/inkoop/inschrijvingen/{id}", $"/inkoop/inschrijvingen/{id}/documenten/{bijlage}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync(pad)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await beoordelaar.GetAsync(pad)).StatusCode);
        }

        // what was sealed is in the audit log now, with who fetched what
        using var beheerder = await _portal.ClientAls(Mensen.Beheerder);
        var logboek = await beheerder.HtmlAsync($"/beheer/audit?object={id}");
        foreach (var actie in new[] { "Inschrijving begonnen", "Inschrijving ingediend", "Inschrijving ingezien", "Document van een inschrijving opgehaald" })
        {
            Assert.Contains(actie, logboek, StringComparison.Ordinal);
        }

        Assert.True((await _portal.InDbAsync(db => AuditKeten.ControleerAsync(db, CancellationToken.None))).Klopt);
    }

    [Fact, Trait("Regel", "INS-07")]
    public async Task Opening_Ingetrokken_LaatDeKluisDicht()
    {
        var aanbesteding = await _portal.PubliceerAsync();
        _portal.Klok.VerderTot(aanbesteding.TeOpenenVanaf);
        await _portal.StelOpeningVoorAsync(aanbesteding.Id, Mensen.Inkoper);
        using var client = await _portal.ClientAls(Mensen.TweedeInkoper);
        var kluis = $"/inkoop/aanbestedingen/{aanbesteding.Id}/kluis";

        Assert.Equal(HttpStatusCode.Redirect, (await client.PostFormAsync(kluis, Geen, $"{kluis}/intrekken")).StatusCode);

        Assert.Contains("De kluis kan open", await client.HtmlAsync(kluis), StringComparison.Ordinal);
        Assert.False(await _portal.InDbAsync(db => db.Openingen.AnyAsync()));
    }

    private static Dictionary<string, string?> Bewijs(Telefoon telefoon, string? toelichting = null) => new()
    {
        ["Wachtwoord"] = Mensen.Wachtwoord,
        ["Code"] = telefoon.Code,
        ["Toelichting"] = toelichting,
    };
}
