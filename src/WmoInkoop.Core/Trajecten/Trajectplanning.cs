using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Trajecten;

/// <param name="Id">The fase it changes; null for a new one.</param>
/// <param name="Naam">Short: 'Inkoopproces'.</param>
/// <param name="Begin">First day, in Amsterdam.</param>
/// <param name="Einde">Last day; the same for something of one day.</param>
/// <param name="Toelichting">One or two sentences, or null.</param>
public sealed record Faseregel(Guid? Id, string Naam, DateOnly Begin, DateOnly Einde, string? Toelichting = null);

/// <summary>
/// One version of the planning of a traject. When days move, the version that held until then stays readable: why a start slipped is
/// asked about for years.
/// </summary>
public sealed class Trajectplanning
{
    public const int MaxReden = 1000;

    private readonly List<Fase> _fases = [];

    private Trajectplanning()
    {
    }

    internal Trajectplanning(Guid trajectId, int nummer, IReadOnlyList<Faseregel> fases, string? reden, Guid wie, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        TrajectId = trajectId;
        Nummer = nummer;
        Reden = reden;
        GemaaktDoorId = wie;
        GemaaktOp = nu;
        _fases.AddRange(fases.Select((f, i) => new Fase(Id, i + 1, f)));
    }

    public Guid Id { get; private set; }

    public Guid TrajectId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Nummer { get; private set; }

    /// <summary>Why it took the place of the one before; null for the first.</summary>
    public string? Reden { get; private set; }

    public DateTimeOffset GemaaktOp { get; private set; }

    public Guid GemaaktDoorId { get; private set; }

    public IReadOnlyCollection<Fase> Fases => _fases;

    /// <summary>Whether a fase that is planned would move or go. One that is only added or renamed takes nothing back.</summary>
    internal bool VerschuiftMet(IReadOnlyList<Faseregel> fases) => _fases.Any(f => !fases.Any(n => n.Id == f.Id && n.Begin == f.Begin && n.Einde == f.Einde));

    /// <summary>Same days: names and words change in place, new ones are added.</summary>
    internal void VulAan(IReadOnlyList<Faseregel> fases)
    {
        foreach (var (regel, i) in fases.Select((f, i) => (f, i)))
        {
            if (_fases.SingleOrDefault(f => f.Id == regel.Id) is { } fase)
            {
                fase.Neem(i + 1, regel);
            }
            else
            {
                _fases.Add(new Fase(Id, i + 1, regel));
            }
        }
    }
}

/// <summary>A part of the planning of a traject, from its first day to its last.</summary>
public sealed class Fase
{
    public const int MaxNaam = 120;
    public const int MaxToelichting = 500;

    private Fase()
    {
    }

    internal Fase(Guid planningId, int volgnummer, Faseregel regel)
    {
        Id = Guid.NewGuid();
        PlanningId = planningId;
        Neem(volgnummer, regel);
    }

    public Guid Id { get; private set; }

    public Guid PlanningId { get; private set; }

    public int Volgnummer { get; private set; }

    public string Naam { get; private set; } = "";

    public DateOnly Begin { get; private set; }

    /// <summary>The last day that belongs to it.</summary>
    public DateOnly Einde { get; private set; }

    public string? Toelichting { get; private set; }

    internal void Neem(int volgnummer, Faseregel regel)
    {
        Eis(regel.Einde >= regel.Begin, Domeinregel.FaseEindtVoorBegin, regel.Naam.Trim());
        Volgnummer = volgnummer;
        Naam = EenRegel.Van(regel.Naam);
        Begin = regel.Begin;
        Einde = regel.Einde;
        Toelichting = string.IsNullOrWhiteSpace(regel.Toelichting) ? null : regel.Toelichting.Trim();
    }
}
