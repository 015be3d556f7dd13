using System.ComponentModel.DataAnnotations;
using WmoInkoop.Web.Infrastructure.Documenten;

namespace WmoInkoop.Web.Features.Organisatie;

/// <summary>Uploading the extract of the Handelsregister.</summary>
public sealed class UittrekselForm
{
    [Display(Name = "KvK-uittreksel"), Required(ErrorMessage = "Kies het bestand met het KvK-uittreksel.")]
    public Upload? Uittreksel { get; set; }
}
