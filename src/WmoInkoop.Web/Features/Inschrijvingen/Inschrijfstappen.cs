using WmoInkoop.Core.Inschrijvingen;

namespace WmoInkoop.Web.Features.Inschrijvingen;

/// <summary>One page of preparing an inschrijving.</summary>
/// <param name="Naam">In the bar of steps.</param>
/// <param name="Pad">Last part of its address.</param>
/// <param name="IsKlaar">Nothing of it keeps the inschrijving from being submitted.</param>
/// <param name="Stand">How far it is, in words.</param>
public sealed record Inschrijfstap(string Naam, string Pad, bool IsKlaar, string Stand);

/// <summary>The steps of an inschrijving in the order people walk them: the same in the bar and in the link to the next.</summary>
public static class Inschrijfstappen
{
    private const int Partijen = 0, Verklaring = 1, Eisen = 2, Plan = 3, Prijs = 4, Documenten = 5;

    /// <summary>In which step something that is lacking is filled in, in the order of the steps.</summary>
    public static int Plek(Inschrijfgebreksoort soort) => soort switch
    {
        Inschrijfgebreksoort.EigenVerklaringOntbreekt => Verklaring,
        Inschrijfgebreksoort.EisNietAkkoord => Eisen,
        Inschrijfgebreksoort.AntwoordOntbreekt or Inschrijfgebreksoort.AntwoordTeLang => Plan,
        Inschrijfgebreksoort.PrijsOntbreekt or Inschrijfgebreksoort.PrijsBuitenGrenzen or Inschrijfgebreksoort.KostprijsOntbreekt or Inschrijfgebreksoort.PrijsOnderReelePrijs => Prijs,
        Inschrijfgebreksoort.BewijsOntbreekt => Documenten,
        _ => Partijen,
    };

    /// <summary>Without what is not asked; the last is checking and submitting.</summary>
    public static IReadOnlyList<Inschrijfstap> Van(InschrijvingViewModel inschrijving)
    {
        ArgumentNullException.ThrowIfNull(inschrijving);
        var inhoud = inschrijving.Inhoud;
        var perceel = inschrijving.Perceel;
        int Ontbreekt(int plek) => inschrijving.Gebreken.Count(g => Plek(g.Soort) == plek);

        var partijen = Ontbreekt(Partijen);
        List<Inschrijfstap> stappen = [Stap("Partijen", "partijen", partijen, $"Nog {partijen} te doen", inhoud.Partijen is { Partijen.Count: > 0 } ? "Klaar" : "Alleen")];
        if (inhoud.EigenVerklaring is { } verklaring)
        {
            var open = Ontbreekt(Verklaring);
            stappen.Add(Stap("Eigen verklaring", "eigen-verklaring", open, verklaring.IsLeeg ? "Nog niet ingevuld" : $"Nog {open} open"));
        }

        var eisen = Ontbreekt(Eisen);
        stappen.Add(Stap("Eisen", "eisen", eisen, $"Nog {eisen} van {inhoud.Eisen.Count}"));
        var plan = Ontbreekt(Plan);
        stappen.Add(Stap("Plan", "plan", plan, $"Nog {plan} van {inhoud.Antwoorden.Count}"));
        if (perceel.Prijs.VraagtPrijs)
        {
            stappen.Add(Stap("Prijs", perceel.VraagtKostprijs ? "kostprijs" : "prijs", Ontbreekt(Prijs), inhoud.Prijs is null ? "Nog niet ingevuld" : "Past niet"));
        }

        var bewijs = Ontbreekt(Documenten);
        stappen.Add(Stap("Documenten", "documenten", bewijs, bewijs == 1 ? "Nog 1 bewijs" : $"Nog {bewijs} bewijzen"));
        stappen.Add(new Inschrijfstap("Controle en indienen", "indienen", false, inschrijving.Gebreken.Count == 0 ? "Kan nu" : "Nog niet compleet"));
        return stappen;
    }

    /// <summary>The one after this, or null after the last.</summary>
    public static Inschrijfstap? Na(InschrijvingViewModel inschrijving, string pad) => Van(inschrijving).SkipWhile(s => s.Pad != pad).Skip(1).FirstOrDefault();

    private static Inschrijfstap Stap(string naam, string pad, int open, string stand, string klaar = "Klaar") => new(naam, pad, open == 0, open == 0 ? klaar : stand);
}
