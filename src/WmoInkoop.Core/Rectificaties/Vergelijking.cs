using System.Globalization;
using WmoInkoop.Core.Aanbestedingen;
using WmoInkoop.Core.Common;
using WmoInkoop.Core.EigenVerklaringen;
using WmoInkoop.Core.Matrices;
using WmoInkoop.Core.Percelen;
using WmoInkoop.Core.Planningen;
using WmoInkoop.Core.Prijzen;

namespace WmoInkoop.Core.Rectificaties;

/// <summary>
/// Compares a published aanbesteding with the concept of its rectificatie, so that nothing bidders rely on changes silently (TRJ-03).
/// What is not compared here is not taken over either: a test changes every property and asks for its line.
/// </summary>
public static class Vergelijking
{
    /// <summary>Everything that changes, in the order of the public page.</summary>
    public static IReadOnlyList<Wijziging> Van(Aanbesteding oud, Aanbesteding concept) =>
    [
        .. Gegevens(oud, concept),
        .. Planning(oud.Planning, concept.Planning),
        .. oud.Percelen.OrderBy(p => p.Nummer).SelectMany(p => Perceel(p, concept.Percelen.Single(c => c.OorsprongId == p.Id))),
        .. Documenten(oud, concept),
    ];

    /// <summary>Published eisen that stay with another text, kind or evidence, and percelen that ask another price.</summary>
    internal static IReadOnlyCollection<Guid> AndereVragen(Aanbesteding oud, Aanbesteding concept)
    {
        var nieuw = concept.Percelen.SelectMany(p => p.Eisen).Where(e => e.OorsprongId is not null).ToDictionary(e => e.OorsprongId!.Value);
        return
        [
            .. oud.Percelen.SelectMany(p => p.Eisen).Where(e => nieuw.TryGetValue(e.Id, out var wordt) && Tekst(wordt) != Tekst(e)).Select(e => e.Id),
            .. oud.Percelen.Where(p => concept.Percelen.Single(c => c.OorsprongId == p.Id).Prijs is var prijs && (prijs.Methode, prijs.Eenheid) != (p.Prijs.Methode, p.Prijs.Eenheid)).Select(p => p.Id),
        ];
    }

    internal static string Prijsonderwerp(int perceelnummer) => $"Perceel {perceelnummer}, prijs";

    private static string Kostprijsonderwerp(int perceelnummer) => $"Perceel {perceelnummer}, kostprijsblad";

    private static IEnumerable<Wijziging> Gegevens(Aanbesteding oud, Aanbesteding nieuw) => Echt(
        Nieuw(Wijzigingssoort.Gegevens, "Naam", oud.Naam, nieuw.Naam),
        Nieuw(Wijzigingssoort.Gegevens, "Omschrijving", oud.Omschrijving, nieuw.Omschrijving) with { IsVermoedelijkWezenlijk = true },
        Nieuw(Wijzigingssoort.Gegevens, "Geraamde waarde", Bedrag(oud.Raming), Bedrag(nieuw.Raming)) with { IsVermoedelijkWezenlijk = true },
        Nieuw(Wijzigingssoort.Gegevens, "CPV-codes", oud.CpvCodes, nieuw.CpvCodes),
        Nieuw(Wijzigingssoort.Omvang, "Gemeenten", string.Join(", ", oud.Gebied), string.Join(", ", nieuw.Gebied)),
        Nieuw(Wijzigingssoort.Gegevens, "Grond voor de dialoog", Tekst(oud.Grond), Tekst(nieuw.Grond)),
        Nieuw(Wijzigingssoort.Gegevens, "Toelichting op de grond", oud.GrondToelichting, nieuw.GrondToelichting),
        Nieuw(Wijzigingssoort.Eis, "Uitsluitingsgronden (artikel 2.87)", Gronden(oud), Gronden(nieuw)) with { VraagtMeer = oud.WeggelatenGronden.Except(nieuw.WeggelatenGronden).Any() },
        Nieuw(Wijzigingssoort.Gegevens, "Waarom een ander regime of andere procedure", oud.RedenAfwijking, nieuw.RedenAfwijking));

