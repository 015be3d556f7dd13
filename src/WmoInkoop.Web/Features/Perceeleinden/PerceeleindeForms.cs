using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Perceeleinden;

namespace WmoInkoop.Web.Features.Perceeleinden;

/// <summary>Withdrawing percelen.</summary>
public sealed class IntrekkenForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Welke percelen trekt u in?"), Required(ErrorMessage = "Kies minstens één perceel."), MinLength(1, ErrorMessage = "Kies minstens één perceel.")]
    public List<Guid> Percelen { get; set; } = [];

    [Display(Name = "Waarom?"), Required, StringLength(Perceeleindegegevens.MaxReden, MinimumLength = Perceeleindegegevens.MinReden, ErrorMessage = "Leg in minstens {2} en hoogstens {1} tekens uit waarom.")]
    public string Reden { get; set; } = "";
}

/// <summary>Ending a perceel without a winner.</summary>
public sealed class ZonderWinnaarForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Waarom wordt er niet gegund?"), Required, StringLength(Perceeleindegegevens.MaxReden, MinimumLength = Perceeleindegegevens.MinReden, ErrorMessage = "Leg in minstens {2} en hoogstens {1} tekens uit waarom.")]
    public string Reden { get; set; } = "";
}

/// <summary>What comes after an end without an award.</summary>
public sealed class VervolgForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Wat doet u nu?"), Required(ErrorMessage = "Kies wat u nu doet.")]
    public Perceelvervolg? Vervolg { get; set; }
}
