using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Procesverbalen;
using WmoInkoop.Core.Trajecten;
using WmoInkoop.TestSupport;
using WmoInkoop.TestSupport.Aanbestedingen;
using WmoInkoop.TestSupport.Beoordelingen;
using WmoInkoop.TestSupport.Inschrijvingen;
using WmoInkoop.Tests.Gunningen;
using Xunit;

namespace WmoInkoop.Tests.Klachten;

/// <summary>Who can handle a klacht: nobody who did anything in the aanbesteding (GUN-07).</summary>
public sealed class OnafhankelijkheidTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "GUN-07")]
    public async Task Onafhankelijk_IsWieNietsDeedInDezeAanbesteding()
    {
        var aanbesteding = await _portal.PubliceerAsync("2026-0920");
        var andere = await _portal.PubliceerAsync("2026-0921");
        Assert.Equal([Mensen.Beheerder, Mensen.TweedeBeheerder, Mensen.Contractmanager, Mensen.Inkoper, Mensen.TweedeInkoper], await KunnenAsync(aanbesteding));

        // each of these is a deed in it
        await _portal.DaadAsync<Aanbesteding>(Mensen.Inkoper, aanbesteding.Id, AuditActie.AanbestedingGewijzigd);
        Assert.DoesNotContain(Mensen.Inkoper, await KunnenAsync(aanbesteding));
        await _portal.DaadAsync<Perceel>(Mensen.TweedeInkoper, aanbesteding.Percelen.First().Id, AuditActie.PerceelGewijzigd);
        Assert.DoesNotContain(Mensen.TweedeInkoper, await KunnenAsync(aanbesteding));
        await _portal.DaadAsync<Traject>(Mensen.Contractmanager, aanbesteding.TrajectId, AuditActie.TrajectGewijzigd);
        Assert.Equal([Mensen.Beheerder, Mensen.TweedeBeheerder], await KunnenAsync(aanbesteding));

        // and none of them in another
        Assert.Contains(Mensen.Inkoper, await KunnenAsync(andere));
    }

    [Fact, Trait("Regel", "GUN-07"), Trait("Regel", "BEO-02")]
    public async Task Beoordelaar_DieOokInkoperWerd_KanNiet_OokNietNaTerugtrekken()
    {
        var (aanbesteding, _) = await _portal.GeopendAsync(Mensen.Aanbieder);
        await _portal.KeurAsync(aanbesteding.PerceelId);
        await _portal.BeginBeoordelingAsync(aanbesteding.PerceelId, Mensen.Beoordelaar);
        var regioId = await _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == aanbesteding.Id).Select(a => a.RegioId).SingleAsync());
        await _portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                var id = await db.Users.Where(g => g.Email == Mensen.Beoordelaar).Select(g => g.Id).SingleAsync();
                db.Add(new Core.Gebruikers.Aanstelling(id, Core.Gebruikers.Rol.Contractmanager, regioId, _portal.Klok.GetUtcNow()));
                return true;
            },
            CancellationToken.None));
        var kunnen = await _portal.InDbAsync(db => db.Onafhankelijken(aanbesteding.Id, regioId, _portal.Klok.GetUtcNow()).Select(g => g.Email!).ToListAsync());

        Assert.DoesNotContain(Mensen.Beoordelaar, kunnen);
        Assert.DoesNotContain(Mensen.Inkoper, kunnen); // opened the kluis
        Assert.DoesNotContain(Mensen.TweedeInkoper, kunnen);
        Assert.Contains(Mensen.Contractmanager, kunnen);
    }

    [Fact, Trait("Regel", "GUN-07"), Trait("Regel", "GUN-02")]
    public async Task WieDeGunningVoorsteldeOfBevestigde_KanNiet()
    {
        var proef = await Gunningproef.VastgesteldAsync(_portal);
        var regioId = await _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == proef.AanbestedingId).Select(a => a.RegioId).SingleAsync());
        var kunnen = await _portal.InDbAsync(db => db.Onafhankelijken(proef.AanbestedingId, regioId, _portal.Klok.GetUtcNow()).OrderBy(g => g.Email).Select(g => g.Email!).ToListAsync());

        Assert.Equal([Mensen.Beheerder, Mensen.TweedeBeheerder, Mensen.Contractmanager], kunnen);
    }

    [Fact, Trait("Regel", "GUN-07")]
    public async Task DaadAanEenDeelVanDeAanbesteding_OfVoorstelVoorTwee_TeltOok()
    {
        var aanbesteding = await _portal.PubliceerAsync("2026-0924");
        var elders = (await _portal.AlsAsync(Mensen.InkoperElders)).GebruikerId!.Value;
        var subsidie = new Subsidiebesluit(aanbesteding.Percelen.First(), elders, _portal.Klok.GetUtcNow());
        var tekst = new Verbaaltekst(aanbesteding.Id, null, Verbaalonderdeel.Procedurekeuze);
        tekst.Schrijf("Dit is een sociale en andere specifieke dienst.", false, elders, _portal.Klok.GetUtcNow());
        await _portal.InDbAsync(db => db.InTransactieAsync(
            async () =>
            {
                var tweede = await db.Users.Where(g => g.Email == Mensen.TweedeBeheerder).Select(g => g.Id).SingleAsync();
                db.AddRange(subsidie, tekst, new Core.Gebruikers.VierOgen(Core.Gebruikers.VierOgenSoort.BeschikkingenVaststellen, subsidie.Id, "Alles is nagekeken.", tweede, _portal.Klok.GetUtcNow()));
                return true;
            },
            CancellationToken.None));
        Assert.Equal([Mensen.Beheerder, Mensen.Contractmanager, Mensen.Inkoper, Mensen.TweedeInkoper], await KunnenAsync(aanbesteding));

        await _portal.DaadAsync<Subsidiebesluit>(Mensen.Contractmanager, subsidie.Id, AuditActie.SubsidiebesluitVastgelegd);
        Assert.DoesNotContain(Mensen.Contractmanager, await KunnenAsync(aanbesteding));
        await _portal.DaadAsync<Verbaaltekst>(Mensen.Beheerder, tekst.Id, AuditActie.ProcesVerbaalGeschreven);
        Assert.Equal([Mensen.Inkoper, Mensen.TweedeInkoper], await KunnenAsync(aanbesteding));
    }

    [Fact, Trait("Regel", "GUN-07"), Trait("Regel", "GUN-08")]
    public async Task WieBewijsBeoordeelde_KanNiet()
    {
        var proef = await Gunningproef.VastgesteldAsync(_portal, Bewijsmiddelen.Bewijsproef.Eisen);
        var verzoekId = await _portal.InDbAsync(db => db.Bewijsverzoeken.Where(v => v.AanbestedingId == proef.AanbestedingId).Select(v => v.Id).FirstAsync());
        await _portal.DaadAsync<Core.Bewijsmiddelen.Bewijsverzoek>(Mensen.Contractmanager, verzoekId, AuditActie.BewijsBeoordeeld);
        var regioId = await _portal.InDbAsync(db => db.Aanbestedingen.Where(a => a.Id == proef.AanbestedingId).Select(a => a.RegioId).SingleAsync());
        var kunnen = await _portal.InDbAsync(db => db.Onafhankelijken(proef.AanbestedingId, regioId, _portal.Klok.GetUtcNow()).OrderBy(g => g.Email).Select(g => g.Email!).ToListAsync());

        Assert.Equal([Mensen.Beheerder, Mensen.TweedeBeheerder], kunnen);
    }

    [Theory, Trait("Regel", "GUN-07")]
    [InlineData(typeof(Core.Bewijsmiddelen.Bewijsverzoek))]
    [InlineData(typeof(Core.Uitvallers.Uitvaller))]
    [InlineData(typeof(Subsidiebesluit))]
    [InlineData(typeof(Beschikking))]
    [InlineData(typeof(Bezwaar))]
    [InlineData(typeof(Verbaaltekst))]
    [InlineData(typeof(ProcesVerbaalVanDeProcedure))]
    [InlineData(typeof(Core.Gestanddoeningen.Verlengingsverzoek))]
    [InlineData(typeof(Core.Beoordelingen.Consensusbespreking))]
    [InlineData(typeof(Core.Dialogen.Dialooggesprek))]
    [InlineData(typeof(Core.Dialogen.Dialoogverduidelijking))]
    public async Task Onafhankelijkheid_KijktNaarDadenAanElkDeel(Type deel)
    {
        var (vraag, tabel) = await _portal.InDbAsync(db => Task.FromResult((db.Onafhankelijken(Guid.NewGuid(), Guid.NewGuid(), _portal.Klok.GetUtcNow()).ToQueryString(), db.Model.FindEntityType(deel)!.GetTableName()!)));

        Assert.True(vraag.Contains($"FROM \"{tabel}\"", StringComparison.Ordinal) || vraag.Contains($"FROM [{tabel}]", StringComparison.Ordinal), $"Deeds on {tabel} do not count.");
    }

    [Fact, Trait("Regel", "GUN-07")]
    public async Task WieVoorInkoopAntwoorddeOfInstemde_KanNiet()
    {
        var aanbesteding = await _portal.PubliceerAsync("2026-0925");
        var id = await _portal.DienInAsync("2026-0925");
        await _portal.BenoemAsync(id);
        Assert.Contains(Mensen.TweedeInkoper, await KunnenAsync(aanbesteding));
        await _portal.StuurAsync(id, Klachtpartij.Inkoop, Mensen.TweedeInkoper);
        Assert.DoesNotContain(Mensen.TweedeInkoper, await KunnenAsync(aanbesteding));
        await WeigertAsync(Domeinregel.BehandelaarNietOnafhankelijk, () => _portal.BenoemAsync(id, Mensen.TweedeInkoper));

        await _portal.HandelAfAsync(id);
        Assert.Contains(Mensen.Inkoper, await KunnenAsync(aanbesteding));
        await _portal.StemInAsync(id, Klachtpartij.Inkoop, Mensen.Inkoper);
        Assert.DoesNotContain(Mensen.Inkoper, await KunnenAsync(aanbesteding));
    }

    [Fact, Trait("Regel", "GUN-07")]
    public async Task Behandelaar_WieBetrokkenIsOfZichzelfBenoemt_WordtGeweigerd_OokBijDeUitkomst()
    {
        var aanbesteding = await _portal.PubliceerAsync("2026-0922");
        await _portal.DaadAsync<Aanbesteding>(Mensen.Inkoper, aanbesteding.Id, AuditActie.AanbestedingGewijzigd);
        var id = await _portal.DienInAsync("2026-0922");
        await WeigertAsync(Domeinregel.BehandelaarNietOnafhankelijk, () => _portal.BenoemAsync(id, Mensen.Inkoper, door: Mensen.TweedeInkoper));
        await WeigertAsync(Domeinregel.BehandelaarNietOnafhankelijk, () => _portal.BenoemAsync(id, Mensen.InkoperElders));
        await WeigertAsync(Domeinregel.BehandelaarNietOnafhankelijk, () => _portal.BenoemAsync(id, Mensen.Tafelsecretaris));
        await WeigertAsync(Domeinregel.BehandelaarNietOnafhankelijk, () => _portal.BenoemAsync(id, Mensen.Aanbieder));
        await WeigertAsync(Domeinregel.BehandelaarBenoemtZichzelf, () => _portal.BenoemAsync(id, Mensen.TweedeInkoper, door: Mensen.TweedeInkoper));
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);
        var keuzes = await inkoper.HtmlAsync($"/inkoop/klachten/{id}/behandelaar");
        Assert.Contains("Inkoper 2 Leeuwarden", keuzes, StringComparison.Ordinal);
        Assert.DoesNotContain("Inkoper 1 Leidse regio", keuzes, StringComparison.Ordinal);
        Assert.Contains("volgens het logboek niets deed", keuzes, StringComparison.Ordinal);

        // took part in it after all: another concludes
        await _portal.BenoemAsync(id, Mensen.TweedeInkoper);
        await _portal.DaadAsync<Aanbesteding>(Mensen.TweedeInkoper, aanbesteding.Id, AuditActie.PlanningGewijzigd);
        await WeigertAsync(Domeinregel.BehandelaarNietOnafhankelijk, () => _portal.HandelAfAsync(id, Mensen.TweedeInkoper));
        await _portal.BenoemAsync(id);
        await WeigertAsync(Domeinregel.KlachtVraagtBehandelaar, () => _portal.HandelAfAsync(id, Mensen.TweedeInkoper));
        await _portal.HandelAfAsync(id);
        Assert.Contains(await _portal.PostAsync(Mensen.TweedeInkoper), p => p.Brief.Onderwerp.EndsWith("niet meer", StringComparison.Ordinal));
    }

    [Fact, Trait("Regel", "GUN-07")]
    public async Task Beheerder_AlsBehandelaar_HandeltAfZonderInkoperTeZijn()
    {
        await _portal.PubliceerAsync("2026-0923");
        var id = await _portal.DienInAsync("2026-0923");
        await _portal.BenoemAsync(id, Mensen.Beheerder);
        using var beheerder = await _portal.ClientAls(Mensen.Beheerder);

        Assert.Contains("K-2026-0001", await beheerder.HtmlAsync("/inkoop/klachten"), StringComparison.Ordinal);
        using var antwoord = await beheerder.PostFormAsync($"/inkoop/klachten/{id}/uitkomst", new Dictionary<string, string?> { ["Uitkomst"] = "Gegrond", ["Reden"] = Klachtproef.Reden, ["Gevolg"] = "De eis gaat eruit." });
        Assert.Equal(System.Net.HttpStatusCode.Redirect, antwoord.StatusCode);
    }

    private static async Task WeigertAsync(Domeinregel regel, Func<Task> daad) => Assert.Equal(regel, (await Assert.ThrowsAsync<DomeinregelException>(daad)).Regel);

    private Task<List<string>> KunnenAsync(Aanbesteding aanbesteding) =>
        _portal.InDbAsync(db => db.Onafhankelijken(aanbesteding.Id, aanbesteding.RegioId, _portal.Klok.GetUtcNow()).OrderBy(g => g.Email).Select(g => g.Email!).ToListAsync());
}
