using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Storingen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Tests.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Storingen;

/// <summary>Outages, more time and controlegetallen in the portal of a test, by the deeds themselves.</summary>
internal static class Storingsproef
{
    internal const string Reden = "Het portaal was kort voor de sluiting niet bereikbaar. <i>Sorry</i>.";

    internal static Task<string> NummerAsync(this PortalFactory portal, Guid id) => portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == id).Select(a => a.Nummer).SingleAsync());

    internal static Task<Guid> ZaaiAsync(this PortalFactory portal, DateTimeOffset begin, DateTimeOffset? einde) => portal.InDbAsync(db => db.InTransactieAsync(
        () =>
        {
            var storing = new Storing(Storingsoort.Uitgevallen, begin, einde, null, begin);
            db.Add(storing);
            return Task.FromResult(storing.Id);
        },
        CancellationToken.None));

    internal static async Task VerlengAsync(this PortalFactory portal, Guid id, Guid storing, DateTimeOffset sluiting)
    {
        var wie = await portal.AlsInkoperAsync();
        var (versie, planning) = await portal.InDbAsync(async db =>
        {
            var a = await db.Aanbestedingen.AsNoTracking().SingleAsync(x => x.Id == id);
            return (a.Versie, a.Planning);
        });
        await portal.DoeAsync<NaStoringVerlengen, int>(d => d.ExecuteAsync(new Storingsverlenging(id, versie, storing, sluiting, planning.Gunningsdatum, planning.Ingangsdatum, Reden), wie, CancellationToken.None));
    }

    internal static async Task RegistreerAsync(this PortalFactory portal, Proefaanbesteding aanbesteding, Guid storing, string kvk, string sha)
    {
        var wie = await portal.AlsInkoperAsync();
        await portal.DoeAsync<ControlegetalRegistreren, bool>(async d =>
        {
            await d.ExecuteAsync(aanbesteding.Id, storing, new Controlegetalopgave(aanbesteding.PerceelId, "Later Zorg", kvk, sha, "SHA-256", Ontvangstweg.Email, aanbesteding.SluitingOp.AddMinutes(-10)), wie, CancellationToken.None);
            return true;
        });
    }

    internal static async Task<Guid?> LeverAsync(this PortalFactory portal, Guid aanbestedingId, Guid aanbiederId, byte[] bestand, Uitvoerder wie)
    {
        var document = await portal.DoeAsync<Documentopslag, Document>(o => o.BewaarAsync(new MemoryStream(bestand), "inschrijving.pdf", null, CancellationToken.None));
        return (await portal.DoeAsync<InschrijvingAanleveren, Aanleveruitkomst?>(d => d.ExecuteAsync(new Aanlevering(aanbestedingId, aanbiederId, document, null, portal.Klok.GetUtcNow()), wie, CancellationToken.None)))?.InschrijvingId;
    }

    internal static Dictionary<string, string?> Velden(this PortalFactory portal, Guid storing, DateTimeOffset sluiting, int gunningNaDagen) => new()
    {
        ["StoringId"] = storing.ToString(),
        ["SluitingDatum"] = Datum(sluiting),
        ["SluitingTijd"] = Tijd(sluiting),
        ["Gunningsdatum"] = Datum(portal.Klok.GetUtcNow().AddDays(gunningNaDagen - 45)),
        ["Reden"] = Reden,
    };

    internal static Dictionary<string, string?> Opgave(Proefaanbesteding aanbesteding, Guid storing, string sha, DateTimeOffset ontvangen) => new()
    {
        ["StoringId"] = storing.ToString(),
        ["PerceelId"] = aanbesteding.PerceelId.ToString(),
        ["Organisatie"] = "<b>Zorg</b> Fictief",
        ["KvkNummer"] = "9000 0011",
        ["Sha256"] = $"{sha[..32]} {sha[32..]}",
        ["Weg"] = nameof(Ontvangstweg.Telefoon),
        ["OntvangenDatum"] = Datum(ontvangen),
        ["OntvangenTijd"] = Tijd(ontvangen),
    };

    internal static string Datum(DateTimeOffset moment) => Amsterdam.Datum(moment).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string Tijd(DateTimeOffset moment) => Amsterdam.Lokaal(moment).ToString("HH:mm", CultureInfo.InvariantCulture);

    internal static async Task<string> WeigertAsync(HttpClient client, string pad, Dictionary<string, string?> velden, string melding)
    {
        using var antwoord = await client.PostFormAsync(pad, velden);
        var tekst = await antwoord.TekstAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains(melding, tekst, StringComparison.Ordinal);
        return tekst;
    }

    /// <returns>The rule that refused; null: it went through. A colleague who was first is a refusal too.</returns>
    internal static async Task<Domeinregel?> RegelAsync(Func<Task> daad)
    {
        try
        {
            await daad();
            return null;
        }
        catch (DomeinregelException fout)
        {
            return fout.Regel;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Domeinregel.VierOgenAlAfgerond;
        }
    }

    internal static async Task<string> StafAsync(HttpClient inkoper, params string[] paden)
    {
        var tekst = "";
        foreach (var pad in paden)
        {
            tekst += System.Text.RegularExpressions.Regex.Replace(await inkoper.HtmlAsync(pad), "value=\"CfDJ8[^\"]+", "");
        }

        return tekst;
    }
}
