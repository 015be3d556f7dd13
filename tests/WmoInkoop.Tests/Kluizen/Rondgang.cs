using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WmoInkoop.TestSupport;

namespace WmoInkoop.Tests.Kluizen;

/// <summary>
/// Somebody who opens every address to be found: all links of all pages, and every route of the program with the ids of the kluis filled
/// in. What differs at every request (tokens) is left out, and an id is called by what it is.
/// </summary>
internal sealed partial class Rondgang(PortalFactory portal, IReadOnlyDictionary<string, Guid> ids, bool zonderAndereIds = false)
{
    private const int MeesteAdressen = 2_500;
    private const int MeestePerPad = 6;

    private static readonly string[] Begin =
    [
        "/", "/account", "/inkoop", "/beheer", "/tafel", "/mijn", "/beoordeling", "/beheer/mail?toon=Wachtend", "/beheer/mail?toon=Verzonden", "/beheer/mail?toon=Uitgesteld", "/beheer/mail?toon=Opgegeven", "/health/ready", "/health/live", "/open-data",
    ];

    // where a route does not say itself what its {id} is
    private static readonly (string Pad, string Wat)[] Soorten =
    [
        ("inkoop/aanbestedingen", "aanbesteding"), ("inkoop/trajecten", "traject"), ("inkoop/aanbieders", "aanbieder"), ("beheer/gebruikers", "mens"), ("beheer/regios", "regio"), ("aanbestedingen", "aanbesteding"),
    ];

    // of the kluis itself: tried everywhere
    private static readonly string[] Kluis = ["ingediend", "concept", "bijlage"];

    /// <summary>What each address answered: status, headers that tell something, and the whole text.</summary>
    internal async Task<SortedDictionary<string, string>> LoopAsync(string wie, HttpClient client)
    {
        var antwoorden = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var perPad = new Dictionary<string, int>();
        var wachtend = new Queue<string>(Begin);
        var dicht = new HashSet<string>();
        foreach (var (patroon, adres) in Adressen())
        {
            if (dicht.Contains(patroon))
            {
                continue; // not for this role, whatever the id
            }

            if (await HaalAsync(client, adres, antwoorden, wachtend) is HttpStatusCode.Forbidden or HttpStatusCode.Redirect)
            {
                dicht.Add(patroon);
            }
        }

        while (wachtend.TryDequeue(out var adres) && antwoorden.Count < MeesteAdressen)
        {
            var pad = Getal().Replace(Genoemd(adres.Split('?')[0]), "#");
            perPad[pad] = perPad.GetValueOrDefault(pad) + 1;
            if (!antwoorden.ContainsKey(Genoemd(adres)) && perPad[pad] <= MeestePerPad)
            {
                await HaalAsync(client, adres, antwoorden, wachtend);
            }
        }

        return new SortedDictionary<string, string>(antwoorden.ToDictionary(a => $"{wie} {a.Key}", a => a.Value), StringComparer.Ordinal);
    }

    private async Task<HttpStatusCode> HaalAsync(HttpClient client, string adres, SortedDictionary<string, string> antwoorden, Queue<string> wachtend)
    {
        using var antwoord = await client.GetAsync(adres);
        var bytes = await antwoord.Content.ReadAsByteArrayAsync();
        var tekst = bytes.AsSpan().StartsWith("PK\x3\x4"u8) ? Uitgepakt(bytes) : Encoding.UTF8.GetString(bytes);
        var kop = $"{(int)antwoord.StatusCode} {antwoord.Content.Headers.ContentType} {antwoord.Headers.Location} {antwoord.Content.Headers.ContentDisposition}";
        antwoorden[Genoemd(adres)] = Genoemd($"{kop}\n{Wisselend().Replace(tekst, "")}");
        if (antwoord.Content.Headers.ContentType?.MediaType == "text/html")
        {
            foreach (Match link in Link().Matches(tekst))
            {
                wachtend.Enqueue(WebUtility.HtmlDecode(link.Groups[1].Value));
            }
        }

        return antwoord.StatusCode;
    }

    /// <summary>Every GET of the program; with ids in it, once for what belongs there and once for each thing of the kluis.</summary>
    private IEnumerable<(string Patroon, string Adres)> Adressen()
    {
        var patronen = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>() is not { } methoden || methoden.HttpMethods.Contains("GET"))
            .Select(e => e.RoutePattern.RawText!.TrimStart('/'))
            .Where(p => !p.Contains("**", StringComparison.Ordinal))
            .Distinct();
        foreach (var patroon in patronen)
        {
            var vanzelf = Soorten.FirstOrDefault(s => patroon.StartsWith(s.Pad, StringComparison.Ordinal)).Wat;
            foreach (var wat in patroon.Contains("{id", StringComparison.Ordinal) ? new[] { vanzelf }.OfType<string>().Concat(Kluis) : ["ingediend"])
            {
                yield return (patroon, "/" + Routewaarde().Replace(patroon, m => Waarde(m.Groups["naam"].Value, m.Value, wat)));
            }
        }
    }

    private string Waarde(string naam, string waarde, string wat) => naam switch
    {
        "id" when waarde.Contains("guid", StringComparison.Ordinal) => ids[wat].ToString(),
        "perceelId" or "perceel" => ids["perceel"].ToString(),
        "inschrijvingId" or "inschrijving" => ids["ingediend"].ToString(),
        "bijlageId" => ids["bijlage"].ToString(),
        "documentId" => ids["document"].ToString(),
        "criteriumId" => ids["criterium"].ToString(),
        "eisId" => ids["eis"].ToString(),
        _ when waarde.Contains("guid", StringComparison.Ordinal) => ids["ingediend"].ToString(),
        _ => "1",
    };

    private string Genoemd(string tekst)
    {
        foreach (var (wat, id) in ids)
        {
            tekst = tekst.Replace(id.ToString(), $"<{wat}>", StringComparison.OrdinalIgnoreCase);
        }

        return zonderAndereIds ? Id().Replace(tekst, "<id>") : tekst;
    }

    private static string Uitgepakt(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(zip.Entries.Select(e =>
        {
            using var lezer = new StreamReader(e.Open());
            return $"{e.FullName}\n{lezer.ReadToEnd()}\n";
        }));
    }

    // the antiforgery token, the number of an error page, and how the parts of a workbook or document are tied together and called
    [GeneratedRegex("(?<=value=\")CfDJ8[^\"]+|(?<=ip-nummer\">)[0-9A-F-]+|(?<=\"/?R)[0-9a-f]{16}(?=\")|[0-9a-f]{32}(?=\\.psmdcp)")]
    private static partial Regex Wisselend();

    [GeneratedRegex("<(?:a|link) [^>]*href=\"(/(?!/)[^\"#]*)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\{\*{0,2}(?<naam>\w+)[^}]*\}")]
    private static partial Regex Routewaarde();

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|\d+")]
    private static partial Regex Getal();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
