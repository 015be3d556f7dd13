using WmoInkoop.Core.Common;
using WmoInkoop.Core.Matrices;
using Xunit;

namespace WmoInkoop.Tests.Matrices;

/// <summary>A matrix out of a spreadsheet (TRJ-09), with the table of source 004.</summary>
public sealed class MatrixlezerTests
{
    /// <summary>As source 004 has it: empty groups, empty cells, an open one.</summary>
    private const string Leiden =
        "Leefgebied\tSubmodule\tTrede 1\tTrede 2\tTrede 3\tTrede 4\tTrede 5\r\n" +
        "Ondersteuning\tSociaal persoonlijk functioneren\tx\tx\tx\tx\tx\r\n" +
        "\tZelfzorg en gezondheid\tx\tx\tx\t\t\r\n" +
        "\tGeldzaken\t?\tx\tx\r\n" +
        "\tDagbesteding\tx\tx\tx\tx\tx\r\n" +
        "Avond en nacht\t24 uur oproepbaar\tx\r\n" +
        "\t24 uur beschikbaar\t\tx\r\n" +
        "\t24 uur beschikbaar, intensief\t\t\tx\r\n" +
        "Wonen\tSociaal beheer\tx\r\n" +
        "\t\"Sociaal beheer en\nvaste aanwezigheid\"\t\tx\r\n" +
        "\tSociaal beheer en intensieve aanwezigheid\t\t\tx\r\n" +
        "Huisvesting\tHuur en verblijf\tx\r\n";

    [Fact, Trait("Regel", "TRJ-09")]
    public void DeTabelVan004_HeeftElfRijen_VierGroepen_VijfTreden_EnEenOpenCel()
    {
        var (matrix, fouten) = Matrixlezer.Lees(Leiden);

        Assert.Empty(fouten);
        Assert.Equal((11, 4, 5, 1), (matrix!.Rijen.Count, matrix.Groepen.Count(), matrix.Treden.Count, matrix.AantalOpen));
        Assert.Equal([Matrixstand.Open, Matrixstand.Ja, Matrixstand.Ja, Matrixstand.Nee, Matrixstand.Nee], matrix.Rijen[2].Cellen.Select(c => c.Stand));
        Assert.Equal(("Wonen", "Sociaal beheer en vaste aanwezigheid"), (matrix.Rijen[8].Groep, matrix.Rijen[8].Submodule));
        Assert.False(matrix.HeeftTarieven);
    }

    [Theory, Trait("Regel", "TRJ-09")]
    [InlineData("", Matrixstand.Nee, null)]
    [InlineData("-", Matrixstand.Nee, null)]
    [InlineData("Nee", Matrixstand.Nee, null)]
    [InlineData("X", Matrixstand.Ja, null)]
    [InlineData(" ja ", Matrixstand.Ja, null)]
    [InlineData("12,50", Matrixstand.Ja, 12.5)]
    [InlineData("€ 1.234,50", Matrixstand.Ja, 1234.5)]
    [InlineData("x 80", Matrixstand.Ja, 80.0)]
    [InlineData("? 12,5", Matrixstand.Open, 12.5)]
    public void Cel_ZoalsMensenHaarSchrijven(string tekst, Matrixstand stand, double? tarief)
    {
        var cel = Matrixlezer.Cel(tekst);

        Assert.Equal(new Matrixcel(stand, (decimal?)tarief), cel);
        Assert.Equal(cel, Matrixlezer.Cel(Matrixlezer.Tekst(cel!)));
    }

    [Theory, Trait("Regel", "TRJ-09")]
    [InlineData("12.50")]
    [InlineData("-5")]
    [InlineData("nee 12")]
    [InlineData("12,505")]
    [InlineData("misschien")]
    public void Cel_DieIetsAndersZegt_WordtNietGeraden(string tekst) => Assert.Null(Matrixlezer.Cel(tekst));

    [Fact, Trait("Regel", "TRJ-09")]
    public void Fouten_NoemenRijEnKolom_AllemaalTegelijk()
    {
        var (matrix, fouten) = Matrixlezer.Lees("Groep\tSubmodule\tTrede 1\t\tTrede 3\n\tZonder groep\tx\nA\t\tx\n\nB\tTe veel\tx\tx\tmisschien\tx");

        Assert.Null(matrix);
        Assert.Equal(
            [
                (1, 4, Matrixfoutsoort.TredeZonderNaam), (2, 1, Matrixfoutsoort.GroepOntbreekt), (3, 2, Matrixfoutsoort.SubmoduleOntbreekt),
                (5, 6, Matrixfoutsoort.CelBuitenTreden), (5, 5, Matrixfoutsoort.CelOnbekend),
            ],
            fouten.Select(f => (f.Rij, f.Kolom, f.Soort)));
        Assert.Equal("Rij 5, kolom 5: ‘misschien’ is geen x, ?, leeg of bedrag (zoals 12,50).", fouten[^1].Tekst);
    }

    [Theory, Trait("Regel", "TRJ-09")]
    [InlineData("")]
    [InlineData("Groep\tSubmodule\tTrede 1")]
    [InlineData("zomaar een zin\nen nog een")]
    public void WatGeenTabelIs_WordtGeweigerd(string geplakt) =>
        Assert.Equal(Matrixfoutsoort.GeenTabel, Assert.Single(Matrixlezer.Lees(geplakt).Fouten).Soort);

    [Fact, Trait("Regel", "TRJ-09")]
    public void Grenzen_VanDeMatrix()
    {
        Assert.Equal(Matrixfoutsoort.TeVeel, Assert.Single(Matrixlezer.Lees($"G\tS\t{string.Join('\t', Enumerable.Range(1, 13).Select(n => $"T{n}"))}\nA\tB\tx").Fouten).Soort);
        Assert.Equal(Matrixfoutsoort.TariefTeGroot, Assert.Single(Matrixlezer.Lees("G\tS\tT\nA\tB\t1.000.000,00").Fouten).Soort);
        Assert.Equal(Matrixfoutsoort.NaamTeLang, Assert.Single(Matrixlezer.Lees($"G\tS\tT\nA\t{new string('n', 201)}\tx").Fouten).Soort);
        Weigert(Domeinregel.MatrixGrootte, () => _ = new Arrangementenmatrix(["T"], []));
        Weigert(Domeinregel.MatrixGrootte, () => _ = new Arrangementenmatrix(["T"], [new Matrixrij("A", "B", [])]));
        Weigert(Domeinregel.MatrixTariefOngeldig, () => _ = new Arrangementenmatrix(["T"], [new Matrixrij("A", "B", [new Matrixcel(Matrixstand.Ja, -1m)])]));
        Weigert(Domeinregel.MatrixNaamOngeldig, () => _ = new Arrangementenmatrix(["T"], [new Matrixrij(" ", "B", [Matrixcel.Nee])]));
    }

    private static void Weigert(Domeinregel regel, Action daad) => Assert.Equal(regel, Assert.Throws<DomeinregelException>(daad).Regel);
}
