using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Beoordelingen;

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

    /// <summary>Why it is not valid; the bidder gets it in its letter. Null when valid.</summary>
    public string? Reden { get; private set; }

    public Guid DoorId { get; private set; }

    public DateTimeOffset Op { get; private set; }

    public Guid Versie { get; private set; }

    /// <exception cref="DomeinregelException">Not valid, without a reason.</exception>
    internal void Oordeel(bool isGeldig, string? reden, Guid doorId, DateTimeOffset nu)
    {
        Eis(isGeldig || !string.IsNullOrWhiteSpace(reden), Domeinregel.OngeldigVraagtReden);
        IsGeldig = isGeldig;
        Reden = isGeldig ? null : reden!.Trim();
        DoorId = doorId;
        Op = nu;
    }
}
