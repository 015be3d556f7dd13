using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Planningen;

namespace WmoInkoop.Web.Features.Planningen;

/// <summary>The moments of the planning, on the clock of Amsterdam. A moment without a date is not planned yet.</summary>
public sealed class PlanningForm : IValidatableObject
{
    private static readonly TimeOnly Middag = new(12, 0);

    public Guid Versie { get; set; }

    [Display(Name = "Datum tot wanneer vragen kunnen in ronde 1")]
    public DateOnly? Ronde1VragenDatum { get; set; }

    [Display(Name = "Tijd tot wanneer vragen kunnen in ronde 1")]
    public TimeOnly? Ronde1VragenTijd { get; set; } = Middag;

    [Display(Name = "Datum van de nota van ronde 1")]
    public DateOnly? Ronde1NotaDatum { get; set; }

    [Display(Name = "Tijd van de nota van ronde 1")]
    public TimeOnly? Ronde1NotaTijd { get; set; } = Middag;

    [Display(Name = "Datum tot wanneer vragen kunnen in ronde 2")]
    public DateOnly? Ronde2VragenDatum { get; set; }

    [Display(Name = "Tijd tot wanneer vragen kunnen in ronde 2")]
    public TimeOnly? Ronde2VragenTijd { get; set; } = Middag;

    [Display(Name = "Datum van de nota van ronde 2")]
    public DateOnly? Ronde2NotaDatum { get; set; }

    [Display(Name = "Tijd van de nota van ronde 2")]
    public TimeOnly? Ronde2NotaTijd { get; set; } = Middag;

    [Display(Name = "Datum tot wanneer vragen kunnen")]
    public DateOnly? VragenDatum { get; set; }

    [Display(Name = "Tijd tot wanneer vragen kunnen")]
    public TimeOnly? VragenTijd { get; set; } = Middag;

    [Display(Name = "Datum van de laatste nota")]
    public DateOnly? NotaDatum { get; set; }

    [Display(Name = "Tijd van de laatste nota")]
    public TimeOnly? NotaTijd { get; set; } = Middag;

    [Display(Name = "Datum tot wanneer aanmelden kan")]
    public DateOnly? AanmeldenDatum { get; set; }

    [Display(Name = "Tijd tot wanneer aanmelden kan")]
    public TimeOnly? AanmeldenTijd { get; set; } = Middag;

    [Display(Name = "Datum van de uitnodiging")]
    public DateOnly? UitnodigingDatum { get; set; }

    [Display(Name = "Datum van de sluiting van de eerste inschrijving")]
    public DateOnly? EersteDatum { get; set; }

    [Display(Name = "Tijd van de sluiting van de eerste inschrijving")]
    public TimeOnly? EersteTijd { get; set; } = Middag;

    [Display(Name = "Datum van de sluiting")]
    public DateOnly? SluitingDatum { get; set; }

    [Display(Name = "Tijd van de sluiting")]
    public TimeOnly? SluitingTijd { get; set; } = Middag;

    [Display(Name = "Datum van de gunningsbeslissing")]
    public DateOnly? Gunningsdatum { get; set; }

    [Display(Name = "Ingangsdatum van de overeenkomst")]
    public DateOnly? Ingangsdatum { get; set; }

    [Display(Name = "Datum van de vooraankondiging")]
    public DateOnly? VooraankondigingDatum { get; set; }

    [Display(Name = "Waarom is er haast?"), StringLength(Planning.MaxReden)]
    public string? RedenUrgentie { get; set; }

    [Display(Name = "De termijn om in te schrijven spreken wij af met alle geselecteerde aanbieders")]
    public bool IsInOverleg { get; set; }

    [Display(Name = "Hoeveel dagen na de sluiting blijft een inschrijving geldig?"), Required(ErrorMessage = "Vul een aantal dagen in."), Range(1, Planning.MeesteGestanddoening, ErrorMessage = "Vul een aantal dagen in van 1 tot en met 730.")]
    public int? GestanddoeningDagen { get; set; } = Planning.GebruikelijkeGestanddoening;

    [Display(Name = "Waar gaat het voorstel van uit?")]
    public Voorstelsoort VoorstelVan { get; set; }

    [Display(Name = "Datum van het voorstel")]
    public DateOnly? VoorstelDatum { get; set; }

