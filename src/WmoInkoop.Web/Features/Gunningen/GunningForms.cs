using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Overeenkomsten;
using WmoInkoop.Web.Infrastructure.Beveiliging;

namespace WmoInkoop.Web.Features.Gunningen;

/// <summary>The besluit a gunning rests on.</summary>
public sealed class GunningsbesluitForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Wie nam het besluit?"), Required, StringLength(Besluit.MaxOrgaan)]
    public string? Orgaan { get; set; }

    [Display(Name = "Datum van het besluit"), Required]
    public DateOnly? Datum { get; set; }

    [Display(Name = "Mandaat"), StringLength(Besluit.MaxMandaat)]
    public string? Mandaat { get; set; }

    internal Besluit Besluit => new() { Orgaan = Orgaan!.Trim(), Mandaat = Mandaat?.Trim() ?? "", Datum = Datum!.Value };

    internal static GunningsbesluitForm Van(Gunningsbeslissing beslissing) =>
        new() { Versie = beslissing.Versie, Orgaan = beslissing.Besluit?.Orgaan, Datum = beslissing.Besluit?.Datum, Mandaat = beslissing.Besluit?.Mandaat };
}

/// <summary>The texts of the letter to one bidder.</summary>
public sealed class BriefForm
{
    public Guid Versie { get; set; }

    public List<CriteriumtekstRij> Teksten { get; set; } = [];

    internal static BriefForm Van(Gunningsdossier dossier, Briefconcept concept) => new()
    {
        Versie = concept.Versie,
        Teksten =
        [
            .. dossier.Perceel.Criteria.OrderBy(c => c.Volgnummer).Select(c => concept.Tekst(c.Id)).Select(t => new CriteriumtekstRij
            {
                CriteriumId = t.CriteriumId,
                Motivering = t.Motivering,
                Vergelijking = t.Vergelijking,
                IsGelijkheidBevestigd = t.IsGelijkheidBevestigd,
            }),
        ],
    };
}

/// <summary>What a letter says about one criterium.</summary>
public sealed class CriteriumtekstRij
{
    public Guid CriteriumId { get; set; }

    [Display(Name = "Reden"), StringLength(Criteriumtekst.MaxTekst)]
    public string? Motivering { get; set; }

    [Display(Name = "Vergelijking"), StringLength(Criteriumtekst.MaxTekst)]
    public string? Vergelijking { get; set; }

    [Display(Name = "Deze tekst staat ook in een andere brief, en dat klopt")]
    public bool IsGelijkheidBevestigd { get; set; }

    internal Tekstwijziging Wijziging => new(CriteriumId, Motivering ?? "", Vergelijking ?? "", IsGelijkheidBevestigd);
}

/// <summary>Proposing a gunningsbeslissing.</summary>
public sealed class GunningVoorstelForm : HerauthenticatieForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Toelichting"), Required, StringLength(VierOgen.MaxToelichting)]
    public string Toelichting { get; set; } = "";
}

/// <summary>Confirming the gunningsbeslissing that was shown.</summary>
public sealed class GunningBevestigForm : HerauthenticatieForm
{
    public Guid Versie { get; set; }
}

/// <summary>A kort geding.</summary>
public sealed class KortGedingForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Wie begint het kort geding?"), Required, StringLength(KortGeding.MaxEiser)]
    public string Eiser { get; set; } = "";

    [Display(Name = "Datum van de aanvraag"), Required]
    public DateOnly? GedagvaardOp { get; set; }

    [Display(Name = "Zaaknummer"), StringLength(KortGeding.MaxZaaknummer)]
    public string? Zaaknummer { get; set; }
}

/// <summary>What the judge decided.</summary>
public sealed class UitspraakForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Datum van de uitspraak"), Required]
    public DateOnly? UitspraakOp { get; set; }

    [Display(Name = "Wat besliste de rechter?"), Required, StringLength(KortGeding.MaxUitkomst)]
    public string Uitkomst { get; set; } = "";
}

/// <summary>The terms of the overeenkomsten that the final award makes.</summary>
public sealed class DefinitiefForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Ingangsdatum"), Required]
    public DateOnly? Ingangsdatum { get; set; }

    [Display(Name = "Einddatum"), Required]
    public DateOnly? Einddatum { get; set; }

    [Display(Name = "Hoe vaak kan de overeenkomst worden verlengd?"), Required, Range(0, Overeenkomstgegevens.MeesteVerlengingen)]
    public int? AantalVerlengingen { get; set; }

    [Display(Name = "Maanden per verlenging"), Range(0, Overeenkomstgegevens.MeesteMaanden)]
    public int? MaandenPerVerlenging { get; set; }

    [Display(Name = "Opzegtermijn in maanden"), Required, Range(0, Overeenkomstgegevens.MeesteOpzegmaanden)]
    public int? Opzegmaanden { get; set; }

    [Display(Name = "Cao-eis")]
    public Guid? CaoEisId { get; set; }

    internal Overeenkomstgegevens Gegevens => new(Ingangsdatum!.Value, Einddatum!.Value, AantalVerlengingen!.Value, MaandenPerVerlenging ?? 0, Opzegmaanden!.Value, CaoEisId);
}

/// <summary>When the aankondiging gegunde opdracht was sent, on the clock of Amsterdam.</summary>
public sealed class AankondigingForm : IValidatableObject
{
    public Guid Versie { get; set; }

    [Display(Name = "Datum van versturen"), Required]
    public DateOnly? VerzondenDatum { get; set; }

    [Display(Name = "Tijd van versturen"), Required]
    public TimeOnly? VerzondenTijd { get; set; }

    [Display(Name = "TenderNed-nummer"), StringLength(Aanbestedingsgegevens.MaxTenderNedNummer)]
    public string? Nummer { get; set; }

    internal DateTimeOffset VerzondenOp => Amsterdam.Moment(VerzondenDatum!.Value, VerzondenTijd!.Value)!.Value;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (VerzondenDatum is { } datum && VerzondenTijd is { } tijd && Amsterdam.Moment(datum, tijd) is null)
        {
            yield return new ValidationResult("Deze tijd bestaat niet op deze dag: de klok gaat dan een uur vooruit. Kies een andere tijd.", [nameof(VerzondenTijd)]);
        }
    }
}

/// <summary>A deed on the version that was shown.</summary>
public sealed class PublicatieForm
{
    public Guid Versie { get; set; }
}
