using System.Text;
using WmoInkoop.Core.Documenten;
using Xunit;

namespace WmoInkoop.Tests.Documenten;

/// <summary>Making a backup, and checking what is stored.</summary>
public sealed class BackupTests : Backupproef
{
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
}
