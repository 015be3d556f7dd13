using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Dialogen;

namespace WmoInkoop.Web.Features.Dialogen;

/// <summary>Inviting a provider that was selected.</summary>
public sealed class GegadigdeForm
{
    [Display(Name = "Aanbieder"), Required(ErrorMessage = "Kies een aanbieder.")]
    public Guid? AanbiederId { get; set; }

    [Display(Name = "Waarom is deze aanbieder geselecteerd?"), Required, StringLength(Gegadigde.MaxReden)]
    public string Reden { get; set; } = "";
}

/// <summary>A moment on the clock of Amsterdam.</summary>
public abstract class MomentForm : IValidatableObject
{
    [Display(Name = "Datum"), Required]
    public DateOnly? Datum { get; set; }

    [Display(Name = "Tijd"), Required]
    public TimeOnly? Tijd { get; set; } = new TimeOnly(12, 0);

    internal DateTimeOffset Op => Amsterdam.Moment(Datum!.Value, Tijd!.Value)!.Value;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Datum is { } datum && Tijd is { } tijd && Amsterdam.Moment(datum, tijd) is null)
        {
            yield return new ValidationResult(Teksten.Van(Domeinregel.TijdBestaatNiet), [nameof(Tijd)]);
        }
    }
}

/// <summary>Opening a ronde; the moment is the termijn for the plans.</summary>
public sealed class DialoogrondeForm : MomentForm
{
    [Display(Name = "Waar gaat de ronde over?"), Required, StringLength(Dialoogronde.MaxNaam)]
    public string Naam { get; set; } = "";
}

/// <summary>Planning the session.</summary>
public sealed class DialoogsessieForm : MomentForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Wie doen mee?"), Required, StringLength(Dialooggesprek.MaxDeelnemers)]
    public string Deelnemers { get; set; } = "";
}

/// <summary>Writing the verslag, or making it final.</summary>
public sealed class GespreksverslagForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Verslag"), Required, StringLength(Dialooggesprek.MaxVerslag)]
    public string Tekst { get; set; } = "";
}

/// <summary>Giving the verslag to the gegadigde: only the version the inkoper looked at.</summary>
public sealed class TerReactieForm
{
    public Guid Versie { get; set; }
}

/// <summary>The decision about a gegadigde.</summary>
public sealed class DialoogbesluitForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Besluit"), Required(ErrorMessage = "Kies door of valt af.")]
    public Dialoogbesluit? Besluit { get; set; }

    [Display(Name = "Toelichting"), StringLength(Dialooggesprek.MaxToelichting)]
    public string? Toelichting { get; set; }

    public List<AfvalgrondForm> Gronden { get; set; } = [];

    /// <summary>A criterium is chosen by writing a reason at it.</summary>
    internal Besluitgegevens Gegevens => new(
        Besluit!.Value, Toelichting, [.. Gronden.Where(g => !string.IsNullOrWhiteSpace(g.Reden)).Select(g => new Grondgegevens(g.CriteriumId, g.Reden!))]);
}

/// <summary>One criterium, with a reason when the gegadigde falls out on it.</summary>
public sealed class AfvalgrondForm
{
    public Guid CriteriumId { get; set; }

    [Display(Name = "Reden"), StringLength(Afvalgrond.MaxReden)]
    public string? Reden { get; set; }
}

/// <summary>Closing a ronde.</summary>
public sealed class RondeSluitenForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Waarom gaat u verder of stopt u met minder dan twee gegadigden?"), StringLength(Dialoogronde.MaxReden)]
    public string? Reden { get; set; }
}

/// <summary>A clarification to all.</summary>
public sealed class VerduidelijkingForm
{
    [Display(Name = "Verduidelijking aan alle gegadigden"), Required, StringLength(Dialoogverduidelijking.MaxTekst)]
    public string Tekst { get; set; } = "";
}
