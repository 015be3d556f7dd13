using WmoInkoop.Core.Common;
using WmoInkoop.Core.Mail;

namespace WmoInkoop.Core.Termijnen;

/// <summary>The words of a reminder (HER-04): what, about which object, by when, and where.</summary>
internal static class Herinneringsbrief
{
    public static Brief Maak(Termijn termijn, DateTimeOffset nu)
    {
        var titel = EenRegel.Van(termijn.Titel);
        var tekst = Teksten.Van(termijn.Soort);
        return termijn.VervaltOp > nu
            ? new Brief(
                $"Herinnering: {titel}",
                [$"Er staat nog iets voor u open: {tekst}.", $"Het gaat om: {titel}.", "Doe dit op tijd. Als het al gedaan is, hoeft u niets te doen."],
                termijn.Pad,
                "Naar het portaal",
                termijn.VervaltOp)
            : new Brief(
                $"Termijn voorbij: {titel}",
                [$"De termijn is voorbij, en er staat nog iets voor u open: {tekst}.", $"Het gaat om: {titel}.", "Doe dit zo snel mogelijk."],
                termijn.Pad,
                "Naar het portaal",
                termijn.VervaltOp);
    }
}
