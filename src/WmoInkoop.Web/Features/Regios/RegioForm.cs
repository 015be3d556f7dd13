using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Regios;

namespace WmoInkoop.Web.Features.Regios;

/// <summary>A regio, new or changed.</summary>
public sealed class RegioForm
{
    /// <summary>The version the person was shown; null for a new regio.</summary>
    public Guid? Versie { get; set; }

    [Display(Name = "Naam"), Required, StringLength(Regio.MaxNaam)]
    public string Naam { get; set; } = "";

    [Display(Name = "Sleutel"), Required, StringLength(Regio.MaxSleutel)]
    public string Sleutel { get; set; } = "";

    [Display(Name = "Gemeenten"), Required, StringLength(4000)]
    public string Gemeenten { get; set; } = "";

    [Display(Name = "Naam van contactpersoon of team"), Required, StringLength(Regio.MaxNaam)]
    public string Contactnaam { get; set; } = "";

    [Display(Name = "Telefoonnummer"), Phone, StringLength(Regio.MaxTelefoon), DataType(DataType.PhoneNumber)]
    public string? Telefoon { get; set; }

    [Display(Name = "E-mailadres voor vragen"), Required, EmailAddress, StringLength(Emailadres.MaxLengte)]
    public string Email { get; set; } = "";

    [Display(Name = "Afzender van e-mail"), Required, EmailAddress, StringLength(Emailadres.MaxLengte)]
    public string Afzender { get; set; } = "";

    [Display(Name = "Naam en adres van de aanbestedende dienst"), StringLength(Regio.MaxAdres)]
    public string? Adres { get; set; }

    [Display(Name = "Rechtbank"), StringLength(Regio.MaxRechtbank)]
    public string? Rechtbank { get; set; }

    internal Regiogegevens Gegevens() => new(
        Naam, Sleutel.Trim(), Afzender.Trim(), Contactnaam, Telefoon, Email.Trim(), Gemeenten.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), Adres, Rechtbank);
}
