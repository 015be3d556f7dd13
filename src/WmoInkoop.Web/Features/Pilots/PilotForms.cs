using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Pilots;
using WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

namespace WmoInkoop.Web.Features.Pilots;

/// <summary>Adding a pilot.</summary>
public class PilotForm : IValidatableObject
{
    [Display(Name = "Naam"), Required, StringLength(Pilotgegevens.MaxNaam)]
    public string? Naam { get; set; }

    [Display(Name = "Doel"), Required(ErrorMessage = "Vul in wat de pilot moet opleveren."), StringLength(Pilotgegevens.MaxDoel)]
    public string? Doel { get; set; }

    [Display(Name = "Budget in euro"), Decimalen(2), Range(0.01, Pilotgegevens.MaxBudget, ErrorMessage = "Vul een bedrag in dat hoger is dan 0 euro en lager dan 10 miljard.")]
    public decimal? Budget { get; set; }

    [Display(Name = "Eerste dag"), Required(ErrorMessage = "Vul de eerste dag in.")]
    public DateOnly? Begin { get; set; }

    [Display(Name = "Laatste dag"), Required(ErrorMessage = "Vul de laatste dag in.")]
    public DateOnly? Einde { get; set; }

    [Display(Name = "Status")]
    public Pilotstatus Status { get; set; }

    internal Pilotgegevens Gegevens => new(Naam!, Doel!, Budget, Begin!.Value, Einde!.Value, Status);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Einde < Begin)
        {
            yield return new ValidationResult("De laatste dag ligt voor de eerste. Kies een latere dag.", [nameof(Einde)]);
        }
    }
}

/// <summary>Changing a pilot.</summary>
public sealed class PilotWijzigenForm : PilotForm
{
    public Guid Versie { get; set; }

    internal static PilotWijzigenForm Van(Pilot pilot) => new()
    {
        Versie = pilot.Versie,
        Naam = pilot.Naam,
        Doel = pilot.Doel,
        Budget = Decimaal.ZonderNullen(pilot.Budget),
        Begin = pilot.Begin,
        Einde = pilot.Einde,
        Status = pilot.Status,
    };
}

/// <summary>What the tafel was told.</summary>
public sealed class PilotverslagForm
{
    [Display(Name = "Datum"), Required(ErrorMessage = "Vul de datum in.")]
    public DateOnly? Datum { get; set; }

    [Display(Name = "Bijeenkomst")]
    public Guid? BijeenkomstId { get; set; }

    [Display(Name = "Wat is er verteld?"), Required(ErrorMessage = "Vul in wat er is verteld."), StringLength(Pilotverslag.MaxTekst)]
    public string? Tekst { get; set; }
}
