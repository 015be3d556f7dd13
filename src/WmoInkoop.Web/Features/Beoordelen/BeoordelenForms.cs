using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Data;

namespace WmoInkoop.Web.Features.Beoordelen;

/// <summary>The belangenverklaring: per inschrijving whether there is an interest.</summary>
public sealed class BelangenForm
{
    [MaxLength(500)]
    public List<BelangRij> Rijen { get; set; } = [];

    [Display(Name = "Ik heb dit naar waarheid ingevuld. Ik meld het meteen als dit verandert. Ik houd de plannen en mijn cijfers voor mij.")]
    public bool Verklaart { get; set; }

    internal IReadOnlyDictionary<Guid, string?> Verklaring => Rijen.DistinctBy(r => r.InschrijvingId).ToDictionary(r => r.InschrijvingId, r => r.HeeftBelang ? r.Toelichting : null);
}

public sealed class BelangRij : IValidatableObject
{
    public Guid InschrijvingId { get; set; }

    [Display(Name = "Ik heb een belang bij deze aanbieder")]
    public bool HeeftBelang { get; set; }

    [Display(Name = "Wat is het belang?"), StringLength(Beoordelaar.MaxReden)]
    public string? Toelichting { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (HeeftBelang && string.IsNullOrWhiteSpace(Toelichting))
        {
            yield return new ValidationResult("Schrijf op wat uw belang is.", [nameof(Toelichting)]);
        }
        else if (!HeeftBelang && !string.IsNullOrWhiteSpace(Toelichting))
        {
            yield return new ValidationResult("Vink aan dat u een belang hebt, of maak dit veld leeg.", [nameof(HeeftBelang)]);
        }
    }
}

/// <summary>A reason, for declaring an interest halfway and for withdrawing.</summary>
public sealed class RedenForm
{
    [Display(Name = "Toelichting"), Required, StringLength(Beoordelaar.MaxReden)]
    public string Toelichting { get; set; } = "";
}

/// <summary>The marks of one page: all criteria of one inschrijving, or all inschrijvingen on one criterium.</summary>
public sealed class CijfersForm
{
    public Guid Versie { get; set; }

    [MaxLength(1000)]
    public List<CijferRij> Rijen { get; set; } = [];

    /// <summary>No mark and no reason at all.</summary>
    internal bool IsLeeg => Rijen.TrueForAll(r => r.Cijfer is null && string.IsNullOrWhiteSpace(r.Motivering));

    internal IReadOnlyList<Cijferinvoer> Invoer => [.. Rijen.Select(r => r.Invoer)];

    /// <summary>The rows keep their number whatever falls out (<see cref="Beoordelaarsdossier.PlekVan"/>); a number without a row is empty and not shown.</summary>
    internal static CijfersForm Van(Beoordelaarsdossier dossier, IReadOnlyCollection<(int Plek, Guid InschrijvingId, Guid CriteriumId)> rijen)
    {
        var cijfers = rijen.ToDictionary(r => r.Plek, r => dossier.Cijfers.GetValueOrDefault((r.InschrijvingId, r.CriteriumId)));
        var form = new CijfersForm
        {
            Versie = Versiebundel.Van(cijfers.Values.OfType<Beoordelingscijfer>()),
            Rijen = [.. Enumerable.Range(0, rijen.Max(r => r.Plek) + 1).Select(_ => new CijferRij())],
        };
        foreach (var (plek, inschrijvingId, criteriumId) in rijen)
        {
            form.Rijen[plek] = new CijferRij { InschrijvingId = inschrijvingId, CriteriumId = criteriumId, Cijfer = (int?)cijfers[plek]?.Cijfer, Motivering = cijfers[plek]?.Motivering };
        }

        return form;
    }
}

public sealed class CijferRij
{
    public Guid InschrijvingId { get; set; }

    public Guid CriteriumId { get; set; }

    [Display(Name = "Cijfer")]
    public int? Cijfer { get; set; }

    [Display(Name = "Reden"), StringLength(Beoordelingscijfer.MaxMotivering)]
    public string? Motivering { get; set; }

    internal bool IsLeeg => InschrijvingId == Guid.Empty;

    internal Cijferinvoer Invoer => new(InschrijvingId, CriteriumId, Cijfer, Motivering ?? "");
}

/// <summary>A private note; its fields have a name of their own, because it stands beside the form of marks.</summary>
public sealed class NotitieForm
{
    public Notitievelden Notitie { get; set; } = new();

    internal static NotitieForm Van(Notitie? notitie) => new() { Notitie = new Notitievelden { Tekst = notitie?.Tekst, Versie = (notitie ?? Core.Beoordelingen.Notitie.Leeg).Versie } };
}

public sealed class Notitievelden
{
    public Guid Versie { get; set; }

    [Display(Name = "Uw notitie"), StringLength(Beoordelingsnotitie.MaxTekst)]
    public string? Tekst { get; set; }
}
