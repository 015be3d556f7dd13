using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Tests.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Genodigden;

/// <summary>An onderhandse procedure from choosing whom to invite to the opening: who sees it, and who does not.</summary>
public sealed class GenodigdenHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Dictionary<string, string?> Niets = [];

    [Fact, Trait("Regel", "TRJ-01"), Trait("Regel", "AAN-04")]
    public async Task Meervoudig_ZienAlleenDeGenodigden_EnZijKrijgenDeUitnodiging()
    {
        await portal.AccepteerAsync(Mensen.Aanbieder);
        await portal.NieuweAanbiederAsync("Ook Genodigd", "ookgenodigd@fictief.test");
        await portal.NieuweAanbiederAsync("Niet Genodigd", "nietgenodigd@fictief.test");
        var aanbesteding = await portal.ZaaiAsync(b => b.MetNaam("Logeren bij ons").Volgens(Procedure.MeervoudigOnderhands, Regime.Nationaal).MetGenodigden(Guid.Empty));
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        using var elders = await portal.ClientAls(Mensen.InkoperElders);
        Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync(aanbesteding.Pad("/genodigden"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elders.GetAsync(aanbesteding.Pad("/genodigden/kiezen"))).StatusCode);
        var open = await portal.ZaaiAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await inkoper.GetAsync(open.Pad("/genodigden"))).StatusCode);
        Assert.Contains("Kies welke aanbieders u uitnodigt", await inkoper.HtmlAsync(aanbesteding.Pad()), StringComparison.Ordinal);

        var (_, een) = await portal.WieAsync(Mensen.Aanbieder);
        var (_, twee) = await portal.WieAsync("ookgenodigd@fictief.test");
        var (_, nietGeaccepteerd) = await portal.WieAsync(Mensen.AndereAanbieder);
        foreach (var (wie, reden, code) in new[]
        {
            (een, "", HttpStatusCode.UnprocessableEntity),
            (nietGeaccepteerd, "Kent de buurt.", HttpStatusCode.UnprocessableEntity),
            (een, "Kent de buurt <script>alert(1)</script>.", HttpStatusCode.Redirect),
            (een, "Nog eens.", HttpStatusCode.UnprocessableEntity),
            (twee, "Heeft plek.", HttpStatusCode.Redirect),
        })
        {
            using var antwoord = await inkoper.PostFormAsync(aanbesteding.Pad("/genodigden/kiezen"), new Dictionary<string, string?> { ["AanbiederId"] = wie.ToString(), ["Reden"] = reden });
            Assert.Equal(code, antwoord.StatusCode);
        }

        var lijst = await inkoper.HtmlAsync(aanbesteding.Pad("/genodigden"));
        Assert.Contains("&lt;script&gt;alert(1)", lijst, StringComparison.Ordinal);
        using var genodigd = await portal.ClientAls(Mensen.Aanbieder);
        Assert.Equal(HttpStatusCode.NotFound, (await genodigd.GetAsync($"/aanbestedingen/{aanbesteding.Nummer}")).StatusCode); // not before publication
        using (var publiceren = await inkoper.PostFormAsync(aanbesteding.Pad("/publiceren"), Niets))
        {
            Assert.Equal(HttpStatusCode.Redirect, publiceren.StatusCode);
        }

        var ontvangers = await portal.InDbAsync(db => db.Meldingen.Select(m => db.Users.Where(g => g.Id == m.GebruikerId).Select(g => g.Email).First()).ToListAsync());
        Assert.Contains(Mensen.Aanbieder, ontvangers);
        Assert.Contains("ookgenodigd@fictief.test", ontvangers);
        Assert.DoesNotContain("nietgenodigd@fictief.test", ontvangers);

        var perceel = aanbesteding.Percelen.First().Id;
        string[] paden =
        [
            $"/aanbestedingen/{aanbesteding.Nummer}", $"/aanbestedingen/{aanbesteding.Nummer}/percelen/1", $"/aanbestedingen/{aanbesteding.Nummer}/documenten/{aanbesteding.Documenten.First().Id}",
            $"/mijn/vragen/nieuw/{aanbesteding.Nummer}", $"/mijn/inschrijvingen/nieuw/{perceel}",
        ];
        using var ander = await portal.ClientAls("nietgenodigd@fictief.test");
        using var bezoeker = portal.Bezoeker();
        foreach (var pad in paden)
        {
            Assert.True(HttpStatusCode.OK == (await genodigd.GetAsync(pad)).StatusCode, pad);
            Assert.True(HttpStatusCode.NotFound == (await ander.GetAsync(pad)).StatusCode, pad);
        }

        foreach (var pad in paden[..3])
        {
            Assert.True(HttpStatusCode.NotFound == (await bezoeker.GetAsync(pad)).StatusCode, pad);
            Assert.True(HttpStatusCode.NotFound == (await elders.GetAsync(pad)).StatusCode, pad);
            Assert.True(HttpStatusCode.OK == (await inkoper.GetAsync(pad)).StatusCode, pad);
        }

        foreach (var (client, pad, ziet) in new[]
        {
            (genodigd, "/mijn", true), (genodigd, "/mijn/uitnodigingen", true), (genodigd, "/mijn/inschrijvingen/nieuw", true), (genodigd, "/aanbestedingen", false), (genodigd, "/", false),
            (ander, "/mijn", false), (ander, "/mijn/uitnodigingen", false), (ander, "/mijn/inschrijvingen/nieuw", false), (ander, "/aanbestedingen", false), (bezoeker, "/aanbestedingen", false),
        })
        {
            Assert.True(ziet == (await client.HtmlAsync(pad)).Contains("Logeren bij ons", StringComparison.Ordinal), pad);
        }

        // what a page does not offer, a request by hand does not do either
        var (wieNiet, aanbiederNiet) = await portal.WieAsync("nietgenodigd@fictief.test");
        Assert.Null(await portal.DoeAsync<InschrijvingBeginnen, Guid?>(d => d.ExecuteAsync(perceel, aanbiederNiet, vervangen: false, wieNiet, CancellationToken.None)));
        Assert.Null(await portal.DoeAsync<Core.Vragen.VraagStellen, Guid?>(d => d.ExecuteAsync(aanbesteding.Nummer, new(null, "", "Mag ik mee?"), aanbiederNiet, wieNiet, CancellationToken.None)));

        // once the award is public, everyone may read it (GUN-09)
        var beslissing = await portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                var gegund = await db.Percelen.SingleAsync(p => p.Id == perceel);
                gegund.BeoordeeldOp = Klok.Begin;
                var gemaakt = new Gunningsbeslissing(gegund, await db.Users.Where(g => g.Email == Mensen.Inkoper).Select(g => g.Id).SingleAsync(), Klok.Begin);
                db.Add(gemaakt);
                return gemaakt.Id;
            },
            CancellationToken.None));
        foreach (var (openbaarVanaf, code) in new[] { (Klok.Begin.AddHours(1), HttpStatusCode.NotFound), (Klok.Begin.AddHours(-1), HttpStatusCode.OK) })
        {
            await portal.InDbAsync(db => db.Gunningsbeslissingen.Where(b => b.Id == beslissing).ExecuteUpdateAsync(s => s.SetProperty(b => b.OpenbaarVanafOp, openbaarVanaf)));
            Assert.Equal(code, (await bezoeker.GetAsync(paden[0])).StatusCode);
            Assert.Equal(code is HttpStatusCode.OK, (await bezoeker.HtmlAsync("/aanbestedingen")).Contains("Logeren bij ons", StringComparison.Ordinal));
        }
    }

    [Fact, Trait("Regel", "INS-07")]
    public async Task Enkelvoudig_OpentEenInkoperAlleen_EnMeervoudigNiet()
    {
        await portal.AccepteerAsync(Mensen.Aanbieder);
        var (wie, aanbieder) = await portal.WieAsync(Mensen.Aanbieder);
        var inkoperId = await portal.InDbAsync(db => db.Users.Where(g => g.Email == Mensen.Inkoper).Select(g => g.Id).SingleAsync());
        var planning = new Planning { VragenTot = Klok.Begin.AddHours(1), NotaUiterlijkOp = Klok.Begin.AddHours(2), SluitingOp = Klok.Begin.AddDays(11), Gunningsdatum = new DateOnly(2026, 6, 1), Ingangsdatum = new DateOnly(2026, 9, 1) };
        var een = await portal.ZaaiAsync(b => b.Volgens(Procedure.EnkelvoudigOnderhands, Regime.Nationaal).MetGenodigden(inkoperId, aanbieder).Gepland(planning), gepubliceerd: true);
        var meer = await portal.ZaaiAsync(b => b.Gepland(planning), gepubliceerd: true);
        portal.Klok.VerderTot(planning.SluitingOp.Value + Aanbesteding.WachttijdKluis);
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        var telefoon = await NieuweTelefoonAsync(inkoperId);

        Assert.Contains(een.Pad("/kluis/openen"), await inkoper.HtmlAsync(een.Pad("/kluis")), StringComparison.Ordinal);
        using (var samen = await inkoper.PostFormAsync(meer.Pad("/kluis/openen"), new Dictionary<string, string?> { ["Wachtwoord"] = Mensen.Wachtwoord, ["Code"] = telefoon.Code }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, samen.StatusCode);
            Assert.Contains("twee inkopers", await samen.TekstAsync(), StringComparison.Ordinal);
        }

        using (var fout = await inkoper.PostFormAsync(een.Pad("/kluis/openen"), new Dictionary<string, string?> { ["Wachtwoord"] = "Niet-het-goede-wachtwoord-1", ["Code"] = "000000" }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.StatusCode);
        }

        telefoon = await NieuweTelefoonAsync(inkoperId);
        using (var open = await inkoper.PostFormAsync(een.Pad("/kluis/openen"), new Dictionary<string, string?> { ["Wachtwoord"] = Mensen.Wachtwoord, ["Code"] = telefoon.Code }))
        {
            Assert.Equal(HttpStatusCode.Redirect, open.StatusCode);
        }

        var pagina = await inkoper.HtmlAsync(een.Pad("/kluis"));
        Assert.Contains("Proces-verbaal van opening", pagina, StringComparison.Ordinal);
        Assert.DoesNotContain("Voorgesteld", pagina, StringComparison.Ordinal);
        Assert.True(await portal.InDbAsync(db => db.AuditRegels.AnyAsync(r => r.ObjectId == een.Id && r.Actie == AuditActie.KluisGeopend)));
        Assert.Null(await portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == meer.Id).Select(a => a.GeopendOp).SingleAsync()));
    }

    [Fact, Trait("Regel", "DIA-01")]
    public async Task NietOpenbaar_SchrijvenAlleenGeselecteerdenIn_EnZijHorenHetMeteen()
    {
        await portal.NieuweAanbiederAsync("Wel Geselecteerd", "welgeselecteerd@fictief.test");
        await portal.NieuweAanbiederAsync("Niet Geselecteerd", "nietgeselecteerd@fictief.test");
        var aanbesteding = await portal.ZaaiAsync(b => b.MetNaam("Met selectie").Volgens(Procedure.EuropeesNietOpenbaar).Op(portal.Klok.GetUtcNow()), op: portal.Klok.GetUtcNow());
        var (wie, aanbieder) = await portal.WieAsync("welgeselecteerd@fictief.test");
        var (ander, andere) = await portal.WieAsync("nietgeselecteerd@fictief.test");
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        using (var kiezen = await inkoper.PostFormAsync(aanbesteding.Pad("/genodigden/kiezen"), new Dictionary<string, string?> { ["AanbiederId"] = aanbieder.ToString(), ["Reden"] = "Beste referentie." }))
        {
            Assert.Equal(HttpStatusCode.Redirect, kiezen.StatusCode);
        }

        Assert.Contains("Wel Geselecteerd", await inkoper.HtmlAsync(aanbesteding.Pad("/genodigden")), StringComparison.Ordinal);
        Assert.True(await portal.InDbAsync(db => db.Meldingen.AnyAsync(m => m.GebruikerId == wie.GebruikerId)));
        var perceel = aanbesteding.Percelen.First().Id;
        Assert.NotNull(await portal.DoeAsync<InschrijvingBeginnen, Guid?>(d => d.ExecuteAsync(perceel, aanbieder, vervangen: false, wie, CancellationToken.None)));
        var geweigerd = await Assert.ThrowsAsync<Core.Common.DomeinregelException>(() => portal.DoeAsync<InschrijvingBeginnen, Guid?>(d => d.ExecuteAsync(perceel, andere, vervangen: false, ander, CancellationToken.None)));
        Assert.Equal(Core.Common.Domeinregel.AlleenGeselecteerdenSchrijvenIn, geweigerd.Regel);
    }

    [Fact, Trait("Regel", "DIA-01")]
    public async Task SasMetSelectieEnDialoog_SchrijftNiemandInVoordatErGegadigdenZijn()
    {
        await portal.NieuweAanbiederAsync("Vroege Vogel", "vroegevogel@fictief.test");
        var (wie, aanbieder) = await portal.WieAsync("vroegevogel@fictief.test");
        var aanbesteding = await portal.ZaaiAsync(
            b => b.MetNaam("Selectie en dialoog").Volgens(Procedure.SasMetEmvi).MetKeuzes(Procedurestap.Vragen, Procedurestap.Aanmelding, Procedurestap.Selectie, Procedurestap.Dialoog).Op(portal.Klok.GetUtcNow()), op: portal.Klok.GetUtcNow());
        var geweigerd = await Assert.ThrowsAsync<Core.Common.DomeinregelException>(() =>
            portal.DoeAsync<InschrijvingBeginnen, Guid?>(d => d.ExecuteAsync(aanbesteding.Percelen.First().Id, aanbieder, vervangen: false, wie, CancellationToken.None)));
        Assert.Equal(Core.Common.Domeinregel.AlleenGegadigdenSchrijvenIn, geweigerd.Regel);
    }

    /// <summary>A new one each time: a code is taken once.</summary>
    private async Task<Telefoon> NieuweTelefoonAsync(Guid gebruikerId)
    {
        await portal.InDbAsync(db => db.TweedeFactoren.Where(t => t.GebruikerId == gebruikerId).ExecuteDeleteAsync());
        return await Telefoon.VanAsync(portal, Mensen.Inkoper);
    }
}
