using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Bewijsmiddelen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.TestSupport;
using WmoInkoop.Tests.Gunningen;
using Xunit;
using static WmoInkoop.Tests.Gunningen.Gunningproef;

namespace WmoInkoop.Tests.Bewijsmiddelen;

/// <summary>A winner that drops out after the letters, by two: the decision goes, and who wins next follows from what was announced.</summary>
public sealed class UitvalHttpTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "GUN-08"), Trait("Regel", "GUN-12"), Trait("Regel", "GUN-05")]
    public async Task BewijsBleefUit_DeVolgendeWint_MetNieuweBrieven_EnEenNieuweTermijn()
    {
        var proef = await VastgesteldAsync(_portal, Bewijsproef.Eisen);
        var eersteEinde = await proef.TermijnEindigtOpAsync(_portal);
        var verzoek = (await _portal.VerzoekAsync(proef, A))!;
        await _portal.LeverAllesInAsync(proef, C);
        await _portal.KeurAllesAsync(proef, C);

        // not while there is time
        using (var vroeg = await _portal.ClientAls(Mensen.Inkoper))
        {
            using var geweigerd = await vroeg.PostFormAsync(proef.Uitval(A), Bewijsproef.Voorstel(await TelefoonAsync(_portal, Mensen.Inkoper), "Bewijs"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.StatusCode);
            await NietGevondenAsync(vroeg, proef.Uitval(B)); // no winner
        }

        _portal.Klok.VerderTot(verzoek.UiterlijkOp.AddMinutes(1));
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        Assert.Contains("ontbreekt", await een.HtmlAsync(proef.Uitval(A)), StringComparison.Ordinal);
        using (var voorstel = await een.PostFormAsync(proef.Uitval(A), Bewijsproef.Voorstel(await TelefoonAsync(_portal, Mensen.Inkoper), "Bewijs")))
        {
            Assert.Equal(HttpStatusCode.Redirect, voorstel.StatusCode);
        }

        // while it waits nothing changes: no award, no other withdrawal, and not by the same person
        Assert.Contains("Uitvallen van een winnaar bevestigen", await twee.HtmlAsync("/inkoop"), StringComparison.Ordinal);
        using (var zelf = await een.PostFormAsync($"{proef.Uitval(A)}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper))))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, zelf.StatusCode);
        }

        using (var intrekken = await een.PostFormAsync($"{proef.Pad}/beslissing-intrekken", new Dictionary<string, string?>(Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper))) { ["Reden"] = Bewijsproef.RedenVoorAllen }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, intrekken.StatusCode);
        }

        Assert.DoesNotContain(await _portal.PostAsync(A), p => p.Brief.Onderwerp.StartsWith("U krijgt deze opdracht niet", StringComparison.Ordinal));
        using (var bevestigd = await twee.PostFormAsync($"{proef.Uitval(A)}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper))))
        {
            Assert.Equal(HttpStatusCode.Redirect, bevestigd.StatusCode);
        }

        // all are told, the reasons for the winner go to the winner only
        Assert.Contains(await _portal.PostAsync(A), p => p.Brief.Onderwerp.StartsWith("U krijgt deze opdracht niet", StringComparison.Ordinal) && p.Brief.Alineas.Any(x => x.Contains(Bewijsproef.Reden, StringComparison.Ordinal)));
        foreach (var ander in new[] { B, C, X })
        {
            var post = await _portal.PostAsync(ander);
            Assert.Contains(post, p => p.Brief.Onderwerp.StartsWith("Gunningsbeslissing ingetrokken", StringComparison.Ordinal));
            Assert.DoesNotContain(post, p => p.Brief.Alineas.Any(x => x.Contains(Bewijsproef.Reden, StringComparison.Ordinal)));
        }

        Assert.Equal(Bewijsverzoekstand.Vervallen, (await _portal.VerzoekAsync(proef, A))!.StandOp(_portal.Klok.GetUtcNow()));
        Assert.False(await _portal.InDbAsync(db => db.Termijnen.AnyAsync(t => t.ObjectId == verzoek.Id && t.AfgerondOp == null)));

        // the next in rank is proposed; the letters start from the old words
        var pagina = WebUtility.HtmlDecode(await een.HtmlAsync(proef.Pad));
        Assert.Contains("De inschrijver is als winnaar uitgevallen", pagina, StringComparison.Ordinal);
        await een.PostFormAsync($"{proef.Pad}/besluit", Besluit(Amsterdam.Datum(_portal.Klok.GetUtcNow())));
        await een.PostFormAsync($"{proef.Pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Opnieuw nagekeken."));
        await twee.PostFormAsync($"{proef.Pad}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper)));
        Assert.Equal([C, B], await WinnaarsAsync(proef));
        var einde = await _portal.InDbAsync(db => db.Gunningsbeslissingen.Where(b => b.PerceelId == proef.PerceelId && b.IngetrokkenOp == null).Select(b => b.TermijnEindigtOp!.Value).SingleAsync());
        Assert.True(einde > eersteEinde);

        // what C handed in counts still; B is asked, and then the award can be made
        Assert.NotNull((await _portal.VerzoekAsync(proef, C))!.CompleetOp);
        Assert.Equal(2, await _portal.InDbAsync(db => db.Bewijsverzoeken.CountAsync(v => v.InschrijvingId == proef.Inschrijvingen[C])));
        Assert.Single(await _portal.PostAsync(C), p => p.Brief.Onderwerp.StartsWith("Lever uw bewijs in", StringComparison.Ordinal));
        await _portal.LeverAllesInAsync(proef, B);
        await _portal.KeurAllesAsync(proef, B);
        _portal.Klok.VerderTot(einde);
        using var later = await _portal.ClientAls(Mensen.Inkoper);
        using (var gegund = await later.PostFormAsync($"{proef.Pad}/definitief", Voorwaarden()))
        {
            Assert.Equal(HttpStatusCode.Redirect, gegund.StatusCode);
        }

        Assert.Equal(2, await _portal.InDbAsync(db => db.Overeenkomsten.CountAsync()));
        var acties = await _portal.InDbAsync(db => db.AuditRegels.Select(r => r.Actie).Distinct().ToListAsync());
        Assert.All([AuditActie.UitvalVoorgesteld, AuditActie.WinnaarUitgevallen, AuditActie.GunningIngetrokken], a => Assert.Contains(a, acties));
        Assert.True((await _portal.InDbAsync(db => AuditKeten.ControleerAsync(db, CancellationToken.None))).Klopt);
    }

    [Fact, Trait("Regel", "GUN-12"), Trait("Regel", "TRJ-06"), Trait("Regel", "TRJ-13")]
    public async Task ZonderAangekondigdeOpvolging_EenWinnaarMinder_EnDaarnaNiemand()
    {
        var proef = await VastgesteldAsync(_portal, ook: a => a.StelSchaalVast(a.Percelen.Single(), a.Percelen.Single().Schaal, BijUitval.NiemandSchuiftDoor));
        await _portal.LaatUitvallenAsync(proef, A, "TrektZichTerug");
        await NieuweBeslissingAsync(proef);
        Assert.Equal([C], await WinnaarsAsync(proef));
        using (var bieder = await _portal.ClientAls(B))
        {
            Assert.Contains("Vooraf was bekend dat dan niemand doorschuift", await bieder.HtmlAsync(proef.MijnBrief(B)), StringComparison.Ordinal);
        }

        // the last one too: nobody is left, and the perceel can be closed
        await _portal.LaatUitvallenAsync(proef, C, "Faillissement");
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        Assert.Contains("Niemand kan winnen", await inkoper.HtmlAsync(proef.Pad), StringComparison.Ordinal);
        using var gesloten = await inkoper.PostFormAsync($"/inkoop/aanbestedingen/{proef.AanbestedingId}/percelen/{proef.PerceelId}/zonder-winnaar", new Dictionary<string, string?> { ["Reden"] = "Beide winnaars zijn weggevallen en niemand schuift door." });
        Assert.Equal(HttpStatusCode.Redirect, gesloten.StatusCode);
        Assert.Contains(await _portal.PostAsync(B), p => p.Brief.Alineas.Any(x => x.Contains("niemand doorschuift", StringComparison.Ordinal)));
    }

    [Fact, Trait("Regel", "GUN-12")]
    public async Task ZonderOpvolging_HelptIntrekkenEnUitsluitenOokNiet()
    {
        var proef = await VastgesteldAsync(_portal, ook: a => a.StelSchaalVast(a.Percelen.Single(), a.Percelen.Single().Schaal, BijUitval.NiemandSchuiftDoor));
        await _portal.InDbAsync(db => db.Beoordelingen.ExecuteUpdateAsync(s => s.SetProperty(b => b.BlindTotOp, _portal.Klok.GetUtcNow())));
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        await een.PostFormAsync($"{proef.Pad}/beslissing-intrekken", new Dictionary<string, string?>(Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper))) { ["Reden"] = Bewijsproef.RedenVoorAllen });
        await twee.PostFormAsync($"{proef.Pad}/beslissing-intrekken/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper)));
        var uitsluiten = $"/inkoop/inschrijvingen/{proef.Inschrijvingen[A]}/uitsluiten";
        var waarom = new Dictionary<string, string?>(Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper))) { ["Reden"] = Bewijsproef.Reden, ["Grond"] = "Eis" };
        using (var anders = await een.PostFormAsync(uitsluiten, new Dictionary<string, string?>(waarom) { ["Grond"] = "Uitgevallen" }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, anders.StatusCode);
        }

        waarom["Code"] = (await TelefoonAsync(_portal, Mensen.Inkoper)).Code;
        await een.PostFormAsync(uitsluiten, waarom);
        await twee.PostFormAsync($"{uitsluiten}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper)));
        await een.PostFormAsync(proef.Pad, Geen, $"{proef.Pad}/beginnen");
        await NieuweBeslissingAsync(proef);
        Assert.Equal([C], await WinnaarsAsync(proef));
    }

    [Fact, Trait("Regel", "GUN-12")]
    public async Task Afgebroken_BlijftDeBeslissingGelden_EnKanDefinitief()
    {
        var proef = await VastgesteldAsync(_portal);
        _portal.Klok.VerderTot(await proef.TermijnEindigtOpAsync(_portal));
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        await een.PostFormAsync(proef.Uitval(A), Bewijsproef.Voorstel(await TelefoonAsync(_portal, Mensen.Inkoper), "TrektZichTerug"));
        using (var wacht = await een.PostFormAsync($"{proef.Pad}/definitief", Voorwaarden()))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wacht.StatusCode);
        }

        await een.PostFormAsync(proef.Uitval(A), Geen, $"{proef.Uitval(A)}/afbreken");
        using var gegund = await een.PostFormAsync($"{proef.Pad}/definitief", Voorwaarden());
        Assert.Equal(HttpStatusCode.Redirect, gegund.StatusCode);
        await NietGevondenAsync(een, proef.Uitval(A));
    }

    private static async Task NietGevondenAsync(HttpClient wie, string adres)
    {
        using var antwoord = await wie.GetAsync(adres);
        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    /// <summary>With the same words and comparisons anew.</summary>
    private async Task NieuweBeslissingAsync(Gunningproef proef)
    {
        _portal.Klok.Verder(TimeSpan.FromHours(1)); // the last letter is the one sent last
        using var een = await _portal.ClientAls(Mensen.Inkoper);
        using var twee = await _portal.ClientAls(Mensen.TweedeInkoper);
        await een.PostFormAsync($"{proef.Pad}/besluit", Besluit(Amsterdam.Datum(_portal.Klok.GetUtcNow())));
        await een.PostFormAsync(proef.Brief(B), Vergelijkingen());
        await een.PostFormAsync($"{proef.Pad}/voorstellen", Bewijs(await TelefoonAsync(_portal, Mensen.Inkoper), "Opnieuw nagekeken."));
        await twee.PostFormAsync($"{proef.Pad}/bevestigen", Bewijs(await TelefoonAsync(_portal, Mensen.TweedeInkoper)));
    }

    private async Task<List<string>> WinnaarsAsync(Gunningproef proef)
    {
        var ids = await _portal.InDbAsync(db => db.Gunningsbrieven
            .Where(g => g.Uitkomst == Gunningsuitkomst.Winnaar && db.Gunningsbeslissingen.Any(b => b.Id == g.GunningsbeslissingId && b.IngetrokkenOp == null))
            .OrderBy(g => g.Rang).Select(g => g.InschrijvingId).ToListAsync());
        return ids.ConvertAll(id => proef.Inschrijvingen.Single(i => i.Value == id).Key);
    }
}
