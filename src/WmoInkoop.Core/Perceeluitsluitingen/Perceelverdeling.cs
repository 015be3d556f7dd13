namespace WmoInkoop.Core.Perceeluitsluitingen;

/// <summary>What decides, as announced, when one party would be hoofdaannemer in two percelen that do not go together (GUN-01).</summary>
public enum Uitsluitingsoplossing
{
    /// <summary>Perceel 1 before perceel 2.</summary>
    VolgordeVanPercelen,

    /// <summary>The preference that the bidder states in its inschrijving; without one, and between equal ones, the order of the percelen.</summary>
    VoorkeurVanInschrijver,
}

/// <summary>An inschrijving that can win a perceel.</summary>
/// <param name="InschrijvingId">Which; an inschrijving is for one perceel.</param>
/// <param name="Hoofdaannemers">The KvK numbers of everyone who is hoofdaannemer with it: the provider itself and all combinanten.</param>
/// <param name="Voorkeur">1: the perceel it likes best; null: it stated none.</param>
public sealed record Mededinger(Guid InschrijvingId, IReadOnlyCollection<string> Hoofdaannemers, int? Voorkeur = null);

/// <summary>A perceel with who can win it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Nummer">Its place in the announced order.</param>
/// <param name="Maximum">How many contracts; null: no maximum.</param>
/// <param name="Rangorde">The best first; of a decided one its winners.</param>
/// <param name="IsBeslist">Its letters are out, or it is another aanbesteding's that was awarded for good: its winners stand.</param>
public sealed record Verdeelperceel(Guid Id, int Nummer, int? Maximum, IReadOnlyList<Mededinger> Rangorde, bool IsBeslist = false);

/// <param name="InschrijvingId">Passed over.</param>
/// <param name="PerceelId">In this perceel.</param>
/// <param name="VoorPerceelId">Because a hoofdaannemer of it wins that one.</param>
/// <param name="KvkNummer">Of that hoofdaannemer.</param>
public sealed record Voorbijgegaan(Guid InschrijvingId, Guid PerceelId, Guid VoorPerceelId, string KvkNummer);

/// <param name="Winnaars">Per perceel, the best first.</param>
/// <param name="Voorbijgegaan">Who does not win for another perceel.</param>
public sealed record Verdeling(IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> Winnaars, IReadOnlyList<Voorbijgegaan> Voorbijgegaan);

/// <summary>
/// Who wins which perceel when some percelen exclude each other (TRJ-07, GUN-01). Pure: the same input gives the same outcome, in whatever
/// order it comes in, and no party ever wins two percelen that exclude each other.
/// </summary>
public static class Perceelverdeling
{
    /// <param name="percelen">With their rankings.</param>
    /// <param name="uitsluitingen">Pairs of percelen that do not go together, in either order.</param>
    /// <param name="wijze">What decides.</param>
    public static Verdeling Verdeel(IReadOnlyCollection<Verdeelperceel> percelen, IReadOnlyCollection<(Guid Een, Guid Ander)> uitsluitingen, Uitsluitingsoplossing wijze)
    {
        var samen = uitsluitingen.Concat(uitsluitingen.Select(u => (u.Ander, u.Een))).ToHashSet();
        var volgorde = percelen.OrderBy(p => p.IsBeslist ? 0 : 1).ThenBy(p => p.Nummer).ThenBy(p => p.Id).ToList();
        return wijze is Uitsluitingsoplossing.VolgordeVanPercelen ? NaElkaar(volgorde, samen) : NaarVoorkeur(volgorde, samen);
    }

    /// <summary>One perceel after another: everyone who is hoofdaannemer in an earlier one is passed over.</summary>
    private static Verdeling NaElkaar(List<Verdeelperceel> volgorde, HashSet<(Guid, Guid)> samen)
    {
        var gekozen = new List<Keuze>();
        var voorbij = new List<Voorbijgegaan>();
        foreach (var perceel in volgorde)
        {
            var botsingen = perceel.IsBeslist ? [] : perceel.Rangorde.Select(m => Botst(new Keuze(perceel, m), gekozen, samen)).OfType<Voorbijgegaan>().ToList();
            voorbij.AddRange(botsingen);
            gekozen.AddRange(Besten(perceel, [.. botsingen.Select(b => b.InschrijvingId)]));
        }

        return Uitkomst(volgorde, gekozen, voorbij);
    }

    /// <summary>
    /// The best of every perceel win; of a party that would win two that do not go together the one it likes less goes to the next in rank,
    /// and so on until nobody does. Who wins stays a winner while others are passed over, so nobody gives up a perceel for one it then loses.
    /// </summary>
    private static Verdeling NaarVoorkeur(List<Verdeelperceel> volgorde, HashSet<(Guid, Guid)> samen)
    {
        var voorbij = new Dictionary<Guid, Voorbijgegaan>();
        while (true)
        {
            var gekozen = new List<Keuze>();
            var gewonnen = volgorde.SelectMany(p => Besten(p, [.. voorbij.Keys])).ToList(); // a stable sort: by perceel, then by rank
            var aantal = voorbij.Count;
            foreach (var keuze in gewonnen.OrderBy(k => k.Perceel.IsBeslist ? 0 : 1).ThenBy(k => k.Mededinger.Voorkeur ?? int.MaxValue))
            {
                if (!keuze.Perceel.IsBeslist && Botst(keuze, gekozen, samen) is { } botsing)
                {
                    voorbij.Add(keuze.Mededinger.InschrijvingId, botsing);
                }
                else
                {
                    gekozen.Add(keuze);
                }
            }

            if (voorbij.Count == aantal)
            {
                return Uitkomst(volgorde, gekozen, voorbij.Values);
            }
        }
    }

    private static IEnumerable<Keuze> Besten(Verdeelperceel perceel, HashSet<Guid> voorbij) =>
        perceel.Rangorde.Where(m => !voorbij.Contains(m.InschrijvingId)).Take(perceel.IsBeslist ? int.MaxValue : perceel.Maximum ?? int.MaxValue).Select(m => new Keuze(perceel, m));

    private static Voorbijgegaan? Botst(Keuze keuze, List<Keuze> gekozen, HashSet<(Guid, Guid)> samen) => (
        from ander in gekozen
        where samen.Contains((keuze.Perceel.Id, ander.Perceel.Id))
        from partij in keuze.Mededinger.Hoofdaannemers.Intersect(ander.Mededinger.Hoofdaannemers, StringComparer.Ordinal).Order(StringComparer.Ordinal)
        select new Voorbijgegaan(keuze.Mededinger.InschrijvingId, keuze.Perceel.Id, ander.Perceel.Id, partij)).FirstOrDefault();

    private static Verdeling Uitkomst(List<Verdeelperceel> volgorde, List<Keuze> gekozen, IEnumerable<Voorbijgegaan> voorbij)
    {
        var plaats = volgorde.SelectMany(p => p.Rangorde).Select((m, i) => (m.InschrijvingId, i)).ToDictionary(p => p.InschrijvingId, p => p.i);
        return new Verdeling(
            volgorde.ToDictionary(p => p.Id, IReadOnlyList<Guid> (p) => [.. gekozen.Where(k => k.Perceel.Id == p.Id).Select(k => k.Mededinger.InschrijvingId).OrderBy(id => plaats[id])]),
            [.. voorbij.OrderBy(v => plaats[v.InschrijvingId])]);
    }

    private sealed record Keuze(Verdeelperceel Perceel, Mededinger Mededinger);
}
