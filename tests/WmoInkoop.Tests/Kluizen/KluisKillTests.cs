using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;
using Xunit.Abstractions;

namespace WmoInkoop.Tests.Kluizen;

/// <summary>The published program killed at the worst moments, sent half files, and 50 MB.</summary>
public sealed class KluisKillTests(ITestOutputHelper uitvoer)
{
    private const string Grens = "proefgrens";

    [Fact, Trait("Regel", "INS-03"), Trait("Regel", "INS-04")]
    public async Task Programma_GedoodTijdensIndienen_IsElkeInschrijvingHelemaalBinnenOfHelemaalConcept()
    {
        await using var kluis = await Kluisstorm.MaakAsync(16);
        var tellingen = new List<int>();
        foreach (var na in new[] { 1, 4 }) // killed when so many had their answer
        {
            var vooraf = await kluis.StandenAsync();
            using (var storm = await Formulierstorm.MetSessiesAsync(kluis.Portaal, [.. kluis.Deelnemers.Select(d => d.Sessie)]))
            {
                await storm.OpenAsync(i => vooraf[kluis.Deelnemers[i].InschrijvingId].Status is InschrijvingStatus.Concept ? $"/mijn/inschrijvingen/{kluis.Deelnemers[i].InschrijvingId}/indienen" : "/account/naam", _ => []);
                var nu = TimeProvider.System.GetUtcNow();
                var posten = storm.PostOpAsync(_ => nu);
                await using (var db = new InkoopDbContext(Testdatabase.Opties(kluis.Portaal.Databasebestand)))
                {
                    var al = vooraf.Values.Count(s => s.Status is InschrijvingStatus.Ingediend);
                    while (!posten.IsCompleted && await db.Inschrijvingen.CountAsync(i => i.Status == InschrijvingStatus.Ingediend) < al + na)
                    {
                        await Task.Delay(1);
                    }
                }

                await kluis.Portaal.KillAsync();
                await posten;
            }

            await kluis.Portaal.HerstartAsync();
            var standen = await kluis.StandenAsync();
            Assert.All(standen.Values, s => Assert.True(s.Klopt && s.Brieven == (s.Status is InschrijvingStatus.Ingediend ? 1 : 0), $"{s}"));
            tellingen.Add(standen.Values.Count(s => s.Status is InschrijvingStatus.Ingediend));
            Assert.Equal(0, (await kluis.Portaal.VoerUitAsync("audit", "controleer")).Code);
        }

        uitvoer.WriteLine($"in after each kill: {string.Join(", ", tellingen)} of {kluis.Deelnemers.Count}");

        // and what was not in goes in now
        using var alsnog = await Formulierstorm.MetSessiesAsync(kluis.Portaal, [.. kluis.Deelnemers.Select(d => d.Sessie)]);
        foreach (var (i, deelnemer) in kluis.Deelnemers.Index())
        {
            if ((await kluis.StandenAsync())[deelnemer.InschrijvingId].Status is InschrijvingStatus.Concept)
            {
                using var antwoord = await alsnog.Mens(i).PostFormAsync($"/mijn/inschrijvingen/{deelnemer.InschrijvingId}/indienen", new Dictionary<string, string?>());
                Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
                break;
            }
        }
    }

