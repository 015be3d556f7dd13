using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Inkoopstrategieen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Web.Features.Percelen;
using WmoInkoop.Web.Infrastructure.Documenten;

namespace WmoInkoop.Web.Features.Inkoopstrategieen;

/// <summary>A segment with its five choices; of a concept much may be left open.</summary>
public class SegmentForm
{
    [Display(Name = "Naam"), Required, StringLength(Segmentgegevens.MaxNaam)]
    public string? Naam { get; set; }

    [Display(Name = "Omschrijving"), StringLength(Segmentgegevens.MaxOmschrijving)]
    public string? Omschrijving { get; set; }

    [Display(Name = "Hoe verdeelt u dit segment in percelen?"), StringLength(Segmentgegevens.MaxKeuze)]
    public string? Perceelindeling { get; set; }

    [Display(Name = "Waarom deze perceelindeling?"), StringLength(Segmentgegevens.MaxReden)]
    public string? PerceelindelingReden { get; set; }

    [Display(Name = "Welke organisatievorm kiest u?")]
    public Organisatievorm? Organisatievorm { get; set; }

    [Display(Name = "Waarom deze organisatievorm?"), StringLength(Segmentgegevens.MaxReden)]
    public string? OrganisatievormReden { get; set; }

    [Display(Name = "Hoe verloopt de inkoop?"), StringLength(Segmentgegevens.MaxReden)]
    public string? Procesbeschrijving { get; set; }

    [Display(Name = "Waarom dit proces?"), StringLength(Segmentgegevens.MaxReden)]
    public string? ProcesbeschrijvingReden { get; set; }

    [Display(Name = "Laagste aantal aanbieders"), Range(1, Segmentgegevens.MeesteAanbieders, ErrorMessage = "Vul een heel getal in van 1 tot en met {2}.")]
    public int? MinimumAanbieders { get; set; }

    [Display(Name = "Hoogste aantal aanbieders"), Range(1, Segmentgegevens.MeesteAanbieders, ErrorMessage = "Vul een heel getal in van 1 tot en met {2}.")]
    public int? MaximumAanbieders { get; set; }

    [Display(Name = "Waarom dit aantal?"), StringLength(Segmentgegevens.MaxReden)]
    public string? AantalReden { get; set; }

    [Display(Name = "Welke bekostigingsvorm kiest u?")]
    public Bekostiging? Bekostigingsvorm { get; set; }

    [Display(Name = "Waarom deze bekostigingsvorm?"), StringLength(Segmentgegevens.MaxReden)]
    public string? BekostigingsvormReden { get; set; }

    internal Segmentgegevens Gegevens => new(Naam!, Omschrijving ?? "")
    {
        Perceelindeling = Perceelindeling,
        PerceelindelingReden = PerceelindelingReden,
        Organisatievorm = Organisatievorm,
        OrganisatievormReden = OrganisatievormReden,
        Procesbeschrijving = Procesbeschrijving,
        ProcesbeschrijvingReden = ProcesbeschrijvingReden,
        MinimumAanbieders = MinimumAanbieders,
        MaximumAanbieders = MaximumAanbieders,
        AantalReden = AantalReden,
        Bekostigingsvorm = Bekostigingsvorm,
        BekostigingsvormReden = BekostigingsvormReden,
    };
}

/// <summary>Changing a segment.</summary>
public sealed class SegmentWijzigenForm : SegmentForm
{
    public Guid Versie { get; set; }

    internal static SegmentWijzigenForm Van(Guid versie, Segment segment) => new()
    {
        Versie = versie,
        Naam = segment.Naam,
        Omschrijving = segment.Omschrijving,
        Perceelindeling = segment.Perceelindeling,
        PerceelindelingReden = segment.PerceelindelingReden,
        Organisatievorm = segment.Organisatievorm,
        OrganisatievormReden = segment.OrganisatievormReden,
        Procesbeschrijving = segment.Procesbeschrijving,
        ProcesbeschrijvingReden = segment.ProcesbeschrijvingReden,
        MinimumAanbieders = segment.MinimumAanbieders,
        MaximumAanbieders = segment.MaximumAanbieders,
        AantalReden = segment.AantalReden,
        Bekostigingsvorm = segment.Bekostigingsvorm,
        BekostigingsvormReden = segment.BekostigingsvormReden,
    };
}

/// <summary>Taking a segment out: only the version the inkoper looked at.</summary>
public sealed class SegmentVerwijderenForm
{
    public Guid Versie { get; set; }
}

/// <summary>What was not chosen for a segment.</summary>
public sealed class AlternatievenForm
{
    public Guid Versie { get; set; }

    public List<AlternatiefRij> Rijen { get; set; } = [];

    internal IReadOnlyList<Alternatiefgegevens> Alternatieven =>
        [.. Rijen.Where(r => !r.IsLeeg && !r.Verwijderen).OrderBy(r => r.Nummer ?? int.MaxValue).Select(r => new Alternatiefgegevens(r.Keuze!.Value, r.Naam!, r.Voordelen!, r.Nadelen!))];

