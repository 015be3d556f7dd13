using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Toetsing;

/// <summary>What makes an inschrijving not valid.</summary>
public enum Ongeldigheidsgrond
{
    /// <summary>At least one eis was judged 'voldoet niet', or an uitsluitingsgrond holds.</summary>
    Eis,

    /// <summary>Something that is no eis of the perceel: not readable, or a condition of the aankondiging.</summary>
    Anders,

    /// <summary>The price is abnormally low and the explanation does not support it (art. 2.116 lid 4).</summary>
    AbnormaalLagePrijs,

    /// <summary>The price is abnormally low because labour law or a cao is broken (art. 2.116 lid 5).</summary>
    SchendingArbeidsrecht,

    /// <summary>It won, and dropped out after the letters: evidence, or by itself (GUN-08, GUN-12).</summary>
    Uitgevallen,
}

/// <summary>Whether an opened inschrijving meets the eisen and falls under no uitsluitingsgrond (INS-08).</summary>
public sealed class Geldigheidsoordeel : IHeeftVersie
{
    public const int MaxReden = 2000;

    private Geldigheidsoordeel()
    {
    }

    internal Geldigheidsoordeel(Guid inschrijvingId)
    {
        Id = Guid.NewGuid();
        InschrijvingId = inschrijvingId;
    }

    public Guid Id { get; private set; }

    public Guid InschrijvingId { get; private set; }

    public bool IsGeldig { get; private set; }

    /// <summary>What makes it not valid; null when valid.</summary>
    public Ongeldigheidsgrond? Grond { get; private set; }

    /// <summary>Why it is not valid; the bidder gets it in its letter. Null when valid.</summary>
    public string? Reden { get; private set; }

    public Guid DoorId { get; private set; }

    public DateTimeOffset Op { get; private set; }

    public Guid Versie { get; private set; }

    internal void Keur(Guid doorId, DateTimeOffset nu) => Neem(isGeldig: true, null, null, doorId, nu);

    /// <exception cref="DomeinregelException">Without a reason of substance.</exception>
    internal void KeurAf(Ongeldigheidsgrond grond, string? reden, Guid doorId, DateTimeOffset nu)
    {
        Eis(!string.IsNullOrWhiteSpace(reden), Domeinregel.OngeldigVraagtReden);
        Redencontrole.EisInhoudelijk(reden);
        Neem(isGeldig: false, grond, reden.Trim(), doorId, nu);
    }

    private void Neem(bool isGeldig, Ongeldigheidsgrond? grond, string? reden, Guid doorId, DateTimeOffset nu)
    {
        IsGeldig = isGeldig;
        Grond = grond;
        Reden = reden;
        DoorId = doorId;
        Op = nu;
    }
}