    internal static IEnumerable<Wijziging> Planning(Planning oud, Planning nieuw) => Echt(
    [
        Nieuw(Wijzigingssoort.Planning, "Vooraankondiging", Dag(oud.VooraankondigingOp), Dag(nieuw.VooraankondigingOp)),
        Nieuw(Wijzigingssoort.Planning, "Reden van urgentie", oud.RedenUrgentie, nieuw.RedenUrgentie),
        Nieuw(Wijzigingssoort.Planning, "Dagen dat een inschrijving geldig blijft", Getal(oud.GestanddoeningDagen), Getal(nieuw.GestanddoeningDagen)) with { IsVermoedelijkWezenlijk = true, VraagtMeer = nieuw.GestanddoeningDagen > oud.GestanddoeningDagen },
        Nieuw(Wijzigingssoort.Planning, "Termijn in overleg", JaNee(oud.IsInOverleg), JaNee(nieuw.IsInOverleg)),
        .. Enum.GetValues<Planningmoment>().Select(m => Nieuw(Wijzigingssoort.Planning, Teksten.Van(m), Op(oud, m), Op(nieuw, m))),
    ]);

    private static IEnumerable<Wijziging> Perceel(Perceel oud, Perceel nieuw)
    {
        var waar = $"Perceel {oud.Nummer}";
        return
        [
            .. Echt(
                Nieuw(Wijzigingssoort.Gegevens, $"{waar}, naam", oud.Naam, nieuw.Naam),
                Nieuw(Wijzigingssoort.Omvang, $"{waar}, omschrijving", oud.Omschrijving, nieuw.Omschrijving),
                Nieuw(Wijzigingssoort.Omvang, $"{waar}, aantal contracten", Getal(oud.MaximumContracten), Getal(nieuw.MaximumContracten)),
                Nieuw(Wijzigingssoort.Omvang, $"{waar}, bekostiging", Teksten.Van(oud.Bekostiging), Teksten.Van(nieuw.Bekostiging)),
                Nieuw(Wijzigingssoort.Omvang, $"{waar}, bedrag", Bedrag(oud.Bedrag), Bedrag(nieuw.Bedrag)),
                Nieuw(Wijzigingssoort.Omvang, $"{waar}, als er minder winnaars zijn", Teksten.Van(oud.BijMinderWinnaars), Teksten.Van(nieuw.BijMinderWinnaars)),
                Nieuw(Wijzigingssoort.Omvang, $"{waar}, als een aanvraag niet onder het subsidieplafond past", Teksten.Van(oud.BijPlafond), Teksten.Van(nieuw.BijPlafond)),
                Nieuw(Wijzigingssoort.Eis, $"{waar}, kleine partijen", KleinePartijen(oud), KleinePartijen(nieuw)),
                Nieuw(Wijzigingssoort.Omvang, $"{waar}, arrangementen", Matrix(oud.Matrix), Matrix(nieuw.Matrix)),
                Nieuw(Wijzigingssoort.Beoordeling, $"{waar}, als een winnaar uitvalt", Tekst(oud.BijUitval), Tekst(nieuw.BijUitval)),
                Nieuw(Wijzigingssoort.Beoordeling, $"{waar}, schaal", Schaal(oud.Schaal), Schaal(nieuw.Schaal)),
                Nieuw(Wijzigingssoort.Beoordeling, Prijsonderwerp(oud.Nummer), Prijs(oud.Prijs), Prijs(nieuw.Prijs)) with { VraagtMeer = nieuw.Prijs.VraagtPrijs && !oud.Prijs.VraagtPrijs, RaaktGrens = Grenzen(oud.Prijs) != Grenzen(nieuw.Prijs) },
                Nieuw(Wijzigingssoort.Omvang, Kostprijsonderwerp(oud.Nummer), Kostprijsblad(oud.Kostprijsblad), Kostprijsblad(nieuw.Kostprijsblad)) with { VraagtMeer = nieuw.VraagtKostprijs && !oud.VraagtKostprijs, RaaktGrens = oud.ReelePrijs != nieuw.ReelePrijs }),
            .. Rijen(oud.Eisen, nieuw.Eisen, e => e.Id, e => e.OorsprongId, e => e.Volgnummer, e => $"{waar}, eis {(oud.Eisen.Contains(e) ? oud : nieuw).Code(e)}", Wijzigingssoort.Eis, Tekst, VraagtMeerBewijs),
            .. AndereCodes(oud, nieuw),
            .. Rijen(oud.Criteria, nieuw.Criteria, c => c.Id, c => c.OorsprongId, c => c.Volgnummer, c => $"{waar}, criterium K{c.Volgnummer} {c.Naam}", Wijzigingssoort.Beoordeling, Tekst, (was, wordt) => wordt.MaxWoorden < (was.MaxWoorden ?? int.MaxValue)),
        ];
    }

