using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Procesverbalen;

namespace WmoInkoop.Web.Features.Procesverbalen;

/// <summary>What an inkoper writes for one item.</summary>
public sealed class VerbaaltekstForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Tekst"), StringLength(Verbaaltekst.MaxTekst)]
    public string? Tekst { get; set; }

    [Display(Name = "Dit is niet van toepassing. De tekst zegt waarom.")]
    public bool IsNietVanToepassing { get; set; }
}
