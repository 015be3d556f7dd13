using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using WmoInkoop.Core.Verslagen;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Overlegtafels;

/// <summary>When and where the table meets, and who chairs.</summary>
/// <param name="Datum">The day, in Amsterdam.</param>
/// <param name="Begin">On the clock of Amsterdam.</param>
/// <param name="Einde">On the clock of Amsterdam, the same day.</param>
/// <param name="Plaats">Where, or how it is held online.</param>
/// <param name="Link">Address of an online meeting.</param>
/// <param name="Voorzitter">Who chairs this time.</param>
public sealed record Bijeenkomstgegevens(DateOnly Datum, TimeOnly Begin, TimeOnly Einde, string Plaats, string? Link, string Voorzitter);

/// <summary>A line of the agenda as the secretary fills it in.</summary>
/// <param name="Id">The item it changes; null for a new one.</param>
/// <param name="Titel">What it is about.</param>
/// <param name="Inbrenger">Who presents it.</param>
/// <param name="Soort">What is asked of the table.</param>
public sealed record Agendaregel(Guid? Id, string Titel, string? Inbrenger, Agendasoort Soort);

/// <summary>One meeting of an overlegtafel, with its agenda (TAF-02). One a day, because the day is its address.</summary>
public sealed class Bijeenkomst : IHeeftVersie
{
    public const int MaxPlaats = 200;
    public const int MaxLink = 300;
    public const int MaxVoorzitter = 150;
    public const int MaxAgendapunten = 40;

    private readonly List<Agendapunt> _agenda = [];

    private Bijeenkomst()
    {
    }

    /// <exception cref="DomeinregelException">The times are impossible, or there is nothing on the agenda.</exception>
    public Bijeenkomst(Guid overlegtafelId, Bijeenkomstgegevens gegevens, IReadOnlyList<Agendaregel> agenda)
    {
        Id = Guid.NewGuid();
        OverlegtafelId = overlegtafelId;
        Neem(gegevens);
        NeemAgenda(agenda);
    }

    public Guid Id { get; private set; }

    public Guid OverlegtafelId { get; private set; }

    /// <summary>The day in Amsterdam.</summary>
    public DateOnly Datum { get; private set; }

    public DateTimeOffset BeginOp { get; private set; }

    public DateTimeOffset EindeOp { get; private set; }

    public string Plaats { get; private set; } = "";

    public string? Link { get; private set; }

    public string Voorzitter { get; private set; } = "";

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Agendapunt> Agenda => _agenda;

    /// <summary>Changes the meeting and its agenda, until its verslag is published.</summary>
    /// <returns>The items that went.</returns>
    /// <exception cref="DomeinregelException">The verslag is published, or an item that is dropped has text in it.</exception>
    public IReadOnlyList<Agendapunt> Wijzig(Bijeenkomstgegevens gegevens, IReadOnlyList<Agendaregel> agenda, Verslag verslag)
    {
        Eis(verslag.BijeenkomstId == Id && verslag.IsConcept, Domeinregel.AgendaLigtVast);
        Neem(gegevens);
        var weg = NeemAgenda(agenda);
        var beschreven = weg.FirstOrDefault(p => verslag.Onderdelen.Any(o => o.AgendapuntId == p.Id));
        Eis(beschreven is null, Domeinregel.AgendapuntHeeftTekst, beschreven?.Titel ?? "");
        return weg;
    }

    private void Neem(Bijeenkomstgegevens gegevens)
    {
        var begin = Amsterdam.Moment(gegevens.Datum, gegevens.Begin);
        var einde = Amsterdam.Moment(gegevens.Datum, gegevens.Einde);
        Eis(begin is not null && einde is not null, Domeinregel.TijdBestaatNiet);
        Eis(einde > begin, Domeinregel.BijeenkomstEindtVoorBegin);
        Datum = gegevens.Datum;
        BeginOp = begin.Value;
        EindeOp = einde.Value;
        Plaats = gegevens.Plaats.Trim();
        Link = string.IsNullOrWhiteSpace(gegevens.Link) ? null : gegevens.Link.Trim();
        Eis(Link is null || (Uri.TryCreate(Link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps), Domeinregel.VergaderlinkOngeldig);
        Voorzitter = gegevens.Voorzitter.Trim();
    }

    private List<Agendapunt> NeemAgenda(IReadOnlyList<Agendaregel> agenda)
    {
        Eis(agenda.Count > 0, Domeinregel.AgendaLeeg);
        Eis(agenda.Count <= MaxAgendapunten, Domeinregel.AgendaTeLang, MaxAgendapunten);
        var oud = _agenda.ToDictionary(p => p.Id);
        _agenda.Clear();
        foreach (var regel in agenda)
        {
            // an id that is not of this meeting makes a new item; it never reaches somebody else's
            var punt = regel.Id is { } id && oud.Remove(id, out var bekend) ? bekend : new Agendapunt(Id);
            punt.Neem(_agenda.Count + 1, regel);
            _agenda.Add(punt);
        }

        return [.. oud.Values];
    }
}
