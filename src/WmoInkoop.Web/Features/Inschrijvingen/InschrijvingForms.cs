using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.Web.Infrastructure.Documenten;
using WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

namespace WmoInkoop.Web.Features.Inschrijvingen;

/// <summary>The answer to one criterium.</summary>
public sealed class AntwoordForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Uw antwoord"), StringLength(AntwoordWijziging.MaxTekst)]
    public string? Tekst { get; set; }
}

/// <summary>Which answers to take over, per criterium of the draft.</summary>
public sealed class OvernemenForm
{
    [MaxLength(100)]
    public List<OvernemenRij> Rijen { get; set; } = [];

    internal IReadOnlyList<Antwoordovername> Keuzes => [.. Rijen.Where(r => r.Bron is not null).Select(r => new Antwoordovername(r.CriteriumId, r.Bron!.Value, r.Versie))];
}

public sealed class OvernemenRij
{
    public Guid CriteriumId { get; set; }

    public Guid Versie { get; set; }

    /// <summary>The criterium in the other inschrijving; null: take nothing over.</summary>
    [Display(Name = "Antwoord overnemen van")]
    public Guid? Bron { get; set; }
}

/// <summary>Agreeing to the eisen, each with the version that was shown.</summary>
public sealed class EisenForm
{
    [MaxLength(500)]
    public List<EisForm> Eisen { get; set; } = [];
}

public sealed class EisForm
{
    public Guid EisId { get; set; }

    public Guid Versie { get; set; }

    [Display(Name = "Wij voldoen aan deze eis")]
    public bool Akkoord { get; set; }
}

/// <summary>The price, where one is asked; empty for now is possible in a draft.</summary>
public sealed class InschrijfprijsForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Uw prijs in euro"), Decimalen(2), Range(0.01, Prijsopzet.MaxPrijs, ErrorMessage = "Vul een bedrag in dat hoger is dan 0 euro.")]
    public decimal? Prijs { get; set; }
}

/// <summary>A document for the plan, or as evidence.</summary>
public sealed class BijlageForm
{
    [Display(Name = "Document"), Required(ErrorMessage = "Kies een bestand.")]
    public Upload? Document { get; set; }
}

/// <summary>The last step: what is handed in is what was looked at.</summary>
public sealed class IndienForm
{
    [Required, StringLength(64)]
    public string Controlegetal { get; set; } = "";

    /// <summary>The latest rectificatie when the page was shown; a newer one is read first.</summary>
    public int Rectificatie { get; set; }

    /// <summary>The first of two signatures: nothing is handed in yet (AAN-07).</summary>
    public bool AlsEerste { get; set; }
}
