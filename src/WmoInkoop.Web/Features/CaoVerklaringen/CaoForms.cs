using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.CaoVerklaringen;

namespace WmoInkoop.Web.Features.CaoVerklaringen;

/// <summary>Drawing up an eis.</summary>
public sealed class CaoEisForm
{
    private const string Standaardtekst =
        "De aanbieder past vanaf de ingangsdatum een van de genoemde cao's toe. Een andere cao mag ook, als die aantoonbaar vergelijkbaar is. Past de aanbieder geen cao toe, dan zijn de arbeidsvoorwaarden aantoonbaar van hetzelfde niveau.";

    [Display(Name = "Regio"), Required(ErrorMessage = "Kies een regio.")]
    public Guid? RegioId { get; set; }

    [Display(Name = "Naam van de eis"), Required, StringLength(CaoEis.MaxTitel)]
    public string Titel { get; set; } = "";

    [Display(Name = "Tekst van de eis"), Required, StringLength(CaoEis.MaxTekst)]
    public string Tekst { get; set; } = Standaardtekst;

    [Display(Name = "Cao's die tellen"), Required, StringLength(CaoEis.MaxCaos * (CaoEis.MaxCao + 2))]
    public string Caos { get; set; } = string.Join('\n', CaoEis.StandaardCaos);

    [Display(Name = "Waar kijkt u naar?")]
    public List<CaoAspect> Aspecten { get; set; } = [];

    [Display(Name = "Ingangsdatum"), Required]
    public DateOnly? Ingangsdatum { get; set; }

    [Display(Name = "Uiterste datum"), Required]
    public DateOnly? Uiterstedatum { get; set; }

    [Display(Name = "Begin van de periode"), Required]
    public DateOnly? PeriodeVan { get; set; }

    [Display(Name = "Einde van de periode"), Required]
    public DateOnly? PeriodeTot { get; set; }

    /// <summary>What a contractmanager starts from: the calendar year and everything weighed.</summary>
    internal static CaoEisForm Begin(DateOnly vandaag) => new()
    {
        Aspecten = [.. Enum.GetValues<CaoAspect>()],
        Ingangsdatum = new DateOnly(vandaag.Year, 1, 1),
        PeriodeVan = new DateOnly(vandaag.Year, 1, 1),
        PeriodeTot = new DateOnly(vandaag.Year, 12, 31),
    };

    /// <summary>The same words for a new round; the dates are chosen anew.</summary>
    internal CaoEisForm Als(CaoEis eis)
    {
        RegioId = eis.RegioId;
        Titel = eis.Titel;
        Tekst = eis.Tekst;
        Caos = string.Join('\n', eis.Caos);
        Aspecten = [.. eis.Aspecten];
        return this;
    }

    internal CaoEisGegevens Gegevens() => new(
        Titel, Tekst, Ingangsdatum!.Value, Caos.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), Aspecten, Uiterstedatum!.Value, PeriodeVan!.Value, PeriodeTot!.Value);
}

/// <summary>Choosing who the eis is put to.</summary>
public sealed class CaoAanbiedersForm
{
    [Display(Name = "Aanbieders")]
    public List<Guid> Aanbieders { get; set; } = [];
}

/// <summary>Agreeing: only the version the contractmanager looked at.</summary>
public class CaoOordeelForm
{
    public Guid Versie { get; set; }
}

/// <summary>Rejecting, with the reason the provider reads.</summary>
public sealed class CaoAfkeurenForm : CaoOordeelForm
{
    [Display(Name = "Reden"), Required, StringLength(CaoVerzoek.MaxReden)]
    public string Reden { get; set; } = "";
}

/// <summary>Asking for more, with a new last day.</summary>
public sealed class CaoAanvullingForm : CaoOordeelForm
{
    [Display(Name = "Wat moet de aanbieder aanvullen?"), Required, StringLength(CaoVerzoek.MaxReden)]
    public string Reden { get; set; } = "";

    [Display(Name = "Nieuwe uiterste datum"), Required]
    public DateOnly? Uiterlijk { get; set; }
}
