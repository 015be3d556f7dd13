using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Klachten;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using Xunit;

namespace WmoInkoop.Tests.Klachten;

/// <summary>Brings a klacht in the portal of a test to where something is tested.</summary>
internal static class Klachtproef
{
    internal const string Hostiel = "<script>alert('klacht')</script>";
    internal const string Reden = "Het bestek legt uit waarom deze eis nodig is, en die uitleg overtuigt.";

    internal static Dictionary<string, string?> Velden(string onderwerp = "Eis 3 is te streng") =>
        new() { ["Onderwerp"] = onderwerp, ["Waarover"] = $"De eis is te streng. {Hostiel}", ["Wens"] = $"Schrap de eis. {Hostiel}" };

    /// <summary>Through the pages, by somebody of a provider.</summary>
    internal static async Task<Guid> DienInAsync(this PortalFactory portal, string nummer, string email = Mensen.Aanbieder, Guid? perceelId = null, string onderwerp = "Eis 3 is te streng")
    {
        using var klager = await portal.ClientAls(email);
        using var antwoord = await klager.PostFormAsync($"/mijn/klachten/nieuw/{nummer}", new Dictionary<string, string?>(Velden(onderwerp)) { ["Perceel"] = perceelId?.ToString() });
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        return Guid.Parse(antwoord.Headers.Location!.ToString().Split('/')[^1]);
    }

    internal static async Task BenoemAsync(this PortalFactory portal, Guid klachtId, string behandelaar = Mensen.Contractmanager, string door = Mensen.Inkoper)
    {
        var (wie, ander) = (await portal.AlsAsync(door), await portal.AlsAsync(behandelaar));
        await portal.DoeAsync<BehandelaarBenoemen, bool>(async d =>
        {
            await d.ExecuteAsync(klachtId, await portal.VersieAsync(klachtId), ander.GebruikerId!.Value, wie, CancellationToken.None);
            return true;
        });
    }

    internal static async Task HandelAfAsync(this PortalFactory portal, Guid klachtId, string behandelaar = Mensen.Contractmanager)
    {
        var wie = await portal.AlsAsync(behandelaar);
        await portal.DoeAsync<KlachtAfhandelen, bool>(async d =>
        {
            await d.HandelAfAsync(klachtId, await portal.VersieAsync(klachtId), new Klachtbesluit(Klachtuitkomst.Ongegrond, Reden, "Niets."), wie, CancellationToken.None);
            return true;
        });
    }

    internal static async Task StemInAsync(this PortalFactory portal, Guid klachtId, Klachtpartij partij, string email)
    {
        var wie = await portal.AlsAsync(email);
        await portal.DoeAsync<KlachtVoorleggen, bool>(async d =>
        {
            await d.StemInAsync(klachtId, await portal.VersieAsync(klachtId), partij, null, wie, CancellationToken.None);
            return true;
        });
    }

    internal static async Task StuurAsync(this PortalFactory portal, Guid klachtId, Klachtpartij van, string email)
    {
        var wie = await portal.AlsAsync(email);
        var aan = van is Klachtpartij.Behandelaar ? Klachtpartij.Inkoop : Klachtpartij.Behandelaar;
        await portal.DoeAsync<KlachtberichtSturen, bool>(async d =>
        {
            await d.ExecuteAsync(klachtId, new Klachtberichtinvoer(van, aan, "Waarom drie jaar?"), [], wie, CancellationToken.None);
            return true;
        });
    }

    internal static Task<Guid> VersieAsync(this PortalFactory portal, Guid klachtId) => portal.InDbAsync(db => db.Klachten.Where(k => k.Id == klachtId).Select(k => k.Versie).SingleAsync());

    internal static Task<Klacht> KlachtAsync(this PortalFactory portal, Guid klachtId) => portal.InDbAsync(db => db.Klachten.AsNoTracking().Include(k => k.Berichten).Include(k => k.Vervolgen).SingleAsync(k => k.Id == klachtId));

    /// <summary>A deed of somebody in the log.</summary>
    internal static Task DaadAsync<T>(this PortalFactory portal, string email, Guid objectId, AuditActie actie) => portal.InDbAsync(db => db.InTransactieAsync(
        async () =>
        {
            var id = await db.Users.Where(g => g.Email == email).Select(g => g.Id).SingleAsync();
            db.Audit(AuditInvoer.Over<T>(new Uitvoerder(id, "inkoper"), actie, objectId, portal.Klok.GetUtcNow()));
            return true;
        },
        CancellationToken.None));

    internal static async Task NietGevondenAsync(HttpClient wie, params string[] adressen)
    {
        foreach (var adres in adressen)
        {
            using var antwoord = await wie.GetAsync(adres);
            Assert.True(HttpStatusCode.NotFound == antwoord.StatusCode, $"{adres} answered {antwoord.StatusCode}");
        }
    }

    internal static async Task MagNietAsync(HttpClient wie, params string[] adressen)
    {
        foreach (var adres in adressen)
        {
            using var antwoord = await wie.GetAsync(adres);
            Assert.True(HttpStatusCode.Forbidden == antwoord.StatusCode, $"{adres} answered {antwoord.StatusCode}");
        }
    }
}
