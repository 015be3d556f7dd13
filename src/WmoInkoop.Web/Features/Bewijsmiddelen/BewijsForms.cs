using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Bewijsmiddelen;
using WmoInkoop.Web.Features.Toetsing;

namespace WmoInkoop.Web.Features.Bewijsmiddelen;

/// <summary>What an inkoper finds of one piece of evidence.</summary>
public sealed class BewijsoordeelForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Oordeel"), Required(ErrorMessage = "Kies of het bewijs voldoet.")]
    public Bewijsoordeel? Oordeel { get; set; }

    [Display(Name = "Reden"), StringLength(Bewijsstuk.MaxReden)]
    public string? Reden { get; set; }
}

/// <summary>Asking to repair one piece of evidence.</summary>
public sealed class BewijsherstelForm : TermijnForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Wat moet de winnaar herstellen?"), Required, StringLength(Bewijsstuk.MaxReden)]
    public string? Reden { get; set; }
}
