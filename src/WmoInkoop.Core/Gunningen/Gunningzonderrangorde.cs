using WmoInkoop.Core.Beoordelingen;

namespace WmoInkoop.Core.Gunningen;

/// <summary>
/// The proposal of a procedure that compares nobody (GUN-01): whoever is valid gets a contract, after a selection whoever of the selected
/// is. More of them than there are contracts is nothing the portal or an inkoper may choose from.
/// </summary>
internal static class Gunningzonderrangorde
{
    /// <summary>By number of receipt, the invalid last.</summary>
    internal static IReadOnlyList<Voorstelregel> Van(Uitslag uitslag, IReadOnlyDictionary<Guid, string>? gepasseerden)
    {
        var opNummer = uitslag.Inschrijvingen.Values.OrderBy(i => i.Nummer, StringComparer.Ordinal).ToList();
        return [.. opNummer.Where(i => i.IsGeldig).Select(Geldig), .. opNummer.Where(i => !i.IsGeldig).Select(Ongeldig)];

        Voorstelregel Geldig(Beoordeelde wie) => gepasseerden?.GetValueOrDefault(wie.InschrijvingId) is { } reden
            ? Gunningsvoorstel.Regel(wie, null, Gunningsuitkomst.AnderPerceel, $"De inschrijving is geldig. {reden}") with { Gepasseerd = reden }
            : Gunningsvoorstel.Regel(wie, null, Gunningsuitkomst.Winnaar, "De inschrijving is geldig. Inschrijvingen worden in deze procedure niet met elkaar vergeleken.");
    }

    private static Voorstelregel Ongeldig(Beoordeelde wie) => Gunningsvoorstel.Regel(
        wie, null, Gunningsuitkomst.Ongeldig, $"De inschrijving is {(wie.IsVervallen ? "niet langer geldig en telt niet meer mee" : "ongeldig")}. De reden: {wie.Reden}");
}
