using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Formulieren;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Formulieren;

/// <summary>What is kept of forms without a session is limited, whatever their cookie claims.</summary>
public sealed class FormulierbewaringTests : DatabaseTest
{
    private readonly Hoofdsleutel _sleutel = new(RandomNumberGenerator.GetBytes(32));

    [Fact]
    public async Task Bewaar_MeerDanTienVanEenAccount_OokVanVerschillendeAdressen_WordtGeweigerd()
    {
        var account = await IdAsync(Mensen.Inkoper);
        for (var i = 0; i < Formulierbewaring.MaxPerAccount; i++)
        {
            Assert.NotNull(await BewaarAsync(account, $"192.0.2.{i}"));
        }

        Assert.Null(await BewaarAsync(account, "192.0.2.200"));
        Assert.NotNull(await BewaarAsync(await IdAsync(Mensen.TweedeInkoper), "192.0.2.200"));
        Assert.Equal(Formulierbewaring.MaxPerAccount + 1, await Db.BewaardeFormulieren.CountAsync());
    }

    [Fact]
    public async Task Bewaar_MeerDanHonderdVanEenAfzender_WordtGeweigerd_OokMetCookiesVanVerdwenenAccounts()
    {
        for (var i = 0; i < Formulierbewaring.MaxPerAfzender; i++)
        {
            Assert.NotNull(await BewaarAsync(i % 2 == 0 ? null : Guid.NewGuid(), "192.0.2.1"));
        }

        Assert.Null(await BewaarAsync(null, "192.0.2.1"));
        Assert.Null(await BewaarAsync(Guid.NewGuid(), "192.0.2.1"));
        Assert.Null(await BewaarAsync(await IdAsync(Mensen.Inkoper), "192.0.2.1"));
        Assert.NotNull(await BewaarAsync(null, "192.0.2.2"));
    }

    [Fact]
    public async Task Bewaar_OnbekendenDieHunRuimteVulden_LatenRuimteVoorDeAnderen()
    {
        await BewaarAsync(null, "192.0.2.1");
        await Db.BewaardeFormulieren.ExecuteUpdateAsync(s => s.SetProperty(f => f.Grootte, Formulierbewaring.MaxBytesOnbekend));

        Assert.Null(await BewaarAsync(null, "192.0.2.2"));
        Assert.Null(await BewaarAsync(Guid.NewGuid(), "192.0.2.3"));
        Assert.NotNull(await BewaarAsync(await IdAsync(Mensen.Inkoper), "192.0.2.4"));
    }

    [Fact]
    public async Task Bewaar_AlsAllesBijElkaarTeGrootWordt_WordtGeweigerd_TotHetUurVoorbijIs()
    {
        await BewaarAsync(await IdAsync(Mensen.Inkoper), "192.0.2.1");
        await Db.BewaardeFormulieren.ExecuteUpdateAsync(s => s.SetProperty(f => f.Grootte, Formulierbewaring.MaxBytes));

        Assert.Null(await BewaarAsync(await IdAsync(Mensen.TweedeInkoper), "192.0.2.2"));
        Klok.Verder(BewaardFormulier.Bewaartijd);
        Assert.NotNull(await BewaarAsync(await IdAsync(Mensen.TweedeInkoper), "192.0.2.2"));
        Assert.Equal(1, await Db.BewaardeFormulieren.CountAsync());
    }

    [Fact]
    public async Task Bewaar_OpnieuwVanDezelfdeBrowser_VervangtWatErStond()
    {
        var account = await IdAsync(Mensen.Inkoper);
        var token = await BewaarAsync(account, "192.0.2.1");
        for (var i = 0; i < Formulierbewaring.MaxPerAccount + 1; i++)
        {
            token = await BewaarAsync(account, "192.0.2.1", token);
        }

        Assert.Equal(1, await Db.BewaardeFormulieren.CountAsync());
        Assert.NotNull(await Bewaring().VindAsync(token!, "/proef", account, Nu, default));
    }

    private Formulierbewaring Bewaring() => new(NieuweDb(), _sleutel);

    private Task<string?> BewaarAsync(Guid? account, string afzender, string? eerder = null) =>
        Bewaring().BewaarAsync(new IngezondenFormulier(account, afzender, eerder, "/proef", new Dictionary<string, string[]> { ["Naam"] = ["getypt"] }), Nu, default);

    private Task<Guid> IdAsync(string email) => Db.Users.Where(g => g.Email == email).Select(g => g.Id).SingleAsync();
}
