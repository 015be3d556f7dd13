using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WmoInkoop.Core.Trajecten;
using WmoInkoop.Web.Features.Percelen;

namespace WmoInkoop.Web.Features.Trajecten;

/// <summary>Who works on a traject.</summary>
public sealed class TrajectledenForm
{
    public Guid Versie { get; set; }

    public List<TrajectlidRij> Rijen { get; set; } = [];

    internal IReadOnlyList<Trajectlidregel> Leden =>
        [.. Rijen.Where(r => !r.IsLeeg && !r.Verwijderen).OrderBy(r => r.Nummer ?? int.MaxValue).Select(r => new Trajectlidregel(r.Naam!, r.Taak!, r.Contact))];

    internal static TrajectledenForm Van(Traject traject, ModelStateDictionary getypt)
    {
        var rijen = traject.Leden.OrderBy(l => l.Volgnummer).Select(l => new TrajectlidRij { Nummer = l.Volgnummer, Naam = l.Naam, Taak = l.Taak, Contact = l.Contact }).ToList();
        rijen.AddRange(Enumerable.Range(0, Rijenlijst.Aantal(rijen.Count, getypt) - rijen.Count).Select(_ => new TrajectlidRij()));
        return new TrajectledenForm { Versie = traject.Versie, Rijen = rijen };
    }
}

/// <summary>One person, or an empty row.</summary>
public sealed class TrajectlidRij : IValidatableObject
{
    [Display(Name = "Nummer"), Range(1, 999, ErrorMessage = "Vul een nummer in van 1 tot en met 999.")]
    public int? Nummer { get; set; }

    [Display(Name = "Naam"), StringLength(Trajectlid.MaxNaam)]
    public string? Naam { get; set; }

    [Display(Name = "Taak"), StringLength(Trajectlid.MaxTaak)]
    public string? Taak { get; set; }

    [Display(Name = "Contact"), StringLength(Trajectlid.MaxContact)]
    public string? Contact { get; set; }

    [Display(Name = "Deze persoon verwijderen")]
    public bool Verwijderen { get; set; }

    internal bool IsLeeg => Naam is null && Taak is null && Contact is null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsLeeg || Verwijderen)
        {
            yield break;
        }

        if (Naam is null)
        {
            yield return new ValidationResult("Vul de naam in.", [nameof(Naam)]);
        }

        if (Taak is null)
        {
            yield return new ValidationResult("Vul de taak in.", [nameof(Taak)]);
        }
    }
}
