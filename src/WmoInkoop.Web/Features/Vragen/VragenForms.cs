using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Vragen;

namespace WmoInkoop.Web.Features.Vragen;

/// <summary>A provider's question.</summary>
public sealed class VraagForm
{
    [Display(Name = "Perceel")]
    public Guid? Perceel { get; set; }

    [Display(Name = "Document en paragraaf"), StringLength(Vraag.MaxVindplaats)]
    public string? Vindplaats { get; set; }

    [Display(Name = "Uw vraag"), Required, StringLength(Vraag.MaxTekst)]
    public string Tekst { get; set; } = "";
}

/// <summary>The draft answer with the wording everybody reads.</summary>
public sealed class AntwoordForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Vraag zoals die gepubliceerd wordt"), Required, StringLength(Vraag.MaxTekst)]
    public string PubliekeTekst { get; set; } = "";

    [Display(Name = "Antwoord"), Required, StringLength(Vraag.MaxAntwoord)]
    public string Antwoord { get; set; } = "";
}

/// <summary>Publishing the nota that was read.</summary>
public sealed class NotaForm : IValidatableObject
{
    [Required, StringLength(64)]
    public string Controlegetal { get; set; } = "";

    [Display(Name = "Datum van de nieuwe sluiting")]
    public DateOnly? SluitingDatum { get; set; }

    [Display(Name = "Tijd van de nieuwe sluiting")]
    public TimeOnly? SluitingTijd { get; set; } = new TimeOnly(12, 0);

    internal DateTimeOffset? NieuweSluiting => SluitingDatum is { } datum && SluitingTijd is { } tijd ? Amsterdam.Moment(datum, tijd) : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SluitingDatum is not null && NieuweSluiting is null)
        {
            yield return new ValidationResult(SluitingTijd is null ? "Vul ook de tijd in." : Teksten.Van(Domeinregel.TijdBestaatNiet), [nameof(SluitingTijd)]);
        }
    }
}

/// <summary>Agreeing with the answer that was shown.</summary>
public sealed class NakijkForm
{
    public Guid Versie { get; set; }
}
