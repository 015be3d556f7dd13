using System.Text;
using Microsoft.EntityFrameworkCore;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Versleuteling;
using WmoInkoop.TestSupport;
using WmoInkoop.Web.Infrastructure.Documenten;
using Xunit;

namespace WmoInkoop.Tests.Documenten;

/// <summary>The commands backup, herstel and documenten controleer, each in a process of its own.</summary>
public sealed class BackupTests : DatabaseTest
{
    private readonly string _doel = Werkmap.Nieuw();

    private string Bron => Path.GetDirectoryName(Bestand)!;

    private string Backup => Path.Combine(_doel, "backup");

    private static string Sleutel => Path.Combine("sleutels", "hoofdsleutel");

    [Fact]
    public async Task Backup_Teruggezet_GeeftDezelfdeGegevensEnDocumenten()
    {
        await MaakDocumentenAsync(2);

        var (code, uitvoer) = await DraaiAsync(Bron, "backup", Backup);
        Assert.True(code == 0, uitvoer);
        Assert.Contains("2 documenten", uitvoer, StringComparison.Ordinal);
        Assert.Contains($"De hoofdsleutel zit er niet bij. Bewaar {Path.Combine(Bron, Sleutel)}", uitvoer, StringComparison.Ordinal);
        var sleutel = await File.ReadAllTextAsync(Path.Combine(Bron, Sleutel));
        Assert.All(Directory.GetFiles(Backup, "*", SearchOption.AllDirectories), b => Assert.DoesNotContain(sleutel, File.ReadAllText(b, Encoding.Latin1), StringComparison.Ordinal));

        var nieuw = NieuwPortaalMetSleutel();
        Assert.Equal((0, "Alle documenten kloppen: 0."), await DraaiAsync(nieuw, "documenten", "controleer"));
        (code, uitvoer) = await DraaiAsync(nieuw, "herstel", Backup);
        Assert.True(code == 0, uitvoer);
        Assert.Equal((0, "Alle documenten kloppen: 2."), await DraaiAsync(nieuw, "documenten", "controleer"));

        (code, uitvoer) = await DraaiAsync(nieuw, "herstel", Backup);
        Assert.Equal(1, code);
        Assert.StartsWith("Er zijn al gegevens.", uitvoer, StringComparison.Ordinal);
        Assert.Equal(0, (await DraaiAsync(nieuw, "herstel", Backup, "overschrijven")).Code);
    }

    [Fact]
    public async Task Backup_InEenMapDieNietLeegIs_WordtGeweigerd()
    {
        Directory.CreateDirectory(Backup);
        await File.WriteAllTextAsync(Path.Combine(Backup, "iets"), "");

        var (code, uitvoer) = await DraaiAsync(Bron, "backup", Backup);

        Assert.Equal((1, $"De map {Backup} is niet leeg. Kies een andere map."), (code, uitvoer));
    }

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

    [Fact]
    public async Task Controleer_MetEenGewijzigdDocument_NoemtHet()
    {
        var documenten = await MaakDocumentenAsync(2);
        var pad = Path.Combine(Bron, "documenten", Documentopslag.Deelpad(documenten[1].Id));
        var inhoud = await File.ReadAllBytesAsync(pad);
        inhoud[20] ^= 1;
        await File.WriteAllBytesAsync(pad, inhoud);

        var (code, uitvoer) = await DraaiAsync(Bron, "documenten", "controleer");

        Assert.Equal(1, code);
        Assert.Contains($"Document {documenten[1].Id} ontbreekt of is gewijzigd.", uitvoer, StringComparison.Ordinal);
        Assert.DoesNotContain(documenten[0].Id.ToString(), uitvoer, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Uitvoer)> DraaiAsync(string map, params string[] argumenten)
    {
        await using var portaal = PortaalProces.Start(map, argumenten);
        var code = await portaal.EindeAsync();
        return (code, portaal.Uitvoer + portaal.Fouten);
    }

    private string NieuwPortaalMetSleutel()
    {
        var map = Werkmap.Nieuw();
        Directory.CreateDirectory(Path.Combine(map, "sleutels"));
        File.Copy(Path.Combine(Bron, Sleutel), Path.Combine(map, Sleutel));
        return map;
    }

    /// <summary>With the key the portal made at its first start.</summary>
    private async Task<List<Document>> MaakDocumentenAsync(int aantal)
    {
        Assert.Equal(0, (await DraaiAsync(Bron, "documenten", "controleer")).Code);
        var hoofdsleutel = new Hoofdsleutel(Convert.FromBase64String(await File.ReadAllTextAsync(Path.Combine(Bron, Sleutel))));
        var opslag = new Documentopslag(Bron, hoofdsleutel, new GeenScan(), Klok);
        var documenten = new List<Document>();
        for (var i = 0; i < aantal; i++)
        {
            documenten.Add(await opslag.BewaarAsync(new MemoryStream(Proefbestanden.Pdf($"Document {i}", 100_000)), $"{i}.pdf", null, default));
        }

        await Db.InTransactieAsync(
            () =>
            {
                Db.Documenten.AddRange(documenten);
                return Task.CompletedTask;
            },
            default);
        return documenten;
    }
}
