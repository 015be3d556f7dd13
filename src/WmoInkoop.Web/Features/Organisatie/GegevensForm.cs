using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Aanbieders;

namespace WmoInkoop.Web.Features.Organisatie;

/// <summary>What a provider says about itself.</summary>
public sealed class GegevensForm
{
    /// <summary>The version the person was shown.</summary>
    public Guid Versie { get; set; }

    [Display(Name = "Naam van de organisatie"), Required, StringLength(Organisatiegegevens.MaxNaam)]
    public string Naam { get; set; } = "";

    [Display(Name = "AGB-code"), StringLength(12)]
    public string? AgbCode { get; set; }

    [Display(Name = "Grootte van de organisatie"), Required]
    public Grootteklasse? Grootteklasse { get; set; }

    [Display(Name = "Straat en huisnummer"), Required, StringLength(Organisatiegegevens.MaxAdres)]
    public string Adres { get; set; } = "";

    [Display(Name = "Postcode"), Required, StringLength(Organisatiegegevens.MaxPostcode)]
    public string Postcode { get; set; } = "";

    [Display(Name = "Plaats"), Required, StringLength(Organisatiegegevens.MaxPlaats)]
    public string Plaats { get; set; } = "";

    [Display(Name = "Telefoonnummer"), Required, Phone, StringLength(Organisatiegegevens.MaxTelefoon), DataType(DataType.PhoneNumber)]
    public string Telefoon { get; set; } = "";

    [Display(Name = "Welke ondersteuning biedt u?")]
    public List<Dienstsoort> Diensten { get; set; } = [];

    internal OrganisatieWijziging Verzoek(Guid aanbiederId) => new(
        aanbiederId, Versie, new Organisatiegegevens(Naam, AgbCode, Grootteklasse!.Value, Adres, Postcode, Plaats, Telefoon), Diensten);
}
