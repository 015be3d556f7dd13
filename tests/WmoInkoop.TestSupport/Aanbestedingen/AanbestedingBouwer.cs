using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Procedures;
using WmoInkoop.Core.Trajecten;

namespace WmoInkoop.TestSupport.Aanbestedingen;

/// <summary>An aanbesteding that can be published on <see cref="Klok.Begin"/>, unless a test takes something away.</summary>
public sealed class AanbestedingBouwer
{
    private readonly List<(Perceelgegevens Perceel, IReadOnlyList<Eisgegevens> Eisen, IReadOnlyList<Criteriumgegevens> Criteria)> _percelen = [];
    private Guid _regioId = Guid.NewGuid();
    private string _naam = "Aanvullende ondersteuning";
    private Procedure _procedure = Procedure.EuropeesOpenbaar;
    private Regime _regime = Regime.Sas;
    private decimal? _raming = 14_500_000m;
    private Guid? _documentId = Guid.NewGuid();
    private DateTimeOffset _nu = Klok.Begin;
    private Planning? _planning;
    private string _documenttitel = "Leidraad";
    private bool _zonderPercelen;
    private bool _zonderBesluit;
    private bool _dialoogInFasen;
    private Action<Aanbesteding>? _ook;
    private Procedurestap[] _keuzes = [];
    private (Guid DoorId, Guid[] Aanbieders)? _genodigden;

    public static Eisgegevens EenEis { get; } = new(Eissoort.Geschiktheidseis, "De aanbieder heeft drie jaar ervaring.", "Een referentie");

    public static IReadOnlyList<Criteriumgegevens> DrieCriteria { get; } =
    [
        new("Overgang cliënten", "Hoe neemt u cliënten over?", 40m),
        new("Buurt- en dorpskamers", "Hoe werkt u samen in de buurt?", 35m),
        new("Kwaliteit en monitoring", "Hoe bewaakt u de kwaliteit?", 25m),
    ];

    /// <summary>When the aanbesteding that <see cref="Maak"/> gives closes, unless planned otherwise: 45 days after its day.</summary>
    public static Planning StandaardPlanning(DateTimeOffset nu) => new()
    {
        VragenTot = nu.AddDays(14),
        NotaUiterlijkOp = nu.AddDays(28),
        AanmeldenTot = nu.AddDays(30),
        UitnodigingOp = DateOnly.FromDateTime(nu.UtcDateTime).AddDays(32),
        EersteInschrijvingTot = nu.AddDays(40),
        SluitingOp = nu.AddDays(45),
        Gunningsdatum = DateOnly.FromDateTime(nu.UtcDateTime).AddDays(80),
        Ingangsdatum = DateOnly.FromDateTime(nu.UtcDateTime).AddDays(200),
    };

    public static AanbestedingBouwer EenAanbesteding() => new();

    public AanbestedingBouwer Van(Guid regioId)
    {
        _regioId = regioId;
        return this;
    }

    public AanbestedingBouwer MetNaam(string naam)
    {
        _naam = naam;
        return this;
    }

    public AanbestedingBouwer Volgens(Procedure procedure, Regime regime = Regime.Sas)
    {
        (_procedure, _regime) = (procedure, regime);
        return this;
    }

    /// <summary>Announced as in Aw 2.111: gegadigden can fall out between rondes.</summary>
    public AanbestedingBouwer MetDialoogInFasen()
    {
        _dialoogInFasen = true;
        return this;
    }

    /// <summary>The optional steps that are there.</summary>
    public AanbestedingBouwer MetKeuzes(params Procedurestap[] keuzes)
    {
        _keuzes = keuzes;
        return this;
    }

    /// <summary>Real ones, for a test that saves; otherwise as many made-up ones as the procedure asks.</summary>
    public AanbestedingBouwer MetGenodigden(Guid doorId, params Guid[] aanbieders)
    {
        _genodigden = (doorId, aanbieders);
        return this;
    }

    public AanbestedingBouwer ZonderRaming()
    {
        _raming = null;
        return this;
    }

    public AanbestedingBouwer ZonderBesluit()
    {
        _zonderBesluit = true;
        return this;
    }

    public AanbestedingBouwer ZonderPercelen()
    {
        _zonderPercelen = true;
        return this;
    }

    /// <summary>Null: without a document.</summary>
    public AanbestedingBouwer MetDocument(Guid? documentId)
    {
        _documentId = documentId;
        return this;
    }

    public AanbestedingBouwer MetDocumenttitel(string titel)
    {
        _documenttitel = titel;
        return this;
    }

    public AanbestedingBouwer MetPerceel(Perceelgegevens perceel, IReadOnlyList<Eisgegevens>? eisen = null, IReadOnlyList<Criteriumgegevens>? criteria = null)
    {
        _percelen.Add((perceel, eisen ?? [EenEis], criteria ?? DrieCriteria));
        return this;
    }

    /// <summary>Done last, when all else is there.</summary>
    public AanbestedingBouwer Ook(Action<Aanbesteding> daad)
    {
        _ook += daad;
        return this;
    }

    public AanbestedingBouwer Gepland(Planning planning)
    {
        _planning = planning;
        return this;
    }

    public AanbestedingBouwer Op(DateTimeOffset nu)
    {
        _nu = nu;
        return this;
    }

    /// <summary>With its traject, which a test that saves adds too.</summary>
    public (Traject Traject, Aanbesteding Aanbesteding) MaakMetTraject(string nummer = "2026-0001")
    {
        var traject = new Traject(_regioId, "Herijking ondersteuning Wmo", "Wij kopen opnieuw in.", _nu);
        var aanbesteding = new Aanbesteding(traject, nummer, new Aanbestedingsgegevens(_naam, "Wat wij inkopen.", _procedure, _regime, _raming, "85310000-5", _dialoogInFasen) { Keuzestappen = _keuzes, Grond = Dialooggrond.Innovatief }, _nu);
        aanbesteding.Plan(_planning ?? StandaardPlanning(_nu));
        if (!_zonderBesluit)
        {
            aanbesteding.LegBesluitVast(new Besluit { Orgaan = "College van burgemeester en wethouders", Datum = DateOnly.FromDateTime(_nu.UtcDateTime).AddDays(-7) });
        }

        if (_percelen.Count == 0 && !_zonderPercelen)
        {
            MetPerceel(new Perceelgegevens("Thuisondersteuning en dagbesteding", "Begeleiding thuis en overdag.", Bekostiging.Taakgericht, 5, 7_250_000m));
        }

        foreach (var (gegevens, eisen, criteria) in _percelen)
        {
            var perceel = aanbesteding.VoegPerceelToe(gegevens);
            aanbesteding.StelEisenVast(perceel, eisen);
            aanbesteding.StelBeoordelingsplanVast(perceel, criteria);
        }

        if (_documentId is { } document)
        {
            aanbesteding.VoegDocumentToe(document, _documenttitel, _nu);
        }

        _ook?.Invoke(aanbesteding);
        var (doorId, aanbieders) = _genodigden ?? (Guid.NewGuid(), [.. Enumerable.Range(0, aanbesteding.Opzet.MinimumGenodigden).Select(_ => Guid.NewGuid())]);
        foreach (var aanbieder in aanbieders)
        {
            aanbesteding.NodigUit(aanbieder, "Levert dit al in de regio en heeft plek.", doorId, _nu);
        }

        return (traject, aanbesteding);
    }

    public Aanbesteding Maak() => MaakMetTraject().Aanbesteding;
}
