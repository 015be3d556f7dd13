using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Aanbestedingen;

/// <summary>A rule that the regio switched off for one aanbesteding, with the reason (domein.md, Procedures, at the end).</summary>
/// <param name="Regel">Which rule.</param>
/// <param name="Reden">Why; everyone who sees the aanbesteding reads it.</param>
/// <param name="DoorId">The inkoper.</param>
/// <param name="Op">When.</param>
public sealed record Regelafwijking(Procedureregel Regel, string Reden, Guid DoorId, DateTimeOffset Op)
{
    public const int MaxReden = 1000;

    /// <summary>
    /// Rules the portal keeps to whatever the regio wants: they can be switched off by their basis, but what the portal does is built on
    /// them. Offering a switch that changes nothing would mislead.
    /// </summary>
    public static IReadOnlyCollection<Procedureregel> AltijdToegepast { get; } =
    [
        Procedureregel.BeoordelingsplanVooraf,
        Procedureregel.Belangenverklaring,
        Procedureregel.BeslissingDoorTwee,
        Procedureregel.OpschortendeTermijn,
        Procedureregel.OpschortendeTermijnSchuiftOp,
        Procedureregel.KortGedingSchortOp,
        Procedureregel.AfvallenInFasen,
        Procedureregel.DialoogVertrouwelijk,
        Procedureregel.StilteTotBevestiging,
        Procedureregel.TenderNedNummer,
        Procedureregel.AankondigingGegund,
        Procedureregel.PerceelbeperkingVooraf,
        Procedureregel.OpvolgingAangekondigd,
        Procedureregel.Bewijstermijn,
    ];
}
