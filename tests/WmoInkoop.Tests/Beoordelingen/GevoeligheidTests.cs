using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;
using WmoInkoop.TestSupport.Aanbestedingen;
using Xunit;

namespace WmoInkoop.Tests.Beoordelingen;

/// <summary>How far a weight can move (BEO-08): by hand for the worked example, and against the ranking itself for every price method.</summary>
public sealed class GevoeligheidTests
{
    private const string Zaad = "zaad";

    [Fact, Trait("Regel", "BEO-08")]
    public void Voorbeeld_MetDeHandNagerekend()
    {
        // C 79, A 78, B 76 with 40, 35, 25. Moving K1 by t: C = 79 + t(0.6 - 55/60), A = 78 + t(0.8 - 46/60): equal at t = 1 / 0.35
        var perceel = Perceel([40m, 35m, 25m], Prijsopzet.Geen, 1);
        var plaatsen = Rangschik(perceel, [("A", [8m, 6m, 10m], null), ("B", [10m, 6m, 6m], null), ("C", [6m, 10m, 8m], null)]);

        var ruimte = Gevoeligheid.Bereken(perceel, plaatsen)[0];

        Assert.Equal(decimal.Round(40m + (1m / 0.35m), 10), decimal.Round(ruimte.EerstePlaats.Tot!.Value, 10));
        Assert.Null(ruimte.EerstePlaats.Vanaf);
        Assert.Equal(ruimte.EerstePlaats, ruimte.Winnaars);
    }

    [Fact, Trait("Regel", "BEO-08")]
    public void MeerContractenDanInschrijvingen_DeWinnaarsBlijvenAltijd()
    {
        var perceel = Perceel([40m, 35m, 25m], Prijsopzet.Geen, 3);
        var plaatsen = Rangschik(perceel, [("A", [8m, 6m, 10m], null), ("C", [6m, 10m, 8m], null)]);

        Assert.All(Gevoeligheid.Bereken(perceel, plaatsen), r => Assert.Equal(new Bewegingsruimte(null, null), r.Winnaars));
        Assert.Contains(Gevoeligheid.Bereken(perceel, plaatsen), r => r.EerstePlaats.Tot is not null);
    }

    [Fact, Trait("Regel", "BEO-08")]
    public void GelijkeStand_HeeftGeenRuimteNaarDeKantWaarEenAnderVoorgaat()
    {
        var perceel = Perceel([40m, 40m, 20m], Prijsopzet.Geen, 1);
        var plaatsen = Rangschik(perceel, [("Laag", [6m, 8m, 10m], null), ("Hoog", [8m, 6m, 10m], null)]);

        Assert.Equal(new Bewegingsruimte(40m, null), Gevoeligheid.Bereken(perceel, plaatsen)[0].EerstePlaats);
        Assert.Equal(new Bewegingsruimte(null, 40m), Gevoeligheid.Bereken(perceel, plaatsen)[1].EerstePlaats);
    }

    public static TheoryData<Prijsmethode> Methoden => [.. Enum.GetValues<Prijsmethode>()];

    [Theory, Trait("Regel", "BEO-08"), MemberData(nameof(Methoden))]
    public void Grens_ErBinnenBlijftDeUitslag_ErBuitenNiet(Prijsmethode methode)
    {
        var willekeur = new Random(20261126 + (int)methode);
        var getoetst = 0;
        for (var proef = 0; proef < 60; proef++)
        {
            decimal[] gewichten = [10m + willekeur.Next(30), 10m + willekeur.Next(30), 0m];
            gewichten[2] = 100m - gewichten[0] - gewichten[1];
            var biedingen = Enumerable.Range(1, 6).Select(n => ($"I-{n}", Enumerable.Range(0, 3).Select(_ => 2m * willekeur.Next(1, 6)).ToArray(), (decimal?)(80 + willekeur.Next(40)))).ToArray();
            var perceel = Perceel(gewichten, Opzet(methode), 2);
            var plaatsen = Rangschik(perceel, biedingen);

            foreach (var (ruimte, welk) in Gevoeligheid.Bereken(perceel, plaatsen).Select((r, i) => (r, i)))
            {
                foreach (var (grens, winnaars) in new[] { (ruimte.EerstePlaats.Vanaf, 1), (ruimte.EerstePlaats.Tot, 1), (ruimte.Winnaars.Vanaf, 2), (ruimte.Winnaars.Tot, 2) })
                {
                    if (grens is not { } op)
                    {
                        continue;
                    }

                    var richting = op < ruimte.Gewicht || (op == ruimte.Gewicht && (grens == ruimte.EerstePlaats.Vanaf || grens == ruimte.Winnaars.Vanaf)) ? -1m : 1m;
                    if (Math.Abs(op - ruimte.Gewicht) > 0.001m)
                    {
                        Assert.Equal(Wie(plaatsen, winnaars), Wie(Verschoven(gewichten, methode, biedingen, welk, op - (richting * 0.0001m)), winnaars));
                    }

                    if (op + (richting * 0.0001m) is var buiten and > 0m and < 100m)
                    {
                        Assert.NotEqual(Wie(plaatsen, winnaars), Wie(Verschoven(gewichten, methode, biedingen, welk, buiten), winnaars));
                        getoetst++;
                    }
                }
            }
        }

        Assert.True(methode is Prijsmethode.GunnenOpWaarde ? getoetst == 0 : getoetst > 20, $"{methode}: {getoetst}");
    }

