using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Gebruikers;

/// <summary>A role that one beheerder gives alone.</summary>
public sealed class RolForm
{
    [Display(Name = "Rol"), Required]
    public Rol? Rol { get; set; }

    [Display(Name = "Regio"), Required]
    public Guid? RegioId { get; set; }
}

public sealed class MedewerkerUitnodigenForm
{
    [Display(Name = "Naam"), Required, StringLength(Gebruiker.MaxNaam)]
    public string Naam { get; set; } = "";

    [Display(Name = "E-mailadres"), Required, StringLength(Gebruiker.MaxEmail), EmailAddress]
    public string Email { get; set; } = "";

    [Display(Name = "Rol")]
    public Rol? Rol { get; set; }

    [Display(Name = "Regio")]
    public Guid? RegioId { get; set; }
}

/// <summary>A proposal to make somebody beheerder, or to end that.</summary>
public sealed class BeheerderForm : HerauthenticatieForm
{
    [Display(Name = "Waarom", Order = -1), Required, StringLength(VierOgen.MaxToelichting)]
    public string Toelichting { get; set; } = "";
}
