using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Web.Infrastructure.Schermen.Formulieren;

namespace WmoInkoop.Web.Features.Percelen;

/// <summary>What a perceel is.</summary>
public class PerceelForm
{
    [Display(Name = "Naam"), Required, StringLength(Perceelgegevens.MaxNaam)]
    public string? Naam { get; set; }

    [Display(Name = "Omschrijving"), StringLength(Perceelgegevens.MaxOmschrijving)]
    public string? Omschrijving { get; set; }

    [Display(Name = "Bekostiging"), Required(ErrorMessage = "Kies de bekostiging.")]
    public Bekostiging? Bekostiging { get; set; }

    [Display(Name = "Hoeveel contracten sluit u hoogstens?"), Range(1, Perceelgegevens.MeesteContracten, ErrorMessage = "Vul een heel getal in van 1 tot en met {2}.")]
    public int? MaximumContracten { get; set; }

    [Display(Name = "Bedrag in euro"), Decimalen(2), Range(0.01, Perceelgegevens.MaxBedrag, ErrorMessage = "Vul een bedrag in dat hoger is dan 0 euro en lager dan 10 miljard.")]
    public decimal? Bedrag { get; set; }

    [Display(Name = "Wat gebeurt er met het bedrag als er minder winnaars zijn?")]
    public BijMinderWinnaars BijMinderWinnaars { get; set; }

    [Display(Name = "Wat krijgt een aanvrager die niet helemaal onder het subsidieplafond past?")]
    public BijPlafond BijPlafond { get; set; }

    [Display(Name = "De hoofdaannemer zet minstens één kleine partij in als onderaannemer")]
    public bool VraagtKleinePartijen { get; set; }

    internal Perceelgegevens Gegevens => new(Naam!, Omschrijving ?? "", Bekostiging!.Value, MaximumContracten, Bedrag, BijMinderWinnaars, VraagtKleinePartijen, BijPlafond);
}

/// <summary>Changing a perceel.</summary>
public sealed class PerceelWijzigenForm : PerceelForm
{
    public Guid Versie { get; set; }

    internal static PerceelWijzigenForm Van(Guid versie, Perceel perceel) => new()
    {
        Versie = versie,
        Naam = perceel.Naam,
        Omschrijving = perceel.Omschrijving,
        Bekostiging = perceel.Bekostiging,
        MaximumContracten = perceel.MaximumContracten,
        Bedrag = Decimaal.ZonderNullen(perceel.Bedrag),
        BijMinderWinnaars = perceel.BijMinderWinnaars,
        BijPlafond = perceel.BijPlafond,
        VraagtKleinePartijen = perceel.KleinePartijenId is not null,
    };
}

/// <summary>Taking a perceel out: only the version the inkoper looked at.</summary>
public sealed class PerceelVerwijderenForm
{
    public Guid Versie { get; set; }
}

/// <summary>Copying a perceel or moving it, from the list; one of the three says which perceel.</summary>
public sealed class PercelenForm
{
    public Guid Versie { get; set; }

    public Guid? Omhoog { get; set; }

    public Guid? Omlaag { get; set; }

    public Guid? Kopieren { get; set; }
}
