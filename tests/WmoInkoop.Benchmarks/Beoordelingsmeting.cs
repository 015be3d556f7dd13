using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;

namespace WmoInkoop.Benchmarks;

/// <summary>
/// A perceel with many inschrijvingen, criteria and assessors: how many queries and how long each page takes, and the ranking itself.
/// Everything is made by the deeds. <c>dotnet run -c Release --project tests/WmoInkoop.Benchmarks -- beoordeling</c>.
/// </summary>
internal static partial class Beoordelingsmeting
{
    private const int Inschrijvingen = 60;
    private const int Criteria = 30;
    private const int Beoordelaars = 8;
    private const int Keren = 5;

    /// <summary>More than this for a page is no handful.</summary>
    private const int MeesteQueries = 40;

    internal static async Task<int> ExecuteAsync()
    {
        await using var portal = new PortalFactory();
        var klok = Stopwatch.StartNew();
        var (aanbesteding, beoordeling, ids) = await MaakAsync(portal);
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        using var beoordelaar = await portal.ClientAls(Email(0));
        var pad = $"/inkoop/aanbestedingen/{aanbesteding.Id}/beoordeling/1";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Inschrijvingen} inschrijvingen, {Criteria} criteria, {Beoordelaars} assessors, {Inschrijvingen * Criteria * Beoordelaars} marks: made in {klok.Elapsed.TotalSeconds:0} s"));

        var goed = await PaginaAsync(inkoper, $"{pad}/consensus/{ids[0]}");
        await portal.StelBeoordelingVastAsync(beoordeling);
        goed &= await MeetAsync("the outcome is read and computed", portal.Queries, async () => await portal.DoeAsync<Uitslaglezer, Uitslag?>(l => l.VanPerceelAsync(aanbesteding.PerceelId, CancellationToken.None)));
        foreach (var (wie, adres) in new[]
        {
            (inkoper, pad), (inkoper, $"{pad}/rangschikking"), (inkoper, $"{pad}/gevoeligheid"), (inkoper, $"{pad}/rapport"), (inkoper, $"{pad}/rapport.xlsx"), (inkoper, $"{pad}/rapport.docx"),
            (beoordelaar, $"/beoordeling/{beoordeling}"), (beoordelaar, $"/beoordeling/{beoordeling}/criteria/{aanbesteding.Criteria[0]}"), (beoordelaar, $"/beoordeling/{beoordeling}/inschrijvingen/{ids[0]}"),
        })
        {
            goed &= await PaginaAsync(wie, adres);
        }

        return goed ? 0 : 1;

        Task<bool> PaginaAsync(HttpClient wie, string adres) => MeetAsync(Id().Replace(adres, ".."), portal.Queries, async () =>
        {
            using var antwoord = await wie.GetAsync(new Uri(adres, UriKind.Relative));
            await antwoord.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        });
    }

    [GeneratedRegex("[0-9a-f-]{36}")]
    private static partial Regex Id();

    private static async Task<bool> MeetAsync(string wat, QueryTeller queries, Func<Task> daad)
    {
        await daad(); // what is compiled once
        var tijden = new List<double>();
        var aantal = 0;
        for (var keer = 0; keer < Keren; keer++)
        {
            var klok = Stopwatch.StartNew();
            aantal = await queries.TelAsync(daad);
            tijden.Add(klok.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{wat,-72} {aantal,3} queries, median {tijden.Order().ElementAt(Keren / 2):0} ms, slowest {tijden.Max():0} ms"));
        return aantal <= MeesteQueries;
    }

    private static async Task<(Proefaanbesteding Aanbesteding, Guid BeoordelingId, IReadOnlyList<Guid> Inschrijvingen)> MaakAsync(PortalFactory portal)
    {
        var gewichten = Enumerable.Repeat(3.3333m, Criteria - 1).Append(100m - (3.3333m * (Criteria - 1))).ToArray();
        var aanbesteding = await portal.PubliceerAsync(b => b.MetPerceel(
            new Perceelgegevens("Begeleiding", "Begeleiding thuis.", Bekostiging.Subsidie, 5),
            criteria: [.. gewichten.Select((g, i) => new Criteriumgegevens($"Criterium {i + 1}", "Hoe doet u dat?", g))]));
        var ids = new List<Guid>();
        for (var n = 0; n < Inschrijvingen; n++)
        {
            var email = $"bieder{n}@fictief.test";
            await portal.NieuweAanbiederAsync($"Bieder {n}", email);
            ids.Add(await portal.IngediendAsync(aanbesteding, email, string.Join(' ', Enumerable.Repeat($"Wij van bieder {n} beschrijven wie wat doet en wanneer.", 40))));
        }

        portal.Klok.VerderTot(aanbesteding.SluitingOp.AddMinutes(10));
        await portal.OpenKluisAsync(aanbesteding.Id);
        await portal.KeurAsync(aanbesteding.PerceelId);
        string[] beoordelaars = [.. Enumerable.Range(0, Beoordelaars).Select(Email)];
        foreach (var email in beoordelaars)
        {
            await portal.NieuweBeoordelaarAsync(email);
        }

        var beoordeling = await portal.BeginBeoordelingAsync(aanbesteding.PerceelId, beoordelaars);
        foreach (var (email, b) in beoordelaars.Select((e, b) => (e, b)))
        {
            await portal.VerklaarAsync(beoordeling, email);
            await portal.GeefAsync(beoordeling, email, [.. from i in Enumerable.Range(0, Inschrijvingen) from c in Enumerable.Range(0, Criteria) select (ids[i], aanbesteding.Criteria[c], Cijfer(i, c, b))]);
            await portal.VergrendelAsync(beoordeling, email);
        }

        foreach (var (id, i) in ids.Select((id, i) => (id, i)))
        {
            await portal.LegEindcijfersVastAsync(beoordeling, id, aanbesteding.Criteria, [.. Enumerable.Range(0, Criteria).Select(c => Cijfer(i, c, 0))]);
        }

        return (aanbesteding, beoordeling, ids);
    }

    private static decimal Cijfer(int inschrijving, int criterium, int beoordelaar) => 2m * (((inschrijving * 7) + (criterium * 3) + beoordelaar) % 5) + 2m;

    private static string Email(int n) => $"meetbeoordelaar{n}@leeuwarden.test";
}
