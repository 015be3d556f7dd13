using WmoInkoop.Core.Beoordelingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Gunningen;
using WmoInkoop.Core.Percelen;

namespace WmoInkoop.Core.Beschikkingen;

/// <summary>Who gets a subsidy, and of each applicant in words why or why not: the best first until the subsidieplafond is reached (Awb 4:25, 4:26).</summary>
public static class Subsidievoorstel
{
    /// <summary>In the order of the ranking, then those under a minimum, and the invalid by number. The same outcome gives the same proposal.</summary>
    /// <exception cref="InvalidOperationException">The perceel has no plafond, or no price and no number of grants to divide it by.</exception>
    public static IReadOnlyList<Subsidieregel> Van(Uitslag uitslag)
    {
        var perceel = uitslag.Perceel;
        var verdeling = new Verdeling(perceel);
        var gerangschikt = uitslag.Plaatsen.Where(p => p.Rang is not null).Select(p => verdeling.Neem(uitslag.Inschrijvingen[p.InschrijvingId], p)).ToList();
        var rest = Gunningsvoorstel.Van(uitslag).Where(r => r.Uitkomst is Gunningsuitkomst.OnderMinimum or Gunningsuitkomst.Ongeldig).Select(r => new Subsidieregel(r.InschrijvingId, r.Nummer, r.AanbiederId, r.Aanbieder)
        {
            Grond = r.Uitkomst is Gunningsuitkomst.Ongeldig ? Weigeringsgrond.Ongeldig : Weigeringsgrond.OnderMinimum,
            Punten = r.Punten,
            Waarom = r.Waarom,
        });
        return [.. gerangschikt, .. rest];
    }

    /// <summary>What is left while the ranked are gone through.</summary>
    private sealed class Verdeling(Perceel perceel)
    {
        private readonly decimal _plafond = perceel.Bedrag ?? throw new InvalidOperationException($"Perceel {perceel.Id} has no subsidieplafond.");
        private readonly IReadOnlyList<decimal>? _vast = perceel.Prijs.VraagtPrijs ? null : Lumpsum.Verdeel(perceel.Bedrag ?? 0m, perceel.MaximumContracten ?? throw new InvalidOperationException($"Perceel {perceel.Id} asks no amount and has no number of grants."));
        private decimal _over = perceel.Bedrag ?? 0m;
        private int _verleend;
        private int? _volBijPlaats;

        internal Subsidieregel Neem(Beoordeelde wie, Plaats plaats)
        {
            var gevraagd = _vast is null ? plaats.Prijs!.Bedrag : _vast[Math.Min(_verleend, _vast.Count - 1)];
            var regel = new Subsidieregel(wie.InschrijvingId, wie.Nummer, wie.AanbiederId, wie.Aanbieder) { Rang = plaats.Rang, Punten = plaats.Punten, Aangevraagd = gevraagd };
            var eigen = $"Plaats {plaats.Rang} met {Gunningsvoorstel.Score(plaats)}. {(_vast is null ? "Gevraagd is" : "Het vaste bedrag is")} {Euro.Tekst(gevraagd)}.";
            if (_volBijPlaats is { } vol)
            {
                return regel with { Grond = Weigeringsgrond.PlafondBereikt, Waarom = $"{eigen} De hogere plaatsen gingen voor. Bij plaats {vol} was het subsidieplafond van {Euro.Tekst(_plafond)} bereikt. Vooraf was bekend dat lagere plaatsen dan niets krijgen." };
            }

            if (_verleend >= perceel.MaximumContracten)
            {
                return regel with { Grond = Weigeringsgrond.MaximumBereikt, Waarom = $"{eigen} Vooraf was bekend dat hoogstens {perceel.MaximumContracten} aanvragers subsidie krijgen. De hogere plaatsen gingen voor." };
            }

            var over = _over;
            var nog = $"Van het subsidieplafond van {Euro.Tekst(_plafond)} was nog {Euro.Tekst(over)} over.";
            if (gevraagd <= over)
            {
                return Verleen(regel, gevraagd, $"{eigen} {nog} De aanvraag past daar helemaal in.");
            }

            _volBijPlaats = plaats.Rang;
            return perceel.BijPlafond is BijPlafond.RestVoorWieNietPast && over > 0
                ? Verleen(regel, over, $"{eigen} {nog} De aanvraag past daar niet helemaal in. Vooraf was bekend dat deze aanvrager krijgt wat er over is.")
                : regel with { Grond = Weigeringsgrond.PlafondBereikt, Waarom = $"{eigen} {nog} De aanvraag past daar niet helemaal in. Vooraf was bekend dat een aanvraag die niet past niets krijgt." };
        }

        private Subsidieregel Verleen(Subsidieregel regel, decimal bedrag, string waarom)
        {
            _over -= bedrag;
            _verleend++;
            return regel with { Verleend = bedrag, Waarom = waarom };
        }
    }
}

/// <summary>Why a subsidy is refused.</summary>
public enum Weigeringsgrond
{
    /// <summary>Not valid (INS-08).</summary>
    Ongeldig,

    /// <summary>A mark under the announced minimum (BEO-07).</summary>
    OnderMinimum,

    /// <summary>It does not fit under the ceiling any more (Awb 4:25 lid 2).</summary>
    PlafondBereikt,

    /// <summary>The announced number of grants is reached.</summary>
    MaximumBereikt,
}

/// <summary>What a beschikking decides.</summary>
public enum Beschikkingsoort
{
    Verlening,
    Weigering,
}

/// <summary>What is proposed for one applicant.</summary>
/// <param name="InschrijvingId">Its application.</param>
/// <param name="Nummer">Of receipt.</param>
/// <param name="AanbiederId">Of which provider.</param>
/// <param name="Aanbieder">Its name.</param>
public sealed record Subsidieregel(Guid InschrijvingId, string Nummer, Guid AanbiederId, string Aanbieder)
{
    /// <summary>Null: granted.</summary>
    public Weigeringsgrond? Grond { get; init; }

    /// <summary>Null: not ranked.</summary>
    public int? Rang { get; init; }

    /// <summary>For quality, of 100, exact; null: not marked.</summary>
    public decimal? Punten { get; init; }

    /// <summary>Euro: the price of the bid, or the fixed amount; null: not ranked.</summary>
    public decimal? Aangevraagd { get; init; }

    /// <summary>Euro; null: refused.</summary>
    public decimal? Verleend { get; init; }

    /// <summary>In words, for the inkopers and for the beschikking.</summary>
    public string Waarom { get; init; } = "";

    public Beschikkingsoort Soort => Verleend is null ? Beschikkingsoort.Weigering : Beschikkingsoort.Verlening;
}
