using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using WmoInkoop.Core.Perceeluitsluitingen;
using WmoInkoop.Web.Features.Aanbestedingen;

namespace WmoInkoop.Web.Features.Perceeluitsluitingen;

/// <summary>Two percelen that exclude each other, or the pair that goes.</summary>
public sealed class UitsluitingForm : IValidatableObject
{
    public Guid Versie { get; set; }

    public Guid? Verwijderen { get; set; }

    [Display(Name = "Wat beslist, als één partij ze allebei wint?")]
    public Uitsluitingsoplossing? Oplossing { get; set; }

    [Display(Name = "Perceel van deze aanbesteding")]
    public Guid? PerceelId { get; set; }

    [Display(Name = "Gaat niet samen met")]
    public Guid? AnderPerceelId { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Oplossing is not null)
        {
            yield break;
        }

        if (Verwijderen is null && PerceelId is null)
        {
            yield return new ValidationResult("Kies een perceel.", [nameof(PerceelId)]);
        }

        if (Verwijderen is null && AnderPerceelId is null)
        {
            yield return new ValidationResult("Kies het andere perceel.", [nameof(AnderPerceelId)]);
        }
    }
}

/// <summary>What the page shows beside the form.</summary>
/// <param name="Oplossing">What decides between percelen of this aanbesteding.</param>
/// <param name="Paren">That this aanbesteding announces.</param>
/// <param name="Eigen">The percelen of this aanbesteding.</param>
/// <param name="Alle">Those of the whole traject.</param>
public sealed record Uitsluitingenpagina(AanbestedingKop Kop, Uitsluitingsoplossing Oplossing, IReadOnlyList<Uitsluitingspaar> Paren, IReadOnlyList<SelectListItem> Eigen, IReadOnlyList<SelectListItem> Alle);

/// <summary>One pair in words.</summary>
public sealed record Uitsluitingspaar(Perceeluitsluiting Uitsluiting, string Perceel, string Ander, bool IsZelfde);
