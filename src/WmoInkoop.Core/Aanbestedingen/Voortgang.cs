using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Perceeleinden;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Aanbestedingen;

/// <summary>Where a step of the procedure stands.</summary>
public enum Stapstand
{
    Gedaan,
    Nu,

    /// <summary>Its turn, but something has to happen first.</summary>
    Wacht,
    Straks,

    /// <summary>The portal does not carry it out; the regio does, and says how in its documents.</summary>
    Buiten,
}

/// <param name="Stap">Which step.</param>
/// <param name="Stand">Where it stands.</param>
/// <param name="Toelichting">In Dutch: since when, until when, or what blocks it; null when there is nothing to say.</param>
public sealed record Stapvoortgang(Stap Stap, Stapstand Stand, string? Toelichting);

/// <param name="PerceelId">Of which the beschikkingen are out.</param>
/// <param name="TermijnTot">Until when one can object.</param>
/// <param name="Open">Objections that wait for a decision.</param>
public sealed record Bezwaarstand(Guid PerceelId, DateTimeOffset TermijnTot, int Open);

/// <summary>Walks through the steps of the procedure and says of each where it stands, from recorded moments and the clock.</summary>
public static class Voortgang
{
    /// <param name="aanbesteding">With its percelen.</param>
    /// <param name="beslissingen">Those of its percelen, with their kort gedingen.</param>
    /// <param name="nu">Now.</param>
    /// <param name="bezwaren">Per perceel of which the beschikkingen are out: until when one can object, and how many objections are open.</param>
    /// <param name="gebrekenElders">What keeps it from being published and is no part of the aanbesteding itself.</param>
    public static IReadOnlyList<Stapvoortgang> Van(Aanbesteding aanbesteding, IReadOnlyCollection<Gunningsbeslissing> beslissingen, DateTimeOffset nu, IReadOnlyCollection<Bezwaarstand>? bezwaren = null, int gebrekenElders = 0)
    {
        var isVoorbijDeInschrijving = false;
        var isAanDeBeurtVergeven = false;
        string? eerst = null;
        var stappen = new List<Stapvoortgang>();
        foreach (var stap in aanbesteding.Opzet.Stappen)
        {
            var (stand, toelichting) = stap.Soort switch
            {
                Procedurestap.Aankondiging or Procedurestap.Uitnodiging => Begin(aanbesteding, gebrekenElders, nu),
                _ when IsBuiten(aanbesteding, stap.Soort) => (Stapstand.Buiten, Buiten(aanbesteding, stap.Soort)),
                _ when !aanbesteding.IsGepubliceerd => (Stapstand.Straks, null),
                Procedurestap.Vragen => Vragen(aanbesteding.Planning, nu),
                Procedurestap.Selectie => aanbesteding.GeopendOp is null && !(Amsterdam.Datum(nu) > aanbesteding.Planning.UitnodigingOp) ? (Stapstand.Nu, aanbesteding.HeeftDialoogPerGegadigde ? "Beoordeel de aanmeldingen buiten het portaal. Leg hier vast wie u uitnodigt voor de dialoog." : "Beoordeel de aanmeldingen buiten het portaal. Leg hier vast wie mag inschrijven.") : (Stapstand.Gedaan, null),
                Procedurestap.Dialoog => aanbesteding.GeopendOp is null && !aanbesteding.IsGeslotenOp(nu) ? (Stapstand.Nu, null) : (Stapstand.Gedaan, null),
                Procedurestap.Inschrijving => Inschrijving(aanbesteding, nu),
                _ when isVoorbijDeInschrijving && aanbesteding.GeopendOp is not null => Percelen(aanbesteding, beslissingen, bezwaren ?? [], stap.Soort, isAanDeBeurtVergeven, nu),
                _ => (Stapstand.Straks, null),
            };
            if (stand is Stapstand.Straks && aanbesteding.IsGepubliceerd)
            {
                toelichting ??= eerst is null ? null : $"Eerst: {eerst.ToLowerInvariant()}.";
            }

            isAanDeBeurtVergeven |= isVoorbijDeInschrijving && stand is (Stapstand.Nu or Stapstand.Wacht);
            isVoorbijDeInschrijving |= stap.Soort is Procedurestap.Inschrijving;
            eerst = stand is Stapstand.Gedaan or Stapstand.Buiten ? eerst : Teksten.Van(stap.Soort);
            stappen.Add(new(stap, stand, toelichting));
        }

        return stappen;
    }

