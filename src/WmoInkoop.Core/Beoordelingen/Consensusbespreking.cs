using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>A session in which final marks were discussed: when, and who was there. It goes into the report (BEO-04).</summary>
public sealed class Consensusbespreking : IHeeftVersie
{
    public const int MaxAnderen = 500;

    private Consensusbespreking()
    {
    }

    internal Consensusbespreking(Guid beoordelingId)
    {
        Id = Guid.NewGuid();
        BeoordelingId = beoordelingId;
    }

    public Guid Id { get; private set; }

    public Guid BeoordelingId { get; private set; }

    public DateOnly Datum { get; private set; }

    /// <summary>The accounts of the assessors and inkopers who were there.</summary>
    public IReadOnlyList<Guid> Aanwezigen { get; private set; } = [];

    /// <summary>Who else was there, in words; null: nobody.</summary>
    public string? Anderen { get; private set; }

    /// <summary>Who wrote it down last.</summary>
    public Guid DoorId { get; private set; }

    public DateTimeOffset Op { get; private set; }

    public Guid Versie { get; private set; }

    /// <param name="beoordeling">Whose marks are known, not fixed yet.</param>
    /// <param name="gegevens">When, and who.</param>
    /// <param name="doorId">The inkoper.</param>
    /// <param name="nu">When it is written down.</param>
    /// <exception cref="DomeinregelException">Still blind or fixed, a day on which the marks were not known yet or that has to come, or no assessor was there.</exception>
    internal void Leg(Beoordeling beoordeling, Besprekingsgegevens gegevens, Guid doorId, DateTimeOffset nu)
    {
        beoordeling.EisConsensus();
        var vanaf = Amsterdam.Datum(beoordeling.BlindTotOp!.Value);
        Eis(gegevens.Datum >= vanaf && gegevens.Datum <= Amsterdam.Datum(nu), Domeinregel.BesprekingOpDezeDagKanNiet, Amsterdam.Voluit(vanaf));
        Eis(gegevens.Aanwezigen.Any(id => beoordeling.Actief.Any(b => b.GebruikerId == id)), Domeinregel.BesprekingZonderBeoordelaar);
        Datum = gegevens.Datum;
        Aanwezigen = [.. gegevens.Aanwezigen.Distinct()];
        Anderen = string.IsNullOrWhiteSpace(gegevens.Anderen) ? null : gegevens.Anderen.Trim();
        DoorId = doorId;
        Op = nu;
    }
}

/// <param name="Datum">In the Netherlands.</param>
/// <param name="Aanwezigen">The accounts of who was there, at least one assessor.</param>
/// <param name="Anderen">Who else, in words.</param>
public sealed record Besprekingsgegevens(DateOnly Datum, IReadOnlyCollection<Guid> Aanwezigen, string? Anderen);
