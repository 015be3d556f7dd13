using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Web.Features.Organisatie;

/// <summary>Inviting a colleague (AAN-03).</summary>
public sealed class UitnodigenForm
{
    [Display(Name = "Naam van uw collega"), Required, StringLength(Gebruiker.MaxNaam)]
    public string Naam { get; set; } = "";

    [Display(Name = "E-mailadres van uw collega"), Required, EmailAddress, StringLength(Gebruiker.MaxEmail), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";

    [Display(Name = "Maak deze collega beheerder")]
    public bool IsBeheerder { get; set; }
}

/// <summary>Giving a colleague a role.</summary>
public sealed class RolForm
{
    [Display(Name = "Deze collega is beheerder")]
    public bool IsBeheerder { get; set; }
}

/// <summary>Refusing somebody who asks to join.</summary>
public sealed class AfwijzenForm
{
    [Display(Name = "Waarom wijst u dit verzoek af?"), Required, StringLength(Aansluitverzoek.MaxReden)]
    public string Reden { get; set; } = "";
}
