using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Web.Infrastructure.Beveiliging;

/// <summary>Fields of a form that asks once more who it is; shown by the partial <c>_Herauthenticatie</c>.</summary>
public class HerauthenticatieForm
{
    [Display(Name = "Uw huidige wachtwoord"), Required, StringLength(Wachtwoordregels.MaxLengte), DataType(DataType.Password)]
    public string Wachtwoord { get; set; } = "";

    [Display(Name = "Code uit uw app"), StringLength(20)]
    public string? Code { get; set; }

    public Bewijs Bewijs => new(Wachtwoord, Code);
}
