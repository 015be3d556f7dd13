using System.Text;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;
using WmoInkoop.TestSupport;
using Xunit;

namespace WmoInkoop.Tests.Documenten;

public sealed class InhoudscontroleTests : IDisposable
{
    private static readonly Dictionary<string, byte[]> Goed = new()
    {
        ["pdf"] = Proefbestanden.Pdf(),
        ["docx"] = Proefbestanden.Docx(),
        ["xlsx"] = Proefbestanden.Xlsx(),
        ["pptx"] = Proefbestanden.Pptx(),
        ["odt"] = Proefbestanden.Odt(),
        ["ods"] = Proefbestanden.Ods(),
        ["odp"] = Proefbestanden.Odp(),
        ["txt"] = "Beste inkoper, één regel.\r\n"u8.ToArray(),
        ["csv"] = "naam;uren\r\nZorg Fictief;12\r\n"u8.ToArray(),
        ["png"] = Proefbestanden.Png(),
        ["jpg"] = Proefbestanden.Jpg(),
        ["jpeg"] = Proefbestanden.Jpg(),
    };

    private readonly Opslagproef _proef = new();

    public static TheoryData<string> Soorten => [.. Goed.Keys];

    /// <summary>Every content under every other name, but for what is both: any text is a csv, and a small pdf is text too.</summary>
    public static IEnumerable<object[]> VerkeerdeParen =>
        from inhoud in Goed.Keys
        from naam in Goed.Keys
        where inhoud != naam && !(inhoud is "jpg" or "jpeg" && naam is "jpg" or "jpeg") && !(inhoud is "txt" or "csv" or "pdf" && naam is "txt" or "csv")
        select new object[] { inhoud, naam };

    public static TheoryData<string, string, Domeinregel> Bijzonder => new()
    {
        { "programma.exe", "exe", Domeinregel.DocumentSoortOnbekend },
        { "zonder-extensie", "pdf", Domeinregel.DocumentSoortOnbekend },
        { "", "pdf", Domeinregel.DocumentSoortOnbekend },
        { "pagina.html", "txt", Domeinregel.DocumentSoortOnbekend },
        { "plan.docm", "docm", Domeinregel.DocumentSoortOnbekend },
        { "factuur.pdf.exe", "pdf", Domeinregel.DocumentSoortOnbekend },
        { "factuur.pdf", "exe", Domeinregel.DocumentInhoudPastNiet },
        { "factuur.txt", "exe", Domeinregel.DocumentInhoudPastNiet },
        { "factuur.pdf", "exe met spaties ervoor", Domeinregel.DocumentInhoudPastNiet },
        { "plan.docx", "exe", Domeinregel.DocumentInhoudPastNiet },
        { "plan.docx", "zip", Domeinregel.DocumentInhoudPastNiet },
        { "plan.docx", "docx zonder hoofddeel", Domeinregel.DocumentInhoudPastNiet },
        { "plan.docx", "sjabloon", Domeinregel.DocumentInhoudPastNiet },
        { "plan.odt", "zip", Domeinregel.DocumentInhoudPastNiet },
        { "plan.docx", "exe met zip erachter", Domeinregel.DocumentInhoudPastNiet },
        { "plan.docx", "docm", Domeinregel.DocumentHeeftMacros },
        { "plan.docx", "docx met macro", Domeinregel.DocumentHeeftMacros },
        { "plan.xlsx", "xlsx met macro", Domeinregel.DocumentHeeftMacros },
        { "plan.odt", "odt met macro", Domeinregel.DocumentHeeftMacros },
        { "plan.docx", "wachtwoord", Domeinregel.DocumentOudOfBeveiligd },
        { "plan.pdf", "halve pdf", Domeinregel.DocumentBeschadigd },
        { "plan.docx", "halve docx", Domeinregel.DocumentBeschadigd },
        { "plan.docx", "docx met entiteiten", Domeinregel.DocumentBeschadigd },
        { "plan.docx", "docx met valse inhoudsopgave", Domeinregel.DocumentBeschadigd },
        { "plan.docx", "docx met grote inhoudsopgave", Domeinregel.DocumentBeschadigd },
        { "lijst.csv", "nul", Domeinregel.DocumentInhoudPastNiet },
        { "lijst.txt", "utf-16", Domeinregel.DocumentInhoudPastNiet },
        { "lijst.txt", "geen tekst", Domeinregel.DocumentInhoudPastNiet },
    };

    public void Dispose() => _proef.Dispose();

    [Theory, Trait("Regel", "DOC-01"), MemberData(nameof(Soorten))]
    public async Task Bewaar_ToegestaneSoort_WordtAangenomenMetOnsInhoudstype(string extensie)
    {
        var document = await _proef.BewaarAsync(Goed[extensie], $"Plan van aanpak.{extensie.ToUpperInvariant()}");

        Assert.Equal(Goed[extensie], await _proef.LeesAsync(document));
        Assert.Equal(Documentsoorten.Van("x." + extensie), document.Soort);
        Assert.Matches("^(application|text|image)/[a-z.+-]+$", document.Soort.Inhoudstype());
    }

