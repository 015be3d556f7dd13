using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Inschrijvingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Beoordelingen;

/// <summary>The ranking, with the worked example of rekenvoorbeelden.md.</summary>
public sealed class RangschikkingTests
{
    private const string Zaad = "0d6fa5c5ee3b0eec4fcfdd4c5e6a9b4b7b1c6e0e4dd2d3a7f2b0a7f1b5c9d8e7";

    private static readonly decimal[] Achten = [8m, 8m, 8m];

    private static readonly (string Naam, decimal[] Cijfers)[] Voorbeeld = [("A", [8m, 6m, 10m]), ("B", [10m, 6m, 6m]), ("C", [6m, 10m, 8m])];

    [Fact, Trait("Regel", "BEO-05")]
    public void Punten_ZijnGewichtMaalCijferGedeeldDoorHoogste()
    {
        var plaatsen = Rangschik(Criteria(null), Voorbeeld);

        Assert.Equal([("C", 79m), ("A", 78m), ("B", 76m)], plaatsen.Select(p => (p.Nummer, p.Punten)));
        Assert.Equal([1, 2, 3], plaatsen.Select(p => p.Rang));
        Assert.Equal([24m, 35m, 20m], plaatsen[0].Criteria.Select(c => c.Punten));
    }

    [Fact, Trait("Regel", "BEO-07")]
    public void Minimum_SluitUitMetWelkCriterium_EnDeRestBlijft()
    {
        var criteria = Criteria(6m);
        Assert.All(Rangschik(criteria, Voorbeeld), p => Assert.NotNull(p.Rang));

        var plaatsen = Rangschik(criteria, [Voorbeeld[0], ("B", [10m, 4m, 6m]), Voorbeeld[2]]);

        Assert.Equal([("C", (int?)1), ("A", 2), ("B", null)], plaatsen.Select(p => (p.Nummer, p.Rang)));
        Assert.Equal(2, Assert.Single(plaatsen[2].Criteria, c => c.IsOnderMinimum).Volgnummer);
    }

    [Fact, Trait("Regel", "BEO-07")]
    public void GelijkePunten_BeslistDeVolgordeVanDeCriteria()
    {
        var criteria = Criteria(null, 40m, 40m, 20m);

        var plaatsen = Rangschik(criteria, [("Laag", [6m, 8m, 10m]), ("Hoog", [8m, 6m, 10m])]);

        Assert.Equal(plaatsen[0].Punten, plaatsen[1].Punten);
        Assert.Equal(["Hoog", "Laag"], plaatsen.Select(p => p.Nummer));
        Assert.Equal(Beslist.OpVolgordeVanCriteria, plaatsen[1].Beslist);
    }

    [Fact, Trait("Regel", "BEO-07")]
    public void GelijkOpAlles_BeslistDeLoting_DieIedereenKanNarekenen()
    {
        var plaatsen = Rangschik(Criteria(null), Enumerable.Range(1, 9).Select(n => ($"I-{n}", Achten)));

        Assert.NotEqual(plaatsen.Select(p => p.Nummer).Order(StringComparer.Ordinal), plaatsen.Select(p => p.Nummer));
        Assert.Equal(plaatsen.Select(p => p.Nummer).OrderBy(n => Rangschikking.Loting(Zaad, n), StringComparer.Ordinal), plaatsen.Select(p => p.Nummer));
        Assert.All(plaatsen.Skip(1), p => Assert.Equal(Beslist.DoorLoting, p.Beslist));

        // printf '%s' "seedI-1" | sha256sum
        Assert.Equal("504eae8c5e678fb8a5ffd829a733bdc0", Rangschikking.Loting("seed", "I-1")[..32]);
    }

    [Fact, Trait("Regel", "BEO-05")]
    public void Volgorde_VanBinnenkomst_VerandertNiets()
    {
        var willekeur = new Random(20261124);
        var criteria = Criteria(4m, 33.3333m, 33.3333m, 33.3334m);
        var inschrijvingen = Enumerable.Range(1, 30)
            .Select(n => (Naam: $"I-{n}", Cijfers: Enumerable.Range(0, 3).Select(_ => Beoordelingsschaal.Standaard.Cijfers[willekeur.Next(2, 6)]).ToArray()))
            .ToArray();
        var verwacht = Rangschik(criteria, inschrijvingen).Select(p => (p.Nummer, p.Rang, p.Punten)).ToList();

        for (var i = 0; i < 25; i++)
        {
            willekeur.Shuffle(inschrijvingen);
            Assert.Equal(verwacht, Rangschik(criteria, inschrijvingen).Select(p => (p.Nummer, p.Rang, p.Punten)));
        }
    }

    [Fact, Trait("Regel", "BEO-07")]
    public void Kenmerk_VanHetProcesVerbaal_HangtNietVanDeVolgordeAf()
    {
        var regels = new (string, string?)[] { ("I-2", "bb"), ("I-1", "aa"), ("I-3", null) };

        Assert.Equal(ProcesVerbaalVanOpening.Kenmerk(regels), ProcesVerbaalVanOpening.Kenmerk(regels.Reverse()));
        Assert.NotEqual(ProcesVerbaalVanOpening.Kenmerk(regels), ProcesVerbaalVanOpening.Kenmerk([("I-2", "bb"), ("I-1", "ac"), ("I-3", null)]));
    }

    private static Perceel Criteria(decimal? minimum, params decimal[] gewichten)
    {
        gewichten = gewichten.Length == 0 ? [40m, 35m, 25m] : gewichten;
        Aanbesteding aanbesteding = AanbestedingBouwer.EenAanbesteding()
            .MetPerceel(new Perceelgegevens("Begeleiding", "Begeleiding thuis.", Bekostiging.Taakgericht, 2, 100m), criteria: [.. gewichten.Select((g, i) => new Criteriumgegevens($"Criterium {i + 1}", "Hoe?", g, minimum))])
            .Maak();
        return aanbesteding.Percelen.Single();
    }

    private static IReadOnlyList<Plaats> Rangschik(Perceel perceel, IEnumerable<(string Naam, decimal[] Cijfers)> inschrijvingen)
    {
        var volgorde = perceel.Criteria.OrderBy(c => c.Volgnummer).ToList();
        return Rangschikking.Maak(perceel, inschrijvingen.Select(i => new Gelijke(Guid.NewGuid(), i.Naam, volgorde.Zip(i.Cijfers).ToDictionary(p => p.First.Id, p => p.Second))), Zaad);
    }
}
