using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Bewijsmiddelen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.TestSupport.CaoVerklaringen;
using WmoInkoop.Tests.Gunningen;
using static WmoInkoop.Tests.Gunningen.Gunningproef;

namespace WmoInkoop.Tests.Bewijsmiddelen;

/// <summary>A perceel of which the letters are out and the winners C and A have evidence to hand in.</summary>
internal static class Bewijsproef
{
    internal const string Reden = "Op de gedragsverklaring ontbreken de naam en het nummer van de organisatie.";
    internal const string RedenVoorAllen = "Een winnaar leverde het gevraagde bewijs niet binnen de termijn in. Daarom nemen wij een nieuwe beslissing over dit perceel.";

    internal static IReadOnlyList<Eisgegevens> Eisen { get; } =
    [
        AanbestedingBouwer.EenEis,
        new(Eissoort.Uitsluitingsgrond, "U bent niet veroordeeld.", Bewijssoort: Bewijssoort.GedragsverklaringAanbesteden, Bewijsmoment: Bewijsmoment.NaVoorlopigeGunning),
        new(Eissoort.Geschiktheidseis, "U staat ingeschreven.", Bewijssoort: Bewijssoort.UittrekselHandelsregister, Bewijsmoment: Bewijsmoment.NaVoorlopigeGunning, BewijsVanCombinanten: true, BewijsVanSteunendePartijen: true),
    ];

    internal static string Mijn(this Bewijsverzoek verzoek) => $"/mijn/bewijsmiddelen/{verzoek.Id}";

    internal static string Bewijs(this Gunningproef proef) => $"{proef.Pad}/bewijs";

    internal static string Uitval(this Gunningproef proef, string wie) => $"{proef.Pad}/uitval/{proef.Inschrijvingen[wie]}";

    /// <summary>The last request to a bidder, with its pieces in order; null: none.</summary>
    internal static async Task<Bewijsverzoek?> VerzoekAsync(this PortalFactory portal, Gunningproef proef, string wie) =>
        (await portal.InDbAsync(db => db.Bewijsverzoeken.AsNoTracking().Include(v => v.Stukken).ThenInclude(s => s.Documenten).Where(v => v.InschrijvingId == proef.Inschrijvingen[wie]).ToListAsync())).MaxBy(v => v.GevraagdOp);

    internal static async Task<Guid> StukAsync(this PortalFactory portal, Gunningproef proef, string wie, int volgnummer) => (await portal.VerzoekAsync(proef, wie))!.Stukken.Single(s => s.Volgnummer == volgnummer).Id;

    internal static Task<HttpResponseMessage> UploadAsync(this HttpClient client, string pad, DateOnly afgegevenOp, byte[]? inhoud = null) => client.PostMetBestandAsync(
        pad, new Dictionary<string, string?> { ["AfgegevenOp"] = afgegevenOp.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }, "Document", "verklaring.pdf", inhoud ?? Proefbestanden.Pdf("Verklaring"));

    /// <summary>Adds a fresh document to each piece and hands all in, through the pages.</summary>
    internal static async Task LeverAllesInAsync(this PortalFactory portal, Gunningproef proef, string wie)
    {
        using var client = await portal.ClientAls(wie);
        var verzoek = (await portal.VerzoekAsync(proef, wie))!;
        foreach (var stuk in verzoek.Stukken.Where(s => s.MoetNogKomen))
        {
            using var toegevoegd = await client.UploadAsync($"{verzoek.Mijn()}/{stuk.Id}", Amsterdam.Datum(portal.Klok.GetUtcNow()));
            Xunit.Assert.Equal(System.Net.HttpStatusCode.Redirect, toegevoegd.StatusCode);
        }

        using var ingeleverd = await client.PostFormAsync(verzoek.Mijn(), new Dictionary<string, string?>(), $"{verzoek.Mijn()}/inleveren");
        Xunit.Assert.Equal(System.Net.HttpStatusCode.Redirect, ingeleverd.StatusCode);
    }

    /// <summary>An inkoper finds that all of it meets.</summary>
    internal static async Task KeurAllesAsync(this PortalFactory portal, Gunningproef proef, string wie)
    {
        using var inkoper = await portal.ClientAls(Mensen.Inkoper);
        foreach (var stuk in (await portal.VerzoekAsync(proef, wie))!.Stukken.Where(s => s.Oordeel is null))
        {
            using var antwoord = await inkoper.PostFormAsync($"{proef.Bewijs()}/{stuk.Id}", new Dictionary<string, string?> { ["Oordeel"] = "Voldoet" });
            Xunit.Assert.Equal(System.Net.HttpStatusCode.Redirect, antwoord.StatusCode);
        }
    }

    /// <summary>One inkoper proposes that a winner drops out, another confirms.</summary>
    internal static async Task LaatUitvallenAsync(this PortalFactory portal, Gunningproef proef, string wie, string grond)
    {
        using var een = await portal.ClientAls(Mensen.Inkoper);
        using var twee = await portal.ClientAls(Mensen.TweedeInkoper);
        using var voorstel = await een.PostFormAsync(proef.Uitval(wie), Voorstel(await TelefoonAsync(portal, Mensen.Inkoper), grond));
        Xunit.Assert.Equal(System.Net.HttpStatusCode.Redirect, voorstel.StatusCode);
        using var bevestigd = await twee.PostFormAsync($"{proef.Uitval(wie)}/bevestigen", Gunningproef.Bewijs(await TelefoonAsync(portal, Mensen.TweedeInkoper)));
        Xunit.Assert.Equal(System.Net.HttpStatusCode.Redirect, bevestigd.StatusCode);
    }

    internal static Dictionary<string, string?> Voorstel(Telefoon telefoon, string grond) =>
        new() { ["Wachtwoord"] = Mensen.Wachtwoord, ["Code"] = telefoon.Code, ["Grond"] = grond, ["Reden"] = $"{Reden} <b>U</b>", ["RedenVoorAllen"] = RedenVoorAllen };
}