    internal static AlternatievenForm Van(Guid versie, Segment segment, ModelStateDictionary getypt)
    {
        var rijen = segment.Alternatieven.OrderBy(a => a.Volgnummer)
            .Select(a => new AlternatiefRij { Nummer = a.Volgnummer, Keuze = a.Keuze, Naam = a.Naam, Voordelen = a.Voordelen, Nadelen = a.Nadelen })
            .ToList();
        rijen.AddRange(Enumerable.Range(0, Rijenlijst.Aantal(rijen.Count, getypt) - rijen.Count).Select(_ => new AlternatiefRij()));
        return new AlternatievenForm { Versie = versie, Rijen = rijen };
    }
}

/// <summary>One alternatief, or an empty row.</summary>
public sealed class AlternatiefRij : IValidatableObject
{
    [Display(Name = "Nummer"), Range(1, 999, ErrorMessage = "Vul een nummer in van 1 tot en met 999.")]
    public int? Nummer { get; set; }

    [Display(Name = "Bij welke keuze hoort dit?")]
    public Strategiekeuze? Keuze { get; set; }

    [Display(Name = "Alternatief"), StringLength(Alternatief.MaxNaam)]
    public string? Naam { get; set; }

    [Display(Name = "Voordelen"), StringLength(Alternatief.MaxTekst)]
    public string? Voordelen { get; set; }

    [Display(Name = "Nadelen"), StringLength(Alternatief.MaxTekst)]
    public string? Nadelen { get; set; }

    [Display(Name = "Dit alternatief verwijderen")]
    public bool Verwijderen { get; set; }

    internal bool IsLeeg => Keuze is null && Naam is null && Voordelen is null && Nadelen is null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsLeeg || Verwijderen)
        {
            yield break;
        }

        if (Keuze is null)
        {
            yield return new ValidationResult("Kies bij welke keuze dit hoort.", [nameof(Keuze)]);
        }

        if (Naam is null)
        {
            yield return new ValidationResult("Vul in wat het alternatief is.", [nameof(Naam)]);
        }

        if (Voordelen is null)
        {
            yield return new ValidationResult("Vul in wat ervoor spreekt.", [nameof(Voordelen)]);
        }

        if (Nadelen is null)
        {
            yield return new ValidationResult("Vul in wat ertegen spreekt.", [nameof(Nadelen)]);
        }
    }
}

/// <summary>The decision that freezes a version, and the advice before it.</summary>
public sealed class StrategieVaststellenForm : IValidatableObject
{
    public Guid Versie { get; set; }

    [Display(Name = "Wie nam het besluit?"), Required(ErrorMessage = "Vul in wie het besluit nam."), StringLength(Besluit.MaxOrgaan)]
    public string? Orgaan { get; set; }

    [Display(Name = "Mandaat"), StringLength(Besluit.MaxMandaat)]
    public string? Mandaat { get; set; }

    [Display(Name = "Datum van het besluit"), Required(ErrorMessage = "Vul de datum van het besluit in.")]
    public DateOnly? Besluitdatum { get; set; }

    [Display(Name = "Het besluit als document")]
    public Upload? Bestand { get; set; }

    [Display(Name = "Welke adviesraad?"), StringLength(Strategieadvies.MaxVan)]
    public string? AdviesVan { get; set; }

    [Display(Name = "Datum van het advies")]
    public DateOnly? Adviesdatum { get; set; }

    [Display(Name = "Wat was het advies, en wat deed u ermee?"), StringLength(Strategieadvies.MaxStrekking)]
    public string? Strekking { get; set; }

    internal Besluit Besluit => new() { Orgaan = Orgaan!.Trim(), Mandaat = Mandaat?.Trim() ?? "", Datum = Besluitdatum!.Value };

    internal Strategieadvies? Advies => AdviesVan is null ? null : new() { Van = AdviesVan.Trim(), Datum = Adviesdatum!.Value, Strekking = Strekking!.Trim() };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AdviesVan is null && Adviesdatum is null && Strekking is null)
        {
            yield break;
        }

        if (AdviesVan is null)
        {
            yield return new ValidationResult("Vul in van welke adviesraad het advies is.", [nameof(AdviesVan)]);
        }

        if (Adviesdatum is null)
        {
            yield return new ValidationResult("Vul de datum van het advies in.", [nameof(Adviesdatum)]);
        }

        if (Strekking is null)
        {
            yield return new ValidationResult("Vul in wat het advies was en wat u ermee deed.", [nameof(Strekking)]);
        }
    }
}

/// <summary>Which segment each perceel of an aanbesteding carries out.</summary>
public sealed class SegmentkoppelingForm
{
    public Guid Versie { get; set; }

    public List<SegmentkoppelingRij> Rijen { get; set; } = [];

    internal Dictionary<Guid, Guid?> Segmenten => Rijen.DistinctBy(r => r.PerceelId).ToDictionary(r => r.PerceelId, r => r.SegmentId);
}

/// <summary>The segment of one perceel.</summary>
public sealed class SegmentkoppelingRij
{
    public Guid PerceelId { get; set; }

    [Display(Name = "Segment")]
    public Guid? SegmentId { get; set; }
}
