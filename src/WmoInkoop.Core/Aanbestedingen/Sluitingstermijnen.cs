using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Tekenbevoegdheden;
using WmoInkoop.Core.Termijnen;

namespace WmoInkoop.Core.Aanbestedingen;

/// <summary>The termijnen that end at the closing, whether or not anybody will do what they are about: that there are any tells nothing (INS-06).</summary>
public static class Sluitingstermijnen
{
    /// <summary>To add in the transaction that publishes.</summary>
    public static IReadOnlyList<Termijn> Van(Aanbesteding aanbesteding, DateTimeOffset nu) =>
        [Inschrijftermijn.Maak(aanbesteding, nu), Handtekeningtermijn.Maak(aanbesteding, nu), Partijverzoektermijn.Maak(aanbesteding, nu)];
}
