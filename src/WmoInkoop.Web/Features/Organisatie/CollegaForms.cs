using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Aanbieders;

namespace WmoInkoop.Web.Features.Organisatie;

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
