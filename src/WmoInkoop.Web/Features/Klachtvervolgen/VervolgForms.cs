using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WmoInkoop.Core.Klachten;

namespace WmoInkoop.Web.Features.Klachtvervolgen;

/// <summary>It lies with the Commissie van Aanbestedingsexperts.</summary>
public sealed class CommissieForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Voorgelegd op"), Required]
    public DateOnly? VoorgelegdOp { get; set; }

    [Display(Name = "Zaaknummer"), StringLength(Klachtvervolg.MaxZaaknummer)]
    public string? Zaaknummer { get; set; }
}

/// <summary>The gemeente consents to the Geschillencommissie.</summary>
public sealed class GeschilForm
{
    public Guid Versie { get; set; }
}

/// <summary>A complainer without an account consents.</summary>
public sealed class InstemmingKlagerForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Hoe stemde de klager in?"), Required, StringLength(Klacht.MaxReden)]
    public string Hoe { get; set; } = "";
}

/// <summary>A party does not consent.</summary>
public sealed class GeschilWeigerForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Waarom gaat het niet door?"), Required, StringLength(Klacht.MaxReden)]
    public string Reden { get; set; } = "";
}

/// <summary>An advice or a ruling.</summary>
public sealed class KlachtuitspraakForm
{
    public Guid Versie { get; set; }

    [BindNever]
    public Klachtinstantie Instantie { get; set; }

    [Display(Name = "Datum"), Required]
    public DateOnly? Op { get; set; }

    [Display(Name = "Zaaknummer"), StringLength(Klachtvervolg.MaxZaaknummer)]
    public string? Zaaknummer { get; set; }

    [Display(Name = "Wat staat erin?"), Required, StringLength(Klachtvervolg.MaxTekst)]
    public string Tekst { get; set; } = "";

    [Display(Name = "Wat doet de gemeente ermee?"), Required, StringLength(Klachtvervolg.MaxTekst)]
    public string Opvolging { get; set; } = "";

    internal Klachtuitspraak Uitspraak => new(Op!.Value, Zaaknummer, Tekst, Opvolging);
}
