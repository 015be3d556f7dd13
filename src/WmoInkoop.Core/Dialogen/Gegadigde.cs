using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Dialogen;

/// <summary>A provider that was selected for the dialoog of an aanbesteding, with the reason why. It stays until it falls out in a ronde (DIA-03).</summary>
public sealed class Gegadigde
{
    public const int MaxReden = 2000;

    private Gegadigde()
    {
    }

    /// <param name="aanbesteding">Published, with talks per gegadigde.</param>
    /// <param name="aanbiederId">An accepted provider; the deed has seen to that.</param>
    /// <param name="reden">Why it was selected; the provider reads it.</param>
    /// <param name="doorId">The inkoper.</param>
    /// <param name="nu">When.</param>
    /// <exception cref="DomeinregelException">Not published, or the procedure has no such talks.</exception>
    public Gegadigde(Aanbesteding aanbesteding, Guid aanbiederId, string reden, Guid doorId, DateTimeOffset nu)
    {
        Eis(aanbesteding.IsGepubliceerd, Domeinregel.AanbestedingNietGepubliceerd);
        Eis(aanbesteding.HeeftDialoogPerGegadigde, Domeinregel.ProcedureZonderDialoog);
        Id = Guid.NewGuid();
        AanbestedingId = aanbesteding.Id;
        AanbiederId = aanbiederId;
        Reden = reden.Trim();
        UitgenodigdDoorId = doorId;
        UitgenodigdOp = nu;
    }

    /// <summary>Part of the provider's own address: <c>/mijn/dialoog/{id}</c>.</summary>
    public Guid Id { get; private set; }

    public Guid AanbestedingId { get; private set; }

    public Guid AanbiederId { get; private set; }

    /// <summary>Why it was selected.</summary>
    public string Reden { get; private set; } = "";

    public DateTimeOffset UitgenodigdOp { get; private set; }

    public Guid UitgenodigdDoorId { get; private set; }

    /// <summary>When the ronde in which it fell out was closed.</summary>
    public DateTimeOffset? AfgevallenOp { get; private set; }

    /// <summary>The ronde in which it was decided is closed.</summary>
    public void ValAf(DateTimeOffset nu) => AfgevallenOp ??= nu;
}

/// <summary>Whether a gegadigde is still in the dialoog.</summary>
public enum GegadigdeStatus
{
    DoetMee,
    Afgevallen,
}
