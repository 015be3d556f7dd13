using WmoInkoop.Core.Gebruikers;

namespace WmoInkoop.Core.Termijnen;

/// <summary>
/// Says for one kind of termijn who still has something to do (HER-02). One class per kind, in the feature it is about, made per
/// transaction by dependency injection; every class in Core that implements it is found by itself.
/// </summary>
public interface IBetrokkenen
{
    TermijnSoort Soort { get; }

    /// <summary>The people to remind now; empty when the work is done. Asked inside the transaction that inserts the reminder.</summary>
    Task<IReadOnlyList<Gebruiker>> NogTeDoenDoorAsync(Termijn termijn, CancellationToken ct);

    /// <summary>The seal that keeps these reminders from staff (INS-06); null when anyone may know of them.</summary>
    Task<Guid?> ZegelAsync(Termijn termijn, CancellationToken ct) => Task.FromResult<Guid?>(null);
}