    [Fact, Trait("Regel", "INS-07")]
    public async Task Programma_GedoodTijdensDeOpening_IsDeKluisDichtOfOpenMetEenVolledigProcesVerbaal()
    {
        Telefoon telefoon = null!;
        Cookie sessie = null!;
        await using var kluis = await Kluisstorm.MaakAsync(4, async (bouw, aanbesteding, deelnemers) =>
        {
            foreach (var deelnemer in deelnemers)
            {
                var (wie, _) = await bouw.WieAsync(deelnemer.Email);
                var document = await bouw.DoeAsync<Documentopslag, Document>(o => o.BewaarAsync(new MemoryStream(Encoding.ASCII.GetBytes(new string('x', 8_000_000))), "groot.txt", wie.GebruikerId, CancellationToken.None));
                await bouw.DoeAsync<InschrijvingsdocumentenBeheren, bool>(d => d.VoegToeAsync(deelnemer.InschrijvingId, deelnemer.AanbiederId, document, null, wie, CancellationToken.None));
                await bouw.DienInAsync(deelnemer.InschrijvingId, deelnemer.Email);
            }

            await Kluisstorm.SluitOpAsync(Path.Combine(bouw.Map, "portal.db"), aanbesteding.Id, bouw.Klok.GetUtcNow() - TimeSpan.FromMinutes(10));
            await bouw.StelOpeningVoorAsync(aanbesteding.Id, Mensen.Inkoper);
            telefoon = await Telefoon.VanAsync(bouw, Mensen.TweedeInkoper);
            sessie = await bouw.SessieAsync(Mensen.TweedeInkoper);
        });
        var pad = $"/inkoop/aanbestedingen/{kluis.Aanbesteding.Id}/kluis/bevestigen";
        var isOpen = false;
        foreach (var (stap, wacht) in new[] { (-1, 120), (0, 350), (1, int.MaxValue) }) // a code works once; these three are right together
        {
            using (var inkoper = await Formulierstorm.MetSessiesAsync(kluis.Portaal, [sessie]))
            {
                var code = telefoon.CodeOp(TimeProvider.System.GetUtcNow().AddSeconds(30 * stap));
                await inkoper.OpenAsync(_ => pad, _ => new Dictionary<string, string?> { ["Wachtwoord"] = Mensen.Wachtwoord, ["Code"] = code });
                var nu = TimeProvider.System.GetUtcNow();
                var post = inkoper.PostOpAsync(_ => nu);
                await Task.WhenAny(post, Task.Delay(wacht == int.MaxValue ? TimeSpan.FromMinutes(1) : TimeSpan.FromMilliseconds(wacht)));
                await kluis.Portaal.KillAsync();
                var antwoord = Assert.Single(await post);
                Assert.True(wacht != int.MaxValue || antwoord.Status is HttpStatusCode.Redirect, $"{antwoord.Status} {antwoord.Tekst}");
            }

            await kluis.Portaal.HerstartAsync();
            isOpen = await IsHelemaalOpenOfHelemaalDichtAsync(kluis);
            uitvoer.WriteLine($"killed after {wacht} ms: {(isOpen ? "open" : "shut")}");
            if (isOpen)
            {
                break;
            }
        }

        Assert.True(isOpen);
        Assert.Equal(0, (await kluis.Portaal.VoerUitAsync("audit", "controleer")).Code);
    }

    [Fact, Trait("Regel", "DOC-01"), Trait("Regel", "INS-06")]
    public async Task Document_HalfVerstuurdOfAndersVanLengte_KomtNietInHetConcept_EnVijftigMegabyteBlijftOnderHonderdExtra()
    {
        await using var kluis = await Kluisstorm.MaakAsync(1);
        using var storm = await Formulierstorm.MetSessiesAsync(kluis.Portaal, [kluis.Deelnemers[0].Sessie]);
        var (client, id) = (storm.Mens(0), kluis.Deelnemers[0].InschrijvingId);
        var pad = $"/mijn/inschrijvingen/{id}/documenten/toevoegen";
        var token = Formulier.Lees(await client.HtmlAsync(pad))[^1].Velden.First(v => v.Key.StartsWith("__", StringComparison.Ordinal));
        var lichaam = Encoding.UTF8.GetBytes(
            $"--{Grens}\r\nContent-Disposition: form-data; name=\"{token.Key}\"\r\n\r\n{token.Value}\r\n--{Grens}\r\nContent-Disposition: form-data; name=\"Document\"; filename=\"half.txt\"\r\nContent-Type: text/plain\r\n\r\n{new string('a', 400_000)}\r\n--{Grens}--\r\n");
        await using var db = new InkoopDbContext(Testdatabase.Opties(kluis.Portaal.Databasebestand));
        var (rijen, bestanden) = (await db.Documenten.CountAsync(), Bestanden(kluis).Count);
        var cookies = string.Join("; ", storm.Cookies(0));
        var adres = await kluis.Portaal.Proces.AdresAsync();

        // the connection is cut at nine tenths; the file shrank, so that less comes than was announced; it grew, so that more comes
        Assert.Null(await StuurAsync(adres, pad, cookies, lichaam.Length, lichaam[..(lichaam.Length * 9 / 10)], breekAf: true));
        Assert.True(await StuurAsync(adres, pad, cookies, lichaam.Length, lichaam[..^5000], breekAf: false) is "400" or null);
        Assert.True(await StuurAsync(adres, pad, cookies, lichaam.Length - 5000, lichaam, breekAf: false) is "400" or null); // or a reset, for what it did not read

        await WachtAsync(() => Bestanden(kluis).Count == bestanden);
        Assert.Equal(rijen, await db.Documenten.CountAsync());
        Assert.True((await kluis.StandenAsync())[id].Klopt);

        await StuurGrootAsync(client, pad, 1_000_000); // what is compiled once
        var voor = kluis.Portaal.Proces.VergeetMeesteGeheugen();
        await StuurGrootAsync(client, pad, Documentsoorten.MaxGrootte);
        var bijlage = await db.Inschrijvingsdocumenten.Join(db.Documenten.Where(d => d.Grootte == Documentsoorten.MaxGrootte), l => l.DocumentId, d => d.Id, (l, _) => l.Id).SingleAsync();
        await using (var inhoud = await client.GetStreamAsync($"/mijn/inschrijvingen/{id}/documenten/{bijlage}"))
        {
            await inhoud.CopyToAsync(Stream.Null);
        }

        var extra = (kluis.Portaal.Proces.MeesteGeheugen - voor) / 1048576;
        uitvoer.WriteLine($"50 MB up and down: {voor / 1048576} MB before, at most {extra} MB extra");
        Assert.True(extra < 100, $"{extra} MB");
    }