    private static Prijsopzet Opzet(Prijsmethode methode) => methode switch
    {
        Prijsmethode.Geen => Prijsopzet.Geen,
        Prijsmethode.GewogenFactorLineair => new() { Methode = methode, Eenheid = "per uur", GewichtKwaliteit = 70m, GewichtPrijs = 30m, LaagstePrijs = 70m, HoogstePrijs = 130m, BuitenGrenzen = BuitenGrenzen.Afkappen },
        Prijsmethode.ValueForMoney => new() { Methode = methode, Eenheid = "per uur", Constante = 1000m },
        Prijsmethode.Logaritmisch => new() { Methode = methode, Eenheid = "per uur", GewichtKwaliteit = 70m, GewichtPrijs = 30m, Basis = 2m },
        Prijsmethode.GunnenOpWaarde => new() { Methode = methode, Eenheid = "per jaar" },
        _ => new() { Methode = methode, Eenheid = "per uur", GewichtKwaliteit = 70m, GewichtPrijs = 30m },
    };

    private static Perceel Perceel(decimal[] gewichten, Prijsopzet opzet, int contracten)
    {
        Aanbesteding aanbesteding = AanbestedingBouwer.EenAanbesteding()
            .MetPerceel(new Perceelgegevens("Begeleiding", "Begeleiding thuis.", Bekostiging.Taakgericht, contracten, 100m), criteria: [.. gewichten.Select((g, i) => new Criteriumgegevens($"Criterium {i + 1}", "Hoe?", g, null))])
            .Ook(a => a.StelPrijsVast(a.Percelen.Single(), opzet, opzet.Methode is Prijsmethode.GunnenOpWaarde ? a.Percelen.Single().Criteria.ToDictionary(c => c.Id, c => (decimal?)(c.Volgnummer * 10m)) : []))
            .Maak();
        return aanbesteding.Percelen.Single();
    }

    private static IReadOnlyList<Plaats> Rangschik(Perceel perceel, IEnumerable<(string Naam, decimal[] Cijfers, decimal? Prijs)> biedingen)
    {
        var volgorde = perceel.Criteria.OrderBy(c => c.Volgnummer).ToList();
        return Rangschikking.Maak(perceel, biedingen.Select(b => new Gelijke(Guid.NewGuid(), b.Naam, volgorde.Zip(b.Cijfers).ToDictionary(p => p.First.Id, p => p.Second), perceel.Prijs.VraagtPrijs ? b.Prijs : null)), Zaad);
    }

    private static IReadOnlyList<Plaats> Verschoven(decimal[] gewichten, Prijsmethode methode, (string, decimal[], decimal?)[] biedingen, int welk, decimal naar) =>
        Rangschik(Perceel([.. gewichten.Select((g, i) => i == welk ? naar : g * (100m - naar) / (100m - gewichten[welk]))], Opzet(methode), 2), biedingen);

    private static string Wie(IReadOnlyList<Plaats> plaatsen, int winnaars) => string.Join(", ", plaatsen.Take(winnaars).Select(p => p.Nummer).Order(StringComparer.Ordinal));
}
