using System.ComponentModel.DataAnnotations;
using WmoInkoop.Web.Infrastructure.Documenten;

namespace WmoInkoop.Web.Features.MijnBewijsmiddelen;

/// <summary>A document that is evidence.</summary>
public sealed class BewijsuploadForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Document"), Required]
    public Upload? Document { get; set; }

    [Display(Name = "Datum op het document"), Required]
    public DateOnly? AfgegevenOp { get; set; }
}
