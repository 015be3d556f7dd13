using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.EigenVerklaringen;

namespace WmoInkoop.Web.Features.EigenVerklaringen;

/// <summary>The facultative grounds that count.</summary>
public sealed class UitsluitingsgrondenForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Deze gronden gelden"), MaxLength(50)]
    public List<Uitsluitingsgrond> Gronden { get; set; } = [];
}
