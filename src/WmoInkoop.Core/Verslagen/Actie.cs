using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Verslagen;

/// <summary>
/// What somebody is to do after a bijeenkomst (TAF-05). What was agreed stands in the verslag and freezes with it; whether it is done
/// lives on here.
/// </summary>
public sealed class Actie : IHeeftVersie
{
    private Actie()
    {
    }

    internal Actie(Verslagonderdeel onderdeel, Onderdeelinhoud inhoud)
    {
        Eis(!string.IsNullOrWhiteSpace(inhoud.Eigenaar), Domeinregel.EigenaarOntbreekt);
        Id = Guid.NewGuid();
        OnderdeelId = onderdeel.Id;
        VerslagId = onderdeel.VerslagId;
        EigenaarId = inhoud.EigenaarId;
        Eigenaar = inhoud.Eigenaar.Trim();
        Uiterlijk = inhoud.Uiterlijk;
    }

    public Guid Id { get; private set; }

    public Guid OnderdeelId { get; private set; }

    public Guid VerslagId { get; private set; }

    /// <summary>The member who does it; null when it is somebody without a seat.</summary>
    public Guid? EigenaarId { get; private set; }

    /// <summary>Who does it, as people read it.</summary>
    public string Eigenaar { get; private set; } = "";

    /// <summary>The last day, in Amsterdam.</summary>
    public DateOnly? Uiterlijk { get; private set; }

    public ActieStatus Status { get; private set; }

    public DateTimeOffset? GereedOp { get; private set; }

    public Guid? GereedDoor { get; private set; }

    public Guid Versie { get; private set; }

    /// <summary>Says that it is done.</summary>
    public void MeldGereed(Guid gebruikerId, DateTimeOffset nu)
    {
        Eis(Status is ActieStatus.Open, Domeinregel.ActieAlGereed);
        Status = ActieStatus.Gereed;
        GereedOp = nu;
        GereedDoor = gebruikerId;
    }
}

/// <summary>Whether an actie is done.</summary>
public enum ActieStatus
{
    Open,
    Gereed,
}
