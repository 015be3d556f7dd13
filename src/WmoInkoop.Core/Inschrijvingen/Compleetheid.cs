using WmoInkoop.Core.Common;
using WmoInkoop.Core.Partijen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Inschrijvingen;

/// <summary>What an inschrijving can lack.</summary>
public enum Inschrijfgebreksoort
{
    AntwoordOntbreekt,

    /// <summary>More words than the criterium allows.</summary>
    AntwoordTeLang,
    EisNietAkkoord,
    BewijsOntbreekt,
    PrijsOntbreekt,

    /// <summary>None of the onderaannemers is a kleine partij (TRJ-08).</summary>
    KleinePartijOntbreekt,

    /// <summary>A combinatie without combinanten (INS-01).</summary>
    CombinantOntbreekt,
    GroepsmaatschappijOntbreekt,
    PartijNietGevraagd,
    PartijNietBevestigd,
    PartijWeigert,

    /// <summary>What it confirmed with does not answer what is asked now.</summary>
    PartijVerklaringOntbreekt,

    /// <summary>Something in the eigen verklaring is open (INS-01).</summary>
    EigenVerklaringOntbreekt,

    /// <summary>The bounds changed since it was filled in.</summary>
    PrijsBuitenGrenzen,

    /// <summary>The price is asked on the cost elements of the kostprijsblad (INS-11), and some are missing.</summary>
    KostprijsOntbreekt,

    /// <summary>The price is lower than the reële prijs (INS-11).</summary>
    PrijsOnderReelePrijs,
}

/// <param name="Soort">What is lacking.</param>
/// <param name="OnderdeelId">The criterium or eis; the perceel for the price and the vorm, the id of the demand for kleine partijen, the party, the inschrijving itself for the eigen verklaring.</param>
/// <param name="Tekst">What to do, in Dutch.</param>
public sealed record Inschrijfgebrek(Inschrijfgebreksoort Soort, Guid OnderdeelId, string Tekst);

/// <summary>Checks all of an inschrijving at once (INS-03).</summary>
public static class Compleetheid
{
    /// <summary>Everything that keeps it from being submitted; empty when it is complete.</summary>
    public static IReadOnlyList<Inschrijfgebrek> Van(Perceel perceel, Inschrijvingsinhoud inhoud) =>
    [
        .. inhoud.Antwoorden.Where(a => string.IsNullOrWhiteSpace(a.Tekst)).Select(a => Gebrek(Inschrijfgebreksoort.AntwoordOntbreekt, a.CriteriumId, a.Volgnummer, a.Criterium)),
        .. inhoud.Antwoorden.Where(a => a.IsTeLang).Select(a => Gebrek(Inschrijfgebreksoort.AntwoordTeLang, a.CriteriumId, a.Volgnummer, a.Criterium, a.Woorden, a.MaxWoorden!)),
        .. inhoud.Eisen.Where(e => !e.Akkoord).Select(e => Gebrek(Inschrijfgebreksoort.EisNietAkkoord, e.EisId, e.Code ?? $"E{e.Volgnummer}")),
        .. perceel.Eisen.Where(e => e.VraagtBewijsBijInschrijving && inhoud.Documenten.All(d => d.EisId != e.Id)).OrderBy(e => e.Volgnummer)
            .Select(e => Gebrek(Inschrijfgebreksoort.BewijsOntbreekt, e.Id, perceel.Code(e), e.Bewijs!)),
        .. EigenVerklaring(inhoud),
        .. perceel.Prijs.VraagtPrijs && !perceel.VraagtKostprijs && inhoud.Prijs is null ? [Gebrek(Inschrijfgebreksoort.PrijsOntbreekt, perceel.Id)] : Array.Empty<Inschrijfgebrek>(),
        .. Partijen(perceel, inhoud.Partijen, inhoud.EigenVerklaring is not null),
        .. perceel.KleinePartijenId is { } klein && inhoud.Onderaannemers?.Any(o => o.IsKleinePartij) is not true && inhoud.Partijen?.Partijen.Any(p => p.Gegevens.IsKleinePartij) is not true ? [Gebrek(Inschrijfgebreksoort.KleinePartijOntbreekt, klein)] : Array.Empty<Inschrijfgebrek>(),
        .. perceel.Prijs.VraagtPrijs && inhoud.Prijs is { } prijs && !perceel.Prijs.IsBinnenGrenzen(prijs)
            ? [Gebrek(Inschrijfgebreksoort.PrijsBuitenGrenzen, perceel.Id, Euro.Tekst(perceel.Prijs.LaagstePrijs ?? 0), Euro.Tekst(perceel.Prijs.HoogstePrijs ?? 0))]
            : Array.Empty<Inschrijfgebrek>(),
        .. Kostprijs(perceel, inhoud),
    ];

