using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

namespace WmoInkoop.Web.Features.Percelen;

/// <summary>
/// A list that is edited as a whole, without JavaScript: all its rows in one form with some empty ones below, a number to order by and
/// a box to take a row out. What stays empty is not saved; the second button saves and brings new empty rows.
/// </summary>
public static partial class Rijenlijst
{
    /// <summary>Empty rows below those that are there.</summary>
    public const int Leeg = 3;

    /// <summary>How many rows to show: those stored with empty ones, and never fewer than somebody filled in.</summary>
    internal static int Aantal(int opgeslagen, ModelStateDictionary getypt) =>
        Math.Max(opgeslagen + Leeg, getypt.Keys.Select(k => Nummer().Match(k)).Where(m => m.Success).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + 1).DefaultIfEmpty().Max());

    [GeneratedRegex(@"^Rijen\[([0-9]{1,3})\]")]
    private static partial Regex Nummer();
}

/// <summary>The demands of a perceel, or those that hold for every perceel.</summary>
public sealed class EisenForm
{
    public Guid Versie { get; set; }

    public List<EisRij> Rijen { get; set; } = [];

    internal IReadOnlyList<Eisgegevens> Eisen =>
        [.. Rijen.Where(r => !r.IsLeeg && !r.Verwijderen).OrderBy(r => r.Nummer ?? int.MaxValue).Select(r => new Eisgegevens(r.Soort!.Value, r.Tekst!, r.Bewijs, r.Id, r.Bewijsmoment, r.BewijsMaximumMaanden, r.Bewijssoort, r.BewijsVanCombinanten, r.BewijsVanSteunendePartijen))];

    /// <param name="opgeslagen">In their order.</param>
    /// <param name="id">What a row is known by: its own id, or the common one.</param>
    internal static EisenForm Van(Guid versie, IReadOnlyList<Eis> opgeslagen, Func<Eis, Guid> id, ModelStateDictionary getypt)
    {
        var rijen = opgeslagen.Select((e, i) => new EisRij
        {
            Id = id(e),
            Nummer = i + 1,
            Soort = e.Soort,
            Tekst = e.Tekst,
            Bewijs = e.Bewijs,
            Bewijsmoment = e.Bewijsmoment ?? Core.Percelen.Bewijsmoment.BijInschrijving,
            BewijsMaximumMaanden = e.BewijsMaximumMaanden,
            Bewijssoort = e.Bewijssoort,
            BewijsVanCombinanten = e.BewijsVanCombinanten,
            BewijsVanSteunendePartijen = e.BewijsVanSteunendePartijen,
        }).ToList();
        rijen.AddRange(Enumerable.Range(0, Rijenlijst.Aantal(rijen.Count, getypt) - rijen.Count).Select(_ => new EisRij()));
        return new EisenForm { Versie = versie, Rijen = rijen };
    }
}

/// <summary>One demand, or an empty row.</summary>
public sealed class EisRij : IValidatableObject
{
    /// <summary>The row that stays; null: a new one.</summary>
    public Guid? Id { get; set; }

    [Display(Name = "Nummer"), Range(1, 999, ErrorMessage = "Vul een nummer in van 1 tot en met 999.")]
    public int? Nummer { get; set; }

    [Display(Name = "Soort")]
    public Eissoort? Soort { get; set; }

    [Display(Name = "Eis"), StringLength(Eis.MaxTekst)]
    public string? Tekst { get; set; }

    [Display(Name = "Soort bewijs")]
    public Bewijssoort? Bewijssoort { get; set; }

    [Display(Name = "Bewijs"), StringLength(Eis.MaxBewijs)]
    public string? Bewijs { get; set; }

    [Display(Name = "Wanneer levert de aanbieder het bewijs?")]
    public Bewijsmoment Bewijsmoment { get; set; }

