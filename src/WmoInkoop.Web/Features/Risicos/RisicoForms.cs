using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Risicos;

namespace WmoInkoop.Web.Features.Risicos;

/// <summary>Adding a risk to the dossier.</summary>
public class RisicoForm
{
    [Display(Name = "Risico"), Required(ErrorMessage = "Vul in wat het risico is."), StringLength(Risicogegevens.MaxTitel)]
    public string? Titel { get; set; }

    [Display(Name = "Omschrijving"), StringLength(Risicogegevens.MaxTekst)]
    public string? Omschrijving { get; set; }

    [Display(Name = "Beheersmaatregelen"), StringLength(Risicogegevens.MaxTekst)]
    public string? Maatregelen { get; set; }

    [Display(Name = "Wie beheerst het?"), Required(ErrorMessage = "Vul in wie het risico beheerst."), StringLength(Risicogegevens.MaxBeheerser)]
    public string? Beheerser { get; set; }

    [Display(Name = "Kans"), Required(ErrorMessage = "Kies de kans."), Range(1, Risicogegevens.Hoogste, ErrorMessage = "Kies een cijfer van 1 tot en met {2}.")]
    public int? Kans { get; set; }

    [Display(Name = "Impact"), Required(ErrorMessage = "Kies de impact."), Range(1, Risicogegevens.Hoogste, ErrorMessage = "Kies een cijfer van 1 tot en met {2}.")]
    public int? Impact { get; set; }

    [Display(Name = "Status")]
    public Risicostatus Status { get; set; }

    internal Risicogegevens Gegevens => new(Titel!, Omschrijving ?? "", Maatregelen ?? "", Beheerser!, Kans!.Value, Impact!.Value, Status);
}

/// <summary>Changing a risk.</summary>
public sealed class RisicoWijzigenForm : RisicoForm
{
    public Guid Versie { get; set; }

    internal static RisicoWijzigenForm Van(Risico risico) => new()
    {
        Versie = risico.Versie,
        Titel = risico.Titel,
        Omschrijving = risico.Omschrijving,
        Maatregelen = risico.Maatregelen,
        Beheerser = risico.Beheerser,
        Kans = risico.Kans,
        Impact = risico.Impact,
        Status = risico.Status,
    };
}
