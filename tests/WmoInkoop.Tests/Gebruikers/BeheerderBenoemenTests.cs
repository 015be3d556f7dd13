using System.Net;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Gebruikers;

public sealed class BeheerderBenoemenTests : IDisposable
{
    private readonly PortalFactory _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Benoemen_VoorgesteldEnBevestigd_GeeftDeRol()
    {
        var (wie, een, ander) = (await IdAsync(Mensen.ZonderRol), await Telefoon.VanAsync(_portal, Mensen.Beheerder), await Telefoon.VanAsync(_portal, Mensen.TweedeBeheerder));
        await StelVoorAsync(wie, een.Code);
        var voorstel = await VoorstelAsync();
        Assert.Equal($"/beheer/voorstellen/{voorstel}", Assert.Single(await _portal.PostAsync(Mensen.TweedeBeheerder)).Brief.Pad);
        Assert.False(await IsBeheerderAsync(wie));

        var client = await _portal.ClientAls(Mensen.TweedeBeheerder);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await BevestigAsync(client, voorstel, "000000")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await BevestigAsync(client, voorstel, ander.Code)).StatusCode);

        Assert.True(await IsBeheerderAsync(wie));
        Assert.Equal(
            [AuditActie.VierOgenVoorgesteld, AuditActie.HerauthenticatieMislukt, AuditActie.RolGegeven, AuditActie.VierOgenBevestigd],
            await _portal.InDbAsync(db => db.AuditRegels.OrderBy(r => r.Nummer).Select(r => r.Actie).ToListAsync()));
    }

    [Fact]
    public async Task Benoemen_BevestigdDoorDeVoorstellerZelf_WordtGeweigerd()
    {
        var (wie, een) = (await IdAsync(Mensen.ZonderRol), await Telefoon.VanAsync(_portal, Mensen.Beheerder));
        await StelVoorAsync(wie, een.Code);
        var voorstel = await VoorstelAsync();
        _portal.Klok.Verder(TimeSpan.FromSeconds(30));
        var client = await _portal.ClientAls(Mensen.Beheerder);
        var formulier = Formulier.Lees(await client.HtmlAsync($"/beheer/voorstellen/{voorstel}")).Single(f => f.Actie == $"/beheer/voorstellen/{voorstel}/intrekken");
        using var inhoud = new FormUrlEncodedContent(formulier.Met(new Dictionary<string, string?> { ["Wachtwoord"] = Mensen.Wachtwoord, ["Code"] = een.Code }));

        var antwoord = await client.PostAsync($"/beheer/voorstellen/{voorstel}", inhoud);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.False(await IsBeheerderAsync(wie));
    }

    [Fact]
    public async Task Ontslaan_VanDeEnigeAndere_GaatMetZijnTweeen()
    {
        var (wie, een, ander) = (await IdAsync(Mensen.TweedeBeheerder), await Telefoon.VanAsync(_portal, Mensen.Beheerder), await Telefoon.VanAsync(_portal, Mensen.TweedeBeheerder));
        await StelVoorAsync(wie, een.Code);
        await BevestigAsync(await _portal.ClientAls(Mensen.TweedeBeheerder), await VoorstelAsync(), ander.Code);

        Assert.False(await IsBeheerderAsync(wie));
        _portal.Klok.Verder(TimeSpan.FromSeconds(30));
        var laatste = await IdAsync(Mensen.Beheerder);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await StelVoorAsync(laatste, een.Code)).StatusCode);
    }

    [Fact]
    public async Task Benoemen_AlsEnigeBeheerder_GeldtMeteen()
    {
        await _portal.InDbAsync(db => db.Aanstellingen.Where(a => db.Users.Any(g => g.Id == a.GebruikerId && g.Email == Mensen.TweedeBeheerder)).ExecuteUpdateAsync(s => s.SetProperty(a => a.Tot, _portal.Klok.GetUtcNow())));
        var (wie, een) = (await IdAsync(Mensen.ZonderRol), await Telefoon.VanAsync(_portal, Mensen.Beheerder));

        await StelVoorAsync(wie, een.Code);

        Assert.True(await IsBeheerderAsync(wie));
    }

    [Fact]
    public async Task Rol_InEenRegio_GeeftEnBeeindigtEenBeheerder()
    {
        var wie = await IdAsync(Mensen.ZonderRol);
        var regio = await _portal.InDbAsync(db => db.Regios.Select(r => r.Id).FirstAsync());
        var client = await _portal.ClientAls(Mensen.Beheerder);
        var pad = $"/beheer/gebruikers/{wie}";
        await client.PostFormAsync($"{pad}/rol-geven", new Dictionary<string, string?> { ["Rol"] = "Inkoper", ["RegioId"] = regio.ToString() }, $"{pad}/rol-geven");
        var aanstelling = await _portal.InDbAsync(db => db.Aanstellingen.SingleAsync(a => a.GebruikerId == wie));
        Assert.Equal((Rol.Inkoper, regio, null), (aanstelling.Rol, aanstelling.RegioId!.Value, aanstelling.Tot));

        var einde = $"{pad}/rollen/{aanstelling.Id}/beeindigen";
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostFormAsync(einde, new Dictionary<string, string?>())).StatusCode);
        Assert.NotNull(await _portal.InDbAsync(db => db.Aanstellingen.Where(a => a.Id == aanstelling.Id).Select(a => a.Tot).SingleAsync()));
    }

    [Fact]
    public async Task Rol_BeheerderLangsDeGewoneWeg_WordtGeweigerd()
    {
        var wie = await IdAsync(Mensen.ZonderRol);
        var regio = await _portal.InDbAsync(db => db.Regios.Select(r => r.Id).FirstAsync());
        var pad = $"/beheer/gebruikers/{wie}/rol-geven";
        var antwoord = await (await _portal.ClientAls(Mensen.Beheerder)).PostFormAsync(pad, new Dictionary<string, string?> { ["Rol"] = "Beheerder", ["RegioId"] = regio.ToString() }, pad);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.False(await IsBeheerderAsync(wie));
    }

    [Fact]
    public async Task Ontgrendelen_HaaltHetAccountVanSlot()
    {
        for (var keer = 1; keer <= Gebruiker.MaxPogingen; keer++)
        {
            await AanmeldenAsync("Dit-is-het-niet-1");
        }

        var pad = $"/beheer/gebruikers/{await IdAsync(Mensen.ZonderRol)}";
        await (await _portal.ClientAls(Mensen.Beheerder)).PostFormAsync(pad, new Dictionary<string, string?>(), $"{pad}/ontgrendelen");

        Assert.Equal(HttpStatusCode.Redirect, (await AanmeldenAsync(Mensen.Wachtwoord)).StatusCode);
    }

    private Task<HttpResponseMessage> AanmeldenAsync(string wachtwoord) =>
        _portal.Bezoeker().PostFormAsync("/account/aanmelden", new Dictionary<string, string?> { ["Email"] = Mensen.ZonderRol, ["Wachtwoord"] = wachtwoord });

    private async Task<HttpResponseMessage> StelVoorAsync(Guid wie, string code)
    {
        var pad = $"/beheer/gebruikers/{wie}/beheerder";
        return await (await _portal.ClientAls(Mensen.Beheerder)).PostFormAsync(pad, new Dictionary<string, string?> { ["Toelichting"] = "Vervanging", ["Wachtwoord"] = Mensen.Wachtwoord, ["Code"] = code }, pad);
    }

    private static Task<HttpResponseMessage> BevestigAsync(HttpClient client, Guid voorstel, string code) => client.PostFormAsync(
        $"/beheer/voorstellen/{voorstel}", new Dictionary<string, string?> { ["Wachtwoord"] = Mensen.Wachtwoord, ["Code"] = code }, $"/beheer/voorstellen/{voorstel}");

    private Task<Guid> VoorstelAsync() => _portal.InDbAsync(db => db.VierOgen.Where(v => v.AfgerondOp == null).Select(v => v.Id).SingleAsync());

    private Task<Guid> IdAsync(string email) => _portal.InDbAsync(db => db.Users.Where(g => g.Email == email).Select(g => g.Id).SingleAsync());

    private Task<bool> IsBeheerderAsync(Guid id) => _portal.InDbAsync(db => db.Aanstellingen.AnyAsync(a => a.GebruikerId == id && a.Rol == Rol.Beheerder && a.Tot == null));
}
