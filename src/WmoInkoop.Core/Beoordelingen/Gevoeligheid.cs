using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;

namespace WmoInkoop.Core.Beoordelingen;

/// <summary>
/// How far the weight of one criterium could move, the others scaled along so that they stay 100 together, before another comes first or
/// another set wins (BEO-08). For the team's eyes only: weights are fixed. Exact: every score is a straight line in the weight, or for the
/// utility index straight between the points where another has the best quality.
/// </summary>
public static class Gevoeligheid
{
    /// <param name="perceel">With its criteria.</param>
    /// <param name="plaatsen">Its ranking; those without a rang take no part.</param>
    /// <returns>One for each criterium, in the announced order.</returns>
    public static IReadOnlyList<Gewichtsruimte> Bereken(Perceel perceel, IReadOnlyList<Plaats> plaatsen)
    {
        var gerangschikt = plaatsen.Where(p => p.Rang is not null).ToList();
        var winnaars = Math.Min(perceel.MaximumContracten ?? gerangschikt.Count, gerangschikt.Count);
        return [.. perceel.Criteria.OrderBy(c => c.Volgnummer).Select(criterium => new Gewichtsruimte(
            criterium.Id,
            criterium.Gewicht,
            Ruimte(perceel, gerangschikt, criterium, 1),
            Ruimte(perceel, gerangschikt, criterium, winnaars)))];
    }

    private static Bewegingsruimte Ruimte(Perceel perceel, List<Plaats> gerangschikt, Gunningscriterium criterium, int winnaars)
    {
        if (criterium.Gewicht == 100m || winnaars >= gerangschikt.Count)
        {
            return new Bewegingsruimte(null, null); // nothing to scale along, or nobody to lose from
        }

        var omlaag = EersteInhaling(perceel, gerangschikt, criterium, winnaars, richting: -1m, criterium.Gewicht);
        var omhoog = EersteInhaling(perceel, gerangschikt, criterium, winnaars, richting: 1m, 100m - criterium.Gewicht);
        return new Bewegingsruimte(criterium.Gewicht - omlaag, criterium.Gewicht + omhoog);
    }

    /// <summary>How far the weight moves before somebody outside the winners passes one of them; null: not within the space there is.</summary>
    private static decimal? EersteInhaling(Perceel perceel, List<Plaats> gerangschikt, Gunningscriterium criterium, int winnaars, decimal richting, decimal ruimte)
    {
        var kwaliteit = gerangschikt.ConvertAll(p => Kwaliteitslijn(criterium, perceel.Schaal.Hoogste, p, richting));
        var laagste = gerangschikt.Min(p => p.Prijs?.Bedrag ?? 0m);
        foreach (var (van, tot, beste) in Stukken(perceel.Prijs.Methode is Prijsmethode.UtilityIndex, kwaliteit, ruimte))
        {
            var scores = gerangschikt.Zip(kwaliteit, (p, q) => Scorelijn(perceel.Prijs, p, q, kwaliteit[beste], laagste)).ToList();
            var inhalingen = scores.Skip(winnaars).SelectMany(verliezer => scores.Take(winnaars).Select(winnaar => (verliezer - winnaar).EerstePositief(van, tot))).Where(t => t is not null).ToList();
            if (inhalingen.Count > 0)
            {
                return inhalingen.Min();
            }
        }

        return null;
    }

    private static Lijn Kwaliteitslijn(Gunningscriterium criterium, decimal hoogste, Plaats plaats, decimal richting)
    {
        var punten = plaats.Criteria.Single(c => c.CriteriumId == criterium.Id);
        var rest = plaats.Punten - punten.Punten;
        return new Lijn(plaats.Punten / 100m, richting * ((punten.Cijfer / hoogste) - (rest / (100m - criterium.Gewicht))) / 100m);
    }

