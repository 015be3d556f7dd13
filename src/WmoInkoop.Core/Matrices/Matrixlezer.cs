using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using WmoInkoop.Core.Common;

namespace WmoInkoop.Core.Matrices;

/// <summary>What somebody must repair, by row and column as they see them: 1 is the first.</summary>
public enum Matrixfoutsoort
{
    GeenTabel,
    GroepOntbreekt,
    SubmoduleOntbreekt,
    NaamTeLang,
    TredeZonderNaam,
    CelOnbekend,
    TariefTeGroot,
    CelBuitenTreden,
    TeVeel,
}

/// <param name="Rij">Of what was pasted, the header being 1; 0: about all of it.</param>
/// <param name="Kolom">Of what was pasted; 0: about the row.</param>
/// <param name="Soort">What.</param>
/// <param name="Tekst">In Dutch, with the row and the column in it.</param>
public sealed record Matrixfout(int Rij, int Kolom, Matrixfoutsoort Soort, string Tekst);

/// <summary>
/// Reads a matrix as it comes out of a spreadsheet: columns between tabs, a header with the treden, the group, the submodule and the
/// cells. An empty group is that of the row above; a row may be shorter than the header.
/// </summary>
public static partial class Matrixlezer
{
    /// <summary>The columns before the treden.</summary>
    private const int Vaste = 2;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <returns>The matrix, or all that is wrong at once; never both.</returns>
    public static (Arrangementenmatrix? Matrix, IReadOnlyList<Matrixfout> Fouten) Lees(string geplakt)
    {
        var fouten = new List<Matrixfout>();
        var regels = Tabel(geplakt).Select((cellen, i) => (Nummer: i + 1, Cellen: cellen)).Where(r => r.Cellen.Any(c => c.Length > 0)).ToList();
        var kop = regels.Count == 0 ? [] : regels[0].Cellen.Skip(Vaste).ToList();
        while (kop.Count > 0 && kop[^1].Length == 0)
        {
            kop.RemoveAt(kop.Count - 1);
        }

        if (regels.Count < 2 || kop.Count == 0)
        {
            return (null, [Fout(0, 0, Matrixfoutsoort.GeenTabel)]);
        }

        if (kop.Count > Arrangementenmatrix.MeesteTreden || regels.Count - 1 > Arrangementenmatrix.MeesteRijen)
        {
            return (null, [Fout(0, 0, Matrixfoutsoort.TeVeel, Arrangementenmatrix.MeesteTreden, Arrangementenmatrix.MeesteRijen)]);
        }

        foreach (var (naam, i) in kop.Select((n, i) => (n, i)))
        {
            if (naam.Length == 0)
            {
                fouten.Add(Fout(regels[0].Nummer, i + 1 + Vaste, Matrixfoutsoort.TredeZonderNaam));
            }

            BewaakNaam(naam, regels[0].Nummer, i + 1 + Vaste, fouten);
        }

        var rijen = new List<Matrixrij>();
        var groep = "";
        foreach (var (nummer, cellen) in regels.Skip(1))
        {
            groep = cellen[0].Length > 0 ? cellen[0] : groep;
            rijen.Add(Rij(nummer, groep, cellen, kop.Count, fouten));
        }

        return fouten.Count > 0 ? (null, fouten) : (new Arrangementenmatrix(kop, rijen), []);
    }

    /// <summary>One cell: empty, '-' or 'nee'; 'x', 'v' or 'ja'; '?'; an amount means yes. '? 12,50' is open with a tariff.</summary>
    /// <returns>Null when it says something else.</returns>
    public static Matrixcel? Cel(string tekst)
    {
        var gevonden = Vorm().Match(tekst.Trim());
        if (!gevonden.Success)
        {
            return null;
        }

        var stand = gevonden.Groups["stand"].Value.ToUpperInvariant();
        var bedrag = gevonden.Groups["bedrag"].Value;
        decimal? tarief = null;
        if (bedrag.Length > 0)
        {
            if (!decimal.TryParse(bedrag, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, Nederlands, out var gelezen))
            {
                return null;
            }

            tarief = gelezen;
        }

        return stand switch
        {
            "?" => new Matrixcel(Matrixstand.Open, tarief),
            "" when tarief is null => Matrixcel.Nee,
            "-" or "–" or "NEE" => tarief is null ? Matrixcel.Nee : null,
            _ => new Matrixcel(Matrixstand.Ja, tarief),
        };
    }

