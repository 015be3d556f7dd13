using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Matrices;
using WmoInkoop.TestSupport;
using WmoInkoop.Tests.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Matrices;

/// <summary>The matrix over HTTP: pasted, with its mistakes named, edited as a table and public.</summary>
public sealed class MatrixHttpTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Vijandig = "<script>alert('x')</script>";

    [Fact, Trait("Regel", "TRJ-09")]
    public async Task Matrix_GeplaktMetFouten_VerliestNiets_EnWordtAlsTabelBewerktEnGetoond()
    {
        var aanbesteding = await portal.ZaaiAsync();
        var pad = aanbesteding.Pad($"/percelen/{aanbesteding.Percelen.Single().Id}/matrix");
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);

        using var fout = await inkoper.PostFormAsync($"{pad}/plakken", new Dictionary<string, string?> { ["Tekst"] = $"G\tS\tTrede 1\tTrede 2\nWonen\t{Vijandig}\tmisschien" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.StatusCode);
        var html = await fout.Content.ReadAsStringAsync();
        Assert.DoesNotContain(Vijandig, html, StringComparison.Ordinal);
        Assert.Contains("Rij 2, kolom 3: ‘misschien’", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains($"Wonen\t{Vijandig}\tmisschien", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        using var geplakt = await inkoper.PostFormAsync($"{pad}/plakken", new Dictionary<string, string?> { ["Tekst"] = $"G\tS\tTrede 1\tTrede 2\nWonen\t{Vijandig}\t12,50\t?\n\tSociaal beheer" });
        Assert.Equal(pad, geplakt.Headers.Location!.ToString());

        using var scheef = await inkoper.PostFormAsync(pad, new Dictionary<string, string?> { ["Rijen[1].Cellen[0]"] = "veel", ["Rijen[2].Submodule"] = "Half" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, scheef.StatusCode);
        var tabel = WebUtility.HtmlDecode(await scheef.Content.ReadAsStringAsync());
        Assert.Contains("href=\"#Rijen_1__Cellen_0_\"", tabel, StringComparison.Ordinal);
        Assert.Contains("Rij 2, Trede 1: ‘veel’", tabel, StringComparison.Ordinal);
        Assert.Contains("value=\"Half\"", tabel, StringComparison.Ordinal);
        using var goed = await inkoper.PostFormAsync(pad, new Dictionary<string, string?> { ["Rijen[1].Cellen[0]"] = "x", ["Treden[2]"] = "Trede 3", ["Rijen[1].Cellen[2]"] = "?" });
        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        var matrix = (await portal.InDbAsync(db => db.Percelen.AsNoTracking().SingleAsync(p => p.AanbestedingId == aanbesteding.Id))).Matrix!;
        Assert.Equal(["Trede 1", "Trede 2", "Trede 3"], matrix.Treden);
        Assert.Equal([new Matrixcel(Matrixstand.Ja), Matrixcel.Nee, new Matrixcel(Matrixstand.Open)], matrix.Rijen[1].Cellen);
        Assert.Equal(12.50m, matrix.Rijen[0].Cellen[0].Tarief);

        using var publiceren = await inkoper.PostFormAsync(aanbesteding.Pad("/publiceren"), new Dictionary<string, string?>());
        using var bezoeker = portal.Bezoeker();
        var openbaar = await bezoeker.HtmlAsync($"/aanbestedingen/{aanbesteding.Nummer}/percelen/1");
        Assert.Matches("<th scope=\"rowgroup\" rowspan=\"2\"[^>]*>Wonen</th>", openbaar);
        Assert.Contains("nog open", openbaar, StringComparison.Ordinal);
        Assert.DoesNotContain(Vijandig, openbaar, StringComparison.Ordinal);
    }
}