    /// <summary>The stretches on which the same inschrijving has the best quality; one for every other method, that does not look at it.</summary>
    private static IEnumerable<(decimal Van, decimal Tot, int Beste)> Stukken(bool telt, List<Lijn> kwaliteit, decimal ruimte)
    {
        var (van, beste) = (0m, Beste(kwaliteit, 0m));
        while (telt)
        {
            var inhalingen = Enumerable.Range(0, kwaliteit.Count).Where(i => i != beste).Select(i => (Wie: i, Op: (kwaliteit[i] - kwaliteit[beste]).EerstePositief(van, ruimte))).Where(i => i.Op is not null).ToList();
            if (inhalingen.Count == 0)
            {
                break;
            }

            var tot = inhalingen.Min(i => i.Op)!.Value;
            yield return (van, tot, beste);
            (van, beste) = (tot, inhalingen.Where(i => i.Op == tot).MaxBy(i => kwaliteit[i.Wie].Helling).Wie);
        }

        yield return (van, ruimte, beste);
    }

    private static int Beste(List<Lijn> lijnen, decimal op) => Enumerable.Range(0, lijnen.Count).OrderByDescending(i => lijnen[i].Op(op)).ThenByDescending(i => lijnen[i].Helling).First();

    /// <summary>The score to compare, the highest best; the formulas are those of <see cref="Prijsformule"/>.</summary>
    private static Lijn Scorelijn(Prijsopzet opzet, Plaats plaats, Lijn kwaliteit, Lijn beste, decimal laagste)
    {
        var prijs = plaats.Prijs?.Bedrag ?? 0m;
        return opzet.Methode switch
        {
            Prijsmethode.Geen => kwaliteit * 100m,
            Prijsmethode.GunnenOpWaarde => new Lijn(-plaats.Prijs!.Formule.Score, 0m), // wishes have values, not weights
            Prijsmethode.ValueForMoney => kwaliteit * (opzet.Constante!.Value / prijs),
            Prijsmethode.UtilityIndex => (new Lijn(1m, 0m) - ((beste - kwaliteit) * (opzet.GewichtKwaliteit!.Value / opzet.GewichtPrijs!.Value))) * (laagste / prijs),
            _ => (kwaliteit * opzet.GewichtKwaliteit!.Value) + plaats.Prijs!.Formule.Prijsdeel!.Value,
        };
    }

    /// <param name="Begin">At the weight as it is.</param>
    /// <param name="Helling">For each point that the weight moves.</param>
    private sealed record Lijn(decimal Begin, decimal Helling)
    {
        public static Lijn operator -(Lijn a, Lijn b) => new(a.Begin - b.Begin, a.Helling - b.Helling);

        public static Lijn operator *(Lijn a, decimal factor) => new(a.Begin * factor, a.Helling * factor);

        public static Lijn operator +(Lijn a, decimal waarde) => a with { Begin = a.Begin + waarde };

        public decimal Op(decimal t) => Begin + (Helling * t);

        /// <summary>From where on this stretch it is above zero; it is not at its start.</summary>
        public decimal? EerstePositief(decimal van, decimal tot)
        {
            if (Helling <= 0m)
            {
                return null;
            }

            var nul = Math.Max(decimal.Round(-Begin / Helling, 12), van); // a third of 100 and back is no change
            return nul < tot ? nul : null;
        }
    }
}

/// <summary>What moving the weight of one criterium would do.</summary>
/// <param name="CriteriumId">Which.</param>
/// <param name="Gewicht">As announced, of 100.</param>
/// <param name="EerstePlaats">Between these weights the same inschrijving comes first.</param>
/// <param name="Winnaars">Between these weights the same inschrijvingen are within the maximum number of contracts.</param>
public sealed record Gewichtsruimte(Guid CriteriumId, decimal Gewicht, Bewegingsruimte EerstePlaats, Bewegingsruimte Winnaars);

/// <param name="Vanaf">The lowest weight at which the outcome stays; null: however low.</param>
/// <param name="Tot">The highest weight at which the outcome stays; null: however high.</param>
public sealed record Bewegingsruimte(decimal? Vanaf, decimal? Tot);
