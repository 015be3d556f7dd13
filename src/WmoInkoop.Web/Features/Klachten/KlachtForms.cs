using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Documenten;
using WmoInkoop.Core.Klachten;
using WmoInkoop.Web.Infrastructure.Documenten;

namespace WmoInkoop.Web.Features.Klachten;

/// <summary>Up to three files.</summary>
public abstract class MetBijlagenForm
{
    [Display(Name = "Document 1")]
    public Upload? Document1 { get; set; }

    [Display(Name = "Document 2")]
    public Upload? Document2 { get; set; }

    [Display(Name = "Document 3")]
    public Upload? Document3 { get; set; }

    internal IReadOnlyCollection<Document> Documenten => [.. new[] { Document1, Document2, Document3 }.OfType<Upload>().Select(u => u.Document)];
}

/// <summary>What somebody complains about.</summary>
public class KlachtForm : MetBijlagenForm
{
    [Display(Name = "Perceel")]
    public Guid? Perceel { get; set; }

    [Display(Name = "Onderwerp"), Required, StringLength(Klacht.MaxOnderwerp)]
    public string Onderwerp { get; set; } = "";

    [Display(Name = "Waar gaat de klacht over?"), Required, StringLength(Klacht.MaxTekst)]
    public string Waarover { get; set; } = "";

    [Display(Name = "Wat moet er gebeuren?"), Required, StringLength(Klacht.MaxTekst)]
    public string Wens { get; set; } = "";

    internal Klachtgegevens Gegevens => new(Perceel, Onderwerp, Waarover, Wens);
}

/// <summary>A klacht that came by letter or mail.</summary>
public sealed class BriefklachtForm : KlachtForm
{
    [Display(Name = "Wie klaagt er?"), Required, StringLength(Klacht.MaxNaam)]
    public string Klager { get; set; } = "";

    [Display(Name = "Contactpersoon, adres en telefoon"), StringLength(Klacht.MaxContact)]
    public string? Contact { get; set; }

    [Display(Name = "E-mailadres"), EmailAddress, StringLength(Emailadres.MaxLengte)]
    public string? Email { get; set; }

    [Display(Name = "Ontvangen op"), Required]
    public DateOnly? Ontvangen { get; set; }

    internal Klager Wie => new(null, Klager, Contact, Email);
}

/// <summary>A deed that asks nothing but to be sure.</summary>
public sealed class KlachtversieForm
{
    public Guid Versie { get; set; }
}

/// <summary>Who handles it.</summary>
public sealed class BehandelaarForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Behandelaar"), Required(ErrorMessage = "Kies een behandelaar.")]
    public Guid? Behandelaar { get; set; }
}

/// <summary>A message to the handler.</summary>
public sealed class KlachtantwoordForm : MetBijlagenForm
{
    [Display(Name = "Bericht"), Required, StringLength(Klacht.MaxTekst)]
    public string Tekst { get; set; } = "";
}
