using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Trajecten;

namespace WmoInkoop.Web.Features.Trajecten;

/// <summary>Starting a traject.</summary>
public class TrajectForm
{
    [Display(Name = "Naam"), Required, StringLength(Traject.MaxNaam)]
    public string? Naam { get; set; }

    [Display(Name = "Omschrijving"), StringLength(Traject.MaxOmschrijving)]
    public string? Omschrijving { get; set; }
}

/// <summary>Starting a traject, in the only regio of the inkoper or in the one chosen.</summary>
public sealed class NieuwTrajectForm : TrajectForm
{
    [Display(Name = "Regio"), Required(ErrorMessage = "Kies de regio.")]
    public Guid? RegioId { get; set; }
}

/// <summary>Changing a traject.</summary>
public sealed class TrajectWijzigenForm : TrajectForm
{
    public Guid Versie { get; set; }
}