    /// <summary>The opposite of <see cref="Cel"/>.</summary>
    public static string Tekst(Matrixcel cel)
    {
        var stand = cel.Stand switch { Matrixstand.Ja => cel.Tarief is null ? "x" : "", Matrixstand.Open => "?", _ => "" };
        return cel.Tarief is { } tarief ? $"{stand} {tarief.ToString("#,##0.00", Nederlands)}".Trim() : stand;
    }

    private static Matrixrij Rij(int nummer, string groep, IReadOnlyList<string> cellen, int treden, List<Matrixfout> fouten)
    {
        if (groep.Length == 0)
        {
            fouten.Add(Fout(nummer, 1, Matrixfoutsoort.GroepOntbreekt));
        }

        var submodule = cellen.ElementAtOrDefault(1) ?? "";
        if (submodule.Length == 0)
        {
            fouten.Add(Fout(nummer, Vaste, Matrixfoutsoort.SubmoduleOntbreekt));
        }

        BewaakNaam(cellen[0], nummer, 1, fouten);
        BewaakNaam(submodule, nummer, Vaste, fouten);
        foreach (var (_, kolom) in cellen.Select((c, i) => (c, i + 1)).Where(c => c.Item2 > Vaste + treden && c.c.Length > 0))
        {
            fouten.Add(Fout(nummer, kolom, Matrixfoutsoort.CelBuitenTreden));
        }

        var gelezen = new List<Matrixcel>();
        for (var i = 0; i < treden; i++)
        {
            var tekst = cellen.ElementAtOrDefault(Vaste + i) ?? "";
            var cel = Cel(tekst);
            if (cel is null)
            {
                fouten.Add(Fout(nummer, Vaste + i + 1, Matrixfoutsoort.CelOnbekend, tekst.Length > 40 ? $"{tekst[..40]}…" : tekst));
            }
            else if (cel.Tarief > Arrangementenmatrix.MaxTarief)
            {
                fouten.Add(Fout(nummer, Vaste + i + 1, Matrixfoutsoort.TariefTeGroot));
            }

            gelezen.Add(cel ?? Matrixcel.Nee);
        }

        return new Matrixrij(groep, submodule, gelezen);
    }

    private static void BewaakNaam(string naam, int rij, int kolom, List<Matrixfout> fouten)
    {
        if (naam.Length > Arrangementenmatrix.MaxNaam)
        {
            fouten.Add(Fout(rij, kolom, Matrixfoutsoort.NaamTeLang, Arrangementenmatrix.MaxNaam));
        }
    }

    private static Matrixfout Fout(int rij, int kolom, Matrixfoutsoort soort, params object[] waarden) => new(rij, kolom, soort, Teksten.Van(soort, [rij, kolom, .. waarden]));

    /// <summary>Cells between tabs, rows between line ends; a spreadsheet puts quotes around a cell with a line end or a quote in it.</summary>
    private static List<IReadOnlyList<string>> Tabel(string geplakt)
    {
        List<IReadOnlyList<string>> rijen = [];
        var rij = new List<string>();
        var cel = new StringBuilder();
        var binnen = false;
        var tekst = geplakt.ReplaceLineEndings("\n");
        for (var i = 0; i <= tekst.Length; i++)
        {
            var teken = i == tekst.Length ? '\n' : tekst[i];
            if (binnen && i < tekst.Length)
            {
                if (teken == '"' && i + 1 < tekst.Length && tekst[i + 1] == '"')
                {
                    cel.Append(teken);
                    i++;
                }
                else if (teken == '"')
                {
                    binnen = false;
                }
                else
                {
                    cel.Append(teken);
                }
            }
            else if (teken == '"' && cel.Length == 0)
            {
                binnen = true;
            }
            else if (teken is '\t' or '\n')
            {
                rij.Add(EenRegel.Van(cel.ToString()));
                cel.Clear();
                if (teken == '\n')
                {
                    rijen.Add(rij);
                    rij = [];
                }
            }
            else
            {
                cel.Append(teken);
            }
        }

        return rijen;
    }

    [GeneratedRegex(@"^(?<stand>x|v|✓|ja|nee|\?|-|–)?\s*(€\s*)?(?<bedrag>(\d{1,3}(\.\d{3})+|\d+)(,\d{1,2})?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Vorm();
}
