using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

namespace WmoInkoop.Web.Features.Prijzen;

/// <summary>How price counts in a perceel. What the chosen method does not use may stay empty, and is not kept.</summary>
public sealed class PrijsForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Hoe telt de prijs?"), Required(ErrorMessage = "Kies hoe de prijs telt.")]
    public Prijsmethode? Methode { get; set; }

    [Display(Name = "Waarvan geeft de inschrijver de prijs?"), StringLength(Prijsopzet.MaxEenheid)]
    public string? Eenheid { get; set; }

    [Display(Name = "Gewicht van kwaliteit (WQ)"), Decimalen(4), Range(0.0001, 100, ErrorMessage = "Vul een gewicht in dat hoger is dan 0 en hoogstens 100.")]
    public decimal? GewichtKwaliteit { get; set; }

    [Display(Name = "Gewicht van de prijs (WP)"), Decimalen(4), Range(0.0001, 100, ErrorMessage = "Vul een gewicht in dat hoger is dan 0 en hoogstens 100.")]
    public decimal? GewichtPrijs { get; set; }

    [Display(Name = "Laagste prijs (Pmin)"), Decimalen(2), Range(0, Prijsopzet.MaxPrijs, ErrorMessage = "Vul een bedrag in van 0 euro of meer.")]
    public decimal? LaagstePrijs { get; set; }

    [Display(Name = "Hoogste prijs (Pmax)"), Decimalen(2), Range(0.01, Prijsopzet.MaxPrijs, ErrorMessage = "Vul een bedrag in dat hoger is dan 0 euro.")]
    public decimal? HoogstePrijs { get; set; }

    [Display(Name = "Wat gebeurt er met een prijs daarbuiten?")]
    public BuitenGrenzen? BuitenGrenzen { get; set; }

    [Display(Name = "Constante (X)"), Decimalen(4), Range(0.0001, 1_000_000_000, ErrorMessage = "Vul een getal in dat hoger is dan 0.")]
    public decimal? Constante { get; set; }

    [Display(Name = "A"), Decimalen(4), Range(1.0001, 100, ErrorMessage = "Vul een getal in dat hoger is dan 1.")]
    public decimal? Basis { get; set; }

    [Display(Name = "Abnormaal laag vanaf (in procenten)"), Decimalen(2), Range(0.01, 99.99, ErrorMessage = "Vul een percentage in dat hoger is dan 0 en lager dan 100.")]
    public decimal? AbnormaalLaagPercentage { get; set; }

    [MaxLength(500)]
    public List<WaardeRij> Waarden { get; set; } = [];

    internal Prijsopzet Opzet => new()
    {
        Methode = Methode!.Value,
        Eenheid = Eenheid,
        GewichtKwaliteit = GewichtKwaliteit,
        GewichtPrijs = GewichtPrijs,
        LaagstePrijs = LaagstePrijs,
        HoogstePrijs = HoogstePrijs,
        BuitenGrenzen = BuitenGrenzen,
        Constante = Constante,
        Basis = Basis,
        AbnormaalLaagPercentage = AbnormaalLaagPercentage,
    };

    internal static PrijsForm Van(Guid versie, Perceel perceel) => new()
    {
        Versie = versie,
        Methode = perceel.Prijs.Methode,
        Eenheid = perceel.Prijs.Eenheid,
        GewichtKwaliteit = Decimaal.ZonderNullen(perceel.Prijs.GewichtKwaliteit),
        GewichtPrijs = Decimaal.ZonderNullen(perceel.Prijs.GewichtPrijs),
        LaagstePrijs = Decimaal.ZonderNullen(perceel.Prijs.LaagstePrijs),
        HoogstePrijs = Decimaal.ZonderNullen(perceel.Prijs.HoogstePrijs),
        BuitenGrenzen = perceel.Prijs.BuitenGrenzen,
        Constante = Decimaal.ZonderNullen(perceel.Prijs.Constante),
        Basis = Decimaal.ZonderNullen(perceel.Prijs.Basis),
        AbnormaalLaagPercentage = Decimaal.ZonderNullen(perceel.Prijs.AbnormaalLaagPercentage),
        Waarden = [.. perceel.Criteria.OrderBy(c => c.Volgnummer).Select(c => new WaardeRij { CriteriumId = c.Id, Waarde = Decimaal.ZonderNullen(c.Waarde) })],
    };
}

/// <summary>What a criterium is worth in euro, for gunnen op waarde.</summary>
public sealed class WaardeRij
{
    public Guid CriteriumId { get; set; }

    [Display(Name = "Bedrag in euro"), Decimalen(2), Range(-Prijsopzet.MaxPrijs, Prijsopzet.MaxPrijs, ErrorMessage = "Dit bedrag is te groot.")]
    public decimal? Waarde { get; set; }
}

/// <summary>Example bids to see how a method behaves; nothing of it is kept.</summary>
public sealed class Prijsproef
{
    public const int Plaatsen = 6;

    [MaxLength(Plaatsen)]
    public List<Proefbod> Boden { get; set; } = [];

    /// <summary>Bids of the size of the announced prices, and empty rows below.</summary>
    internal static Prijsproef Voorbeeld(Prijsopzet opzet)
    {
        var (laag, hoog) = (opzet.LaagstePrijs ?? 60m, opzet.HoogstePrijs ?? 100m);
        return new Prijsproef
        {
            Boden =
            [
                new Proefbod { Naam = "A", Kwaliteit = 80m, Prijs = hoog },
                new Proefbod { Naam = "B", Kwaliteit = 75m, Prijs = decimal.Round(laag + ((hoog - laag) * 3 / 4), 2) },
                new Proefbod { Naam = "C", Kwaliteit = 20m, Prijs = laag == 0 ? decimal.Round(hoog / 2, 2) : laag },
            ],
        };
    }

    internal void VulAan()
    {
        while (Boden.Count < Plaatsen)
        {
            Boden.Add(new Proefbod());
        }
    }
}

/// <summary>One example bid, or an empty row.</summary>
public sealed class Proefbod : IValidatableObject
{
    [Display(Name = "Inschrijver"), StringLength(40)]
    public string? Naam { get; set; }

    [Display(Name = "Kwaliteit (van 100)"), Decimalen(4), Range(0, 100, ErrorMessage = "Vul een getal in van 0 tot en met 100.")]
    public decimal? Kwaliteit { get; set; }

    [Display(Name = "Prijs in euro"), Decimalen(2), Range(0.01, Prijsopzet.MaxPrijs, ErrorMessage = "Vul een bedrag in dat hoger is dan 0 euro.")]
    public decimal? Prijs { get; set; }

    internal bool IsLeeg => Kwaliteit is null && Prijs is null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsLeeg && Kwaliteit is null)
        {
            yield return new ValidationResult("Vul de kwaliteit in.", [nameof(Kwaliteit)]);
        }

        if (!IsLeeg && Prijs is null)
        {
            yield return new ValidationResult("Vul de prijs in.", [nameof(Prijs)]);
        }
    }
}

/// <summary>An example bid with what the formula made of it.</summary>
/// <param name="Rang">1 is best; equal scores have the same rang here, because the tie rule needs marks.</param>
public sealed record Proefuitkomst(int Rang, string Naam, Bod Bod, Prijsscore Score);

/// <summary>What the page of the example bids shows.</summary>
/// <param name="Uitkomsten">The best first; empty when nothing could be computed.</param>
public sealed record PrijsproefViewModel(Prijsproef Proef, IReadOnlyList<Proefuitkomst> Uitkomsten);
