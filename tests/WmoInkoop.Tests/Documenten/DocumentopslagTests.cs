using System.Security.Cryptography;
using System.Text;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Documenten;

public sealed class DocumentopslagTests : IDisposable
{
    private const string Merkteken = "ditstaatnergensleesbaar";
    private readonly Opslagproef _proef = new();

    public void Dispose() => _proef.Dispose();

    [Theory, Trait("Regel", "DOC-01")]
    [InlineData(1)]
    [InlineData(65535)]
    [InlineData(65536)]
    [InlineData(65537)]
    [InlineData(2 * 65536)]
    [InlineData((3 * 65536) + 1)]
    public async Task Bewaar_RondDeGrenzenVanEenBlok_KomtHetzelfdeTerug(int grootte)
    {
        var inhoud = Tekst(grootte);

        var document = await _proef.BewaarAsync(inhoud, "proef.txt");

        Assert.Equal(inhoud, await _proef.LeesAsync(document));
        Assert.Equal(grootte, document.Grootte);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(inhoud)), document.Sha256);
        Assert.True(await _proef.Opslag.KloptAsync(document, default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65536)]
    [InlineData(65537)]
    public async Task Blokken_ZonderInhoudscontrole_KomenTerugInElkeVolgorde(int grootte)
    {
        var (id, sleutel, inhoud) = (Guid.NewGuid(), RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(grootte));
        var pad = Path.Combine(_proef.Datamap, "los");
        await using (var doel = File.Create(pad))
        {
            using var schrijver = new Versleutelschrijver(doel, id, sleutel);
            await schrijver.SchrijfAsync(inhoud, default);
            await schrijver.VoltooiAsync(default);
        }

        await using var stroom = new Ontsleutelstroom(File.OpenHandle(pad), id, grootte, sleutel);
        using var geheugen = new MemoryStream();
        await stroom.CopyToAsync(geheugen);
        Assert.Equal(inhoud, geheugen.ToArray());
        for (var plaats = grootte - 1; plaats >= 0; plaats -= 9973)
        {
            stroom.Position = plaats;
            Assert.Equal(inhoud[plaats], stroom.ReadByte());
        }
    }

    [Fact, Trait("Regel", "DOC-01")]
    public async Task Bewaar_InKleineStukjes_GeeftDezelfdeInhoud()
    {
        var inhoud = Tekst(70_000);

        var document = await _proef.Opslag.BewaarAsync(new Druppelstroom(inhoud, 7), "proef.txt", null, default);

        Assert.Equal(inhoud, await _proef.LeesAsync(document));
    }

    [Fact, Trait("Regel", "DOC-01")]
    public async Task Bewaar_PreciesVijftigMegabyte_MagNog()
    {
        var document = await _proef.Opslag.BewaarAsync(new Nulstroom(Documentsoorten.MaxGrootte), "groot.txt", null, default);

        Assert.Equal(Documentsoorten.MaxGrootte, document.Grootte);
        Assert.True(await _proef.Opslag.KloptAsync(document, default));
    }

    [Fact, Trait("Regel", "DOC-01")]
    public async Task Bewaar_EenByteBovenVijftigMegabyte_WordtGeweigerdEnLaatNietsAchter()
    {
        var bron = new Nulstroom(60L * 1024 * 1024);

        await EisGeweigerd(Domeinregel.DocumentTeGroot, () => _proef.Opslag.BewaarAsync(new Nulstroom(Documentsoorten.MaxGrootte + 1), "groot.txt", null, default));
        await EisGeweigerd(Domeinregel.DocumentTeGroot, () => _proef.Opslag.BewaarAsync(bron, "groot.txt", null, default));

        Assert.True(bron.Position < Documentsoorten.MaxGrootte + 100_000, "stops reading as soon as it is too large");
        Assert.Empty(_proef.Bestanden());
    }

    [Fact, Trait("Regel", "DOC-01")]
    public async Task Bewaar_LeegBestand_WordtGeweigerdEnLaatNietsAchter()
    {
        await EisGeweigerd(Domeinregel.DocumentLeeg, () => _proef.BewaarAsync([], "leeg.pdf"));

        Assert.Empty(_proef.Bestanden());
    }

    [Fact]
    public async Task Bewaar_Afgebroken_LaatNietsAchter()
    {
        await Assert.ThrowsAsync<IOException>(() => _proef.Opslag.BewaarAsync(new Afgebrokenstroom(Tekst(200_000)), "proef.txt", null, default));
        using var afgebroken = new CancellationTokenSource();
        var bron = new Druppelstroom(Tekst(200_000), 1000, na: 100_000, afgebroken.Cancel);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _proef.Opslag.BewaarAsync(bron, "proef.txt", null, afgebroken.Token));

        Assert.Empty(_proef.Bestanden());
    }

    [Fact, Trait("Regel", "INS-06")]
    public async Task Bewaar_LeesbareInhoud_StaatNergensOpSchijf()
    {
        var tijdelijk = new Druppelstroom(Encoding.UTF8.GetBytes(Merkteken + new string('x', 200_000) + Merkteken), 5000, na: 150_000, () => EisNergensLeesbaar());

        await _proef.Opslag.BewaarAsync(tijdelijk, "proef.txt", null, default);

        EisNergensLeesbaar();

        void EisNergensLeesbaar()
        {
            var bestanden = _proef.Bestanden();
            Assert.NotEmpty(bestanden);
            Assert.All(bestanden, b =>
            {
                using var bestand = new FileStream(b, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var geheugen = new MemoryStream();
                bestand.CopyTo(geheugen);
                Assert.Equal(-1, geheugen.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(Merkteken)));
            });
        }
    }

    [Fact]
    public async Task Lees_EenOmgekeerdeBit_WaarDanOok_WordtGeweigerd()
    {
        var document = await _proef.BewaarAsync(Tekst((2 * 65536) + 100), "proef.txt");
        var pad = _proef.Opslag.Pad(document.Id);
        var goed = await File.ReadAllBytesAsync(pad);

        // mark, random part, first block, its tag, second block, last block, last tag
        int[] plaatsen = [0, 3, 4, 11, 12, 12 + 65535, 12 + 65536, 12 + 65551, 12 + 65552, 12 + (2 * 65552), goed.Length - 17, goed.Length - 16, goed.Length - 1];
        foreach (var plaats in plaatsen)
        {
            var fout = goed.ToArray();
            fout[plaats] ^= 1;
            await File.WriteAllBytesAsync(pad, fout);
            await Assert.ThrowsAsync<InvalidDataException>(() => _proef.LeesAsync(document));
            Assert.False(await _proef.Opslag.KloptAsync(document, default));
        }

        await File.WriteAllBytesAsync(pad, goed);
        Assert.True(await _proef.Opslag.KloptAsync(document, default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(12 + 65552)]
    [InlineData(12 + 65552 + 50)]
    [InlineData(12 + (2 * 65552) - 1)]
    public async Task Lees_AfgekaptBestand_WordtGeweigerdVoordErIetsUitkomt(int lengte)
    {
        var document = await _proef.BewaarAsync(Tekst(2 * 65536), "proef.txt");
        var pad = _proef.Opslag.Pad(document.Id);
        await File.WriteAllBytesAsync(pad, (await File.ReadAllBytesAsync(pad))[..lengte]);

        Assert.Throws<InvalidDataException>(() => _proef.Opslag.Open(document));
    }

    [Fact]
    public async Task Lees_AfgekaptOpEenBlokMetDeGrootteAangepast_WordtGeweigerd()
    {
        var (id, sleutel) = (Guid.NewGuid(), RandomNumberGenerator.GetBytes(32));
        var pad = Path.Combine(_proef.Datamap, "los");
        await using (var doel = File.Create(pad))
        {
            using var schrijver = new Versleutelschrijver(doel, id, sleutel);
            await schrijver.SchrijfAsync(new byte[2 * 65536], default);
            await schrijver.VoltooiAsync(default);
        }

        await File.WriteAllBytesAsync(pad, (await File.ReadAllBytesAsync(pad))[..(12 + 65552)]);

        // who can change the row too still cannot make a shorter file: the block left was not written as the last
        await using var stroom = new Ontsleutelstroom(File.OpenHandle(pad), id, 65536, sleutel);
        Assert.Throws<InvalidDataException>(() => stroom.ReadByte());
    }

    [Fact]
    public async Task Lees_BlokkenVerwisseld_WordtGeweigerd()
    {
        var document = await _proef.BewaarAsync(Tekst(3 * 65536), "proef.txt");
        var pad = _proef.Opslag.Pad(document.Id);
        var goed = await File.ReadAllBytesAsync(pad);
        await File.WriteAllBytesAsync(pad, [.. goed[..12], .. goed[(12 + 65552)..(12 + (2 * 65552))], .. goed[12..(12 + 65552)], .. goed[(12 + (2 * 65552))..]]);

        await Assert.ThrowsAsync<InvalidDataException>(() => _proef.LeesAsync(document));
    }

    [Fact]
    public async Task Lees_BestandenVanTweeDocumentenVerwisseld_WordtGeweigerd()
    {
        var een = await _proef.BewaarAsync(Tekst(1000), "een.txt");
        var twee = await _proef.BewaarAsync(Tekst(1000), "twee.txt");
        var (padEen, padTwee) = (_proef.Opslag.Pad(een.Id), _proef.Opslag.Pad(twee.Id));
        File.Move(padEen, padEen + ".weg");
        File.Move(padTwee, padEen);
        File.Move(padEen + ".weg", padTwee);

        await Assert.ThrowsAsync<InvalidDataException>(() => _proef.LeesAsync(een));
        await Assert.ThrowsAsync<InvalidDataException>(() => _proef.LeesAsync(twee));
    }

    [Fact]
    public async Task Lees_BestandMetSleutelVanEenAnderDocument_WordtGeweigerd()
    {
        // the same key, another id: the id itself is part of every block
        var (een, twee, sleutel) = (Guid.NewGuid(), Guid.NewGuid(), RandomNumberGenerator.GetBytes(32));
        var pad = Path.Combine(_proef.Datamap, "los");
        await using (var doel = File.Create(pad))
        {
            using var schrijver = new Versleutelschrijver(doel, een, sleutel);
            await schrijver.SchrijfAsync(new byte[10], default);
            await schrijver.VoltooiAsync(default);
        }

        await using var stroom = new Ontsleutelstroom(File.OpenHandle(pad), twee, 10, sleutel);
        Assert.Throws<InvalidDataException>(() => stroom.ReadByte());
    }

    [Fact, Trait("Regel", "INS-06")]
    public async Task Lees_MetEenAndereHoofdsleutel_WordtGeweigerd()
    {
        var document = await _proef.BewaarAsync(Tekst(1000), "proef.txt");
        using var ander = new Opslagproef();
        Directory.CreateDirectory(Path.GetDirectoryName(ander.Opslag.Pad(document.Id))!);
        File.Copy(_proef.Opslag.Pad(document.Id), ander.Opslag.Pad(document.Id));

        Assert.Throws<AuthenticationTagMismatchException>(() => ander.Opslag.Open(document));
        Assert.False(await ander.Opslag.KloptAsync(document, default));
    }

    [Fact]
    public async Task Bestand_IsAlleenVanHetPortaal()
    {
        var document = await _proef.BewaarAsync(Proefbestanden.Pdf(), "proef.pdf");
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_proef.Opslag.Pad(document.Id)));
        }
    }

    private static async Task EisGeweigerd(Domeinregel regel, Func<Task> daad) => Assert.Equal(regel, (await Assert.ThrowsAsync<DomeinregelException>(daad)).Regel);

    private static byte[] Tekst(int lengte) => [.. Enumerable.Range(0, lengte).Select(i => (byte)('a' + (i % 26)))];
}
