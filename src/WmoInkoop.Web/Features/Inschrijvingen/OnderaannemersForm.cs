using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Web.Features.Percelen;

namespace WmoInkoop.Web.Features.Inschrijvingen;

/// <summary>Whom the inschrijver deploys as onderaannemer (TRJ-08).</summary>
public sealed class OnderaannemersForm : IValidatableObject
{
    public Guid Versie { get; set; }

    public List<OnderaannemerRij> Rijen { get; set; } = [];

    internal OnderaannemersWijziging Wijziging =>
        new([.. Rijen.Where(r => !r.IsLeeg && !r.Verwijderen).Select(r => new Onderaannemer(r.Naam!, r.KvkNummer!, r.Grootteklasse!.Value))], Versie);

    internal static OnderaannemersForm Van(Guid versie, IReadOnlyList<Onderaannemer> opgeslagen, ModelStateDictionary getypt)
    {
        var rijen = opgeslagen.Select(o => new OnderaannemerRij { Naam = o.Naam, KvkNummer = o.KvkNummer, Grootteklasse = o.Grootteklasse }).ToList();
        rijen.AddRange(Enumerable.Range(0, Math.Min(Rijenlijst.Aantal(rijen.Count, getypt), Onderaannemer.Meeste) - rijen.Count).Select(_ => new OnderaannemerRij()));
        return new OnderaannemersForm { Versie = versie, Rijen = rijen };
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (rij, i) in Rijen.Select((r, i) => (r, i)).Where(r => !r.r.Verwijderen && r.r.Kvk is not null))
        {
            if (!gezien.Add(rij.Kvk!))
            {
                yield return new ValidationResult(Teksten.Van(Domeinregel.OnderaannemerStaatErAl), [$"{nameof(Rijen)}[{i}].{nameof(OnderaannemerRij.KvkNummer)}"]);
            }
        }
    }
}

/// <summary>One onderaannemer, or an empty row; a row that is emptied goes.</summary>
public sealed class OnderaannemerRij : IValidatableObject
{
    [Display(Name = "Naam"), StringLength(Organisatiegegevens.MaxNaam)]
    public string? Naam { get; set; }

    [Display(Name = "KvK-nummer"), StringLength(12)]
    public string? KvkNummer { get; set; }

    [Display(Name = "Grootte")]
    public Grootteklasse? Grootteklasse { get; set; }

    [Display(Name = "Deze onderaannemer verwijderen")]
    public bool Verwijderen { get; set; }

    internal bool IsLeeg => Naam is null && KvkNummer is null && Grootteklasse is null;

    /// <summary>The number as it is kept; null when it cannot be one.</summary>
    internal string? Kvk => Core.Aanbieders.KvkNummer.Probeer(KvkNummer)?.Waarde;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsLeeg || Verwijderen)
        {
            yield break;
        }

        if (Naam is null)
        {
            yield return new ValidationResult("Vul de naam in.", [nameof(Naam)]);
        }

        if (Kvk is null)
        {
            yield return new ValidationResult("Vul een KvK-nummer in van 8 cijfers.", [nameof(KvkNummer)]);
        }

        if (Grootteklasse is null)
        {
            yield return new ValidationResult("Kies de grootte.", [nameof(Grootteklasse)]);
        }
    }
}
