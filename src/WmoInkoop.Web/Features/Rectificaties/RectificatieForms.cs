using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Rectificaties;
using WmoInkoop.Web.Infrastructure.Documenten;

namespace WmoInkoop.Web.Features.Rectificaties;

/// <summary>Beginning with a rectificatie: nothing to fill in.</summary>
public sealed class RectificatieBeginnenForm;

/// <summary>Publishing a rectificatie.</summary>
public sealed class RectificatiePublicerenForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Waarom wijzigt u dit?"), Required, StringLength(Rectificatie.MaxReden, MinimumLength = Rectificatie.MinReden, ErrorMessage = "Leg in minstens {2} en hoogstens {1} tekens uit waarom.")]
    public string Reden { get; set; } = "";

    [Display(Name = "Is de wijziging wezenlijk?"), Required(ErrorMessage = "Kies of de wijziging wezenlijk is.")]
    public bool? IsWezenlijk { get; set; }

    [Display(Name = "Waarom is de wijziging niet wezenlijk?"), StringLength(Rectificatie.MaxReden)]
    public string? RedenNietWezenlijk { get; set; }

    [Display(Name = "Zouden andere aanbieders hebben meegedaan als dit er vanaf het begin had gestaan?"), Required(ErrorMessage = "Kies ja of nee.")]
    public bool? TrektAnderenAan { get; set; }

    internal Rectificatiebesluit Besluit => new(Reden, IsWezenlijk!.Value, RedenNietWezenlijk, TrektAnderenAan!.Value);
}

/// <summary>Throwing a concept away: only the version that was looked at.</summary>
public sealed class RectificatieWeggooienForm
{
    public Guid Versie { get; set; }
}

/// <summary>A new version of a published document.</summary>
public sealed class DocumentversieForm
{
    [Display(Name = "Nieuwe versie"), Required(ErrorMessage = "Kies een bestand.")]
    public Upload? Bestand { get; set; }
}