    private static async Task<bool> IsHelemaalOpenOfHelemaalDichtAsync(Kluisstorm kluis)
    {
        await using var db = new InkoopDbContext(Testdatabase.Opties(kluis.Portaal.Databasebestand));
        var openingen = await db.Openingen.CountAsync();
        var verbaal = await db.ProcessenVerbaalVanOpening.Include(p => p.Regels).ToListAsync();
        var geopendOp = await db.Aanbestedingen.Where(a => a.Id == kluis.Aanbesteding.Id).Select(a => a.GeopendOp).SingleAsync();
        var verbroken = await db.Zegels.Where(z => z.Soort == nameof(Aanbesteding) && z.ObjectId == kluis.Aanbesteding.Id).Select(z => z.VerbrokenOp).SingleAsync();
        var wacht = await db.VierOgen.CountAsync(v => v.AfgerondOp == null);
        if (openingen == 0)
        {
            Assert.Empty(verbaal);
            Assert.Null(geopendOp);
            Assert.Null(verbroken);
            Assert.Equal(1, wacht);
            return false;
        }

        Assert.Equal(kluis.Deelnemers.Select(d => d.InschrijvingId).Order(), Assert.Single(verbaal).Regels.Select(r => r.InschrijvingId).Order());
        Assert.All(verbaal[0].Regels, r => Assert.Equal(Openingsuitkomst.Klopt, r.Uitkomst));
        Assert.NotNull(geopendOp);
        Assert.NotNull(verbroken);
        Assert.Equal(0, wacht);
        return true;
    }

    private static List<string> Bestanden(Kluisstorm kluis) => [.. Directory.EnumerateFiles(Path.Combine(kluis.Portaal.Map, "documenten"), "*", SearchOption.AllDirectories)];

    private static async Task WachtAsync(Func<bool> totDat)
    {
        for (var i = 0; i < 300 && !totDat(); i++)
        {
            await Task.Delay(100);
        }

        Assert.True(totDat());
    }

    private static async Task StuurGrootAsync(HttpClient client, string pad, long grootte)
    {
        var token = Formulier.Lees(await client.HtmlAsync(pad))[^1].Velden.First(v => v.Key.StartsWith("__", StringComparison.Ordinal));
        using var formulier = new MultipartFormDataContent { { new StringContent(token.Value), token.Key }, { new Documenten.Grootbestand(grootte, "begin"u8.ToArray()), "Document", "groot.txt" } };
        using var antwoord = await client.PostAsync(pad, formulier);
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
    }

    /// <summary>The bytes as they are, whatever the length that was announced.</summary>
    /// <returns>The status, or null when the connection was broken off.</returns>
    private static async Task<string?> StuurAsync(Uri adres, string pad, string cookies, int aangekondigd, byte[] lichaam, bool breekAf)
    {
        using var verbinding = new TcpClient();
        await verbinding.ConnectAsync(adres.Host, adres.Port);
        await using var stroom = verbinding.GetStream();
        await stroom.WriteAsync(Encoding.ASCII.GetBytes($"POST {pad} HTTP/1.1\r\nHost: {adres.Authority}\r\nCookie: {cookies}\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary={Grens}\r\nContent-Length: {aangekondigd}\r\n\r\n"));
        await stroom.WriteAsync(lichaam);
        await stroom.FlushAsync();
        if (breekAf)
        {
            await Task.Delay(200);
            verbinding.Client.LingerState = new LingerOption(true, 0); // a reset, as when the network goes
            return null;
        }

        verbinding.Client.Shutdown(SocketShutdown.Send);
        try
        {
            using var lezer = new StreamReader(stroom);
            return (await lezer.ReadLineAsync())?.Split(' ')[1];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
