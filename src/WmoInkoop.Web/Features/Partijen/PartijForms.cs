using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Aanbieders;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Core.Partijen;

namespace WmoInkoop.Web.Features.Partijen;

/// <summary>As what the provider hands in.</summary>
public sealed class VormForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Hoe schrijft u in?"), Required(ErrorMessage = "Kies hoe u inschrijft.")]
    public Inschrijfvorm? Vorm { get; set; }

    [Display(Name = "Hoe graag wilt u dit perceel?"), Range(1, PartijenBeheren.MeesteVoorkeuren, ErrorMessage = "Kies een van de voorkeuren.")]
    public int? Voorkeur { get; set; }
}

/// <summary>A party as the inschrijver describes it; which fields there are depends on its role.</summary>
public sealed class PartijForm : IValidatableObject
{
    public Guid Versie { get; set; }

    /// <summary>From the address or the stored party; decides what has to be filled in.</summary>
    public Partijrol Rol { get; set; }

    [Display(Name = "Naam van de organisatie"), Required(ErrorMessage = "Vul de naam in."), StringLength(Organisatiegegevens.MaxNaam)]
    public string Naam { get; set; } = "";

    [Display(Name = "KvK-nummer"), Required(ErrorMessage = "Vul een KvK-nummer in van 8 cijfers."), StringLength(12)]
    public string KvkNummer { get; set; } = "";

    [Display(Name = "Contactpersoon"), Required(ErrorMessage = "Vul de naam van een contactpersoon in."), StringLength(Gebruiker.MaxNaam)]
    public string Contactpersoon { get; set; } = "";

    [Display(Name = "E-mailadres van de contactpersoon"), Required(ErrorMessage = "Vul een e-mailadres in."), EmailAddress(ErrorMessage = "Vul een e-mailadres in zoals naam@organisatie.nl."), StringLength(Gebruiker.MaxEmail)]
    public string Email { get; set; } = "";

    [Display(Name = "Wat doet deze partij?"), Required(ErrorMessage = "Schrijf op wat deze partij doet."), StringLength(Partijgegevens.MaxDeel)]
    public string Deel { get; set; } = "";

    [Display(Name = "Grootte")]
    public Grootteklasse? Grootteklasse { get; set; }

    [Display(Name = "Hoe steunt u op deze partij?"), StringLength(Partijgegevens.MaxSteun)]
    public string? Steun { get; set; }

    internal Partijgegevens Gegevens(Partijrol rol) => new(rol, Naam, KvkNummer, Contactpersoon, Email, Deel, Grootteklasse, Steun);

    internal static PartijForm Van(Partijgegevens gegevens, Guid versie = default) => new()
    {
        Versie = versie,
        Rol = gegevens.Rol,
        Naam = gegevens.Naam,
        KvkNummer = gegevens.KvkNummer,
        Contactpersoon = gegevens.Contactpersoon,
        Email = gegevens.Email,
        Deel = gegevens.Deel,
        Grootteklasse = gegevens.Grootteklasse,
        Steun = gegevens.Steun,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Core.Aanbieders.KvkNummer.Probeer(KvkNummer) is null)
        {
            yield return new ValidationResult("Vul een KvK-nummer in van 8 cijfers.", [nameof(KvkNummer)]);
        }

        if (Rol is Partijrol.Onderaannemer && Grootteklasse is null)
        {
            yield return new ValidationResult("Kies de grootte.", [nameof(Grootteklasse)]);
        }

        if (Rol is Partijrol.Groepsmaatschappij && string.IsNullOrWhiteSpace(Steun))
        {
            yield return new ValidationResult("Schrijf op hoe u op deze groepsmaatschappij steunt.", [nameof(Steun)]);
        }
    }
}

/// <summary>A party confirms: who says so is signed in, or gives a name.</summary>
public class MeedoenForm
{
    /// <summary>Of the part that was shown.</summary>
    public Guid Versie { get; set; }

    [Display(Name = "Uw functie"), Required(ErrorMessage = "Vul uw functie in."), StringLength(Partijbesluit.MaxFunctie)]
    public string Functie { get; set; } = "";
}

/// <summary>The same, with the link in a mail.</summary>
public sealed class MeedoenMetLinkForm : MeedoenForm
{
    [Display(Name = "Uw naam"), Required(ErrorMessage = "Vul uw naam in."), StringLength(Gebruiker.MaxNaam)]
    public string Naam { get; set; } = "";
}

/// <summary>A party refuses.</summary>
public class WeigerForm : MeedoenForm
{
    [Display(Name = "Reden"), Required(ErrorMessage = "Geef een reden."), StringLength(Partijbesluit.MaxReden)]
    public string Reden { get; set; } = "";
}

/// <summary>The same, with the link in a mail.</summary>
public sealed class WeigerMetLinkForm : WeigerForm
{
    [Display(Name = "Uw naam"), Required(ErrorMessage = "Vul uw naam in."), StringLength(Gebruiker.MaxNaam)]
    public string Naam { get; set; } = "";
}
