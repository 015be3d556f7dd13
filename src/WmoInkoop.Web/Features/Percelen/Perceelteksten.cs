using System.Globalization;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Prijzen;

namespace WmoInkoop.Web.Features.Percelen;

/// <summary>What is said about the evidence of an eis.</summary>
public static class Bewijstekst
{
    /// <summary>'Bij de inschrijving, hoogstens 6 maanden oud op de sluitingsdatum.'</summary>
    public static string Wanneer(Eis eis) =>
        $"{Teksten.Van(eis.Bewijsmoment ?? Bewijsmoment.BijInschrijving)}{(eis.BewijsMaximumMaanden is { } maanden ? $", hoogstens {maanden} {(maanden == 1 ? "maand" : "maanden")} oud op de dag van de sluiting" : "")}{eis.OokVan}.";
}

/// <summary>Price formulas as people read them.</summary>
public static class Prijstekst
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The formula with its numbers filled in; what is not filled in yet stays a letter.</summary>
    public static string Formule(Prijsopzet prijs) => prijs.Methode switch
    {
        Prijsmethode.RelatiefAanLaagste => $"score = {Wq(prijs)} × kwaliteit + {Wp(prijs)} × laagste prijs ÷ prijs",
        Prijsmethode.GewogenFactorLineair => $"score = {Wq(prijs)} × kwaliteit + {Wp(prijs)} × ({Bedrag(prijs.HoogstePrijs, "Pmax")} − prijs) ÷ ({Bedrag(prijs.HoogstePrijs, "Pmax")} − {Bedrag(prijs.LaagstePrijs, "Pmin")})",
        Prijsmethode.GunnenOpWaarde => "uitkomst = prijs − (bedrag per criterium × cijfer ÷ hoogste cijfer, bij elkaar opgeteld)",
        Prijsmethode.ValueForMoney => $"score = kwaliteit ÷ prijs × {Getal(prijs.Constante, "X")}",
        Prijsmethode.UtilityIndex => $"score = (1 − (beste kwaliteit − kwaliteit) × {Wq(prijs)} ÷ {Wp(prijs)}) ÷ prijs × laagste prijs",
        Prijsmethode.Logaritmisch => $"score = {Wq(prijs)} × kwaliteit + {Wp(prijs)} × (1 − log(prijs ÷ laagste prijs) ÷ log {Getal(prijs.Basis, "A")})",
        _ => "score = punten voor kwaliteit",
    };

    /// <summary>One bid with its numbers, so that nobody has to read the formula; null while the method is not complete or no price is asked.</summary>
    public static string? Voorbeeld(Perceel perceel)
    {
        var opzet = perceel.Prijs;
        if (!opzet.VraagtPrijs || perceel.Prijsgebreken.Count > 0)
        {
            return null;
        }

        const decimal kwaliteit = 0.8m;
        const decimal beste = 0.9m;
        var wensen = perceel.Criteria.Sum(c => c.Waarde ?? 0m);
        var hoogste = opzet.HoogstePrijs ?? (opzet.Methode is Prijsmethode.GunnenOpWaarde && wensen > 0 ? wensen * 6 : 100m);
        var laagste = Math.Max(opzet.LaagstePrijs is { } pmin and > 0 ? pmin : hoogste * 6 / 10, Math.Min(perceel.ReelePrijs ?? 0m, hoogste));
        var prijs = decimal.Round((laagste + hoogste) / 2, 2);
        var score = Prijsformule.Score(opzet, new Bod(Guid.Empty, kwaliteit, prijs, wensen * kwaliteit), laagste, beste);
        var met = opzet.Methode switch
        {
            Prijsmethode.RelatiefAanLaagste or Prijsmethode.Logaritmisch => $" De laagste prijs is {Euro.Tekst(laagste)}.",
            Prijsmethode.UtilityIndex => $" De laagste prijs is {Euro.Tekst(laagste)} en de beste inschrijver haalt 90 punten.",
            Prijsmethode.GunnenOpWaarde => $" Van de prijs gaat dan {Euro.Tekst(wensen * kwaliteit)} af.",
            _ => "",
        };
        return $"Voorbeeld: een inschrijver haalt 80 van de 100 punten voor kwaliteit en vraagt {Euro.Tekst(prijs)}.{met} "
            + (score is { Kwaliteitsdeel: { } k, Prijsdeel: { } p }
                ? $"De score is {Afgerond(score.Score)}: {Afgerond(k)} voor kwaliteit en {Afgerond(p)} voor prijs."
                : opzet.LaagsteScoreWint ? $"De uitkomst is {Euro.Tekst(decimal.Round(score.Score, 2))}." : $"De score is {Score(decimal.Round(score.Score, 4))}.");
    }

    private static string Afgerond(decimal getal) => decimal.Round(getal, 2, MidpointRounding.AwayFromZero).ToString("#,##0.00", Nederlands);

    /// <summary>A score with as many digits as it needs to tell two bids apart.</summary>
    public static string Score(decimal score) => score.ToString("#,##0.00####", Nederlands);

    public static string Getal(decimal? getal, string letter) => getal?.ToString("0.####", Nederlands) ?? letter;

    private static string Wq(Prijsopzet prijs) => Getal(prijs.GewichtKwaliteit, "WQ");

    private static string Wp(Prijsopzet prijs) => Getal(prijs.GewichtPrijs, "WP");

    private static string Bedrag(decimal? bedrag, string letter) => bedrag is { } b ? Euro.Tekst(b) : letter;
}
