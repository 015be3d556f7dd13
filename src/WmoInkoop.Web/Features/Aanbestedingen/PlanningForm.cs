using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;

namespace WmoInkoop.Web.Features.Aanbestedingen;

/// <summary>The five moments of the planning, on the clock of Amsterdam. A moment without a date is not planned yet.</summary>
public sealed class PlanningForm : IValidatableObject
{
    private static readonly TimeOnly Middag = new(12, 0);

    public Guid Versie { get; set; }

    [Display(Name = "Datum tot wanneer vragen kunnen")]
    public DateOnly? VragenDatum { get; set; }

    [Display(Name = "Tijd tot wanneer vragen kunnen")]
    public TimeOnly? VragenTijd { get; set; } = Middag;

    [Display(Name = "Datum van de laatste nota")]
    public DateOnly? NotaDatum { get; set; }

    [Display(Name = "Tijd van de laatste nota")]
    public TimeOnly? NotaTijd { get; set; } = Middag;

    [Display(Name = "Datum van de sluiting")]
    public DateOnly? SluitingDatum { get; set; }

    [Display(Name = "Tijd van de sluiting")]
    public TimeOnly? SluitingTijd { get; set; } = Middag;

    [Display(Name = "Datum van de gunningsbeslissing")]
    public DateOnly? Gunningsdatum { get; set; }

    [Display(Name = "Ingangsdatum van de overeenkomst")]
    public DateOnly? Ingangsdatum { get; set; }

    internal Planning Planning => new()
    {
        VragenTot = Moment(VragenDatum, VragenTijd),
        NotaUiterlijkOp = Moment(NotaDatum, NotaTijd),
        SluitingOp = Moment(SluitingDatum, SluitingTijd),
        Gunningsdatum = Gunningsdatum,
        Ingangsdatum = Ingangsdatum,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        new[] { (VragenDatum, VragenTijd, nameof(VragenTijd)), (NotaDatum, NotaTijd, nameof(NotaTijd)), (SluitingDatum, SluitingTijd, nameof(SluitingTijd)) }
            .Where(m => m.Item1 is not null && Moment(m.Item1, m.Item2) is null)
            .Select(m => new ValidationResult(m.Item2 is null ? "Vul ook de tijd in." : "Deze tijd bestaat niet op deze dag: de klok gaat dan een uur vooruit. Kies een andere tijd.", [m.Item3]));

    internal static PlanningForm Van(Guid versie, Planning planning)
    {
        var form = new PlanningForm { Versie = versie, Gunningsdatum = planning.Gunningsdatum, Ingangsdatum = planning.Ingangsdatum };
        (form.VragenDatum, form.VragenTijd) = Delen(planning.VragenTot);
        (form.NotaDatum, form.NotaTijd) = Delen(planning.NotaUiterlijkOp);
        (form.SluitingDatum, form.SluitingTijd) = Delen(planning.SluitingOp);
        return form;
    }

    private static DateTimeOffset? Moment(DateOnly? datum, TimeOnly? tijd) => datum is { } d && tijd is { } t ? Amsterdam.Moment(d, t) : null;

    private static (DateOnly?, TimeOnly?) Delen(DateTimeOffset? moment) =>
        moment is { } m ? (Amsterdam.Datum(m), TimeOnly.FromDateTime(Amsterdam.Lokaal(m).DateTime)) : (null, Middag);
}
