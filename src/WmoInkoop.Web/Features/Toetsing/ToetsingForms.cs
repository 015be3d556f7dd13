using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Toetsing;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Toetsing;

/// <summary>Per inschrijving whether it is valid.</summary>
public sealed class GeldigheidForm
{
    public Guid Versie { get; set; }

    [MaxLength(500)]
    public List<GeldigheidRij> Rijen { get; set; } = [];

    internal IReadOnlyList<Geldigheidskeuze> Keuzes => [.. Rijen.Where(r => r.IsGeldig is not null).Select(r => new Geldigheidskeuze(r.InschrijvingId, r.IsGeldig!.Value, r.Reden, r.IsAndereGrond))];

    internal static GeldigheidForm Van(Toetsingsoverzicht overzicht) => new()
    {
        Versie = Versiebundel.Van(overzicht.Stand.Inschrijvingen.Select(i => i.Oordeel).OfType<Geldigheidsoordeel>()),
        Rijen =
        [
            .. overzicht.Stand.Inschrijvingen.Select(i => new GeldigheidRij
            {
                InschrijvingId = i.Id,
                IsGeldig = i.Oordeel is { } oordeel ? oordeel.IsGeldig : overzicht.Volgt(i.Id),
                Reden = i.Oordeel?.Reden ?? overzicht.Aanzet(i.Id),
                IsAndereGrond = i.Oordeel?.Grond is Ongeldigheidsgrond.Anders,
            }),
        ],
    };
}

public sealed class GeldigheidRij : IValidatableObject
{
    public Guid InschrijvingId { get; set; }

    [Display(Name = "Geldig")]
    public bool? IsGeldig { get; set; }

    [Display(Name = "Ongeldig om iets dat geen eis is")]
    public bool IsAndereGrond { get; set; }

    [Display(Name = "Reden"), StringLength(Geldigheidsoordeel.MaxReden)]
    public string? Reden { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsGeldig is null)
        {
            yield return new ValidationResult("Kies of deze inschrijving geldig is.", [nameof(IsGeldig)]);
        }
        else if (IsGeldig is false && !Redencontrole.IsInhoudelijk(Reden))
        {
            yield return new ValidationResult(Redentekst.TeDun, [nameof(Reden)]);
        }
    }
}

/// <summary>What one inschrijving makes of each eis.</summary>
public sealed class EistoetsForm
{
    public Guid Versie { get; set; }

    [MaxLength(500)]
    public List<EistoetsRij> Rijen { get; set; } = [];

    internal IReadOnlyList<Eiskeuze> Keuzes(bool restVoldoet) =>
        [.. Rijen.Select(r => new Eiskeuze(r.EisId, restVoldoet && r.Uitkomst is Eisuitkomst.NogTeBeoordelen ? Eisuitkomst.Voldoet : r.Uitkomst, r.Notitie))];

    internal static EistoetsForm Van(Toetsingspagina pagina) => new()
    {
        Versie = Versiebundel.Van(pagina.Overzicht.Oordelen.Where(o => o.Key.InschrijvingId == pagina.Inschrijving.Id).Select(o => o.Value)),
        Rijen =
        [
            .. pagina.Overzicht.Eisen.Select(e => (Eis: e, Oordeel: pagina.Overzicht.Oordeel(pagina.Inschrijving.Id, e.Id)))
                .Select(e => new EistoetsRij { EisId = e.Eis.Id, Uitkomst = e.Oordeel?.Uitkomst ?? Eisuitkomst.NogTeBeoordelen, Notitie = e.Oordeel?.Notitie }),
        ],
    };
}

public sealed class EistoetsRij
{
    public Guid EisId { get; set; }

    [Display(Name = "Oordeel")]
    public Eisuitkomst Uitkomst { get; set; }

    [Display(Name = "Notitie"), StringLength(Eisoordeel.MaxNotitie)]
    public string? Notitie { get; set; }
}

/// <summary>A moment in the future, typed as a day and an hour in Amsterdam.</summary>
public abstract class TermijnForm : IValidatableObject
{
    [Display(Name = "Datum"), Required]
    public DateOnly? Datum { get; set; }

    [Display(Name = "Tijd"), Required]
    public TimeOnly? Tijd { get; set; }

    internal DateTimeOffset? UiterlijkOp => Datum is { } d && Tijd is { } t ? Amsterdam.Moment(d, t) : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Datum is not null && Tijd is not null && UiterlijkOp is null)
        {
            yield return new ValidationResult("Deze tijd bestaat niet op deze dag: de klok gaat dan een uur vooruit. Kies een andere tijd.", [nameof(Tijd)]);
        }
    }

    internal void Zet(DateTimeOffset moment)
    {
        var lokaal = Amsterdam.Lokaal(moment).DateTime;
        Datum = DateOnly.FromDateTime(lokaal);
        Tijd = new TimeOnly(lokaal.Hour, lokaal.Minute);
    }
}

/// <summary>A request to one bidder.</summary>
public sealed class VerzoekForm : TermijnForm
{
    [Display(Name = "Om welke eis gaat het?")]
    public Guid? EisId { get; set; }

    [Display(Name = "Wat vraagt u?"), Required, StringLength(Toetsingsverzoek.MaxVraag)]
    public string Tekst { get; set; } = "";

    [Display(Name = "Dit verzoek laat het plan en de prijs zoals zij zijn ingediend")]
    public bool RaaktPlanNochPrijs { get; set; }

    [Display(Name = "Reden van een korte termijn"), StringLength(Toetsingsverzoek.MaxReden)]
    public string? KorteTermijnReden { get; set; }

    internal Verzoekvraag Vraag(Verzoeksoort soort) => new(soort, soort is Verzoeksoort.Herstel ? EisId : null, Tekst, UiterlijkOp!.Value, KorteTermijnReden, RaaktPlanNochPrijs);
}

/// <summary>More time for a request.</summary>
public sealed class VerlengForm : TermijnForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Reden"), Required, StringLength(Toetsingsverzoek.MaxReden)]
    public string? Reden { get; set; }
}

/// <summary>What was found of an answer.</summary>
public sealed class BevindingForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Bevinding"), Required(ErrorMessage = "Kies wat u vond.")]
    public Verzoekbevinding? Bevinding { get; set; }

    [Display(Name = "Reden"), StringLength(Toetsingsverzoek.MaxReden)]
    public string? Reden { get; set; }

    [Display(Name = "De lage prijs komt door schending van arbeidsrecht of cao")]
    public bool SchendtArbeidsrecht { get; set; }
}

/// <summary>Proposing to exclude an inschrijving of which the marks are known.</summary>
public sealed class UitsluitForm : HerauthenticatieForm
{
    [Display(Name = "Grond"), Required(ErrorMessage = "Kies de grond.")]
    public Ongeldigheidsgrond? Grond { get; set; }

    [Display(Name = "Reden"), Required, StringLength(Geldigheidsoordeel.MaxReden)]
    public string Reden { get; set; } = "";
}

/// <summary>How people are told that a reason is too thin.</summary>
internal static class Redentekst
{
    internal static readonly string Hint = $"De aanbieder krijgt deze tekst. Schrijf minstens {Redencontrole.MinimumTekens} tekens en {Redencontrole.MinimumWoorden} verschillende woorden.";

    internal static readonly string TeDun = Teksten.Van(Domeinregel.RedenTeDun, Redencontrole.MinimumTekens, Redencontrole.MinimumWoorden);
}
