using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Dialogen;
using WmoInkoop.Web.Infrastructure.Documenten;

namespace WmoInkoop.Web.Features.MijnDialogen;

/// <summary>The plan of a gegadigde.</summary>
public sealed class DialoogplanForm
{
    /// <summary>Of the plan that waits to be handed in; empty when none does.</summary>
    public Guid Versie { get; set; }

    [Display(Name = "Uw plan in het kort"), StringLength(Dialoogplan.MaxTekst)]
    public string? Tekst { get; set; }

    [Display(Name = "Documenten die u al toevoegde")]
    public List<Guid> Behouden { get; set; } = [];

    [Display(Name = "Document 1")]
    public Upload? Document1 { get; set; }

    [Display(Name = "Document 2")]
    public Upload? Document2 { get; set; }

    [Display(Name = "Document 3")]
    public Upload? Document3 { get; set; }

    internal Dialoogplanwijziging Wijziging(Guid gegadigdeId, Guid aanbiederId, DateTimeOffset ontvangenOp) => new(
        gegadigdeId, aanbiederId, Versie, Tekst ?? "", Behouden, [.. new[] { Document1, Document2, Document3 }.OfType<Upload>().Select(u => u.Document)], ontvangenOp);
}

/// <summary>Handing in what was shown.</summary>
public sealed class DialoogplanIndienForm
{
    public Guid Versie { get; set; }
}

/// <summary>A remark on the verslag.</summary>
public sealed class DialoogreactieForm
{
    [Display(Name = "Uw reactie"), Required, StringLength(Dialoogopmerking.MaxTekst)]
    public string Tekst { get; set; } = "";
}