    /// <summary>Bidders and letters name an eis by its code, which tells its place among others.</summary>
    private static IEnumerable<Wijziging> AndereCodes(Perceel oud, Perceel nieuw) => oud.Eisen.OrderBy(e => e.Volgnummer)
        .Join(nieuw.Eisen, e => e.Id, e => e.OorsprongId, (was, wordt) => (Was: oud.Code(was), Wordt: nieuw.Code(wordt)))
        .Where(c => c.Was != c.Wordt)
        .Select(c => new Wijziging(Wijzigingssoort.Eis, $"Perceel {oud.Nummer}, code van eis {c.Was}", c.Was, c.Wordt) { IsVermoedelijkWezenlijk = false });

    private static IEnumerable<Wijziging> Documenten(Aanbesteding oud, Aanbesteding nieuw)
    {
        foreach (var document in nieuw.Documenten)
        {
            var was = oud.Documenten.SingleOrDefault(d => d.Id == document.OorsprongId);
            if (was is null)
            {
                yield return new(Wijzigingssoort.Document, "Documenten", null, document.Titel) { IsVermoedelijkWezenlijk = true };
            }
            else if (was.DocumentId != document.DocumentId || was.Titel != document.Titel)
            {
                yield return new(Wijzigingssoort.Document, $"Document {was.Titel}", was.Titel, was.DocumentId == document.DocumentId ? document.Titel : $"{document.Titel} (nieuwe versie)") { IsVermoedelijkWezenlijk = was.DocumentId != document.DocumentId };
            }
        }
    }

    private static IEnumerable<Wijziging> Rijen<T>(
        IReadOnlyCollection<T> oud, IReadOnlyCollection<T> nieuw, Func<T, Guid> id, Func<T, Guid?> oorsprong, Func<T, int> volgorde, Func<T, string> onderwerp, Wijzigingssoort soort, Func<T, string> tekst, Func<T, T, bool> vraagtMeer)
        where T : class
    {
        foreach (var rij in oud.OrderBy(volgorde))
        {
            var nu = nieuw.SingleOrDefault(n => oorsprong(n) == id(rij));
            if (nu is null || tekst(nu) != tekst(rij))
            {
                yield return new(soort, Kort(onderwerp(rij)), tekst(rij), nu is null ? null : tekst(nu)) { VraagtMeer = nu is not null && vraagtMeer(rij, nu) };
            }
        }

        foreach (var rij in nieuw.Where(n => oorsprong(n) is null).OrderBy(volgorde))
        {
            yield return new(soort, Kort(onderwerp(rij)), null, tekst(rij)) { VraagtMeer = true };
        }

        var (was, wordt) = (oud.OrderBy(volgorde).Select(id).ToList(), nieuw.OrderBy(volgorde).Select(oorsprong).OfType<Guid>().ToList());
        if (soort is Wijzigingssoort.Beoordeling && !was.Where(wordt.Contains).SequenceEqual(wordt))
        {
            string Volgorde(IEnumerable<T> rijen) => string.Join(", ", rijen.OrderBy(volgorde).Select(onderwerp));
            yield return new(soort, "Volgorde van de criteria", Volgorde(oud), Volgorde(nieuw)); // it breaks ties (BEO-07)
        }
    }

    private static bool VraagtMeerBewijs(Eis oud, Eis nieuw) => (oud.Bewijs is null && nieuw.Bewijs is not null) || (!oud.VraagtBewijsBijInschrijving && nieuw.VraagtBewijsBijInschrijving)
        || (!oud.BewijsVanCombinanten && nieuw.BewijsVanCombinanten) || (!oud.BewijsVanSteunendePartijen && nieuw.BewijsVanSteunendePartijen);

    private static string Tekst(Eis eis) => Regels(
        $"{Teksten.Van(eis.Soort)}: {eis.Tekst}",
        eis.GevraagdBewijs is { } bewijs ? $"Bewijs: {bewijs}" : null,
        eis.IsGedeeld ? "Geldt voor alle percelen." : null);

