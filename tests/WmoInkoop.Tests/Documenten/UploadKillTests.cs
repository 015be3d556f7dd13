using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport;
using WmoInkoop.Web.Infrastructure.Documenten;
using Xunit;

namespace WmoInkoop.Tests.Documenten;

public sealed class UploadKillTests
{
    private const string Pagina = "/mijn/organisatie/uittreksel";
    private const string Grens = "proefgrens";
    private static readonly string Merkteken = $"geheim-{Guid.NewGuid():N}";

    [Fact, Trait("Regel", "DOC-02")]
    public async Task Programma_GedoodMiddenInEenUpload_LaatGeenHalfDocumentEnNietsLeesbaarsAchter()
    {
        await using var portaal = await GepubliceerdPortaal.StartAsync();
        using var wie = await AangemeldAsync(portaal);
        var sleutel = Formulier.Lees(await wie.HtmlAsync(Pagina))[^1].Velden.Single(v => v.Key == "__RequestVerificationToken");
        using var inhoud = new Halverwege(
            $"--{Grens}\r\nContent-Disposition: form-data; name=\"{sleutel.Key}\"\r\n\r\n{sleutel.Value}\r\n"
            + $"--{Grens}\r\nContent-Disposition: form-data; name=\"Uittreksel\"; filename=\"uittreksel.txt\"\r\n\r\n{string.Concat(Enumerable.Repeat(Merkteken + "\n", 10_000))}");
        var verzoek = wie.PostAsync(Pagina, inhoud);
        var tijdelijk = Path.Combine(portaal.Map, "documenten", "tijdelijk");
        while (!Directory.Exists(tijdelijk) || !Directory.EnumerateFiles(tijdelijk).Any(b => new FileInfo(b).Length > 100_000))
        {
            Assert.False(verzoek.IsCompleted, "the request ended before it was stored");
            await Task.Delay(20);
        }

        await portaal.KillAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => verzoek);

        var half = Assert.Single(Directory.GetFiles(tijdelijk));
        EisNergensLeesbaar(portaal.Map);
        await using (var db = new InkoopDbContext(Testdatabase.Opties(portaal.Databasebestand)))
        {
            Assert.False(await db.Documenten.AnyAsync());
            File.SetLastWriteTimeUtc(half, TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-61));
            var opslag = new Documentopslag(portaal.Map, new Hoofdsleutel(RandomNumberGenerator.GetBytes(32)), new GeenScan(), TimeProvider.System);
            Assert.Equal(1, await new DocumentenOpruimen(db, opslag, new Documentstaat(), TimeProvider.System, NullLogger<DocumentenOpruimen>.Instance).ExecuteAsync(default));
        }

        Assert.False(File.Exists(half));
        await portaal.KillEnHerstartAsync();
        using var later = await AangemeldAsync(portaal);
        Assert.DoesNotContain("uittreksel.txt", await later.HtmlAsync("/mijn/organisatie"), StringComparison.Ordinal);
    }

    private static async Task<HttpClient> AangemeldAsync(GepubliceerdPortaal portaal)
    {
        var wie = await portaal.BezoekerAsync();
        using var antwoord = await wie.PostFormAsync("/account/aanmelden", new Dictionary<string, string?> { ["Email"] = Mensen.Aanbieder, ["Wachtwoord"] = Mensen.Wachtwoord });
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        return wie;
    }

    /// <summary>Where the framework and .NET put temporary files, and everything of the portal itself.</summary>
    private static void EisNergensLeesbaar(string map)
    {
        var gezocht = Encoding.UTF8.GetBytes(Merkteken);
        foreach (var bestand in Directory.GetFiles(Path.GetTempPath()).Where(b => new FileInfo(b) is { Exists: true, Length: > 0 and < 100_000_000 }).Concat(Directory.GetFiles(map, "*", SearchOption.AllDirectories)))
        {
            try
            {
                using var geheugen = new MemoryStream();
                using (var open = new FileStream(bestand, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
                {
                    open.CopyTo(geheugen);
                }

                Assert.True(geheugen.ToArray().AsSpan().IndexOf(gezocht) < 0, $"{bestand} holds readable content");
            }
            catch (IOException)
            {
                // of another process, or gone meanwhile
            }
        }
    }

    /// <summary>Sends the beginning of a form and then nothing, until the connection breaks.</summary>
    private sealed class Halverwege : HttpContent
    {
        private readonly byte[] _begin;

        internal Halverwege(string begin)
        {
            _begin = Encoding.UTF8.GetBytes(begin);
            Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={Grens}");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(_begin);
            while (true)
            {
                await stream.FlushAsync();
                await Task.Delay(50);
                await stream.WriteAsync("x"u8.ToArray());
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _begin.Length + 10_000_000;
            return true;
        }
    }
}
