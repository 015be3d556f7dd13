using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Documenten;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;

namespace WmoInkoop.Tests.Aanbestedingen;

/// <summary>Puts aanbestedingen with a real document in a portal's database.</summary>
internal static class Aanbestedingsproef
{
    private static int _nummer;

    /// <summary>Numbers of last year, so that those the portal gives out itself never meet them.</summary>
    internal static async Task<Aanbesteding> ZaaiAsync(
        this PortalFactory portal, Func<AanbestedingBouwer, AanbestedingBouwer>? zo = null, bool gepubliceerd = false, string regio = Mensen.Leeuwarden, string bestandsnaam = "leidraad.pdf", DateTimeOffset? op = null)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<InkoopDbContext>();
        var document = await scope.ServiceProvider.GetRequiredService<Documentopslag>().BewaarAsync(new MemoryStream(Proefbestanden.Pdf()), bestandsnaam, null, default);
        var bouwer = AanbestedingBouwer.EenAanbesteding().Van(await db.Regios.Where(r => r.Sleutel == regio).Select(r => r.Id).SingleAsync()).MetDocument(document.Id);
        var (traject, aanbesteding) = (zo?.Invoke(bouwer) ?? bouwer).MaakMetTraject($"2025-{Interlocked.Increment(ref _nummer):D4}");
        if (gepubliceerd || op is not null)
        {
            aanbesteding.Publiceer(op ?? Klok.Begin);
            document.LegVast(op ?? Klok.Begin);
        }

        await db.InTransactieAsync(
            () =>
            {
                db.AddRange(document, traject, aanbesteding);
                return Task.CompletedTask;
            },
            default);
        return aanbesteding;
    }

    internal static string Pad(this Aanbesteding aanbesteding, string rest = "") => $"/inkoop/aanbestedingen/{aanbesteding.Id}{rest}";

    /// <summary>The page as a person reads it.</summary>
    internal static async Task<string> TekstAsync(this HttpResponseMessage antwoord) => WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync());

    /// <summary>Posts the form of a page with a file, the token first.</summary>
    internal static async Task<HttpResponseMessage> PostBestandAsync(this HttpClient client, string pad, string veld, byte[] bestand, string naam, IDictionary<string, string?> velden)
    {
        using var inhoud = new MultipartFormDataContent();
        foreach (var (sleutel, waarde) in Formulier.Lees(await client.HtmlAsync(pad))[^1].Met(velden).OrderByDescending(v => v.Key.StartsWith("__", StringComparison.Ordinal)))
        {
            inhoud.Add(new StringContent(waarde), sleutel);
        }

        inhoud.Add(new ByteArrayContent(bestand), veld, naam);
        return await client.PostAsync(pad, inhoud);
    }
}