    /// <summary>Every party that is named has confirmed its part, and the vorm has whom it is about (INS-01).</summary>
    private static IEnumerable<Inschrijfgebrek> Partijen(Perceel perceel, Partijeninhoud? partijen, bool vraagtVerklaring)
    {
        if (partijen is null)
        {
            yield break;
        }

        if (partijen.Vorm is Inschrijfvorm.Combinatie && partijen.Partijen.All(p => p.Gegevens.Rol is not Partijrol.Combinant))
        {
            yield return Gebrek(Inschrijfgebreksoort.CombinantOntbreekt, perceel.Id);
        }

        if (partijen.Vorm is Inschrijfvorm.Groepsonderneming && partijen.Partijen.All(p => p.Gegevens.Rol is not Partijrol.Groepsmaatschappij))
        {
            yield return Gebrek(Inschrijfgebreksoort.GroepsmaatschappijOntbreekt, perceel.Id);
        }

        foreach (var partij in partijen.Partijen.Where(p => p.Bevestiging is null))
        {
            yield return Gebrek(
                partij.Status switch
                {
                    Partijstatus.NietGevraagd => Inschrijfgebreksoort.PartijNietGevraagd,
                    Partijstatus.Geweigerd => Inschrijfgebreksoort.PartijWeigert,
                    _ => Inschrijfgebreksoort.PartijNietBevestigd,
                },
                partij.PartijId,
                partij.Gegevens.Naam);
        }

        foreach (var partij in partijen.Partijen.Where(p => vraagtVerklaring && p.Bevestiging is not null && p.Gegevens.VraagtEigenVerklaring && p.EigenVerklaring?.WatOntbreekt().Count is not 0))
        {
            yield return Gebrek(Inschrijfgebreksoort.PartijVerklaringOntbreekt, partij.PartijId, partij.Gegevens.Naam);
        }
    }


    /// <summary>One line while nothing is filled in: naming two dozen questions would hide the rest.</summary>
    private static IEnumerable<Inschrijfgebrek> EigenVerklaring(Inschrijvingsinhoud inhoud) => inhoud.EigenVerklaring switch
    {
        null => [],
        { IsLeeg: true } => [Gebrek(Inschrijfgebreksoort.EigenVerklaringOntbreekt, inhoud.InschrijvingId, "vul haar in.")],
        var verklaring => verklaring.WatOntbreekt().Select(g => Gebrek(Inschrijfgebreksoort.EigenVerklaringOntbreekt, inhoud.InschrijvingId, g.Tekst)),
    };

    /// <summary>A price that does not follow from the elements was asked in another way: before a rectificatie.</summary>
    private static IEnumerable<Inschrijfgebrek> Kostprijs(Perceel perceel, Inschrijvingsinhoud inhoud)
    {
        if (perceel.VraagtKostprijs && (inhoud.Kostprijs is not { } elementen || perceel.Kostprijsblad!.BerekenVoor(elementen) is not { } uitkomst || uitkomst.Prijs != inhoud.Prijs))
        {
            yield return Gebrek(Inschrijfgebreksoort.KostprijsOntbreekt, perceel.Id);
        }
        else if (perceel.Prijs.VraagtPrijs && perceel.ReelePrijs is { } ondergrens && inhoud.Prijs < ondergrens)
        {
            yield return Gebrek(Inschrijfgebreksoort.PrijsOnderReelePrijs, perceel.Id, Euro.Tekst(inhoud.Prijs.Value), Euro.Tekst(ondergrens));
        }
    }

    private static Inschrijfgebrek Gebrek(Inschrijfgebreksoort soort, Guid onderdeelId, params object[] waarden) => new(soort, onderdeelId, Teksten.Van(soort, waarden));
}

/// <summary>Counting words the way people do: what stands between white space and has a letter or digit, so that signs of the layout (#, |, -) are none.</summary>
public static class Woorden
{
    public static int Tel(string tekst) => tekst.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));
}
