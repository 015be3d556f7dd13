using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beschikkingen;
using WmoInkoop.Core.Gebruikers;
using WmoInkoop.Web.Infrastructure.Beveiliging;
using WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

namespace WmoInkoop.Web.Features.Beschikkingen;

/// <summary>The besluit that the beschikkingen rest on, and what every verlening says.</summary>
public sealed class SubsidiebesluitForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Wie nam het besluit?"), Required, StringLength(Besluit.MaxOrgaan)]
    public string? Orgaan { get; set; }

    [Display(Name = "Datum van het besluit"), Required]
    public DateOnly? Datum { get; set; }

    [Display(Name = "Mandaat"), StringLength(Besluit.MaxMandaat)]
    public string? Mandaat { get; set; }

    [Display(Name = "Subsidie vanaf"), Required]
    public DateOnly? Begindatum { get; set; }

    [Display(Name = "Subsidie tot en met"), Required]
    public DateOnly? Einddatum { get; set; }

    [Display(Name = "Verplichtingen voor wie subsidie krijgt"), StringLength(Subsidiegegevens.MaxVerplichtingen)]
    public string? Verplichtingen { get; set; }

    internal Besluit Besluit => new() { Orgaan = Orgaan!.Trim(), Mandaat = Mandaat?.Trim() ?? "", Datum = Datum!.Value };

    internal Subsidiegegevens Gegevens => new(Begindatum!.Value, Einddatum!.Value, Verplichtingen);

    internal static SubsidiebesluitForm Van(Subsidiebesluit besluit, DateOnly? ingangsdatum) => new()
    {
        Versie = besluit.Versie,
        Orgaan = besluit.Besluit?.Orgaan,
        Datum = besluit.Besluit?.Datum,
        Mandaat = besluit.Besluit?.Mandaat,
        Begindatum = besluit.Begindatum ?? ingangsdatum,
        Einddatum = besluit.Einddatum,
        Verplichtingen = besluit.Verplichtingen,
    };
}

/// <summary>Proposing the beschikkingen.</summary>
public sealed class BeschikkingenVoorstelForm : HerauthenticatieForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Toelichting voor uw collega"), Required, StringLength(VierOgen.MaxToelichting)]
    public string Toelichting { get; set; } = "";
}

/// <summary>Confirming the beschikkingen that were shown.</summary>
public sealed class BeschikkingenBevestigForm : HerauthenticatieForm
{
    public Guid Versie { get; set; }
}

/// <summary>An objection that came in.</summary>
public sealed class BezwaarForm
{
    [Display(Name = "Wie maakt bezwaar?"), Required, StringLength(Bezwaar.MaxIndiener)]
    public string Indiener { get; set; } = "";

    [Display(Name = "Dit is de aanvrager zelf")]
    public bool IsAanvrager { get; set; }

    [Display(Name = "Ontvangen op"), Required]
    public DateOnly? OntvangenOp { get; set; }

    [Display(Name = "Ter post bezorgd op")]
    public DateOnly? TerPostOp { get; set; }

    [Display(Name = "Waarom is te laat verschoonbaar?"), StringLength(Bezwaar.MaxReden)]
    public string? Verschoonbaar { get; set; }

    [Display(Name = "Een adviescommissie behandelt het bezwaar")]
    public bool MetCommissie { get; set; }

    internal Bezwaargegevens Gegevens => new(Indiener, IsAanvrager, OntvangenOp!.Value, TerPostOp, Verschoonbaar, MetCommissie);
}

/// <summary>Putting the decision on an objection off.</summary>
public sealed class VerdagenForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Reden"), Required, StringLength(Bezwaar.MaxReden)]
    public string Reden { get; set; } = "";
}

/// <summary>The decision on an objection.</summary>
public sealed class BezwaarbeslissingForm : HerauthenticatieForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Uitkomst"), Required(ErrorMessage = "Kies de uitkomst.")]
    public Bezwaaruitkomst? Uitkomst { get; set; }

    [Display(Name = "Reden"), Required, StringLength(Bezwaar.MaxReden)]
    public string Reden { get; set; } = "";

    [Display(Name = "Datum van de beslissing"), Required]
    public DateOnly? BeslistOp { get; set; }

    [Display(Name = "Nieuw bedrag in euro"), Decimalen(2), Range(0.01, WmoInkoop.Core.Percelen.Perceelgegevens.MaxBedrag, ErrorMessage = "Vul een bedrag in dat hoger is dan 0 euro en lager dan 10 miljard.")]
    public decimal? NieuwBedrag { get; set; }

    internal Bezwaarbeslissing Beslissing => new(Uitkomst!.Value, Reden, BeslistOp!.Value, NieuwBedrag);
}

/// <summary>Confirming the decision on an objection that was shown.</summary>
public sealed class BezwaarBevestigForm : HerauthenticatieForm
{
    public Guid Versie { get; set; }
}
