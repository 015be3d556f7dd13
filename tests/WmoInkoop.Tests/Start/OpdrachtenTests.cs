using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Auditlog;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Start;

/// <summary>Commands that run instead of the web server.</summary>
public sealed class OpdrachtenTests : DatabaseTest
{
    [Fact]
    public async Task Onbekend_ToontDeLijst()
    {
        var (code, uitvoer) = await DraaiAsync("onzin", "x");

        Assert.Equal(2, code);
        Assert.StartsWith("Onbekende opdracht 'onzin x'.", uitvoer, StringComparison.Ordinal);
        Assert.Contains("audit controleer", uitvoer, StringComparison.Ordinal);
    }

    [Fact, Trait("Regel", "AUD-01")]
    public async Task AuditControleer_OpEenGaveKeten_NoemtRegelsEnKop()
    {
        await SchrijfRegelsAsync(3);
        var kop = await Db.AuditKoppen.AsNoTracking().SingleAsync();

        var (code, uitvoer) = await DraaiAsync("audit", "controleer");

        Assert.Equal($"De auditketen klopt: {kop.Nummer} regels, kop {kop.Hash}.", uitvoer);
        Assert.Equal(0, code);
    }

    [Fact, Trait("Regel", "AUD-01")]
    public async Task AuditControleer_NaEenIngreepInDeDatabase_NoemtDeEersteKapotteRegel()
    {
        await SchrijfRegelsAsync(3);
        await Db.Database.ExecuteSqlRawAsync("""UPDATE "AuditRegels" SET "Tekst" = replace("Tekst", 'portaal', 'niemand') WHERE "Nummer" = 2""");

        var (code, uitvoer) = await DraaiAsync("audit", "controleer");

        Assert.Equal("De auditketen klopt niet vanaf regel 2: de tekst of de hash is veranderd.", uitvoer);
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task BeheerderMaken_WaarErAlEenIs_WordtGeweigerd()
    {
        var (code, uitvoer) = await DraaiAsync("beheerder", "maken", "nieuw@portaal.test", "Nieuwe", "Beheerder");

        Assert.Equal("Er is al een beheerder. Die benoemt de volgende in het portaal.", uitvoer);
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task BeheerderMaken_InEenPortaalZonderBeheerder_GeeftEenAdresVoorHetWachtwoord()
    {
        await Db.Aanstellingen.Where(a => a.Rol == Rol.Beheerder).ExecuteUpdateAsync(s => s.SetProperty(a => a.Tot, Nu));

        var (code, uitvoer) = await DraaiAsync("beheerder", "maken", "nieuw@portaal.test", "Nieuwe", "Beheerder");

        Assert.Equal(0, code);
        Assert.Contains("/account/wachtwoord-herstellen?wie=", uitvoer, StringComparison.Ordinal);
        await using var db = NieuweDb();
        Assert.True(await db.Aanstellingen.AnyAsync(a => a.Rol == Rol.Beheerder && a.Tot == null && db.Users.Any(g => g.Id == a.GebruikerId && g.Naam == "Nieuwe Beheerder")));
    }

    private Task SchrijfRegelsAsync(int aantal) => Db.InTransactieAsync(
        () =>
        {
            for (var i = 0; i < aantal; i++)
            {
                Db.Audit(new AuditInvoer(Uitvoerder.Portaal, AuditActie.DemoGeladen, "Demo", null, Nu));
            }

            return Task.CompletedTask;
        },
        CancellationToken.None);

    private async Task<(int Code, string Uitvoer)> DraaiAsync(params string[] argumenten)
    {
        await using var portaal = PortaalProces.Start(Path.GetDirectoryName(Bestand)!, argumenten);
        var code = await portaal.EindeAsync();
        return (code, portaal.Uitvoer + portaal.Fouten);
    }
}
