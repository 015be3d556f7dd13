using FsCheck;
using FsCheck.Fluent;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Beoordelingen;

/// <summary>What holds for every ranking and every division, whatever the marks, prices and amounts.</summary>
public sealed class RangschikkingEigenschappen
{
    private static readonly Arbitrary<int> Zaad = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    public static TheoryData<Prijsmethode> Methoden => [.. Enum.GetValues<Prijsmethode>()];

    /// <summary>Neither the order of the bidders nor that of their marks changes anything; every place is given once, the excluded come last, and a better score is never behind a worse one.</summary>
    [Theory, MemberData(nameof(Methoden)), Trait("Regel", "BEO-05"), Trait("Regel", "BEO-06")]
    public void DeVolgordeVanBinnenkomst_VerandertNooitIets(Prijsmethode methode) => Prop.ForAll(Zaad, zaad =>
    {
        var willekeur = new Random(zaad);
        var perceel = Perceel(willekeur, methode);
        var criteria = perceel.Criteria.OrderBy(c => c.Volgnummer).ToArray();
        var biedingen = Enumerable.Range(1, willekeur.Next(1, 12))
            .Select(n => new Gelijke(Guid.NewGuid(), $"I-{n}", criteria.ToDictionary(c => c.Id, _ => perceel.Schaal.Cijfers[willekeur.Next(perceel.Schaal.Cijfers.Count)]), perceel.Prijs.VraagtPrijs ? decimal.Round(50m + (100m * (decimal)willekeur.NextDouble()), willekeur.Next(3)) : null))
            .ToArray();

        var plaatsen = Rangschikking.Maak(perceel, biedingen, "zaad");
        willekeur.Shuffle(biedingen);
        willekeur.Shuffle(criteria);
        var nogEens = Rangschikking.Maak(perceel, biedingen.Select(b => b with { Cijfers = criteria.ToDictionary(c => c.Id, c => b.Cijfers[c.Id]) }), "zaad");

        Assert.Equal(plaatsen.Select(Regel), nogEens.Select(Regel));
        var metRang = plaatsen.TakeWhile(p => p.Rang is not null).ToList();
        Assert.Equal(Enumerable.Range(1, metRang.Count), metRang.Select(p => p.Rang!.Value));
        Assert.All(plaatsen.Skip(metRang.Count), p => Assert.Contains(p.Criteria, c => c.IsOnderMinimum));
        Assert.All(metRang.Zip(metRang.Skip(1)), paar => Assert.True(Score(paar.First) * Richting(perceel) >= Score(paar.Second) * Richting(perceel)));
    }).QuickCheckThrowOnFailure();

    /// <summary>Shares are whole cents, differ by a cent at most, the largest first, and add up to exactly the amount.</summary>
    [Fact, Trait("Regel", "TRJ-06")]
    public void Delen_TellenAltijdOp() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (centen, aantal) =>
    {
        var bedrag = centen * 7m / 100m;

        var delen = Lumpsum.Verdeel(bedrag, aantal);

        Assert.Equal((aantal, bedrag), (delen.Count, delen.Sum()));
        Assert.All(delen, d => Assert.Equal(d, decimal.Round(d, 2)));
        Assert.InRange(delen[0] - delen[^1], 0m, 0.01m);
        Assert.Equal(delen.OrderDescending(), delen);
    }).QuickCheckThrowOnFailure();

    private static string Regel(Plaats p) => $"{p.Nummer} {p.Rang} {p.Punten} {p.Beslist} {p.Prijs?.Formule.Score} {string.Join(' ', p.Criteria.Select(c => c.Punten))}";

    private static decimal Score(Plaats p) => p.Prijs?.Formule.Score ?? p.Punten;

    private static decimal Richting(Perceel perceel) => perceel.Prijs.LaagsteScoreWint ? -1m : 1m;

    private static Perceel Perceel(Random willekeur, Prijsmethode methode)
    {
        var een = 10m + willekeur.Next(40);
        var twee = 10m + willekeur.Next(40);
        decimal[] gewichten = [een, twee, 100m - een - twee];
        var minimum = willekeur.Next(3) == 0 ? 4m : (decimal?)null;
        var opzet = methode switch
        {
            Prijsmethode.Geen => Prijsopzet.Geen,
            Prijsmethode.GewogenFactorLineair => new() { Methode = methode, Eenheid = "per uur", GewichtKwaliteit = 70m, GewichtPrijs = 30m, LaagstePrijs = 70m, HoogstePrijs = 130m, BuitenGrenzen = BuitenGrenzen.Afkappen },
            Prijsmethode.ValueForMoney => new() { Methode = methode, Eenheid = "per uur", Constante = 1000m },
            Prijsmethode.Logaritmisch => new() { Methode = methode, Eenheid = "per uur", GewichtKwaliteit = 70m, GewichtPrijs = 30m, Basis = 2m },
            Prijsmethode.GunnenOpWaarde => new Prijsopzet { Methode = methode, Eenheid = "per jaar" },
            _ => new() { Methode = methode, Eenheid = "per uur", GewichtKwaliteit = 70m, GewichtPrijs = 30m },
        };
        return AanbestedingBouwer.EenAanbesteding()
            .MetPerceel(new Perceelgegevens("Begeleiding", "Begeleiding thuis.", Bekostiging.Taakgericht, 2, 100m), criteria: [.. gewichten.Select((g, i) => new Criteriumgegevens($"Criterium {i + 1}", "Hoe?", g, minimum))])
            .Ook(a => a.StelPrijsVast(a.Percelen.Single(), opzet, methode is Prijsmethode.GunnenOpWaarde ? a.Percelen.Single().Criteria.ToDictionary(c => c.Id, c => (decimal?)(c.Volgnummer * 10m)) : []))
            .Maak().Percelen.Single();
    }
}
