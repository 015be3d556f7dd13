using Microsoft.EntityFrameworkCore;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Documenten;

/// <summary>Putting a backup back, and when that is refused.</summary>
public sealed class HerstelTests : Backupproef
{
    [Fact]
    public async Task Herstel_VanEenGewijzigdeBackup_ZetNietsTerug()
    {
        await MaakDocumentenAsync(1);
        Assert.Equal(0, (await DraaiAsync(Bron, "backup", Backup)).Code);
        var document = Directory.GetFiles(Path.Combine(Backup, "documenten"), "*", SearchOption.AllDirectories).Single();
        var inhoud = await File.ReadAllBytesAsync(document);
        inhoud[^1] ^= 1;
        await File.WriteAllBytesAsync(document, inhoud);
        var nieuw = NieuwPortaalMetSleutel();

        var (code, uitvoer) = await DraaiAsync(nieuw, "herstel", Backup);

        Assert.Equal(1, code);
        Assert.StartsWith("De back-up klopt niet, er is niets teruggezet.", uitvoer, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(nieuw, "documenten")));
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000  ../../portal.db")]
    [InlineData("onzin")]
    public async Task Herstel_MetEenVijandigManifest_WordtGeweigerd(string regel)
    {
        Directory.CreateDirectory(Backup);
        await File.WriteAllTextAsync(Path.Combine(Backup, "manifest.sha256"), regel + "\n");

        var (code, uitvoer) = await DraaiAsync(Werkmap.Nieuw(), "herstel", Backup);

        Assert.Equal(1, code);
        Assert.StartsWith("Dit is geen manifest van een back-up", uitvoer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Herstel_ZonderDeJuisteSleutel_ZegtDatDieErNogBijMoetEnStartDaarnaNiet()
    {
        await MaakDocumentenAsync(1);
        Assert.Equal(0, (await DraaiAsync(Bron, "backup", Backup)).Code);
        var nieuw = Werkmap.Nieuw();

        var (code, uitvoer) = await DraaiAsync(nieuw, "herstel", Backup);
        var (startcode, startuitvoer) = await DraaiAsync(nieuw, "documenten", "controleer");

        Assert.Equal((1, 1), (code, startcode));
        Assert.Contains("Zet nu de hoofdsleutel die bij deze back-up hoort op", uitvoer, StringComparison.Ordinal);
        Assert.StartsWith("Opslag:Sleutelbestand", startuitvoer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Herstel_TerwijlErEenPortaalDraait_WordtGeweigerdEnDaarnaNietMeer()
    {
        await MaakDocumentenAsync(1);
        Assert.Equal(0, (await DraaiAsync(Bron, "backup", Backup)).Code);
        await using (var portaal = PortaalProces.Start(Bron, []))
        {
            await portaal.AdresAsync();
            await Db.Documenten.ExecuteDeleteAsync();

            var (code, uitvoer) = await DraaiAsync(Bron, "herstel", Backup, "overschrijven");

            Assert.Equal((1, "Database:ConnectionString points to a database on which a portal is running; stop that portal first."), (code, uitvoer));
            Assert.False(await NieuweDb().Documenten.AnyAsync());
        }

        Assert.Equal(0, (await DraaiAsync(Bron, "herstel", Backup, "overschrijven")).Code);
        Assert.True(await NieuweDb().Documenten.AnyAsync());
    }
}
