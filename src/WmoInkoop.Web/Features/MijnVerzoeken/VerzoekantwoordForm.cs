using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.Web.Infrastructure.Documenten;

namespace WmoInkoop.Web.Features.MijnVerzoeken;

/// <summary>The answer to a request.</summary>
public sealed class VerzoekantwoordForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Uw antwoord"), StringLength(Toetsingsverzoek.MaxAntwoord)]
    public string? Tekst { get; set; }

    [Display(Name = "Documenten die u al toevoegde")]
    public List<Guid> Behouden { get; set; } = [];

    [Display(Name = "Document 1")]
    public Upload? Document1 { get; set; }

    [Display(Name = "Document 2")]
    public Upload? Document2 { get; set; }

    [Display(Name = "Document 3")]
    public Upload? Document3 { get; set; }

    internal Verzoekantwoord Antwoord(Guid verzoekId, Guid aanbiederId, bool isInsturen, DateTimeOffset ontvangenOp) => new(
        verzoekId, aanbiederId, Versie, Tekst ?? "", Behouden, [.. new[] { Document1, Document2, Document3 }.OfType<Upload>().Select(u => u.Document)], isInsturen, ontvangenOp);
}
