using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

namespace WmoInkoop.Web.Features.Aanbestedingen;

/// <summary>Starting an aanbesteding.</summary>
public class AanbestedingForm
{
    [Display(Name = "Naam"), Required, StringLength(Aanbestedingsgegevens.MaxNaam)]
    public string? Naam { get; set; }

    [Display(Name = "Omschrijving"), StringLength(Aanbestedingsgegevens.MaxOmschrijving)]
    public string? Omschrijving { get; set; }

    [Display(Name = "Regime"), Required(ErrorMessage = "Kies het regime.")]
    public Regime? Regime { get; set; }

    [Display(Name = "Procedure"), Required(ErrorMessage = "Kies de procedure.")]
    public Procedure? Procedure { get; set; }

    [Display(Name = "Raming in euro, zonder btw"), Decimalen(2), Range(0.01, Aanbestedingsgegevens.MaxRaming, ErrorMessage = "Vul een bedrag in dat hoger is dan 0 euro en lager dan 10 miljard.")]
    public decimal? Raming { get; set; }

    [Display(Name = "CPV-codes"), StringLength(Aanbestedingsgegevens.MaxCpvCodes)]
    public string? CpvCodes { get; set; }

    [Display(Name = "De dialoog verloopt in fasen: na een ronde kan een gegadigde afvallen")]
    public bool DialoogInFasen { get; set; }

    internal Aanbestedingsgegevens Gegevens => new(Naam!, Omschrijving ?? "", Procedure!.Value, Regime!.Value, Raming, CpvCodes, DialoogInFasen);

    internal void Neem(Aanbesteding aanbesteding)
    {
        Naam = aanbesteding.Naam;
        Omschrijving = aanbesteding.Omschrijving;
        Regime = aanbesteding.Regime;
        Procedure = aanbesteding.Procedure;
        Raming = Decimaal.ZonderNullen(aanbesteding.Raming);
        CpvCodes = aanbesteding.CpvCodes;
        DialoogInFasen = aanbesteding.DialoogInFasen;
    }
}

/// <summary>What an aanbesteding is, and the decision it rests on.</summary>
public sealed class GegevensForm : AanbestedingForm, IValidatableObject
{
    public Guid Versie { get; set; }

    [Display(Name = "Wie nam het besluit?"), StringLength(Core.Aanbestedingen.Besluit.MaxOrgaan)]
    public string? Orgaan { get; set; }

    [Display(Name = "Datum van het besluit")]
    public DateOnly? Besluitdatum { get; set; }

    [Display(Name = "Mandaat"), StringLength(Core.Aanbestedingen.Besluit.MaxMandaat)]
    public string? Mandaat { get; set; }

    [Display(Name = "Waarom wijkt u af van het voorstel?"), StringLength(Aanbestedingsgegevens.MaxRedenAfwijking)]
    public string? RedenAfwijking { get; set; }

    [Display(Name = "Voor welke gemeenten?")]
    public List<string> Gebied { get; set; } = [];

    [Display(Name = "Op welke grond kiest u deze procedure?")]
    public Dialooggrond? Grond { get; set; }

    [Display(Name = "Toelichting op de grond"), StringLength(Aanbestedingsgegevens.MaxGrondToelichting)]
    public string? GrondToelichting { get; set; }

    [Display(Name = "Wilt u vragen en een nota van inlichtingen?")]
    public bool MetVragen { get; set; }

    [Display(Name = "Wilt u eerst aanbieders selecteren?")]
    public bool MetSelectie { get; set; }

    [Display(Name = "Wilt u een dialoog?")]
    public bool MetDialoog { get; set; }

    [Display(Name = "Maakt u na afloop bekend wie een contract kreeg?")]
    public bool MetGegundeOpdracht { get; set; }

    internal Aanbestedingsgegevens AlleGegevens => Gegevens with
    {
        RedenAfwijking = RedenAfwijking,
        Gebied = Gebied,
        Grond = Grond,
        GrondToelichting = GrondToelichting,
        Keuzestappen =
        [
            .. MetVragen ? [Procedurestap.Vragen] : Array.Empty<Procedurestap>(),
            .. MetSelectie ? [Procedurestap.Aanmelding, Procedurestap.Selectie] : Array.Empty<Procedurestap>(),
            .. MetDialoog ? [Procedurestap.Dialoog] : Array.Empty<Procedurestap>(),
            .. MetGegundeOpdracht ? [Procedurestap.GegundeOpdracht] : Array.Empty<Procedurestap>(),
        ],
    };

    internal Besluit? Besluit => Orgaan is null || Besluitdatum is null ? null : new Besluit { Orgaan = Orgaan.Trim(), Mandaat = Mandaat?.Trim() ?? "", Datum = Besluitdatum.Value };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Orgaan is null && (Besluitdatum is not null || Mandaat is not null))
        {
            yield return new ValidationResult("Vul in wie het besluit nam.", [nameof(Orgaan)]);
        }

        if (Besluitdatum is null && (Orgaan is not null || Mandaat is not null))
        {
            yield return new ValidationResult("Vul de datum van het besluit in.", [nameof(Besluitdatum)]);
        }
    }

    internal static GegevensForm Van(Aanbesteding aanbesteding)
    {
        var form = new GegevensForm
        {
            Versie = aanbesteding.Versie,
            Orgaan = aanbesteding.Besluit?.Orgaan,
            Besluitdatum = aanbesteding.Besluit?.Datum,
            Mandaat = aanbesteding.Besluit?.Mandaat,
            RedenAfwijking = aanbesteding.RedenAfwijking,
            Gebied = [.. aanbesteding.Gebied],
            Grond = aanbesteding.Grond,
            GrondToelichting = aanbesteding.GrondToelichting,
            MetVragen = aanbesteding.Keuzestappen.Contains(Procedurestap.Vragen),
            MetSelectie = aanbesteding.Keuzestappen.Contains(Procedurestap.Selectie),
            MetDialoog = aanbesteding.Keuzestappen.Contains(Procedurestap.Dialoog),
            MetGegundeOpdracht = aanbesteding.Keuzestappen.Contains(Procedurestap.GegundeOpdracht),
        };
        form.Neem(aanbesteding);
        return form;
    }
}

/// <summary>The number of the notice on TenderNed.</summary>
public sealed class TenderNedForm
{
    public Guid Versie { get; set; }

    [Display(Name = "TenderNed-nummer"), Required, StringLength(Aanbestedingsgegevens.MaxTenderNedNummer)]
    public string TenderNedNummer { get; set; } = "";

    [Display(Name = "Datum waarop de aankondiging is verzonden")]
    public DateOnly? VerzondenOp { get; set; }
}

/// <summary>Publishing: only the version the inkoper looked at.</summary>
public sealed class PublicerenForm
{
    public Guid Versie { get; set; }
}

/// <summary>Adding a document.</summary>
public sealed class DocumentForm
{
    [Display(Name = "Titel"), Required, StringLength(AanbestedingDocument.MaxTitel)]
    public string Titel { get; set; } = "";

    [Display(Name = "Bestand"), Required(ErrorMessage = "Kies een bestand.")]
    public Upload? Bestand { get; set; }
}
