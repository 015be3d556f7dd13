using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WmoInkoop.Core.Matrices;

namespace WmoInkoop.Web.Features.Matrices;

/// <summary>A matrix as it was copied out of a spreadsheet.</summary>
public sealed class MatrixplakForm : IValidatableObject
{
    public const int MaxTekst = 60_000;

    public Guid Versie { get; set; }

    [Display(Name = "Tabel uit uw spreadsheet"), Required(ErrorMessage = "Plak de tabel."), StringLength(MaxTekst)]
    public string? Tekst { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Matrixlezer.Lees(Tekst ?? "").Fouten.Select(f => new ValidationResult(f.Tekst, [nameof(Tekst)]));
}

/// <summary>The matrix as a table of fields: treden above, groups and submodules at the left. What stays empty is not saved.</summary>
public sealed partial class MatrixForm : IValidatableObject
{
    private const int LegeRijen = 2;

    public Guid Versie { get; set; }

    [MaxLength(Arrangementenmatrix.MeesteTreden)]
    public List<string?> Treden { get; set; } = [];

    [MaxLength(Arrangementenmatrix.MeesteRijen)]
    public List<MatrixRij> Rijen { get; set; } = [];

    /// <summary>Null when all rows are empty: then the matrix goes.</summary>
    internal Arrangementenmatrix? Matrix()
    {
        var kolommen = Treden.Select((naam, i) => (Naam: naam, Plaats: i)).Where(t => t.Naam is not null).ToList();
        var rijen = Rijen.Where(r => !r.IsLeeg).ToList();
        return rijen.Count == 0
            ? null
            : new Arrangementenmatrix([.. kolommen.Select(k => k.Naam!)], [.. rijen.Select(r => new Matrixrij(r.Groep!, r.Submodule!, [.. kolommen.Select(k => Matrixlezer.Cel(r.Cel(k.Plaats))!)]))]);
    }

    internal static MatrixForm Van(Guid versie, Arrangementenmatrix? matrix, ModelStateDictionary getypt)
    {
        var treden = matrix?.Treden ?? ["Trede 1", "Trede 2", "Trede 3", "Trede 4", "Trede 5"];
        var kolommen = Math.Min(Math.Max(treden.Count + 1, Aantal(getypt, Trede())), Arrangementenmatrix.MeesteTreden);
        var form = new MatrixForm { Versie = versie, Treden = [.. treden] };
        form.Treden.AddRange(Enumerable.Repeat((string?)null, Math.Max(0, kolommen - treden.Count)));
        form.Rijen.AddRange(matrix?.Rijen.Select(r => new MatrixRij { Groep = r.Groep, Submodule = r.Submodule, Cellen = [.. r.Cellen.Select(c => (string?)Matrixlezer.Tekst(c))] }) ?? []);
        var rijen = Math.Min(Math.Max(form.Rijen.Count + LegeRijen, Aantal(getypt, Rij())), Arrangementenmatrix.MeesteRijen);
        form.Rijen.AddRange(Enumerable.Range(0, Math.Max(0, rijen - form.Rijen.Count)).Select(_ => new MatrixRij()));
        return form;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Rijen.Any(r => !r.IsLeeg) && Treden.All(t => t is null))
        {
            yield return new ValidationResult("Geef minstens één trede een naam.", [$"{nameof(Treden)}[0]"]);
        }

        foreach (var (naam, i) in Treden.Select((n, i) => (n, i)).Where(t => t.n?.Length > Arrangementenmatrix.MaxNaam))
        {
            yield return new ValidationResult($"De naam van kolom {i + 1} is te lang.", [$"{nameof(Treden)}[{i}]"]);
        }

        foreach (var (rij, i) in Rijen.Select((r, i) => (r, i)).Where(r => !r.r.IsLeeg))
        {
            foreach (var (veld, fout) in rij.Fouten(i + 1, Treden))
            {
                yield return new ValidationResult(fout, [$"{nameof(Rijen)}[{i}].{veld}"]);
            }
        }
    }

    private static int Aantal(ModelStateDictionary getypt, Regex vorm) =>
        getypt.Keys.Select(k => vorm.Match(k)).Where(m => m.Success).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + 1).DefaultIfEmpty().Max();

    [GeneratedRegex(@"^Treden\[([0-9]{1,2})\]")]
    private static partial Regex Trede();

    [GeneratedRegex(@"^Rijen\[([0-9]{1,2})\]")]
    private static partial Regex Rij();
}

/// <summary>One submodule with what is typed in its cells, or an empty row.</summary>
public sealed class MatrixRij
{
    public string? Groep { get; set; }

    public string? Submodule { get; set; }

    [MaxLength(Arrangementenmatrix.MeesteTreden)]
    public List<string?> Cellen { get; set; } = [];

    internal bool IsLeeg => Groep is null && Submodule is null && Cellen.All(string.IsNullOrWhiteSpace);

    internal string Cel(int kolom) => Cellen.ElementAtOrDefault(kolom) ?? "";

    internal IEnumerable<(string Veld, string Fout)> Fouten(int rij, IReadOnlyList<string?> treden)
    {
        foreach (var (veld, waarde, wat) in new[] { (nameof(Groep), Groep, "de groep"), (nameof(Submodule), Submodule, "de submodule") })
        {
            if (waarde is null)
            {
                yield return (veld, $"Rij {rij}: vul {wat} in.");
            }
            else if (waarde.Length > Arrangementenmatrix.MaxNaam)
            {
                yield return (veld, $"Rij {rij}: de naam van {wat} is te lang.");
            }
        }

        for (var i = 0; i < Cellen.Count; i++)
        {
            var trede = treden.ElementAtOrDefault(i);
            var cel = Matrixlezer.Cel(Cel(i));
            if (cel is null || cel.Tarief > Arrangementenmatrix.MaxTarief)
            {
                yield return ($"{nameof(Cellen)}[{i}]", $"Rij {rij}, {trede ?? $"kolom {i + 1}"}: ‘{Cel(i)}’ is geen x, ?, leeg of bedrag (zoals 12,50).");
            }
            else if (trede is null && cel != Matrixcel.Nee)
            {
                yield return ($"{nameof(Cellen)}[{i}]", $"Rij {rij}, kolom {i + 1}: hier staat iets, maar deze kolom heeft geen trede.");
            }
        }
    }
}
