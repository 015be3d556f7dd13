using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Account;

public sealed class AanmeldenForm
{
    [Display(Name = "E-mailadres"), Required, StringLength(Gebruiker.MaxEmail), EmailAddress]
    public string Email { get; set; } = "";

    [Display(Name = "Wachtwoord"), Required, StringLength(Wachtwoordregels.MaxLengte), DataType(DataType.Password)]
    public string Wachtwoord { get; set; } = "";

    /// <summary>Where the person was going; only an address of the portal itself is followed.</summary>
    public string? Terug { get; set; }
}

public sealed class TweedeFactorForm
{
    [Display(Name = "Code"), Required, StringLength(20)]
    public string Code { get; set; } = "";

    public string? Terug { get; set; }
}

public sealed class WachtwoordVergetenForm
{
    [Display(Name = "E-mailadres"), Required, StringLength(Gebruiker.MaxEmail), EmailAddress]
    public string Email { get; set; } = "";
}

public sealed class BevestigenForm
{
    [Display(Name = "Wachtwoord"), Required, StringLength(Wachtwoordregels.MaxLengte), DataType(DataType.Password)]
    public string Wachtwoord { get; set; } = "";
}

public sealed class WachtwoordHerstellenForm
{
    [Display(Name = "Nieuw wachtwoord"), Required, StringLength(Wachtwoordregels.MaxLengte), DataType(DataType.Password)]
    public string Nieuw { get; set; } = "";
}

public sealed class WachtwoordForm : HerauthenticatieForm
{
    [Display(Name = "Nieuw wachtwoord", Order = -1), Required, StringLength(Wachtwoordregels.MaxLengte), DataType(DataType.Password)]
    public string Nieuw { get; set; } = "";
}

public sealed class NaamForm
{
    [Display(Name = "Naam"), Required, StringLength(Gebruiker.MaxNaam)]
    public string Naam { get; set; } = "";
}

public sealed class TweedeFactorInstellenForm
{
    /// <summary>The secret that was shown, encrypted for this person; nothing is stored until the code proves it came across.</summary>
    [Required]
    public string Geheim { get; set; } = "";

    [Display(Name = "Code uit de app"), Required, StringLength(20)]
    public string Code { get; set; } = "";
}

public sealed class UitnodigingForm
{
    [Display(Name = "Uw naam"), Required, StringLength(Gebruiker.MaxNaam)]
    public string Naam { get; set; } = "";

    [Display(Name = "Kies een wachtwoord"), Required, StringLength(Wachtwoordregels.MaxLengte), DataType(DataType.Password)]
    public string Wachtwoord { get; set; } = "";
}