    internal Planning Planning => new()
    {
        EerdereRondes =
        [
            .. Moment(Ronde1VragenDatum, Ronde1VragenTijd) is { } v1 && Moment(Ronde1NotaDatum, Ronde1NotaTijd) is { } n1 ? [new Vragenronde(v1, n1)] : Array.Empty<Vragenronde>(),
            .. Moment(Ronde2VragenDatum, Ronde2VragenTijd) is { } v2 && Moment(Ronde2NotaDatum, Ronde2NotaTijd) is { } n2 ? [new Vragenronde(v2, n2)] : Array.Empty<Vragenronde>(),
        ],
        VragenTot = Moment(VragenDatum, VragenTijd),
        NotaUiterlijkOp = Moment(NotaDatum, NotaTijd),
        AanmeldenTot = Moment(AanmeldenDatum, AanmeldenTijd),
        UitnodigingOp = UitnodigingDatum,
        EersteInschrijvingTot = Moment(EersteDatum, EersteTijd),
        SluitingOp = Moment(SluitingDatum, SluitingTijd),
        Gunningsdatum = Gunningsdatum,
        Ingangsdatum = Ingangsdatum,
        VooraankondigingOp = VooraankondigingDatum,
        RedenUrgentie = string.IsNullOrWhiteSpace(RedenUrgentie) ? null : RedenUrgentie.Trim(),
        IsInOverleg = IsInOverleg,
        GestanddoeningDagen = GestanddoeningDagen ?? Planning.GebruikelijkeGestanddoening,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        (DateOnly? Datum, TimeOnly? Tijd, string Veld)[] momenten =
        [
            (Ronde1VragenDatum, Ronde1VragenTijd, nameof(Ronde1VragenTijd)), (Ronde1NotaDatum, Ronde1NotaTijd, nameof(Ronde1NotaTijd)),
            (Ronde2VragenDatum, Ronde2VragenTijd, nameof(Ronde2VragenTijd)), (Ronde2NotaDatum, Ronde2NotaTijd, nameof(Ronde2NotaTijd)),
            (VragenDatum, VragenTijd, nameof(VragenTijd)), (NotaDatum, NotaTijd, nameof(NotaTijd)),
            (AanmeldenDatum, AanmeldenTijd, nameof(AanmeldenTijd)), (EersteDatum, EersteTijd, nameof(EersteTijd)), (SluitingDatum, SluitingTijd, nameof(SluitingTijd)),
        ];
        foreach (var (_, tijd, veld) in momenten.Where(m => m.Datum is not null && Moment(m.Datum, m.Tijd) is null))
        {
            yield return new ValidationResult(tijd is null ? "Vul ook de tijd in." : "Deze tijd bestaat niet op deze dag: de klok gaat dan een uur vooruit. Kies een andere tijd.", [veld]);
        }

        // half a round would be lost without a word
        foreach (var (leeg, veld) in new[]
        {
            (Ronde1VragenDatum is null && Ronde1NotaDatum is not null, nameof(Ronde1VragenDatum)), (Ronde1NotaDatum is null && Ronde1VragenDatum is not null, nameof(Ronde1NotaDatum)),
            (Ronde2VragenDatum is null && Ronde2NotaDatum is not null, nameof(Ronde2VragenDatum)), (Ronde2NotaDatum is null && Ronde2VragenDatum is not null, nameof(Ronde2NotaDatum)),
        }.Where(r => r.Item1))
        {
            yield return new ValidationResult("Vul van een ronde beide data in, of geen van beide.", [veld]);
        }
    }

    internal static PlanningForm Van(Guid versie, Planning planning)
    {
        var form = new PlanningForm
        {
            Versie = versie,
            UitnodigingDatum = planning.UitnodigingOp,
            Gunningsdatum = planning.Gunningsdatum,
            Ingangsdatum = planning.Ingangsdatum,
            VooraankondigingDatum = planning.VooraankondigingOp,
            RedenUrgentie = planning.RedenUrgentie,
            IsInOverleg = planning.IsInOverleg,
            GestanddoeningDagen = planning.GestanddoeningDagen,
        };
        (form.Ronde1VragenDatum, form.Ronde1VragenTijd) = Delen(planning.EerdereRondes.ElementAtOrDefault(0)?.VragenTot);
        (form.Ronde1NotaDatum, form.Ronde1NotaTijd) = Delen(planning.EerdereRondes.ElementAtOrDefault(0)?.NotaUiterlijkOp);
        (form.Ronde2VragenDatum, form.Ronde2VragenTijd) = Delen(planning.EerdereRondes.ElementAtOrDefault(1)?.VragenTot);
        (form.Ronde2NotaDatum, form.Ronde2NotaTijd) = Delen(planning.EerdereRondes.ElementAtOrDefault(1)?.NotaUiterlijkOp);
        (form.VragenDatum, form.VragenTijd) = Delen(planning.VragenTot);
        (form.NotaDatum, form.NotaTijd) = Delen(planning.NotaUiterlijkOp);
        (form.AanmeldenDatum, form.AanmeldenTijd) = Delen(planning.AanmeldenTot);
        (form.EersteDatum, form.EersteTijd) = Delen(planning.EersteInschrijvingTot);
        (form.SluitingDatum, form.SluitingTijd) = Delen(planning.SluitingOp);
        return form;
    }

    private static DateTimeOffset? Moment(DateOnly? datum, TimeOnly? tijd) => datum is { } d && tijd is { } t ? Amsterdam.Moment(d, t) : null;

    private static (DateOnly?, TimeOnly?) Delen(DateTimeOffset? moment) =>
        moment is { } m ? (Amsterdam.Datum(m), TimeOnly.FromDateTime(Amsterdam.Lokaal(m).DateTime)) : (null, Middag);
}

/// <summary>A planning as it would be, with what there is to say about it.</summary>
/// <param name="Gelezen">The aanbesteding as it is stored.</param>
/// <param name="Planning">As stored, or as typed when it was only checked.</param>
/// <param name="Bevindingen">What keeps it from being published, and warnings.</param>
/// <param name="Mijlpalen">For the picture.</param>
/// <param name="LaatsteNota">The last day for the last nota.</param>
/// <param name="Aanleiding">Said above: a check that did not save, or a proposal.</param>
public sealed record PlanningViewModel(
    Aanbestedingen.AanbestedingViewModel Gelezen, Planning Planning, IReadOnlyList<Planningbevinding> Bevindingen, IReadOnlyList<Aanbestedingen.Mijlpaal> Mijlpalen, DateOnly? LaatsteNota, string? Aanleiding)
{
    public Aanbesteding Aanbesteding => Gelezen.Aanbesteding;

    public IReadOnlyList<Planningmoment> Nodig { get; } = Planningcontrole.Nodig(Gelezen.Aanbesteding);

    public IEnumerable<Planningbevinding> Fouten => Bevindingen.Where(b => b.HoudtTegen);

    public IEnumerable<Planningbevinding> Waarschuwingen => Bevindingen.Where(b => !b.HoudtTegen);
}
