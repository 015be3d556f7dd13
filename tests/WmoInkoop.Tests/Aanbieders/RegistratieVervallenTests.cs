using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.TestSupport;
using Xunit;
using static WmoInkoop.TestSupport.Aanbieders.AanbiederBouwer;

namespace WmoInkoop.Tests.Aanbieders;

/// <summary>A registration that claimed another's KvK number is declared lapsed; the organisation it belongs to gets in.</summary>
public sealed class RegistratieVervallenTests : IDisposable
{
    private const string Kvk = "80000041";
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact, Trait("Regel", "AAN-02")]
    public async Task Vervallen_GeeftHetNummerVrij_EnWieErRechtOpHeeftRegistreertAlsnog()
    {
        var kraker = await BewaarAsync(Mensen.Beoordelaar);
        await VraagAansluitingAsync(kraker, Mensen.ZonderRol); // somebody of the real organisation, who could only ask to join
        using var inkoper = await _portal.ClientAls(Mensen.TweedeInkoper);

        using var antwoord = await inkoper.PostFormAsync($"/inkoop/aanbieders/{kraker}/vervallen", new Dictionary<string, string?> { ["Reden"] = "Het nummer is van een ander." });

        Assert.Equal($"/inkoop/aanbieders/{kraker}", antwoord.Headers.Location?.ToString());
        Assert.Contains("Het nummer is van een ander.", await inkoper.HtmlAsync($"/inkoop/aanbieders/{kraker}"), StringComparison.Ordinal);
        Assert.Contains(await _portal.PostAsync(Mensen.Beoordelaar), p => p.Brief.Alineas.Any(a => a.Contains("Het nummer is van een ander.", StringComparison.Ordinal)));
        Assert.Contains(await _portal.PostAsync(Mensen.ZonderRol), p => p.Brief.Pad == "/mijn/registreren");
        Assert.Equal(1, await _portal.InDbAsync(db => db.AuditRegels.CountAsync(r => r.ObjectId == kraker && r.Actie == AuditActie.RegistratieVervallenVerklaard)));

        Assert.False(await _portal.InDbAsync(db => db.Medewerkers.AnyAsync(m => m.AanbiederId == kraker && m.Tot == null)));
        using var los = await _portal.ClientAls(Mensen.ZonderRol);
        Assert.Contains("/mijn/registreren", await los.HtmlAsync("/mijn"), StringComparison.Ordinal);
        using var opnieuw = await los.PostFormAsync("/mijn/registreren", Organisatie());
        Assert.Equal("/mijn", opnieuw.Headers.Location?.ToString());
        var nieuw = await _portal.InDbAsync(db => db.Aanbieders.SingleAsync(a => a.KvkNummer == KvkNummer.Maak(Kvk) && a.VervallenOp == null));
        Assert.Equal(("Zorggroep Echt", AanbiederStatus.InVoorbereiding), (nieuw.Naam, nieuw.Status));
        Assert.Contains("Zorggroep Echt", await los.HtmlAsync("/mijn/organisatie"), StringComparison.Ordinal);
        Assert.False(await _portal.InDbAsync(db => db.Aansluitverzoeken.AnyAsync(v => v.BeslotenOp == null)));
    }

    [Fact, Trait("Regel", "AAN-02")]
    public async Task KvkNummer_ZonderVervallen_KanInDeDatabaseMaarEenKeer()
    {
        await BewaarAsync();

        await Assert.ThrowsAsync<DbUpdateException>(() => BewaarAsync(Mensen.Inkoper));
    }

    [Fact, Trait("Regel", "AAN-02")]
    public async Task Registreren_MetAccountEnBekendNummer_WordtEenVerzoek()
    {
        using var los = await _portal.ClientAls(Mensen.ZonderRol);
        var invoer = Organisatie();
        invoer["KvkNummer"] = "90000011";

        using var antwoord = await los.PostFormAsync("/mijn/registreren", invoer);

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Contains($"om bij {Mensen.AanbiederNaam} te horen", await los.HtmlAsync("/mijn"), StringComparison.Ordinal);
        using var nogmaals = await los.PostFormAsync("/mijn/registreren", Organisatie());
        Assert.Contains("U hoort al bij een organisatie", WebUtility.HtmlDecode(await nogmaals.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.False(await _portal.InDbAsync(db => db.Aanbieders.AnyAsync(a => a.KvkNummer == KvkNummer.Maak(Kvk))));
    }

    [Theory, Trait("Regel", "AAN-02")]
    [InlineData(Mensen.Aanbieder)]
    [InlineData(Mensen.Contractmanager)]
    [InlineData(Mensen.Beheerder)]
    public async Task Vervallen_WieGeenInkoperIs_MagNiet(string wie)
    {
        var kraker = await BewaarAsync();
        using var client = await _portal.ClientAls(wie);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/inkoop/aanbieders/{kraker}/vervallen")).StatusCode);
    }

    [Fact, Trait("Regel", "AAN-02")]
    public async Task Vervallen_ZonderReden_VerandertNiets()
    {
        var kraker = await BewaarAsync();
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);

        using var antwoord = await inkoper.PostFormAsync($"/inkoop/aanbieders/{kraker}/vervallen", new Dictionary<string, string?> { ["Reden"] = " " });

        Assert.NotEqual(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.True(await _portal.InDbAsync(db => db.Aanbieders.AnyAsync(a => a.Id == kraker && a.VervallenOp == null)));
    }

    [Fact, Trait("Regel", "AAN-02")]
    public async Task Vervallen_EigenOrganisatie_BeslistEenAnder()
    {
        var kraker = await BewaarAsync(Mensen.Inkoper);
        using var inkoper = await _portal.ClientAls(Mensen.Inkoper);

        using var antwoord = await inkoper.PostFormAsync($"/inkoop/aanbieders/{kraker}/vervallen", new Dictionary<string, string?> { ["Reden"] = "Weg ermee." });

        Assert.Contains("Laat een andere inkoper beslissen", WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    private Task<Guid> BewaarAsync(string beheerder = Mensen.ZonderRol) => _portal.InDbAsync(db => db.InTransactieAsync(
        async () =>
        {
            var wie = await db.Users.SingleAsync(g => g.Email == beheerder);
            var aanbieder = EenAanbieder().MetNaam("Zorg van een kraker").MetKvkNummer(Kvk).MetBeheerder(wie.Id).Op(_portal.Klok.GetUtcNow()).Maak();
            db.Add(aanbieder);
            return aanbieder.Id;
        },
        CancellationToken.None));

    private Task<bool> VraagAansluitingAsync(Guid aanbiederId, string email) => _portal.InDbAsync(db => db.InTransactieAsync(
        async () =>
        {
            db.Add(new Aansluitverzoek(aanbiederId, (await db.Users.SingleAsync(g => g.Email == email)).Id, _portal.Klok.GetUtcNow()));
            return true;
        },
        CancellationToken.None));

    private static Dictionary<string, string?> Organisatie() => new()
    {
        ["Naam"] = "Zorggroep Echt",
        ["KvkNummer"] = Kvk,
        ["Grootteklasse"] = "Klein",
        ["Adres"] = "Grote Markt 1",
        ["Postcode"] = "2312 HV",
        ["Plaats"] = "Leiden",
        ["Telefoon"] = "071 000 00 00",
    };
}
