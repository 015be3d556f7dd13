using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Vragen;

/// <summary>Asking and answering through the pages, for tests that are about what comes after.</summary>
internal static class Vraagproef
{
    internal static Task<int> VulAsync(PortalFactory portal, Aanbesteding aanbesteding, int aantal, string van = Mensen.AanbiederNaam) => portal.InDbAsync(async db =>
    {
        var (aanbieder, gebruiker) = await db.Medewerkers.Where(m => db.Aanbieders.Any(a => a.Id == m.AanbiederId && a.Naam == van)).Select(m => ValueTuple.Create(m.AanbiederId, m.GebruikerId)).FirstAsync();
        db.Vragen.AddRange(Enumerable.Range(0, aantal).Select(i => new Core.Vragen.Vraag(aanbesteding, new(null, "", $"Vraag {i}"), aanbieder, gebruiker, portal.Klok.GetUtcNow())));
        return await db.SaveChangesAsync();
    });

    internal static async Task<Guid> StelAsync(PortalFactory portal, HttpClient aanbieder, Aanbesteding aanbesteding, string tekst)
    {
        await Redirect(aanbieder.PostFormAsync($"/mijn/vragen/nieuw/{aanbesteding.Nummer}", new Dictionary<string, string?> { ["Tekst"] = tekst, ["Vindplaats"] = "Leidraad 3.2" }));
        return await portal.InDbAsync(db => db.Vragen.OrderByDescending(v => v.GesteldOp).Select(v => v.Id).FirstAsync());
    }

    internal static async Task BeantwoordAsync(HttpClient een, HttpClient twee, Guid id, string antwoord)
    {
        await Redirect(een.PostFormAsync($"/inkoop/vragen/{id}", new Dictionary<string, string?> { ["Antwoord"] = antwoord }, $"/inkoop/vragen/{id}"));
        await Redirect(twee.PostFormAsync($"/inkoop/vragen/{id}/nakijken", new Dictionary<string, string?>()));
    }

    internal static async Task Redirect(Task<HttpResponseMessage> verzoek)
    {
        using var antwoord = await verzoek;
        Assert.True(antwoord.StatusCode is HttpStatusCode.Redirect, $"{antwoord.StatusCode}\n{await antwoord.Content.ReadAsStringAsync()}");
    }
}
