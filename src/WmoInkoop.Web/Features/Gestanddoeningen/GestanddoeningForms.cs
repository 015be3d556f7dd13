using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Gestanddoeningen;
using WmoInkoop.Web.Features.Aanbestedingen;
using WmoInkoop.Web.Features.Inschrijvingen;

namespace WmoInkoop.Web.Features.Gestanddoeningen;

/// <summary>Asking all bidders of a perceel whether their inschrijving holds longer.</summary>
public sealed class VerlengenForm
{
    [Display(Name = "Tot en met welke dag moeten de inschrijvingen geldig blijven?"), Required(ErrorMessage = "Kies tot en met welke dag de inschrijvingen geldig moeten blijven.")]
    public DateOnly? Tot { get; set; }

    [Display(Name = "Tot en met welke dag kunnen aanbieders antwoorden?"), Required(ErrorMessage = "Kies tot en met welke dag aanbieders kunnen antwoorden.")]
    public DateOnly? AntwoordTot { get; set; }

    [Display(Name = "Waarom vraagt u dit?"), Required(ErrorMessage = "Schrijf waarom u om verlenging vraagt."), StringLength(Verlengingsverzoek.MaxReden)]
    public string? Reden { get; set; }
}

/// <summary>Recording that an inschrijving does no longer count.</summary>
public sealed class VervallenForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Reden"), Required(ErrorMessage = "Schrijf waarom de inschrijving niet meer meetelt."), StringLength(Verlengingsverzoek.MaxReden)]
    public string? Reden { get; set; }
}

/// <summary>The answer of a provider.</summary>
public sealed class VerlengingsantwoordForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Blijft uw inschrijving langer geldig?"), Required(ErrorMessage = "Kies ja of nee.")]
    public bool? Akkoord { get; set; }
}

/// <summary>How long the inschrijvingen of an aanbesteding hold.</summary>
public sealed record GestanddoeningViewModel(AanbestedingKop Kop, IReadOnlyList<Gestanddossier> Percelen, DateTimeOffset Nu);

/// <summary>How long the own inschrijving holds.</summary>
/// <param name="Inschrijving">The own one.</param>
/// <param name="Gestand">Until when, and why.</param>
/// <param name="Verzoek">The latest question; null: none was asked.</param>
/// <param name="Antwoord">The own answer on it.</param>
/// <param name="Vervalreden">Why it does no longer count; null: it does.</param>
/// <param name="Nu">Now.</param>
public sealed record MijnGestandViewModel(InschrijvingViewModel Inschrijving, Gestand Gestand, Verlengingsverzoek? Verzoek, Verlengingsantwoord? Antwoord, string? Vervalreden, DateTimeOffset Nu)
{
    public bool KanAntwoorden => Verzoek is not null && Antwoord is { Akkoord: null } && Nu < Verzoek.AntwoordVoor;
}