    /// <summary>The regio does this step itself for now; the portal has no pages for it.</summary>
    public static bool IsBuiten(Aanbesteding aanbesteding, Procedurestap stap) => stap switch
    {
        Procedurestap.Aanmelding or Procedurestap.EersteInschrijving or Procedurestap.Toetreding or Procedurestap.Toelating => true,
        Procedurestap.Dialoog => !aanbesteding.HeeftDialoogPerGegadigde,
        Procedurestap.Gunning or Procedurestap.Overeenkomst or Procedurestap.GegundeOpdracht => !GunningQueries.MetGunning.Contains(aanbesteding.Procedure),
        _ => false,
    };

    private static string Buiten(Aanbesteding aanbesteding, Procedurestap stap)
    {
        var planning = aanbesteding.Planning;
        return stap switch
        {
            Procedurestap.Aanmelding => $"{Tot(planning.AanmeldenTot)}Aanmeldingen ontvangt u buiten het portaal.".TrimStart(),
            Procedurestap.EersteInschrijving => $"{Tot(planning.EersteInschrijvingTot)}Eerste inschrijvingen ontvangt u buiten het portaal.".TrimStart(),
            Procedurestap.Toetreding => $"{Tot(planning.SluitingOp)}Verzoeken ontvangt u buiten het portaal.".TrimStart(),
            _ => "Dit doet u buiten het portaal.",
        };
    }

    private static (Stapstand Stand, string? Toelichting) Begin(Aanbesteding aanbesteding, int gebrekenElders, DateTimeOffset nu)
    {
        if (aanbesteding.GepubliceerdOp is { } op)
        {
            return (Stapstand.Gedaan, $"Gepubliceerd op {Amsterdam.Kort(op)}.");
        }

        var gebreken = aanbesteding.WatOntbreektOp(nu).Count + gebrekenElders;
        return gebreken == 0
            ? (Stapstand.Nu, "Alles is ingevuld. U kunt publiceren.")
            : (Stapstand.Wacht, gebreken == 1 ? "Er ontbreekt nog 1 ding." : $"Er ontbreken nog {gebreken} dingen.");
    }

    /// <summary>After the opening each perceel goes its own way: a step is done when it is for all, and its turn when the one furthest behind is there (TRJ-13).</summary>
    private static (Stapstand Stand, string? Toelichting) Percelen(
        Aanbesteding aanbesteding, IReadOnlyCollection<Gunningsbeslissing> beslissingen, IReadOnlyCollection<Bezwaarstand> bezwaren, Procedurestap stap, bool isAanDeBeurtVergeven, DateTimeOffset nu)
    {
        Func<Perceel, bool> isGedaan = stap switch
        {
            Procedurestap.Geldigheid => p => p.GetoetstOp is not null,
            Procedurestap.Beoordeling => p => p.BeoordeeldOp is not null || bezwaren.Any(b => b.PerceelId == p.Id), // where nothing was valid nothing was marked
            Procedurestap.Gunning => p => p.VoorlopigGegundOp is not null,
            Procedurestap.Overeenkomst => p => p.DefinitiefGegundOp is not null,
            Procedurestap.GegundeOpdracht => p => beslissingen.Any(b => b.PerceelId == p.Id && b.StandOp(nu) is Gunningstand.Openbaar),
            Procedurestap.Beschikking => p => bezwaren.Any(b => b.PerceelId == p.Id),
            Procedurestap.Bezwaar => p => bezwaren.Any(b => b.PerceelId == p.Id && b.Open == 0 && b.TermijnTot <= nu),
            _ => _ => false,
        };
        var percelen = aanbesteding.Percelen.Where(p => p.Einde is null or Perceeleinde.Gegund || bezwaren.Any(b => b.PerceelId == p.Id)).ToList();
        if (percelen.Count == 0)
        {
            return (Stapstand.Gedaan, "Alle percelen zijn beëindigd.");
        }

        var gedaan = percelen.Count(isGedaan);
        if (gedaan == percelen.Count)
        {
            return (Stapstand.Gedaan, null);
        }

        if (isAanDeBeurtVergeven)
        {
            return (Stapstand.Straks, null);
        }

        var telling = gedaan > 0 ? $"{gedaan} van {percelen.Count} percelen {(gedaan == 1 ? "is" : "zijn")} klaar. " : "";
        return stap switch
        {
            Procedurestap.Overeenkomst when Opgehouden(beslissingen, nu) is { } reden => (Stapstand.Wacht, telling + reden),
            Procedurestap.GegundeOpdracht when beslissingen.Any(b => b.StandOp(nu) is Gunningstand.Aangekondigd) => (Stapstand.Wacht, telling + "Het bericht is verstuurd. Het wacht op publicatie."),
            Procedurestap.Bezwaar when bezwaren.Sum(b => b.Open) is var open and > 0 => (Stapstand.Nu, telling + (open == 1 ? "Er is 1 bezwaar waarop nog moet worden beslist." : $"Er zijn {open} bezwaren waarop nog moet worden beslist.")),
            Procedurestap.Bezwaar when bezwaren.Count > 0 => (Stapstand.Wacht, telling + $"Bezwaar maken kan tot {Amsterdam.Uiterlijk(bezwaren.Max(b => b.TermijnTot), kort: true)}."),
            _ => (Stapstand.Nu, (telling + Opdracht(stap)).TrimEnd()),
        };
    }

