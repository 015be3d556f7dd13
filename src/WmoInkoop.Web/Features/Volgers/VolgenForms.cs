using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Volgers;

namespace WmoInkoop.Web.Features.Volgers;

/// <summary>Following without an account.</summary>
public sealed class VolgenForm
{
    [Display(Name = "Uw e-mailadres"), StringLength(Volger.MaxEmail), EmailAddress(ErrorMessage = "Vul een e-mailadres in, zoals naam@voorbeeld.nl.")]
    public string? Email { get; set; }
}
