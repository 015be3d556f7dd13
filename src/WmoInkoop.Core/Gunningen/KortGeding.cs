using WmoInkoop.Core.Common;
using WmoInkoop.Core.Data;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>What an inkoper records of a kort geding.</summary>
/// <param name="Eiser">Who went to the judge.</param>
/// <param name="GedagvaardOp">The day the summons was served.</param>
/// <param name="Zaaknummer">Of the court, when known.</param>
public sealed record KortGedinggegevens(string Eiser, DateOnly GedagvaardOp, string? Zaaknummer = null);

/// <summary>A kort geding about a gunningsbeslissing; until its decision is recorded nothing is awarded (GUN-04, art. 2.131).</summary>
public sealed class KortGeding : IHeeftVersie
{
    public const int MaxEiser = 150;
    public const int MaxZaaknummer = 60;
    public const int MaxUitkomst = 2000;

    private KortGeding()
    {
    }

    internal KortGeding(Guid gunningsbeslissingId, KortGedinggegevens gegevens, Guid doorId, DateTimeOffset nu)
    {
        Eis(!string.IsNullOrWhiteSpace(gegevens.Eiser), Domeinregel.KortGedingZonderEiser);
        Id = Guid.NewGuid();
        GunningsbeslissingId = gunningsbeslissingId;
        Eiser = EenRegel.Van(gegevens.Eiser);
        GedagvaardOp = gegevens.GedagvaardOp;
        Zaaknummer = string.IsNullOrWhiteSpace(gegevens.Zaaknummer) ? null : gegevens.Zaaknummer.Trim();
        GeregistreerdDoorId = doorId;
        GeregistreerdOp = nu;
    }

    public Guid Id { get; private set; }

    public Guid GunningsbeslissingId { get; private set; }

    public string Eiser { get; private set; } = "";

    /// <summary>The day the summons was served.</summary>
    public DateOnly GedagvaardOp { get; private set; }

    public string? Zaaknummer { get; private set; }

    public DateTimeOffset GeregistreerdOp { get; private set; }

    public Guid GeregistreerdDoorId { get; private set; }

    /// <summary>The day of the decision in first instance; null while it runs.</summary>
    public DateOnly? UitspraakOp { get; private set; }

    /// <summary>What the judge decided, in words.</summary>
    public string? Uitkomst { get; private set; }

    public Guid Versie { get; private set; }

    public bool IsOpen => UitspraakOp is null;

    /// <summary>Records the decision in first instance.</summary>
    /// <exception cref="DomeinregelException">Recorded already, without words, before the summons or on a day to come.</exception>
    public void LegUitspraakVast(DateOnly op, string uitkomst, DateTimeOffset nu)
    {
        Eis(IsOpen, Domeinregel.UitspraakAlVastgelegd);
        Eis(op >= GedagvaardOp && op <= Amsterdam.Datum(nu), Domeinregel.UitspraakdatumOngeldig, Amsterdam.Voluit(GedagvaardOp));
        Eis(!string.IsNullOrWhiteSpace(uitkomst), Domeinregel.UitspraakZonderUitkomst);
        UitspraakOp = op;
        Uitkomst = uitkomst.Trim();
    }
}