    /// <summary>What the buying team does in the step whose turn it is.</summary>
    private static string Opdracht(Procedurestap stap) => stap switch
    {
        Procedurestap.Geldigheid => "Leg vast welke inschrijvingen geldig zijn.",
        Procedurestap.Beoordeling => "Volg de beoordelaars tot de eindcijfers vaststaan.",
        Procedurestap.Gunning => "Schrijf de brieven. Twee inkopers nemen samen de beslissing.",
        Procedurestap.Overeenkomst => "U kunt definitief gunnen.",
        Procedurestap.Beschikking => "Leg het besluit vast. Twee inkopers stellen samen de beschikkingen vast.",
        Procedurestap.GegundeOpdracht => "Maak de gegunde opdracht bekend.",
        _ => "",
    };

    /// <summary>Why no perceel that is left can be awarded now; null when one can.</summary>
    private static string? Opgehouden(IReadOnlyCollection<Gunningsbeslissing> beslissingen, DateTimeOffset nu)
    {
        var open = beslissingen.Where(b => b.StandOp(nu) is Gunningstand.OpschortendeTermijn or Gunningstand.KortGeding or Gunningstand.KanDefinitief).ToList();
        return open.Count == 0 || open.Exists(b => b.StandOp(nu) is Gunningstand.KanDefinitief) ? null
            : open.Exists(b => b.StandOp(nu) is Gunningstand.KortGeding) ? "Er loopt een kort geding."
            : $"De opschortende termijn loopt tot {Amsterdam.Uiterlijk(open.Min(b => b.TermijnEindigtOp!.Value), kort: true)}.";
    }

    private static (Stapstand Stand, string? Toelichting) Vragen(Planning planning, DateTimeOffset nu)
    {
        var rondes = planning.Rondes.ToList();
        var nummer = rondes.FindIndex(r => nu <= r.NotaUiterlijkOp);
        if (nummer < 0)
        {
            return (Stapstand.Gedaan, null);
        }

        var ronde = rondes.Count == 1 ? "" : $"Ronde {nummer + 1} van {rondes.Count}. ";
        return (Stapstand.Nu, ronde + (nu <= rondes[nummer].VragenTot ? Tot(rondes[nummer].VragenTot).TrimEnd() : $"De nota komt uiterlijk {Amsterdam.Kort(rondes[nummer].NotaUiterlijkOp)}."));
    }

    private static (Stapstand Stand, string? Toelichting) Inschrijving(Aanbesteding aanbesteding, DateTimeOffset nu) => aanbesteding switch
    {
        { Einde: Perceeleinde.Ingetrokken, GeopendOp: null } => (Stapstand.Gedaan, "De aanbesteding is ingetrokken."),
        { GeopendOp: { } op } => (Stapstand.Gedaan, $"Geopend op {Amsterdam.Kort(op)}."),
        { Planning.UitnodigingOp: { } vanaf } when Amsterdam.Datum(nu) < vanaf => (Stapstand.Straks, $"Vanaf de uitnodiging op {Amsterdam.Voluit(vanaf)}, tot {Amsterdam.Uiterlijk(aanbesteding.Planning.SluitingOp!.Value, kort: true)}."),
        _ when aanbesteding.IsOpenVoorInschrijvingOp(nu) => (Stapstand.Nu, Tot(aanbesteding.Planning.SluitingOp).TrimEnd()),
        _ when nu < aanbesteding.TeOpenenVanaf => (Stapstand.Wacht, $"De termijn is voorbij. De kluis kan open vanaf {Amsterdam.Kort(aanbesteding.TeOpenenVanaf.Value)}."),
        _ => (Stapstand.Wacht, "De termijn is voorbij. Open eerst de kluis."),
    };

    private static string Tot(DateTimeOffset? moment) => moment is { } tot ? $"Tot {Amsterdam.Uiterlijk(tot, kort: true)}. " : "";
}
