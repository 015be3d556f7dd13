using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Web.Features.Klachten;

namespace WmoInkoop.Web.Features.Klachtbehandeling;

/// <summary>A message of the handler.</summary>
public sealed class BehandelberichtForm : MetBijlagenForm
{
    [Display(Name = "Aan"), Required(ErrorMessage = "Kies aan wie u schrijft.")]
    public Klachtpartij? Aan { get; set; }

    [Display(Name = "Bericht"), Required, StringLength(Klacht.MaxTekst)]
    public string Tekst { get; set; } = "";

    [Display(Name = "Antwoord uiterlijk")]
    public DateOnly? AntwoordOp { get; set; }
}

/// <summary>More time, once.</summary>
public sealed class KlachtverlengForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Nieuwe laatste dag"), Required]
    public DateOnly? TotEnMet { get; set; }

    [Display(Name = "Reden"), Required, StringLength(Klacht.MaxReden)]
    public string Reden { get; set; } = "";
}

/// <summary>The conclusion.</summary>
public sealed class KlachtuitkomstForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Uitkomst"), Required(ErrorMessage = "Kies een uitkomst.")]
    public Klachtuitkomst? Uitkomst { get; set; }

    [Display(Name = "Redenen"), Required, StringLength(Klacht.MaxTekst)]
    public string Reden { get; set; } = "";

    [Display(Name = "Wat doet de gemeente ermee?"), Required, StringLength(Klacht.MaxReden)]
    public string Gevolg { get; set; } = "";
}
