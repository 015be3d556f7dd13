using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;

namespace WmoInkoop.Web.Features.Beoordelingen;

/// <summary>Beginning the assessment of a perceel.</summary>
public sealed class BeginForm : IValidatableObject
{
    [MaxLength(200)]
    public List<BenoemRij> Rijen { get; set; } = [];

    [Display(Name = "Datum waarop de cijfers klaar zijn"), Required]
    public DateOnly? Datum { get; set; }

    [Display(Name = "Tijd"), Required]
    public TimeOnly? Tijd { get; set; } = new(17, 0);

    internal IReadOnlyCollection<Benoeming> Benoemingen => [.. Rijen.Where(r => r.IsGekozen).Select(r => new Benoeming(r.GebruikerId, r.Criteria))];

    internal DateTimeOffset? UiterlijkOp => Datum is { } d && Tijd is { } t ? Amsterdam.Moment(d, t) : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Rijen.Exists(r => r.IsGekozen))
        {
            yield return new ValidationResult("Kies minstens één beoordelaar.", ["Rijen[0].IsGekozen"]);
        }

        if (Datum is not null && Tijd is not null && UiterlijkOp is null)
        {
            yield return new ValidationResult("Deze tijd bestaat niet op deze dag: de klok gaat dan een uur vooruit. Kies een andere tijd.", [nameof(Tijd)]);
        }
    }
}

/// <summary>Somebody who can be chosen, and for what.</summary>
public sealed class BenoemRij : IValidatableObject
{
    public Guid GebruikerId { get; set; }

    public bool IsGekozen { get; set; }

    [Display(Name = "Alleen deze criteria")]
    public List<Guid> Criteria { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsGekozen && Criteria.Count > 0)
        {
            yield return new ValidationResult("Vink ook de naam aan, of haal de criteria weg.", [nameof(IsGekozen)]);
        }
    }
}

/// <summary>One more assessor.</summary>
public sealed class BenoemForm
{
    [Display(Name = "Beoordelaar"), Required]
    public Guid? GebruikerId { get; set; }

    [Display(Name = "Alleen deze criteria")]
    public List<Guid> Criteria { get; set; } = [];
}

/// <summary>What an assessor marks from now on.</summary>
public sealed class CriteriaForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Criteria"), MinLength(1, ErrorMessage = "Kies minstens één criterium.")]
    public List<Guid> Criteria { get; set; } = [];
}

/// <summary>A session in which final marks are discussed.</summary>
public sealed class BesprekingForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Datum van de bespreking"), Required]
    public DateOnly? Datum { get; set; }

    [Display(Name = "Wie waren er?"), MinLength(1, ErrorMessage = "Vink aan wie er waren.")]
    public List<Guid> Aanwezigen { get; set; } = [];

    [Display(Name = "Wie waren er nog meer?"), StringLength(Consensusbespreking.MaxAnderen)]
    public string? Anderen { get; set; }

    internal Besprekingsgegevens Gegevens => new(Datum!.Value, Aanwezigen, Anderen);
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

    /// <summary>No mark and no reason at all.</summary>
    internal bool IsLeeg => Rijen.TrueForAll(r => r.Cijfer is null && string.IsNullOrWhiteSpace(r.Motivering));

    internal IReadOnlyList<Eindcijferinvoer> Invoer => [.. Rijen.Select(r => new Eindcijferinvoer(r.CriteriumId, r.Cijfer, r.Motivering ?? ""))];
}

public sealed class EindcijferRij : IValidatableObject
{
    public Guid CriteriumId { get; set; }

    /// <summary>Of the criterium, for the messages.</summary>
    public int Volgnummer { get; set; }

    [Display(Name = "Eindcijfer")]
    public int? Cijfer { get; set; }

    [Display(Name = "Reden"), StringLength(Beoordelingscijfer.MaxMotivering)]
    public string? Motivering { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Cijfer is null && !string.IsNullOrWhiteSpace(Motivering))
        {
            yield return new ValidationResult($"K{Volgnummer}: kies ook een eindcijfer.", [nameof(Cijfer)]);
        }
        else if (Cijfer is not null && string.IsNullOrWhiteSpace(Motivering))
        {
            yield return new ValidationResult($"K{Volgnummer}: schrijf de reden op. De aanbieder leest die in de brief.", [nameof(Motivering)]);
        }
    }
}

/// <summary>Fixing the outcome that was looked at.</summary>
public sealed class VaststelForm
{
    public Guid Versie { get; set; }
}
