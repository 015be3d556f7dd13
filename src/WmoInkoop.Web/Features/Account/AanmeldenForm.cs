using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Web.Features.Account;

public sealed class AanmeldenForm
{
    /// <summary>Longer is no password anybody typed, only work for the server.</summary>
    public const int MaxWachtwoord = 200;

    [Display(Name = "E-mailadres"), Required(ErrorMessage = "Vul uw e-mailadres in."), StringLength(Gebruiker.MaxEmail, ErrorMessage = "Dit e-mailadres is te lang."), EmailAddress(ErrorMessage = "Vul een geldig e-mailadres in, bijvoorbeeld naam@organisatie.nl.")]
    public string Email { get; set; } = "";

    [Display(Name = "Wachtwoord"), Required(ErrorMessage = "Vul uw wachtwoord in."), StringLength(MaxWachtwoord, ErrorMessage = "Dit wachtwoord is te lang."), DataType(DataType.Password)]
    public string Wachtwoord { get; set; } = "";

    /// <summary>Where the person was going; only an address of the portal itself is followed.</summary>
    public string? Terug { get; set; }
}
