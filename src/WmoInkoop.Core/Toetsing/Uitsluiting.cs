using WmoInkoop.Core.Data;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Core.Toetsing;

/// <summary>
/// An inschrijving that proves invalid after the marks are known: one inkoper proposes, another confirms, because at that moment the
/// decision moves the ranking (INS-08, ADR 0009). Kept also when it was withdrawn.
/// </summary>
public sealed class Uitsluiting : IHeeftVersie
{
    private Uitsluiting()
    {
    }

    internal Uitsluiting(Guid inschrijvingId, Guid perceelId, Ongeldigheidsgrond grond, string reden, VierOgen voorstel)
    {
        Redencontrole.EisInhoudelijk(reden);
        Id = Guid.NewGuid();
        InschrijvingId = inschrijvingId;
        PerceelId = perceelId;
        VierOgenId = voorstel.Id;
        Grond = grond;
        Reden = reden.Trim();
        VoorgesteldDoorId = voorstel.VoorgesteldDoorId;
        VoorgesteldOp = voorstel.VoorgesteldOp;
    }

    public Guid Id { get; private set; }

    public Guid InschrijvingId { get; private set; }

    public Guid PerceelId { get; private set; }

    public Guid VierOgenId { get; private set; }

    public Ongeldigheidsgrond Grond { get; private set; }

    /// <summary>The bidder gets it in its letter.</summary>
    public string Reden { get; private set; } = "";

    public Guid VoorgesteldDoorId { get; private set; }

    public DateTimeOffset VoorgesteldOp { get; private set; }

    /// <summary>When it was confirmed or withdrawn; null while it waits.</summary>
    public DateTimeOffset? AfgerondOp { get; private set; }

    public Guid? AfgerondDoorId { get; private set; }

    public bool IsBevestigd { get; private set; }

    public Guid Versie { get; private set; }

    internal void RondAf(bool isBevestigd, Guid doorId, DateTimeOffset nu)
    {
        IsBevestigd = isBevestigd;
        AfgerondDoorId = doorId;
        AfgerondOp = nu;
    }
}
