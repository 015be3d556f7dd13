using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;
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
}

/// <param name="Stap">Which step.</param>
/// <param name="Stand">Where it stands.</param>
/// <param name="Toelichting">In Dutch: since when, until when, or what blocks it; null when there is nothing to say.</param>
public sealed record Stapvoortgang(Stap Stap, Stapstand Stand, string? Toelichting);

/// <summary>Walks through the steps of the procedure and says of each where it stands, from recorded moments and the clock.</summary>
public static class Voortgang
{
    public static IReadOnlyList<Stapvoortgang> Van(Aanbesteding aanbesteding, DateTimeOffset nu)
    {
        var opzet = aanbesteding.Opzet;
        var ronde = opzet.Kluisrondes.FirstOrDefault();
        var isVoorbijDeRonde = false;
        var isAanDeBeurtVergeven = false;
        var stappen = new List<Stapvoortgang>();
        foreach (var stap in opzet.Stappen)
        {
            var (stand, toelichting) = stap.Soort switch
            {
                Procedurestap.Aankondiging or Procedurestap.Uitnodiging => Begin(aanbesteding, nu),
                _ when !aanbesteding.IsGepubliceerd => (Stapstand.Straks, null),
                Procedurestap.Vragen => Vragen(aanbesteding.Planning, nu),
                Procedurestap.Toetreding => aanbesteding.IsOpenVoorInschrijvingOp(nu) ? (Stapstand.Nu, Tot(aanbesteding.Planning.SluitingOp)) : (Stapstand.Gedaan, null),
                _ when stap == ronde => Ronde(aanbesteding, nu),
                _ when isVoorbijDeRonde && aanbesteding.GeopendOp is not null => Percelen(aanbesteding, stap.Soort, isAanDeBeurtVergeven),
                _ => (Stapstand.Straks, null),
            };
            isAanDeBeurtVergeven |= isVoorbijDeRonde && stand is Stapstand.Nu;
            isVoorbijDeRonde |= stap == ronde;
            stappen.Add(new(stap, stand, toelichting));
        }

        return stappen;
    }

    private static (Stapstand Stand, string? Toelichting) Begin(Aanbesteding aanbesteding, DateTimeOffset nu)
    {
        if (aanbesteding.GepubliceerdOp is { } op)
        {
            return (Stapstand.Gedaan, $"Gepubliceerd op {Amsterdam.Kort(op)}.");
        }

        var gebreken = aanbesteding.WatOntbreektOp(nu).Count;
        return gebreken == 0
            ? (Stapstand.Nu, "Alles is ingevuld. U kunt publiceren.")
            : (Stapstand.Wacht, gebreken == 1 ? "Er ontbreekt nog 1 ding." : $"Er ontbreken nog {gebreken} dingen.");
    }

    /// <summary>After the opening each perceel goes its own way: a step is done when it is for all, and its turn when the one furthest behind is there (TRJ-13).</summary>
    private static (Stapstand Stand, string? Toelichting) Percelen(Aanbesteding aanbesteding, Procedurestap stap, bool isAanDeBeurtVergeven)
    {
        Func<Perceel, bool>? isGedaan = stap switch
        {
            Procedurestap.Geldigheid => p => p.GetoetstOp is not null,
            Procedurestap.Beoordeling => p => p.BeoordeeldOp is not null,
            Procedurestap.Gunning => p => p.VoorlopigGegundOp is not null,
            Procedurestap.Overeenkomst => p => p.DefinitiefGegundOp is not null,
            _ => null,
        };
        var gedaan = isGedaan is null ? 0 : aanbesteding.Percelen.Count(isGedaan);
        return gedaan > 0 && gedaan == aanbesteding.Percelen.Count ? (Stapstand.Gedaan, null)
            : isAanDeBeurtVergeven ? (Stapstand.Straks, null)
            : (Stapstand.Nu, gedaan > 0 ? $"{gedaan} van {aanbesteding.Percelen.Count} percelen is klaar." : null);
    }

    private static (Stapstand Stand, string? Toelichting) Vragen(Planning planning, DateTimeOffset nu) =>
        nu <= planning.VragenTot ? (Stapstand.Nu, Tot(planning.VragenTot))
        : nu <= planning.NotaUiterlijkOp ? (Stapstand.Nu, $"De nota komt uiterlijk {Amsterdam.Kort(planning.NotaUiterlijkOp.Value)}.")
        : (Stapstand.Gedaan, null);

    private static (Stapstand Stand, string? Toelichting) Ronde(Aanbesteding aanbesteding, DateTimeOffset nu) => aanbesteding switch
    {
        { GeopendOp: { } op } => (Stapstand.Gedaan, $"Geopend op {Amsterdam.Kort(op)}."),
        _ when aanbesteding.IsOpenVoorInschrijvingOp(nu) => (Stapstand.Nu, Tot(aanbesteding.Planning.SluitingOp)),
        _ => (Stapstand.Wacht, "De termijn is voorbij. Open eerst de kluis."),
    };

    private static string? Tot(DateTimeOffset? moment) => moment is { } tot ? $"Tot {Amsterdam.Uiterlijk(tot, kort: true)}." : null;
}
