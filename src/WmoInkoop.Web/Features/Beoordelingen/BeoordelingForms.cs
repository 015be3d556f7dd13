using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;

namespace WmoInkoop.Web.Features.Beoordelingen;

/// <summary>Beginning the assessment of a perceel.</summary>
public sealed class BeginForm : IValidatableObject
{
    [Display(Name = "Beoordelaars"), Required(ErrorMessage = "Kies minstens één beoordelaar.")]
    public List<Guid> Beoordelaars { get; set; } = [];

    [Display(Name = "Datum waarop de cijfers klaar zijn"), Required]
    public DateOnly? Datum { get; set; }

    [Display(Name = "Tijd"), Required]
    public TimeOnly? Tijd { get; set; } = new(17, 0);

    internal DateTimeOffset? UiterlijkOp => Datum is { } d && Tijd is { } t ? Amsterdam.Moment(d, t) : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Datum is not null && Tijd is not null && UiterlijkOp is null)
        {
            yield return new ValidationResult("Deze tijd bestaat niet op deze dag: de klok gaat dan een uur vooruit. Kies een andere tijd.", [nameof(Tijd)]);
        }
    }
}

/// <summary>One more assessor.</summary>
public sealed class BenoemForm
{
    [Display(Name = "Beoordelaar"), Required]
    public Guid? GebruikerId { get; set; }
}

/// <summary>The end of an appointment.</summary>
public sealed class OntslaForm
{
    [Display(Name = "Reden"), Required, StringLength(Beoordelaar.MaxReden)]
    public string Reden { get; set; } = "";
}

/// <summary>The final marks of one inschrijving.</summary>
public sealed class ConsensusForm
{
    public Guid Versie { get; set; }

    [MaxLength(100)]
    public List<EindcijferRij> Rijen { get; set; } = [];

    internal IReadOnlyList<Eindcijferinvoer> Invoer => [.. Rijen.Select(r => new Eindcijferinvoer(r.CriteriumId, r.Cijfer, r.Motivering ?? ""))];
}

public sealed class EindcijferRij : IValidatableObject
{
    public Guid CriteriumId { get; set; }

    [Display(Name = "Eindcijfer")]
    public int? Cijfer { get; set; }

    [Display(Name = "Reden"), StringLength(Beoordelingscijfer.MaxMotivering)]
    public string? Motivering { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Cijfer is null && !string.IsNullOrWhiteSpace(Motivering))
        {
            yield return new ValidationResult("Kies ook een eindcijfer.", [nameof(Cijfer)]);
        }
        else if (Cijfer is not null && string.IsNullOrWhiteSpace(Motivering))
        {
            yield return new ValidationResult("Schrijf de reden op. De aanbieder leest die in de brief.", [nameof(Motivering)]);
        }
    }
}

/// <summary>Fixing the outcome that was looked at.</summary>
public sealed class VaststelForm
{
    public Guid Versie { get; set; }
}
