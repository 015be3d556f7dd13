using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Web.Infrastructure.Documenten;

namespace WmoInkoop.Web.Features.Tekenbevoegdheden;

/// <summary>Recording who may sign (AAN-07).</summary>
public sealed class TekenbevoegdheidForm
{
    [Display(Name = "Wie mag tekenen?"), MinLength(1, ErrorMessage = "Kies ten minste één collega."), MaxLength(200)]
    public List<Guid> Medewerkers { get; set; } = [];

    [Display(Name = "Hoe tekenen zij?"), Required(ErrorMessage = "Kies alleen of samen.")]
    public Tekenwijze? Wijze { get; set; }

    [Display(Name = "Waaruit blijkt dat?"), Required(ErrorMessage = "Kies KvK-uittreksel of volmacht.")]
    public Tekenbewijs? Soort { get; set; }

    [Display(Name = "Document")]
    public Upload? Document { get; set; }

    [Display(Name = "Bevoegd vanaf"), Required(ErrorMessage = "Vul de eerste dag in.")]
    public DateOnly? Vanaf { get; set; }

    [Display(Name = "Bevoegd tot en met")]
    public DateOnly? TotEnMet { get; set; }

    internal Tekenopgave Opgave => new(Medewerkers, Wijze!.Value, Soort!.Value, Vanaf!.Value, TotEnMet);
}
