using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Core.Storingen;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

namespace WmoInkoop.Web.Features.Storingen;

/// <summary>A note of the beheerder.</summary>
public sealed class ToelichtingForm
{
    [Display(Name = "Toelichting"), Required(ErrorMessage = "Schrijf een toelichting."), StringLength(Storingstoelichting.MaxTekst)]
    public string Tekst { get; set; } = "";
}

/// <summary>More time after an outage.</summary>
public sealed class VerlengenForm : IValidatableObject
{
    public Guid Versie { get; set; }

    [Display(Name = "Na welke storing?"), Required(ErrorMessage = "Kies een storing.")]
    public Guid? StoringId { get; set; }

    [Display(Name = "Datum van de nieuwe sluiting"), Required(ErrorMessage = "Vul de datum van de nieuwe sluiting in.")]
    public DateOnly? SluitingDatum { get; set; }

    [Display(Name = "Tijd van de nieuwe sluiting"), Required(ErrorMessage = "Vul de tijd van de nieuwe sluiting in.")]
    public TimeOnly? SluitingTijd { get; set; }

    [Display(Name = "Wanneer verwacht u de gunningsbeslissing?"), Required(ErrorMessage = "Vul in wanneer u de gunningsbeslissing verwacht.")]
    public DateOnly? Gunningsdatum { get; set; }

    [Display(Name = "Wanneer gaan de overeenkomsten in?"), Required(ErrorMessage = "Vul in wanneer de overeenkomsten ingaan.")]
    public DateOnly? Ingangsdatum { get; set; }

    [Display(Name = "Waarom geeft u meer tijd?"), Required, StringLength(Rectificatie.MaxReden, MinimumLength = Rectificatie.MinReden, ErrorMessage = "Leg in minstens {2} en hoogstens {1} tekens uit waarom.")]
    public string Reden { get; set; } = "";

    internal DateTimeOffset? SluitingOp => Momentveld.Van(SluitingDatum, SluitingTijd);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Momentveld.Controleer(SluitingDatum, SluitingTijd, nameof(SluitingTijd));

    internal Storingsverlenging Verlenging(Guid id) => new(id, Versie, StoringId!.Value, SluitingOp!.Value, Gunningsdatum, Ingangsdatum, Reden);
}

/// <summary>A controlegetal as a bidder told it.</summary>
public sealed class ControlegetalForm : IValidatableObject
{
    [Display(Name = "Door welke storing?"), Required(ErrorMessage = "Kies een storing.")]
    public Guid? StoringId { get; set; }

    [Display(Name = "Voor welk perceel?"), Required(ErrorMessage = "Kies een perceel.")]
    public Guid? PerceelId { get; set; }

    [Display(Name = "Naam van de organisatie"), Required(ErrorMessage = "Vul de naam in zoals die is doorgegeven."), StringLength(Controlegetal.MaxOrganisatie)]
    public string Organisatie { get; set; } = "";

    [Display(Name = "KvK-nummer"), Required(ErrorMessage = "Vul het KvK-nummer in."), StringLength(20)]
    public string KvkNummer { get; set; } = "";

    [Display(Name = "Controlegetal (SHA-256)"), Required(ErrorMessage = "Vul het controlegetal in."), StringLength(200)]
    public string Sha256 { get; set; } = "";

    [Display(Name = "Hoe is het berekend?"), Required(ErrorMessage = "Vul in hoe het is berekend."), StringLength(Controlegetal.MaxMethode)]
    public string Methode { get; set; } = "SHA-256 over het hele bestand";

    [Display(Name = "Hoe kwam het binnen?"), Required(ErrorMessage = "Kies hoe het binnenkwam.")]
    public Ontvangstweg? Weg { get; set; }

    [Display(Name = "Datum van ontvangst"), Required(ErrorMessage = "Vul de datum van ontvangst in.")]
    public DateOnly? OntvangenDatum { get; set; }

    [Display(Name = "Tijd van ontvangst"), Required(ErrorMessage = "Vul de tijd van ontvangst in.")]
    public TimeOnly? OntvangenTijd { get; set; }

    internal Controlegetalopgave Opgave => new(PerceelId!.Value, Organisatie, KvkNummer, Sha256, Methode, Weg!.Value, Momentveld.Van(OntvangenDatum, OntvangenTijd)!.Value);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (KvkNummer.Length > 0 && Core.Aanbieders.KvkNummer.Probeer(KvkNummer) is null)
        {
            yield return new ValidationResult(Teksten.Van(Domeinregel.KvkNummerOngeldig), [nameof(KvkNummer)]);
        }

        if (Sha256.Length > 0 && Controlegetal.Lees(Sha256) is null)
        {
            yield return new ValidationResult(Teksten.Van(Domeinregel.ControlegetalOngeldig), [nameof(Sha256)]);
        }

        foreach (var fout in Momentveld.Controleer(OntvangenDatum, OntvangenTijd, nameof(OntvangenTijd)))
        {
            yield return fout;
        }
    }
}

/// <summary>The file of which the controlegetal was registered.</summary>
public sealed class AanleverForm
{
    [Display(Name = "Uw bestand"), Required(ErrorMessage = "Kies een bestand.")]
    public Upload? Bestand { get; set; }

    [Display(Name = "Uw prijs in euro"), Decimalen(2), Range(0.01, Prijsopzet.MaxPrijs, ErrorMessage = "Vul een bedrag in dat hoger is dan 0 euro.")]
    public decimal? Prijs { get; set; }
}

/// <summary>A date and a time on the clock of Amsterdam.</summary>
internal static class Momentveld
{
    internal static DateTimeOffset? Van(DateOnly? datum, TimeOnly? tijd) => datum is { } d && tijd is { } t ? Amsterdam.Moment(d, t) : null;

    internal static IEnumerable<ValidationResult> Controleer(DateOnly? datum, TimeOnly? tijd, string veld)
    {
        if (datum is not null && tijd is not null && Van(datum, tijd) is null)
        {
            yield return new ValidationResult("Deze tijd bestaat niet op deze dag: de klok gaat dan een uur vooruit. Kies een andere tijd.", [veld]);
        }
    }
}
