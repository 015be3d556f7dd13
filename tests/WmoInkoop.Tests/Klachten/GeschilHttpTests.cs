using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Klachten;
using WmoInkoop.TestSupport;
using Xunit;
using static WmoInkoop.Tests.Gunningen.Gunningproef;

namespace WmoInkoop.Tests.Klachten;

/// <summary>A klacht beside the award: shown at every step, and with the consent of both to the Geschillencommissie nothing is awarded (GUN-07).</summary>
public sealed class GeschilHttpTests : IDisposable
{
    private const string Opgeschort = "De gunning is opgeschort: klacht K-2026-0001";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "GUN-07")]
    public async Task Geschil_HoudtVoorstellenEnBevestigenTegen_TotDeUitspraak()
    {
        var proef = await BeoordeeldAsync(_portal);
        var id = await _portal.DienInAsync(proef.Nummer, perceelId: proef.PerceelId);
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        await proef.BereidVoorAsync(een, Core.Common.Amsterdam.Datum(_portal.Klok.GetUtcNow()));

        // an open klacht is shown, and keeps nothing
        foreach (var pad in new[] { proef.Gunning, proef.Pad, $"{proef.Pad}/voorstellen" })
        {
            var html = await een.HtmlAsync(pad);
            Assert.Contains($"href=\"/inkoop/klachten/{id}\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Eis 3 is te streng", html, StringComparison.Ordinal);
        }

        await _portal.BenoemAsync(id);
        await _portal.HandelAfAsync(id);
        Assert.DoesNotContain("K-2026-0001", await een.HtmlAsync(proef.Pad), StringComparison.Ordinal);
        using (var voorgesteld = await een.PostFormAsync($"{proef.Pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Alles is nagekeken.")))
        {
            Assert.Equal(HttpStatusCode.Redirect, voorgesteld.StatusCode);
        }

        // one consent suspends nothing, the second does
        await GeschilAsync(Mensen.Aanbieder, $"/mijn/klachten/{id}/geschil");
        Assert.False((await _portal.KlachtAsync(id)).Vervolgen.Single().SchortOp);
        Assert.Contains("Instemmen of niet: klacht K-2026-0001", await een.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        await GeschilAsync(Mensen.Inkoper, $"/inkoop/klachten/{id}/geschil");
        Assert.True((await _portal.KlachtAsync(id)).Vervolgen.Single().SchortOp);
        Assert.Contains(await _portal.PostAsync(Mensen.Aanbieder), p => p.Brief.Onderwerp == "Klacht K-2026-0001 gaat naar de Geschillencommissie");
        Assert.Contains("De gunning is opgeschort door een klacht", await twee.HtmlAsync($"{proef.Pad}/bevestigen"), StringComparison.Ordinal);
        await WeigertAsync(await twee.PostFormAsync($"{proef.Pad}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper))));
        Assert.False(await _portal.InDbAsync(db => db.Gunningsbrieven.AnyAsync()));

        using (var terug = await een.PostFormAsync(proef.Pad, Geen, $"{proef.Pad}/intrekken"))
        {
            Assert.Equal(HttpStatusCode.Redirect, terug.StatusCode);
        }

        await WeigertAsync(await een.PostFormAsync($"{proef.Pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Nog eens.")));
        await UitspraakAsync(een, id);
        await proef.StelVastAsync(_portal, een, twee);
    }

    [Fact, Trait("Regel", "GUN-07")]
    public async Task Geschil_OverDeHeleAanbesteding_HoudtDeDefinitieveGunningTegen_EnStaatBijElkeStap()
    {
        var proef = await VastgesteldAsync(_portal);
        var id = await _portal.DienInAsync(proef.Nummer);
        await _portal.BenoemAsync(id);
        await _portal.HandelAfAsync(id);
        await _portal.StemInAsync(id, Klachtpartij.Inkoop, Mensen.Inkoper);
        await _portal.StemInAsync(id, Klachtpartij.Klager, Mensen.Aanbieder);
        _portal.Klok.VerderTot(await proef.TermijnEindigtOpAsync(_portal));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        foreach (var pad in new[] { proef.Gunning, proef.Pad, $"{proef.Pad}/definitief", $"{proef.Pad}/beslissing-intrekken" })
        {
            var html = await inkoper.HtmlAsync(pad);
            Assert.Contains("De gunning is opgeschort door een klacht", html, StringComparison.Ordinal);
            Assert.Contains("over de hele aanbesteding", html, StringComparison.Ordinal);
        }

        Assert.Contains("Leg eerst haar uitspraak vast", await inkoper.HtmlAsync(proef.Pad), StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{proef.Pad}/definitief\"", await inkoper.HtmlAsync(proef.Pad), StringComparison.Ordinal);
        Assert.DoesNotContain("Definitief gunnen: Hulp bij huishouden", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        await _portal.VoerUitAsync<Web.Infrastructure.Taken.HerinneringenJob>();
        Assert.DoesNotContain(await _portal.PostAsync(Mensen.Inkoper), p => p.Brief.Onderwerp.StartsWith("Termijn voorbij", StringComparison.Ordinal) && p.Brief.Pad == proef.Pad);
        await WeigertAsync(await inkoper.PostFormAsync($"{proef.Pad}/definitief", Voorwaarden()));
        Assert.False(await _portal.InDbAsync(db => db.Overeenkomsten.AnyAsync()));

        await UitspraakAsync(inkoper, id);
        Assert.Contains($"href=\"{proef.Pad}/definitief\"", await inkoper.HtmlAsync(proef.Pad), StringComparison.Ordinal);
        Assert.Contains("Definitief gunnen: Hulp bij huishouden", await inkoper.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        using var gegund = await inkoper.PostFormAsync($"{proef.Pad}/definitief", Voorwaarden());
        Assert.Equal(HttpStatusCode.Redirect, gegund.StatusCode);
    }

    [Fact, Trait("Regel", "GUN-07")]
    public async Task Geschil_ZonderInstemmingVanEenPartij_HoudtNietsTegen()
    {
        var proef = await VastgesteldAsync(_portal);
        var id = await _portal.DienInAsync(proef.Nummer);
        await _portal.BenoemAsync(id);
        await _portal.HandelAfAsync(id);
        await _portal.StemInAsync(id, Klachtpartij.Inkoop, Mensen.Inkoper);
        using (var klager = await _portal.ClientAls(Mensen.Aanbieder))
        {
            Assert.Contains("Instemmen of niet: klacht K-2026-0001", await klager.HtmlAsync("/mijn"), StringComparison.Ordinal);
            using var niet = await klager.PostFormAsync($"/mijn/klachten/{id}/geschil/niet", new Dictionary<string, string?> { ["Reden"] = $"Wij gaan naar de rechter. {Klachtproef.Hostiel}" });
            Assert.Equal(HttpStatusCode.Redirect, niet.StatusCode);
            Assert.DoesNotContain("Instemmen of niet", await klager.HtmlAsync("/mijn"), StringComparison.Ordinal);
        }

        Assert.Contains(await _portal.PostAsync(Mensen.Inkoper), p => p.Brief.Onderwerp.Contains("niet naar de Geschillencommissie", StringComparison.Ordinal));
        _portal.Klok.VerderTot(await proef.TermijnEindigtOpAsync(_portal));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        Assert.DoesNotContain(Klachtproef.Hostiel, await inkoper.HtmlAsync($"/inkoop/klachten/{id}"), StringComparison.Ordinal);
        using var gegund = await inkoper.PostFormAsync($"{proef.Pad}/definitief", Voorwaarden());
        Assert.Equal(HttpStatusCode.Redirect, gegund.StatusCode);
    }

    private static async Task WeigertAsync(HttpResponseMessage antwoord)
    {
        using (antwoord)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
            Assert.Contains(Opgeschort, await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private async Task GeschilAsync(string email, string pad)
    {
        using var wie = await _portal.ClientAls(email);
        using var antwoord = await wie.PostFormAsync(pad, new Dictionary<string, string?>());
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
    }

    private async Task UitspraakAsync(HttpClient inkoper, Guid id)
    {
        var geschil = (await _portal.KlachtAsync(id)).Vervolgen.Single();
        var dag = Core.Common.Amsterdam.Datum(_portal.Klok.GetUtcNow()).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        using var antwoord = await inkoper.PostFormAsync($"/inkoop/klachten/{id}/vervolg/{geschil.Id}/uitspraak", new Dictionary<string, string?> { ["Op"] = dag, ["Tekst"] = "De klacht is ongegrond.", ["Opvolging"] = "Wij gunnen." });
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
    }
}
