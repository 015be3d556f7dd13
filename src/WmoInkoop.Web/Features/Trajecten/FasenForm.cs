using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WmoInkoop.Core.Trajecten;
using WmoInkoop.Web.Features.Percelen;

namespace WmoInkoop.Web.Features.Trajecten;

/// <summary>The fases of a traject.</summary>
public sealed class FasenForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Waarom verandert de planning?"), StringLength(Trajectplanning.MaxReden)]
    public string? Reden { get; set; }

    public List<FaseRij> Rijen { get; set; } = [];

    internal IReadOnlyList<Faseregel> Fases =>
        [.. Rijen.Where(r => !r.IsLeeg && !r.Verwijderen).OrderBy(r => r.Nummer ?? int.MaxValue).Select(r => new Faseregel(r.Id, r.Naam!, r.Begin!.Value, r.Einde!.Value, r.Toelichting))];

    internal static FasenForm Van(Traject traject, ModelStateDictionary getypt)
    {
        var rijen = (traject.Planning?.Fases ?? []).OrderBy(f => f.Volgnummer)
            .Select(f => new FaseRij { Id = f.Id, Nummer = f.Volgnummer, Naam = f.Naam, Begin = f.Begin, Einde = f.Einde, Toelichting = f.Toelichting })
            .ToList();
        rijen.AddRange(Enumerable.Range(0, Rijenlijst.Aantal(rijen.Count, getypt) - rijen.Count).Select(_ => new FaseRij()));
        return new FasenForm { Versie = traject.Versie, Rijen = rijen };
    }
}

/// <summary>One fase, or an empty row.</summary>
public sealed class FaseRij : IValidatableObject
{
    public Guid? Id { get; set; }

    [Display(Name = "Nummer"), Range(1, 999, ErrorMessage = "Vul een nummer in van 1 tot en met 999.")]
    public int? Nummer { get; set; }

    [Display(Name = "Fase"), StringLength(Fase.MaxNaam)]
    public string? Naam { get; set; }

    [Display(Name = "Eerste dag")]
    public DateOnly? Begin { get; set; }

    [Display(Name = "Laatste dag")]
    public DateOnly? Einde { get; set; }

    [Display(Name = "Toelichting"), StringLength(Fase.MaxToelichting)]
    public string? Toelichting { get; set; }

    [Display(Name = "Deze fase verwijderen")]
    public bool Verwijderen { get; set; }

    internal bool IsLeeg => Naam is null && Begin is null && Einde is null && Toelichting is null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsLeeg || Verwijderen)
        {
            yield break;
        }

        if (Naam is null)
        {
            yield return new ValidationResult("Vul de naam van de fase in.", [nameof(Naam)]);
        }

        if (Begin is null)
        {
            yield return new ValidationResult("Vul de eerste dag in.", [nameof(Begin)]);
        }

        if (Einde is null)
        {
            yield return new ValidationResult("Vul de laatste dag in. Duurt de fase één dag? Vul dan dezelfde dag in.", [nameof(Einde)]);
        }

        if (Einde < Begin)
        {
            yield return new ValidationResult("De laatste dag ligt voor de eerste. Kies een latere dag.", [nameof(Einde)]);
        }
    }
}