    [Display(Name = "Hoogstens zoveel maanden oud"), Range(1, Eis.MeesteMaanden, ErrorMessage = "Vul een heel getal in van 1 tot en met {2}.")]
    public int? BewijsMaximumMaanden { get; set; }

    [Display(Name = "Elke combinant levert dit bewijs ook")]
    public bool BewijsVanCombinanten { get; set; }

    [Display(Name = "Elke onderaannemer of groepsmaatschappij op wie de inschrijver steunt, levert dit bewijs ook")]
    public bool BewijsVanSteunendePartijen { get; set; }

    [Display(Name = "Deze eis verwijderen")]
    public bool Verwijderen { get; set; }

    internal bool IsLeeg => Tekst is null && Bewijs is null && Soort is null && BewijsMaximumMaanden is null && Bewijssoort is null && !BewijsVanCombinanten && !BewijsVanSteunendePartijen;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsLeeg || Verwijderen)
        {
            yield break;
        }

        if (Tekst is null)
        {
            yield return new ValidationResult("Vul de eis in.", [nameof(Tekst)]);
        }

        if (Soort is null)
        {
            yield return new ValidationResult("Kies de soort.", [nameof(Soort)]);
        }

        if (Bewijs is null && Bewijssoort is null && (BewijsMaximumMaanden is not null || BewijsVanCombinanten || BewijsVanSteunendePartijen))
        {
            yield return new ValidationResult("Vul ook in welk bewijs u vraagt.", [nameof(Bewijs)]);
        }
    }
}

/// <summary>The beoordelingsplan of a perceel.</summary>
public sealed class CriteriaForm
{
    public Guid Versie { get; set; }

    public List<CriteriumRij> Rijen { get; set; } = [];

    internal IReadOnlyList<Criteriumgegevens> Criteria =>
        [.. Rijen.Where(r => !r.IsLeeg && !r.Verwijderen).OrderBy(r => r.Nummer ?? int.MaxValue).Select(r => new Criteriumgegevens(r.Naam!, r.Vraag!, r.Gewicht!.Value, r.Minimumcijfer, r.Id, r.Hoofdcriterium, r.MaxWoorden))];

    internal static CriteriaForm Van(Guid versie, Perceel perceel, ModelStateDictionary getypt)
    {
        var rijen = perceel.Criteria.OrderBy(c => c.Volgnummer)
            .Select(c => new CriteriumRij { Id = c.Id, Nummer = c.Volgnummer, Hoofdcriterium = c.Hoofdcriterium, Naam = c.Naam, Vraag = c.Vraag, Gewicht = Decimaal.ZonderNullen(c.Gewicht), Minimumcijfer = (int?)c.Minimumcijfer, MaxWoorden = c.MaxWoorden })
            .ToList();
        rijen.AddRange(Enumerable.Range(0, Rijenlijst.Aantal(rijen.Count, getypt) - rijen.Count).Select(_ => new CriteriumRij()));
        return new CriteriaForm { Versie = versie, Rijen = rijen };
    }
}

/// <summary>One criterium, or an empty row.</summary>
public sealed class CriteriumRij : IValidatableObject
{
    /// <summary>The row that stays; null: a new one.</summary>
    public Guid? Id { get; set; }

    [Display(Name = "Onderdeel van"), StringLength(Gunningscriterium.MaxNaam)]
    public string? Hoofdcriterium { get; set; }

    [Display(Name = "Nummer"), Range(1, 999, ErrorMessage = "Vul een nummer in van 1 tot en met 999.")]
    public int? Nummer { get; set; }

    [Display(Name = "Criterium"), StringLength(Gunningscriterium.MaxNaam)]
    public string? Naam { get; set; }

    [Display(Name = "Vraag"), StringLength(Gunningscriterium.MaxVraag)]
    public string? Vraag { get; set; }

    [Display(Name = "Gewicht"), Decimalen(4), Range(0.0001, 100, ErrorMessage = "Vul een gewicht in dat hoger is dan 0 en hoogstens 100.")]
    public decimal? Gewicht { get; set; }

