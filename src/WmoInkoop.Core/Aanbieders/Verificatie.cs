using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>One round of verification: offered by the provider, decided once by an inkoper (AAN-01).</summary>
public sealed class Verificatie
{
    public const int MaxReden = 2000;

    /// <summary>Working days an inkoper has to decide (HER-01).</summary>
    public const int Werkdagen = 5;

    private Verificatie()
    {
    }

    internal Verificatie(Guid aanbiederId, Guid uittrekselId, Guid gevraagdDoor, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        AanbiederId = aanbiederId;
        UittrekselId = uittrekselId;
        GevraagdDoor = gevraagdDoor;
        GevraagdOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid AanbiederId { get; private set; }

    /// <summary>The extract the decision rests on, also after the provider uploads a newer one.</summary>
    public Guid UittrekselId { get; private set; }

    public Guid GevraagdDoor { get; private set; }

    public DateTimeOffset GevraagdOp { get; private set; }

    public Guid? BeslotenDoor { get; private set; }

    public DateTimeOffset? BeslotenOp { get; private set; }

    /// <summary>Accepted or refused; null while undecided.</summary>
    public bool? IsAkkoord { get; private set; }

    public string? Reden { get; private set; }

    internal void Beslis(bool akkoord, string? reden, Guid inkoperId, DateTimeOffset nu)
    {
        Eis(BeslotenOp is null, Domeinregel.VerificatieNietGevraagd);
        IsAkkoord = akkoord;
        Reden = reden;
        BeslotenDoor = inkoperId;
        BeslotenOp = nu;
    }
}
