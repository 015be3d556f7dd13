using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Web.Features.Registreren;

/// <summary>The organisation somebody registers.</summary>
public class OrganisatieForm
{
    [Display(Name = "Naam van de organisatie"), Required, StringLength(Organisatiegegevens.MaxNaam)]
    public string Naam { get; set; } = "";

    [Display(Name = "KvK-nummer"), Required, StringLength(12)]
    public string KvkNummer { get; set; } = "";

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

    internal Organisatiegegevens Gegevens() => new(Naam, AgbCode, Grootteklasse!.Value, Adres, Postcode, Plaats, Telefoon);
}

/// <summary>What a new provider fills in (AAN-01): the account and the organisation.</summary>
public sealed class RegistrerenForm : OrganisatieForm
{
    [Display(Name = "Uw naam"), Required, StringLength(Gebruiker.MaxNaam)]
    public string NaamPersoon { get; set; } = "";

    [Display(Name = "E-mailadres"), Required, EmailAddress, StringLength(Gebruiker.MaxEmail), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";

    [Display(Name = "Wachtwoord"), Required, StringLength(100, MinimumLength = 12), DataType(DataType.Password)]
    public string Wachtwoord { get; set; } = "";

    internal AanbiederRegistratie Verzoek() => new(NaamPersoon, Email.Trim(), Wachtwoord, KvkNummer, Gegevens());
}
