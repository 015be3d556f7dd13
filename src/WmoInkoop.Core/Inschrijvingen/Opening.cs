using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>
/// The opening of the kluis of an aanbesteding by two inkopers, or by one where the procedure asks no more (INS-07). It is also the key: <see cref="Kluis"/> reads nothing for
/// the buying side without it, and only <see cref="KluisOpenen"/> makes one.
/// </summary>
public sealed class Opening
{
    private Opening()
    {
    }

    internal Opening(Aanbesteding aanbesteding, VierOgen vierOgen)
    {
        Id = Guid.NewGuid();
        AanbestedingId = aanbesteding.Id;
        VierOgenId = vierOgen.Id;
        VoorgesteldDoorId = vierOgen.VoorgesteldDoorId;
        VoorgesteldOp = vierOgen.VoorgesteldOp;
        GeopendDoorId = vierOgen.AfgerondDoorId!.Value;
        GeopendOp = vierOgen.AfgerondOp!.Value;
    }

    /// <summary>By one inkoper, where the procedure asks no more.</summary>
    internal Opening(Aanbesteding aanbesteding, Guid doorId, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        AanbestedingId = aanbesteding.Id;
        VoorgesteldDoorId = GeopendDoorId = doorId;
        VoorgesteldOp = GeopendOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    /// <summary>The four eyes; null where the procedure asks one opener only.</summary>
    public Guid? VierOgenId { get; private set; }

    public Guid VoorgesteldDoorId { get; private set; }

    public DateTimeOffset VoorgesteldOp { get; private set; }

    /// <summary>Who confirmed.</summary>
    public Guid GeopendDoorId { get; private set; }

    public DateTimeOffset GeopendOp { get; private set; }
}
