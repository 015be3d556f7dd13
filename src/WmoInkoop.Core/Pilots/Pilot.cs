using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Pilots;

/// <summary>Where a pilot stands.</summary>
public enum Pilotstatus
{
    InVoorbereiding,
    Loopt,
    Afgerond,

    /// <summary>Ended before it was done.</summary>
    Gestopt,
}

/// <param name="Naam">Short, as people call it.</param>
/// <param name="Doel">What it is to find out or to bring about; Markdown.</param>
/// <param name="Budget">Euro; null: none of its own.</param>
/// <param name="Begin">First day, in Amsterdam.</param>
/// <param name="Einde">Last day.</param>
/// <param name="Status">Where it stands.</param>
public sealed record Pilotgegevens(string Naam, string Doel, decimal? Budget, DateOnly Begin, DateOnly Einde, Pilotstatus Status)
{
    public const int MaxNaam = 150;
    public const int MaxDoel = 4000;

    /// <summary>The largest budget that fits, in euro.</summary>
    public const double MaxBudget = 9_999_999_999.99;
}

/// <summary>An innovatieproject or pilot of a traject, with what was told the tafel about it (TRJ-14).</summary>
public sealed class Pilot : IHeeftVersie
{
    private readonly List<Pilotverslag> _verslagen = [];

    private Pilot()
    {
    }

    public Pilot(Guid trajectId, Pilotgegevens gegevens, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        TrajectId = trajectId;
        GemaaktOp = nu;
        Wijzig(gegevens);
    }

    public Guid Id { get; private set; }

    public Guid TrajectId { get; private set; }

    public string Naam { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Doel { get; private set; } = "";

    /// <summary>Euro.</summary>
    public decimal? Budget { get; private set; }

    public DateOnly Begin { get; private set; }

    /// <summary>The last day that belongs to it.</summary>
    public DateOnly Einde { get; private set; }

    public Pilotstatus Status { get; private set; }

    public DateTimeOffset GemaaktOp { get; private set; }

    public Guid Versie { get; private set; }

    public IReadOnlyCollection<Pilotverslag> Verslagen => _verslagen;

    /// <exception cref="DomeinregelException">It ends before it begins, or the budget is not more than nothing.</exception>
    public void Wijzig(Pilotgegevens gegevens)
    {
        Eis(gegevens.Einde >= gegevens.Begin, Domeinregel.PilotEindtVoorBegin);
        Eis(gegevens.Budget is null or > 0, Domeinregel.BedragNietPositief);
        Naam = EenRegel.Van(gegevens.Naam);
        Doel = gegevens.Doel.Trim();
        Budget = gegevens.Budget;
        Begin = gegevens.Begin;
        Einde = gegevens.Einde;
        Status = gegevens.Status;
    }

    /// <summary>Writes down what the tafel was told; once written it stays.</summary>
    /// <exception cref="DomeinregelException">The day is still to come.</exception>
    public Pilotverslag Rapporteer(DateOnly datum, string tekst, Guid? bijeenkomstId, DateTimeOffset nu)
    {
        Eis(datum <= Amsterdam.Datum(nu), Domeinregel.PilotverslagInToekomst);
        var verslag = new Pilotverslag(Id, datum, tekst, bijeenkomstId);
        _verslagen.Add(verslag);
        return verslag;
    }
}

/// <summary>What an overlegtafel was told about a pilot.</summary>
public sealed class Pilotverslag
{
    public const int MaxTekst = 8000;

    private Pilotverslag()
    {
    }

    internal Pilotverslag(Guid pilotId, DateOnly datum, string tekst, Guid? bijeenkomstId)
    {
        Id = Guid.NewGuid();
        PilotId = pilotId;
        Datum = datum;
        Tekst = tekst.Trim();
        BijeenkomstId = bijeenkomstId;
    }

    public Guid Id { get; private set; }

    public Guid PilotId { get; private set; }

    public DateOnly Datum { get; private set; }

    /// <summary>Markdown.</summary>
    public string Tekst { get; private set; } = "";

    /// <summary>The bijeenkomst where it was told; null: elsewhere.</summary>
    public Guid? BijeenkomstId { get; private set; }
}
