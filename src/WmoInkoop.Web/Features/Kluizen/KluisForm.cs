using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Kluizen;

/// <summary>Proposing to open a kluis.</summary>
public sealed class KluisForm : HerauthenticatieForm
{
    [Display(Name = "Toelichting"), Required, StringLength(VierOgen.MaxToelichting)]
    public string Toelichting { get; set; } = "";
}
