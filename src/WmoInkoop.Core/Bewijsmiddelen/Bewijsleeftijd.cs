using WmoInkoop.Core.Common;
using static WmoInkoop.Core.Common.Eisen;

namespace WmoInkoop.Core.Bewijsmiddelen;

/// <summary>
/// How old evidence may be (GUN-08): counted in whole months back from the day on which the inschrijvingen closed, because then the bidder had to
/// meet the eis. Issued on the first day is in, a day earlier is not; what was issued after the closing is never too old.
/// </summary>
public static class Bewijsleeftijd
{
    /// <summary>The first day on which it may have been issued; null: any day.</summary>
    public static DateOnly? VanafDatum(DateOnly referentiedatum, int? maximumMaanden) => maximumMaanden is { } maanden ? referentiedatum.AddMonths(-maanden) : null;

    /// <exception cref="DomeinregelException">Issued on a day that is still to come, or too old.</exception>
    public static void EisNietTeOud(DateOnly afgegevenOp, DateOnly referentiedatum, int? maximumMaanden, DateOnly vandaag)
    {
        Eis(afgegevenOp <= vandaag, Domeinregel.BewijsdatumInToekomst);
        if (VanafDatum(referentiedatum, maximumMaanden) is { } vanaf)
        {
            Eis(afgegevenOp >= vanaf, Domeinregel.BewijsTeOud, Amsterdam.Voluit(afgegevenOp), maximumMaanden!.Value, Amsterdam.Voluit(referentiedatum), Amsterdam.Voluit(vanaf));
        }
    }
}
