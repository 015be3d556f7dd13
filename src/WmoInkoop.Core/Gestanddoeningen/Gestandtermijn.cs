using System.Globalization;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Procedures;

namespace WmoInkoop.Core.Gestanddoeningen;

/// <summary>
/// Until when an inschrijving holds (INS-12): the announced number of days from the closing, later when its provider agreed to that, and with a
/// kort geding until 14 days after the judgement. Standaard, unless the planning says another number.
/// </summary>
public static class Gestandtermijn
{
    /// <param name="aanbesteding">With its planning; whether a kort geding makes it longer is a rule of its procedure.</param>
    /// <param name="kortGedingen">About the decisions on this perceel.</param>
    /// <param name="verlengdTot">The last day to which the provider agreed; null: it was not asked or did not agree.</param>
    /// <param name="ingetrokken">When decisions were withdrawn (GUN-05): a kort geding about one of these waits for no judgement any more.</param>
    public static Gestand Van(Aanbesteding aanbesteding, IEnumerable<KortGeding> kortGedingen, DateOnly? verlengdTot, IReadOnlyDictionary<Guid, DateTimeOffset>? ingetrokken = null)
    {
        DateOnly? Einde(KortGeding k) => k.UitspraakOp ?? (ingetrokken?.TryGetValue(k.GunningsbeslissingId, out var op) is true ? Amsterdam.Datum(op) : null);

        var planning = aanbesteding.Planning;
        var naUitspraak = aanbesteding.Regel(Procedureregel.GestanddoeningNaKortGeding);
        var sluiting = Amsterdam.Datum(planning.SluitingOp!.Value);
        var tot = sluiting.AddDays(planning.GestanddoeningDagen);
        var waarom = string.Create(CultureInfo.InvariantCulture, $"{planning.GestanddoeningDagen} dagen na de sluiting op {Amsterdam.Voluit(sluiting)}");
        if (verlengdTot > tot)
        {
            (tot, waarom) = (verlengdTot.Value, "er is een verlenging afgesproken");
        }

        // a kort geding that began when the inschrijving no longer held revives nothing
        foreach (var kortGeding in kortGedingen.Where(_ => naUitspraak.Geldt).OrderBy(k => k.GedagvaardOp).ThenBy(k => Einde(k) ?? DateOnly.MaxValue))
        {
            if (kortGeding.GedagvaardOp > tot)
            {
                break;
            }

            if (Einde(kortGeding) is not { } einde)
            {
                return new Gestand(null, string.Create(CultureInfo.InvariantCulture, $"er loopt een kort geding: de inschrijving blijft geldig tot {naUitspraak.Dagen} dagen na de uitspraak"));
            }

            if (einde.AddDays(naUitspraak.Dagen) is var later && later > tot)
            {
                var wat = kortGeding.IsOpen ? "de intrekking van de gunningsbeslissing waarover een kort geding liep," : "de uitspraak in kort geding";
                (tot, waarom) = (later, string.Create(CultureInfo.InvariantCulture, $"{naUitspraak.Dagen} dagen na {wat} op {Amsterdam.Voluit(einde)}"));
            }
        }

        return new Gestand(tot, waarom);
    }
}

/// <summary>Until when an inschrijving holds.</summary>
/// <param name="Tot">The last day; null while a kort geding runs.</param>
/// <param name="Waarom">In words, to go on a sentence.</param>
public sealed record Gestand(DateOnly? Tot, string Waarom)
{
    /// <summary>24:00 of the last day; null while a kort geding runs.</summary>
    public DateTimeOffset? EindigtOp => Tot is { } dag ? Amsterdam.EindeVan(dag) : null;

    public bool IsVoorbijOp(DateTimeOffset nu) => EindigtOp <= nu;
}