    [Display(Name = "Laagste cijfer dat nog meedoet")]
    public int? Minimumcijfer { get; set; }

    [Display(Name = "Hoogstens zoveel woorden"), Range(1, Gunningscriterium.MeesteWoorden, ErrorMessage = "Vul een heel getal in van 1 tot en met {2}.")]
    public int? MaxWoorden { get; set; }

    [Display(Name = "Dit criterium verwijderen")]
    public bool Verwijderen { get; set; }

    internal bool IsLeeg => Naam is null && Hoofdcriterium is null && Vraag is null && Gewicht is null && Minimumcijfer is null && MaxWoorden is null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsLeeg || Verwijderen)
        {
            yield break;
        }

        if (Naam is null)
        {
            yield return new ValidationResult("Vul de naam van het criterium in.", [nameof(Naam)]);
        }

        if (Vraag is null)
        {
            yield return new ValidationResult("Vul de vraag in.", [nameof(Vraag)]);
        }

        if (Gewicht is null)
        {
            yield return new ValidationResult("Vul het gewicht in.", [nameof(Gewicht)]);
        }
    }
}

/// <summary>The marks of a perceel with their meaning, and what happens when a winner drops out.</summary>
public sealed class SchaalForm : IValidatableObject
{
    public Guid Versie { get; set; }

    public List<SchaalRij> Rijen { get; set; } = [];

    [Display(Name = "Wat gebeurt er als een winnaar wegvalt?"), Required(ErrorMessage = "Kies wat er gebeurt als een winnaar wegvalt.")]
    public BijUitval? BijUitval { get; set; }

    internal IReadOnlyList<Schaalcijfer> Regels => [.. Rijen.Where(r => !r.IsLeeg).OrderBy(r => r.Cijfer).Select(r => new Schaalcijfer(r.Cijfer!.Value, r.Betekenis!))];

    internal static SchaalForm Van(Guid versie, Perceel perceel, ModelStateDictionary getypt)
    {
        var rijen = perceel.Schaal.Regels.Select(r => new SchaalRij { Cijfer = r.Cijfer, Betekenis = r.Betekenis }).ToList();
        rijen.AddRange(Enumerable.Range(0, Rijenlijst.Aantal(rijen.Count, getypt) - rijen.Count).Select(_ => new SchaalRij()));
        return new SchaalForm { Versie = versie, Rijen = rijen, BijUitval = perceel.BijUitval };
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (rij, i) in Rijen.Select((r, i) => (r, i)).Where(r => r.r.Cijfer is { } cijfer && Rijen.Take(r.i).Any(x => x.Cijfer == cijfer)))
        {
            yield return new ValidationResult($"Het cijfer {rij.Cijfer} staat er twee keer.", [$"{nameof(Rijen)}[{i}].{nameof(SchaalRij.Cijfer)}"]);
        }
    }
}

/// <summary>One mark, or an empty row; a row that is emptied goes.</summary>
public sealed class SchaalRij : IValidatableObject
{
    [Display(Name = "Cijfer"), Range(0, Beoordelingsschaal.HoogstMogelijk, ErrorMessage = "Vul een heel getal in van 0 tot en met {2}.")]
    public int? Cijfer { get; set; }

    [Display(Name = "Betekenis"), StringLength(Schaalcijfer.MaxBetekenis)]
    public string? Betekenis { get; set; }

    internal bool IsLeeg => Cijfer is null && Betekenis is null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Cijfer is null && Betekenis is not null)
        {
            yield return new ValidationResult("Vul het cijfer in.", [nameof(Cijfer)]);
        }

        if (Cijfer is not null && Betekenis is null)
        {
            yield return new ValidationResult("Schrijf wat het cijfer betekent.", [nameof(Betekenis)]);
        }
    }
}
