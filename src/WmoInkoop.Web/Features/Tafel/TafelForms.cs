using System.ComponentModel.DataAnnotations;
using WmoInkoop.Core.Overlegtafels;

namespace WmoInkoop.Web.Features.Tafel;

/// <summary>Setting up a table.</summary>
public sealed class OverlegtafelForm
{
    [Display(Name = "Regio"), Required]
    public Guid? RegioId { get; set; }

    [Display(Name = "Naam van de overlegtafel"), Required, StringLength(Overlegtafel.MaxNaam)]
    public string Naam { get; set; } = "";

    [Display(Name = "Waar is de tafel voor?"), Required, StringLength(Overlegtafel.MaxOmschrijving)]
    public string Omschrijving { get; set; } = "";

    [Display(Name = "Vastgestelde verslagen zijn openbaar")]
    public bool IsOpenbaar { get; set; } = true;
}

/// <summary>Giving somebody a seat.</summary>
public sealed class TafellidForm
{
    [Display(Name = "Wie krijgt een plaats?"), Required]
    public Guid? GebruikerId { get; set; }

    [Display(Name = "Namens welke organisatie?"), Required, StringLength(Tafellid.MaxOrganisatie)]
    public string Organisatie { get; set; } = "";
}

/// <summary>Planning a bijeenkomst, or changing it.</summary>
public sealed class BijeenkomstForm
{
    public Guid Versie { get; set; }

    [Display(Name = "Datum"), Required]
    public DateOnly? Datum { get; set; }

    [Display(Name = "Begint om"), Required]
    public TimeOnly? Begin { get; set; }

    [Display(Name = "Eindigt om"), Required]
    public TimeOnly? Einde { get; set; }

    [Display(Name = "Plaats"), Required, StringLength(Bijeenkomst.MaxPlaats)]
    public string Plaats { get; set; } = "";

    [Display(Name = "Link om online mee te doen"), StringLength(Bijeenkomst.MaxLink), DataType(DataType.Url)]
    public string? Link { get; set; }

    [Display(Name = "Voorzitter"), Required, StringLength(Bijeenkomst.MaxVoorzitter)]
    public string Voorzitter { get; set; } = "";

    public List<AgendaregelForm> Agenda { get; set; } = [];

    internal Bijeenkomstgegevens Gegevens() => new(Datum!.Value, Begin!.Value, Einde!.Value, Plaats, Link, Voorzitter);

    /// <summary>The lines with a title; an emptied line takes its item off the agenda.</summary>
    internal IReadOnlyList<Agendaregel> Regels() =>
        [.. Agenda.Where(r => !string.IsNullOrWhiteSpace(r.Titel)).Select(r => new Agendaregel(r.Id, r.Titel!, r.Inbrenger, r.Soort))];
}

/// <summary>One line of the agenda.</summary>
public sealed class AgendaregelForm
{
    public Guid? Id { get; set; }

    [Display(Name = "Onderwerp"), StringLength(Agendapunt.MaxTitel)]
    public string? Titel { get; set; }

    [Display(Name = "Wie brengt het in?"), StringLength(Agendapunt.MaxInbrenger)]
    public string? Inbrenger { get; set; }

    [Display(Name = "Wat vraagt u van de tafel?")]
    public Agendasoort Soort { get; set; }
}