    [Theory, Trait("Regel", "DOC-01"), MemberData(nameof(VerkeerdeParen))]
    public async Task Bewaar_InhoudVanEenAndereSoort_WordtGeweigerd(string inhoud, string naam)
    {
        await Assert.ThrowsAsync<DomeinregelException>(() => _proef.BewaarAsync(Goed[inhoud], $"proef.{naam}"));

        Assert.Empty(_proef.Bestanden());
    }

    [Theory, Trait("Regel", "DOC-01"), MemberData(nameof(Bijzonder))]
    public async Task Bewaar_BijzonderBestand_KrijgtZijnEigenMelding(string naam, string inhoud, Domeinregel regel)
    {
        var fout = await Assert.ThrowsAsync<DomeinregelException>(() => _proef.BewaarAsync(Inhoud(inhoud), naam));

        Assert.Equal(regel, fout.Regel);
        Assert.Empty(_proef.Bestanden());
    }

    [Theory, Trait("Regel", "DOC-01")]
    [InlineData("caf\u00e9 \u20ac 12", "utf-8")]
    [InlineData("caf\u00e9 \u20ac 12", "windows-1252")]
    public async Task Bewaar_TekstMetAccenten_WordtAangenomen(string tekst, string codering)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        // an accent on the border of two blocks
        var inhoud = Encoding.GetEncoding(codering).GetBytes(new string('x', 65532) + tekst);

        await _proef.BewaarAsync(inhoud, "brief.txt");
    }

    [Theory, Trait("Regel", "DOC-02")]
    [InlineData(@"C:\Users\piet\Plan.pdf", "Plan.pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("plan\r\nSet-Cookie: x.pdf", "planSet-Cookie- x.pdf")]
    [InlineData("plan\u202Efdp.exe.pdf", "planfdp.exe.pdf")]
    [InlineData("a<b>\"c\"|d?*.pdf", "a-b--c--d--.pdf")]
    [InlineData("  .pdf", "document.pdf")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("Prijs café €.xlsx", "Prijs café €.xlsx")]
    public void Veilig_VijandigeNaam_WordtEenGewoneNaam(string naam, string verwacht) => Assert.Equal(verwacht, Bestandsnaam.Veilig(naam));

    [Fact, Trait("Regel", "DOC-02")]
    public void Veilig_LangeNaam_HoudtZijnExtensie()
    {
        var naam = Bestandsnaam.Veilig(string.Concat(Enumerable.Repeat("😀", 200)) + ".docx");

        Assert.True(naam.Length <= Document.MaxNaam);
        Assert.EndsWith("😀.docx", naam, StringComparison.Ordinal);
    }

    private static byte[] Inhoud(string soort) => soort switch
    {
        "exe" => Proefbestanden.Exe(),
        "exe met spaties ervoor" => [.. new byte[100].Select(_ => (byte)' '), .. Proefbestanden.Exe()],
        "docm" => Proefbestanden.Docm(),
        "zip" => Proefbestanden.Zip(("leesmij.txt", "hallo")),
        "exe met zip erachter" => [.. Proefbestanden.Exe(), .. Proefbestanden.Docx()],
        "docx zonder hoofddeel" => Proefbestanden.Zip(("[Content_Types].xml", "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")),
        "sjabloon" => Proefbestanden.Zip(("[Content_Types].xml", "<Types><Override PartName=\"/a.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml\"/></Types>"), ("a.xml", "<a/>")),
        "docx met macro" => Proefbestanden.Docx(("word/VBAProject.BIN", "x")),
        "xlsx met macro" => Proefbestanden.Xlsx(("xl/vbaProject.bin", "x")),
        "odt met macro" => Proefbestanden.Odt(("Basic/Standard/Module1.xml", "<x/>")),
        "wachtwoord" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]],
        "halve pdf" => Proefbestanden.Pdf()[..200],
        "halve docx" => Proefbestanden.Docx()[..300],
        "docx met entiteiten" => Proefbestanden.Zip(("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><Types>&a;</Types>")),
        "docx met valse inhoudsopgave" => ValseInhoudsopgave(),
        "docx met grote inhoudsopgave" => Proefbestanden.Docx(Enumerable.Range(0, 12_000).Select(i => ($"word/{i:D130}.xml", ""))),
        "nul" => "naam;\0;x"u8.ToArray(),
        "utf-16" => Encoding.Unicode.GetBytes("\uFEFFhallo"),
        "geen tekst" => [0x41, 0x81, 0x8D, 0xFF],
        _ => Goed[soort],
    };

    /// <summary>The table of contents points into the middle of the file.</summary>
    private static byte[] ValseInhoudsopgave()
    {
        var zip = Proefbestanden.Docx();
        zip[^6] ^= 0x11;
        return zip;
    }
}