    private static string Tekst(Gunningscriterium criterium) => Regels(
        criterium.Hoofdcriterium is null ? criterium.Naam : $"{criterium.Hoofdcriterium}: {criterium.Naam}",
        criterium.Vraag,
        $"Gewicht {criterium.Gewicht:0.####}{(criterium.Minimumcijfer is { } minimum ? $", minimumcijfer {minimum:0.##}" : "")}{(criterium.Waarde is { } waarde ? $", waarde {Bedrag(waarde)}" : "")}",
        criterium.MaxWoorden is { } woorden ? $"Hoogstens {woorden} woorden" : null);

    private static string Schaal(Beoordelingsschaal schaal) => string.Join("\n", schaal.Regels.Select(r => $"{r.Cijfer}: {r.Betekenis}"));

    private static string? Matrix(Arrangementenmatrix? matrix) => matrix is null ? null : string.Join("\n", matrix.Rijen.Select(r =>
        $"{r.Groep}, {r.Submodule}: {string.Join("; ", matrix.Treden.Zip(r.Cellen, (trede, cel) => $"{trede} {Teksten.Van(cel.Stand).ToLowerInvariant()}{(cel.Tarief is { } tarief ? $" ({Euro.Tekst(tarief)})" : "")}"))}"));

    private static string Prijs(Prijsopzet prijs) => Regels(
        Teksten.Van(prijs.Methode),
        prijs.Eenheid,
        prijs.GewichtKwaliteit is null && prijs.GewichtPrijs is null ? null : $"Kwaliteit {prijs.GewichtKwaliteit:0.##}, prijs {prijs.GewichtPrijs:0.##}",
        prijs.LaagstePrijs is null && prijs.HoogstePrijs is null ? null : $"Van {Bedrag(prijs.LaagstePrijs)} tot {Bedrag(prijs.HoogstePrijs)}{(prijs.BuitenGrenzen is { } buiten ? $"; daarbuiten: {Teksten.Van(buiten)}" : "")}",
        prijs.Constante is { } x ? $"Constante {x:0.####}" : null,
        prijs.Basis is { } a ? $"Basis {a:0.####}" : null,
        prijs.AbnormaalLaagPercentage is { } laag ? $"Abnormaal laag: meer dan {laag:0.##} procent eronder" : null);

    /// <summary>Outside these a price cannot be handed in; what only gets no points is no bound.</summary>
    private static (decimal? Laagste, decimal? Hoogste) Grenzen(Prijsopzet prijs) => prijs.BuitenGrenzen is BuitenGrenzen.Weigeren ? (prijs.LaagstePrijs, prijs.HoogstePrijs) : (null, null);

    private static string? Kostprijsblad(Kostprijsblad? blad) => blad is null ? null : Regels(
    [
        $"{Teksten.Van(blad.Soort)} {blad.Eenheidstekst()}: {Bedrag(blad.Bereken()?.Prijs) ?? "nog niet compleet"}",
        .. Enum.GetValues<Kostprijselement>().Select(e => blad.Elementen.Van(e) is { } waarde ? $"{Teksten.Van(e)}: {waarde.ToString("#,##0.##", CultureInfo.GetCultureInfo("nl-NL"))} {Teksten.Van(Kostprijselementen.Maat(e))}" : null),
        blad.Toelichting,
    ]);

    private static string Regels(params string?[] regels) => string.Join("\n", regels.Where(r => !string.IsNullOrWhiteSpace(r)));

    private static IEnumerable<Wijziging> Echt(params Wijziging[] wijzigingen) => wijzigingen.Where(w => (w.Oud ?? "") != (w.Nieuw ?? ""));

    private static Wijziging Nieuw(Wijzigingssoort soort, string onderwerp, string? oud, string? nieuw) => new(soort, onderwerp, oud, nieuw);

    private static string? Tekst(Enum? waarde) => waarde is null ? null : Teksten.Van(waarde);

    private static string? Bedrag(decimal? bedrag) => bedrag is { } b ? Euro.Tekst(b) : null;

    private static string? Getal(int? getal) => getal?.ToString(CultureInfo.InvariantCulture);

    private static string? Op(Planning planning, Planningmoment moment) => (moment, Planningcontrole.Op(planning, moment)) switch
    {
        (_, null) => null,
        (Planningmoment.Uitnodiging or Planningmoment.Gunning or Planningmoment.Ingang, { } op) => Amsterdam.Voluit(Amsterdam.Datum(op)),
        (_, { } op) => Amsterdam.Voluit(op),
    };

    private static string? KleinePartijen(Perceel perceel) => perceel.KleinePartijenId is null ? null : "Minstens één kleine partij als onderaannemer";

    private static string Gronden(Aanbesteding aanbesteding) => string.Join("\n", aanbesteding.GevraagdeGronden.Where(Uitsluitingsgronden.Facultatief.Contains).Select(g => Teksten.Van(g)));

    private static string JaNee(bool ja) => ja ? "ja" : "nee";

    private static string? Dag(DateOnly? dag) => dag is { } d ? Amsterdam.Voluit(d) : null;

    private static string Kort(string onderwerp) => onderwerp.Length <= Wijziging.MaxOnderwerp ? onderwerp : onderwerp[..Wijziging.MaxOnderwerp];
}
