using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Aanbieders;

/// <summary>Somebody registered with the KvK number of an organisation that is already here and asks to join it (AAN-02).</summary>
public sealed class Aansluitverzoek
{
    public const int MaxReden = 1000;

    private Aansluitverzoek()
    {
    }

    public Aansluitverzoek(Guid aanbiederId, Guid gebruikerId, DateTimeOffset nu)
    {
        Id = Guid.NewGuid();
        AanbiederId = aanbiederId;
        GebruikerId = gebruikerId;
        GevraagdOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid AanbiederId { get; private set; }

    public Guid GebruikerId { get; private set; }

    public DateTimeOffset GevraagdOp { get; private set; }

    public DateTimeOffset? BeslotenOp { get; private set; }

    public Guid? BeslotenDoor { get; private set; }

    public bool? IsToegelaten { get; private set; }

    public string? Reden { get; private set; }

    /// <summary>The organisation's beheerder lets the person in.</summary>
    public void LaatToe(Guid beheerderId, DateTimeOffset nu) => Beslis(toegelaten: true, reden: null, beheerderId, nu);

    /// <summary>The organisation's beheerder refuses; the reason goes to the person.</summary>
    public void WijsAf(string reden, Guid beheerderId, DateTimeOffset nu)
    {
        Eis(!string.IsNullOrWhiteSpace(reden), Domeinregel.RedenOntbreekt);
        Beslis(toegelaten: false, reden.Trim(), beheerderId, nu);
    }

    /// <summary>The organisation is no longer there to join.</summary>
    internal void Vervalt(Guid inkoperId, DateTimeOffset nu) => Beslis(toegelaten: false, "De registratie van deze organisatie is vervallen.", inkoperId, nu);

    private void Beslis(bool toegelaten, string? reden, Guid doorId, DateTimeOffset nu)
    {
        Eis(BeslotenOp is null, Domeinregel.AansluitverzoekAlBeslist);
        IsToegelaten = toegelaten;
        Reden = reden;
        BeslotenDoor = doorId;
        BeslotenOp = nu;
    }
}
