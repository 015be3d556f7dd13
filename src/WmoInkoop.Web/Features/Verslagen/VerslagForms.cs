using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Verslagen;

namespace WmoInkoop.Web.Features.Verslagen;

/// <summary>What stands under one item of the agenda.</summary>
public sealed class PuntForm
{
    /// <summary>The version of the item.</summary>
    public Guid Versie { get; set; }

    public List<OnderdeelForm> Onderdelen { get; set; } = [];

    /// <summary>Which button was pressed: the kind of part to add, 'omhoog-2', 'weg-2', 'volgende', or nothing.</summary>
    [StringLength(20)]
    public string? Doe { get; set; }
}

/// <summary>One part of it; which fields count follows from <see cref="Soort"/>.</summary>
public sealed class OnderdeelForm
{
    public Onderdeelsoort Soort { get; set; }

    [Display(Name = "Tekst"), StringLength(Verslagonderdeel.MaxTekst)]
    public string? Tekst { get; set; }

    [Display(Name = "Wie zei dit?"), StringLength(Verslagonderdeel.MaxSpreker)]
    public string? Spreker { get; set; }

    [Display(Name = "Van welke organisatie?"), StringLength(Verslagonderdeel.MaxOrganisatie)]
    public string? Organisatie { get; set; }

    [Display(Name = "Welk lid doet dit?")]
    public Guid? EigenaarId { get; set; }

    [Display(Name = "Of iemand anders"), StringLength(Verslagonderdeel.MaxOrganisatie)]
    public string? Eigenaar { get; set; }

    [Display(Name = "Uiterlijk klaar op")]
    public DateOnly? Uiterlijk { get; set; }

    internal bool IsLeeg => string.IsNullOrWhiteSpace(Tekst) && string.IsNullOrWhiteSpace(Spreker) && string.IsNullOrWhiteSpace(Eigenaar) && EigenaarId is null && Uiterlijk is null;

    internal Onderdeelinhoud Inhoud() => new(Soort, Tekst ?? "") { Spreker = Spreker, Organisatie = Organisatie, EigenaarId = EigenaarId, Eigenaar = Eigenaar, Uiterlijk = Uiterlijk };
}

/// <summary>Publishing a verslag.</summary>
public sealed class PublicerenForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Leden reageren uiterlijk op"), Required]
    public DateOnly? LaatsteDag { get; set; }
}

/// <summary>Recording that the table adopted it.</summary>
public sealed class VaststellenForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Met welke wijzigingen?"), StringLength(Verslag.MaxWijzigingen)]
    public string? Wijzigingen { get; set; }
}

/// <summary>A remark of a member.</summary>
public sealed class OpmerkingForm
{
    [Display(Name = "Waar gaat het over?")]
    public Guid? OnderdeelId { get; set; }

    [Display(Name = "Wat moet er anders?"), Required, StringLength(Verslagopmerking.MaxTekst)]
    public string Tekst { get; set; } = "";
}
